"""Keys pressed at random are found by rule; what people write is not mistaken for them."""

from pathlib import Path

from bot.understanding.meaning import Meaning
from bot.understanding.phrases import phrases

HERE = Path(__file__).parent
ODD_BUT_MEANT = ["pip", "hart", "gp", "mum", "i", "ok", "dfg charnwood who", "hlp me pls", "wheres teh libary", "LPA?"]


def meaning() -> Meaning:
    texts, _ = phrases()
    return Meaning.of(texts)


def test_most_messages_without_meaning_are_found() -> None:
    lines = [line for line in (HERE / "gibberish_or_empty.txt").read_text("utf-8").splitlines() if line.strip()]
    known = meaning()
    found = [line for line in lines if known.none_in(line)]
    # The rest are real words in no order ("sofa lemon ninety"): for the classifier's distance, not for this rule.
    assert len(found) / len(lines) > 0.75


def test_no_phrase_is_taken_for_nonsense() -> None:
    known = meaning()
    texts, _ = phrases()
    mistaken = [text for text in [*texts, *ODD_BUT_MEANT] if known.none_in(text)]
    # A smile alone has no words; neither has an abbreviation of single letters.
    assert {text for text in mistaken if any(letter.isalpha() for letter in text)} <= {"f u", "D2A?", "s117"}
