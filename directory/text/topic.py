"""Topic codes as words of the full-text index."""


def topic_mark(code: str) -> str:
    """A topic as one word, so that "care-homes" is not found by "care"."""
    return "topic" + code.replace("-", "")
