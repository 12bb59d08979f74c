"""The glossary: hard words are found in what people type, and explained plainly."""

from pathlib import Path

import pytest

from answers.glossary import Term, explain, read_terms
from answers.reading import banned_words, reading_problems
from core.settings import PROJECT

ANSWERS = PROJECT / "data/answers"
TERMS = sorted(set(read_terms(ANSWERS / "glossary.yml").values()), key=lambda term: term.word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("what does reablement mean", "Reablement"),
        ("REABLEMENT?", "Reablement"),
        ("what does rehablement mean", "Reablement"),
        ("whats a DFG", "A Disabled Facilities Grant"),
        ("my letter says CHC, what is that", "NHS continuing healthcare"),
        ("they said im not eligable", "Eligible"),
        ("what is section 42", "A safeguarding enquiry"),
        ("what is a carer’s assessment", "A carer's assessment"),
        ("whats a top-up fee", "A top-up"),
        ("meaning of direct payemnts", "A direct payment"),
        ("in my assessment they spoke of capacity. what does capacity mean", "Mental capacity"),
        ("what does PA stand for", "A personal assistant"),
    ],
)
def test_word_is_found(text: str, word: str) -> None:
    term = explain(text)
    assert term is not None
    assert term.word == word


@pytest.mark.parametrize("text", ["", "what does it mean", "I have an appointment", "can I pay by card", "a career"])
def test_no_hard_word(text: str) -> None:
    assert explain(text) is None


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_explanation_is_plain(term: Term) -> None:
    banned = banned_words(ANSWERS / "banned.txt")
    assert reading_problems(term.means, banned) == []


def test_there_are_enough_words() -> None:
    assert len(TERMS) >= 35


def test_a_name_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yml"
    path.write_text("- {word: Tea, means: a drink.}\n- {word: Char, also: [tea], means: tea.}\n", "utf-8")
    with pytest.raises(ValueError, match="'tea' twice"):
        read_terms(path)
