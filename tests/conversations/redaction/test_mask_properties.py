"""What holds for any text: nothing breaks, twice is once, and it is quick."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations.redaction import mask

CASES = (Path(__file__).parent / "details.tsv").read_text("utf-8")
NAMES = [
    "Doreen",
    "doreen",
    "Priya",
    "Patel",
    "Jack",
    "Zbigniewicz",
    "mum",
    "name is",
    "called",
    "Mrs",
    "thanks",
    "I'm",
]
PIECES = [*NAMES, *sorted(set(CASES.split())), "90 or over", "[mum's name]", "'s", ".", "\n"]
GAPS = ("", " ", "  ", ", ")
LONG = ("a ", "1 ", "0 ", "Doreen ", "my mum ", "a@", "12 a b ", "flat 1 aa ", "oh ", "LE10 0AT ", "thanks ", "a-", " ")


@settings(deadline=None)  # the first message waits for the lists and the reader
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


@settings(max_examples=600, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=25))
@example([("LE10", " "), ("0AT", " "), ("0AT", "")])
def test_any_mixture_of_details(pieces: list[tuple[str, str]]) -> None:
    once = mask("".join(piece + gap for piece, gap in pieces))
    assert mask(once) == once


@settings(deadline=None)
@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=4))
def test_any_spans_are_kept_without_harm(text: str, keep: list[tuple[int, int]]) -> None:
    mask(text, keep, ["Age UK", "", "  "])


@pytest.mark.timed
@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_length_alone(piece: str) -> None:
    """Ten thousand characters take a processor under a third of a second."""
    text = (piece * 10_000)[:10_000]
    # The quickest of three: what a busy machine adds is none of its doing.
    assert min(_seconds(text) for _ in range(3)) < 0.3


def _seconds(text: str) -> float:
    began = time.thread_time()
    mask(text)
    return time.thread_time() - began
