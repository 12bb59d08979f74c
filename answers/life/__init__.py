"""The life of an answer: who may move its words from which state to which, and what must hold before."""
