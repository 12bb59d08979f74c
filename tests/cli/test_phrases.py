"""What `signpost phrases check` finds among a few invented phrases, and what it leaves alone."""

from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from cli import phrases
from cli.phrases import Phrase, read_phrases, said_twice, too_alike, too_few
from core.meaning import Vectors
from core.topics import Topic

LONG = "how much will the council ask me to pay"


def vectors(likeness: float) -> Vectors:
    """Two meanings this like each other."""
    return np.array([[1, 0], [likeness, (1 - likeness**2) ** 0.5]], dtype=np.float32)


def faults(one: Phrase, other: Phrase, likeness: float) -> list[str]:
    return [line.split(":")[0] for line in too_alike([one, other], vectors(likeness))]


def test_phrases_are_read_with_their_topic(tmp_path: Path) -> None:
    (tmp_path / "falls").mkdir()
    (tmp_path / "falls/falls.yml").write_text(
        "nlu:\n- intent: falls\n  examples: |\n    - she fell - twice\n    - tripped\n"
        "- lookup: street\n  examples: |\n    - High Street\n"
    )
    assert read_phrases(tmp_path) == [Phrase("falls", "she fell - twice"), Phrase("falls", "tripped")]


@pytest.mark.parametrize("other", ["What's a PA?", "WHATS A PA", "whats   a... pa!", "what\u2019s a PA"])
@pytest.mark.parametrize("topic", ["jargon", "dp_employ_pa"])
def test_the_same_words_are_found(topic: str, other: str) -> None:
    assert list(said_twice([Phrase("jargon", "whats a pa"), Phrase(topic, other)])) == [
        f'the same words: "whats a pa" (jargon), "{other}" ({topic})'
    ]


def test_other_words_and_faces_are_not_the_same() -> None:
    texts = ["whats a pa", "whats a dp", "whats a", "\U0001f642", "\U0001f44d", "?"]
    assert list(said_twice([Phrase("jargon", text) for text in texts])) == []


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("can i get a bath board", "could I have a board for my bath", 0.93),
        ("can i get a bath board for her", "can i get a bath bord for her", 0.6),
    ],
)
@pytest.mark.parametrize("topic", ["equipment", "falls"])
def test_near_duplicates_are_found(topic: str, one: str, other: str, likeness: float) -> None:
    assert faults(Phrase("equipment", one), Phrase(topic, other), likeness) == ["nearly the same"]


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("can i get a bath board", "can i get a bath", 0.91),
        ("bath board", "board for bath", 0.99),
        ("why are you asking about my mum", "why are you asking about my money", 0.63),
        (LONG, "how much does the council ask us to pay", 0.9),
    ],
)
def test_phrases_of_one_topic_may_be_near(one: str, other: str, likeness: float) -> None:
    assert faults(Phrase("equipment", one), Phrase("equipment", other), likeness) == []


@pytest.mark.parametrize(("one", "likeness"), [("time off to care", 0.93), (LONG, 0.87)])
def test_a_phrase_between_two_topics_is_found(one: str, likeness: float) -> None:
    other = Phrase("carer_breaks", f"{one} perhaps or not at all")
    assert faults(Phrase("carer_money", one), other, likeness) == ["fits both topics"]


@pytest.mark.parametrize(("one", "likeness"), [("time off to care", 0.91), (LONG, 0.85), ("time to care", 0.99)])
def test_a_phrase_clear_of_the_other_topic_is_left_alone(one: str, likeness: float) -> None:
    other = Phrase("carer_breaks", f"{one} perhaps or not at all")
    assert faults(Phrase("carer_money", one), other, likeness) == []


def test_the_same_words_are_told_once() -> None:
    assert faults(Phrase("falls", LONG), Phrase("falls", LONG + "?"), 1.0) == []


def test_pairs_are_found_across_the_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "ROWS_AT_ONCE", 2)
    read = [Phrase("falls", f"{LONG} {word}") for word in ("tomorrow", "whenever", "afterwards", "if I move house")]
    likeness = np.eye(4, dtype=np.float32)
    likeness[3] = likeness[0]
    assert [line.count("tomorrow") for line in too_alike(read, likeness)] == [1]


@pytest.mark.parametrize(
    ("topic", "needs"),
    [
        (Topic("blue_badge", "council", "answer", "", ""), 150),
        (Topic("urgent_need", "urgent", "safety", "", ""), 150),
        (Topic("falls", "care_options", "answer", "", ""), 200),
        (Topic("dp_what", "paying_and_direct_payments", "journey", "", ""), 200),
        (Topic("out_of_scope", "conversation", "meta", "", ""), 300),
    ],
)
def test_topics_with_too_few_phrases_are_found(topic: Topic, needs: int) -> None:
    read = [Phrase(topic.id, f"phrase {count}") for count in range(needs)]
    assert list(too_few(read, [topic])) == []
    assert list(too_few(read[1:], [topic])) == [f"too few phrases: {topic.id} has {needs - 1} and needs {needs}"]


def test_small_talk_needs_no_number() -> None:
    assert list(too_few([], [Topic("greet", "conversation", "meta", "", "")])) == []


@pytest.mark.parametrize(("other", "code"), [("hello", 1), ("goodbye", 0)])
def test_the_exit_code_tells_scripts(other: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "read_phrases", lambda folder: [Phrase("greet", "Hello!"), Phrase("greet", other)])
    monkeypatch.setattr(phrases, "vectors_of", lambda texts, kept: vectors(0.1))
    monkeypatch.setattr(phrases, "topics", dict)
    told = CliRunner().invoke(phrases.app, ["check"])
    assert told.exit_code == code
    assert ("the same words" in told.output) == bool(code)
