"""The words of a question, with its slips mended against the directory's vocabulary and the everyday words."""

from sqlalchemy.orm import Session

from directory.index.words import known_words, words_like
from directory.text.synonyms import respelt, synonyms
from directory.text.typos import may_be_mended, mend


def mended(session: Session, told: list[str]) -> list[str]:
    """`told` in the spelling we keep, each unknown word replaced by the known one it is meant to be."""
    kept = respelt(told, synonyms().spellings)
    strange = {word for word in kept if word not in synonyms().words and may_be_mended(word)}
    strange -= known_words(session, strange)
    right = {word: mend(word, (*words_like(session, word), *synonyms().words)) for word in strange}
    return respelt([right.get(word, word) for word in kept], synonyms().spellings)
