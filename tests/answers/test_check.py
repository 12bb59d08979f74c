"""The check of the words: a faultless folder passes, and each fault is seen and named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from answers.check import problems
from answers.reading import count_words, sentences

Spoil = Callable[[Path], object]


def swap(file: str, old: str, new: str) -> Spoil:
    """What replaces a piece of one file of the answers."""

    def spoil(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), "utf-8")

    return spoil


def tea(old: str, new: str) -> Spoil:
    return swap("council/tea.md", old, new)


def copy_to(name: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).write_text((folder / "council/tea.md").read_text("utf-8"), "utf-8")

    return spoil


def word(text: str) -> Spoil:
    return lambda folder: (folder / "words/more.yml").write_text(f"spare: {text}\n", "utf-8")


LONG = " ".join(["word"] * 26) + "."
EVEN_LONGER = " ".join(["A short one."] * 31)

FAULTS: dict[str, tuple[Spoil, str]] = {
    "no file": (lambda folder: (folder / "council/tea.md").unlink(), "tea: there is no file council/tea.md"),
    "no topic": (copy_to("council/soup.md"), "soup: no topic has this name"),
    "dialogue has no words": (copy_to("council/affirm.md"), "affirm: no topic has this name"),
    "wrong group": (
        lambda folder: (folder / "council/tea.md").rename(folder / "urgent/tea.md"),
        "tea: its file belongs in council",
    ),
    "outside any group": (
        lambda folder: (folder / "council/tea.md").rename(folder / "tea.md"),
        "tea: its file belongs in council",
    ),
    "unknown part": (tea("## More", "## Less"), "tea.md: '## Less' is no part of an answer"),
    "head is no YAML": (tea("tags: []", "tags: ["), "tea.md: its head cannot be read"),
    "missing field": (tea("owner: Tea team\n", ""), "tea: the head lacks 'owner'"),
    "other id": (tea("id: tea", "id: cake"), "tea: its id is cake"),
    "other title": (tea("title: Tea", "title: Coffee"), "tea: its title is 'Coffee', but topics.yml says 'Tea'"),
    "empty summary": (tea("summary: There is tea.", "summary:"), "tea: its summary is empty"),
    "no stage": (tea("stage: wellbeing", "stage: later"), "tea: 'later' is no stage"),
    "step nowhere": (tea("[cake]", "[soup]"), "tea: next step soup is no topic"),
    "step to dialogue": (tea("[cake]", "[affirm]"), "tea: next step affirm is no topic"),
    "link unknown": (tea("fact: tea_url", "fact: soup_url"), "tea: link fact soup_url does not exist"),
    "link no url": (tea("fact: tea_url", "fact: asc_phone"), "tea: link fact asc_phone is no url but a phone"),
    "link without a fact": (tea(", fact: tea_url", ""), "lacks a label or a fact"),
    "source unknown": (tea("sources: [tea_url]", "sources: [hearsay]"), "tea: source hearsay is no fact"),
    "fact unknown": (tea("{tea_price}", "{soup_price}"), "tea: short: {soup_price} is no fact"),
    "stray braces": (tea("{tea_price}", "{Tea Price}"), "tea: short: {Tea cannot be filled in"),
    "slot in an answer": (tea("It is hot", "It is in [[place]]"), "tea: more: [[place]] is never filled in an answer"),
    "digit": (tea("It is hot.", "It is 90 hot."), "tea: more: the digits 90 stand outside a fact"),
    "digit in summary": (tea("There is tea.", "There are 2 teas."), "tea: summary: the digits 2"),
    "long sentence": (tea("Have tea.", LONG), "tea: simpler: a sentence has 26 words, over 25"),
    "long bullet": (tea("- bring a cup", f"- {LONG}"), "tea: short: a sentence has 26 words"),
    "long short part": (tea("- bring a cup", EVEN_LONGER), "tea: short: it has 98 words, over 90"),
    "no short part": (swap("council/cake.md", "There is cake.", ""), "cake: it has no short answer"),
    "banned": (tea("Have tea.", "Utilise a cup."), "tea: simpler: 'Utilise' is a banned word"),
    "banned over a line's end": (tea("Have tea.", "A service\nuser."), "is a banned word"),
    "contraction": (tea("It is hot.", "It’s hot."), "tea: more: 'It’s' is a contraction"),
    "contraction with not": (tea("It is hot.", "It isn't hot."), "tea: more: 'isn't' is a contraction"),
    "safety without 999": (
        swap("urgent/fire.md", "Call {emergency_999} now.", "Keep calm.\n\nCall {emergency_999} now."),
        "fire: short: its first paragraph does not say {emergency_999}",
    ),
    "safety for someone without 999": (
        swap("urgent/fire.md", "## Open now", "## For someone else\nHelp them.\n\n## Open now"),
        "fire: someone: its first paragraph does not say {emergency_999}",
    ),
    "digit in words": (word("Ring 5 times."), "words spare: the digits 5 stand outside a fact"),
    "long words": (word(LONG), "words spare: a sentence has 26 words"),
    "banned in words": (word("Utilise it."), "words spare: 'Utilise' is a banned word"),
    "unknown fact in words": (word('"Ring {soup}."'), "words spare: {soup} is no fact"),
    "words twice": (
        lambda folder: (folder / "words/z.yml").write_text("hello: Hi.\n", "utf-8"),
        "words hello stand twice",
    ),
    "words unreadable": (word('"Ring'), "words: while scanning"),
    "glossary twice": (
        swap("glossary.yml", "tea.}", "tea.}\n- {word: Brew, means: tea.}"),
        "glossary: the glossary explains 'brew' twice",
    ),
    "glossary": (
        swap("glossary.yml", "making tea.", "making 3 cups."),
        "glossary, Brewing: the digits 3 stand outside a fact",
    ),
}  # fmt: skip


def test_nothing_wrong(data: Path) -> None:
    assert problems(data / "answers") == []


@pytest.mark.parametrize(("spoil", "seen"), FAULTS.values(), ids=FAULTS.keys())
def test_fault_is_seen(data: Path, spoil: Spoil, seen: str) -> None:
    spoil(data / "answers")
    assert any(seen in problem for problem in problems(data / "answers"))


def test_an_unreadable_file_hides_no_other_fault(data: Path) -> None:
    tea("## More", "## Less")(data / "answers")
    word("Ring 5 times.")(data / "answers")
    assert len(problems(data / "answers")) == 2


def test_words_inside_words_are_not_banned(data: Path) -> None:
    tea("Have tea.", "An overutilised teapot.")(data / "answers")
    assert problems(data / "answers") == []


def test_sentences() -> None:
    text = 'Take:\n- a cup\n- milk. Or not\n\nIs it "hot"? Call {asc_phone}.\nThen wait.'
    assert sentences(text) == ["Take:", "a cup", "milk.", "Or not", 'Is it "hot"?', "Call {asc_phone}.", "Then wait."]


@pytest.mark.parametrize(
    ("text", "count"), [("Call {asc_phone} now.", 3), ("near [[place]] - today", 3), ("- a cup", 2), ("", 0)]
)
def test_count_words(text: str, count: int) -> None:
    assert count_words(text) == count
