"""Accepted phrases come into the training files: once, and only those that the checks would let stand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import yaml
from sqlalchemy import select
from typer.testing import CliRunner

from cli.main import app
from cli.phrases_export import export_phrases
from conversations.learning.records import Accepted, Cluster
from core import clock
from core.meaning import Vectors
from core.records import open_session
from core.records.migrate import migrate
from core.topics import topics
from tests.installation import installation_in

FILE = 'version: "3.1"\nnlu:\n- intent: {topic}\n  examples: |\n    - {phrase}\n'
FALLS, BADGE = "she has gone over twice this month on the stairs", "where do I get a blue badge"
HELD = ["can you tell me who sits with my nan on thursdays", "blue badge"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for topic, phrase in (("falls", FALLS), ("blue_badge", BADGE)):
        file = tmp_path / "nlu" / topics()[topic].group / f"{topic}.yml"
        file.parent.mkdir(parents=True)
        file.write_text(FILE.format(topic=topic, phrase=phrase))
    return tmp_path / "nlu"


def accepted(text: str, topic: str = "falls") -> Accepted:
    return Accepted(cluster=1, message=1, topic=topic, text=text, by="x", at=clock.now(), refused="")


def apart(texts: Sequence[str]) -> Vectors:
    """Meanings that have nothing in common, save of the same words in another order."""
    kinds = sorted({" ".join(sorted(text.split())) for text in texts})
    return np.eye(len(kinds), dtype=np.float32)[[kinds.index(" ".join(sorted(text.split()))) for text in texts]]


def examples(folder: Path, topic: str = "falls") -> list[str]:
    told = yaml.safe_load((folder / topics()[topic].group / f"{topic}.yml").read_text())
    return [line.removeprefix("- ") for line in told["nlu"][0]["examples"].splitlines()]


def export(folder: Path, *waiting: Accepted) -> list[str]:
    return list(export_phrases(waiting, folder, HELD, apart))


def test_a_phrase_comes_to_the_end_of_its_topics_file(folder: Path) -> None:
    waiting = accepted("he slips: in the shower # again")
    assert export(folder, waiting) == ['added: "he slips: in the shower # again" (falls)']
    assert examples(folder) == [FALLS, "he slips: in the shower # again"]
    assert examples(folder, "blue_badge") == [BADGE]
    assert waiting.exported_at is not None


@pytest.mark.parametrize(
    ("text", "topic", "why"),
    [
        ("She has gone over twice this month, on the stairs!", "falls", "the same words"),
        ("where do a blue badge I get", "blue_badge", "nearly the same"),
        ("I get a blue badge where do", "falls", "nearly the same"),
        ("Can you tell me who sits with my nan on thursday?", "falls", "by which understanding is judged"),
        ("Blue badge", "blue_badge", "by which understanding is judged"),
        ("do you help with rats", "esol", "has no file"),
    ],
)
def test_what_the_checks_would_reject_stays_out_and_says_why(folder: Path, text: str, topic: str, why: str) -> None:
    waiting = accepted(text, topic)
    (told,) = export(folder, waiting)
    assert why in told
    assert why in waiting.refused
    assert waiting.exported_at is None
    assert (examples(folder), examples(folder, "blue_badge")) == ([FALLS], [BADGE])


def test_a_phrase_that_fits_two_topics_stays_out(folder: Path) -> None:
    export(folder, accepted("time off to care"))
    (told,) = export(folder, accepted("to care time off", "blue_badge"))
    assert "fits both topics" in told


def test_phrases_that_wait_together_are_compared_with_each_other(folder: Path) -> None:
    told = export(folder, accepted("he slips in the shower"), accepted("He slips in the shower."))
    assert [line.split(":")[0] for line in told] == ["added", "left out"]


def test_what_was_written_before_a_crash_is_not_written_twice(folder: Path) -> None:
    export(folder, accepted("he slips in the shower"))
    again = accepted("he slips in the shower")
    export(folder, again)
    assert examples(folder) == [FALLS, "he slips in the shower"]
    assert again.exported_at is not None


@pytest.fixture
def installed(tmp_path: Path, folder: Path) -> Iterator[None]:
    with installation_in(tmp_path / "var", SIGNPOST_DATA=str(tmp_path)):
        migrate()
        with open_session() as session:
            now = clock.now()
            session.add(Cluster(state="assigned", centre=b"", times=1, first_at=now, last_at=now, topic="falls"))
            session.flush()
            session.add(accepted("he slips in the shower"))
        yield


def test_the_command_marks_what_it_wrote_and_does_nothing_the_second_time(installed: None, folder: Path) -> None:
    first, second = (CliRunner().invoke(app, ["phrases", "export"]).output for _ in range(2))
    assert 'added: "he slips in the shower" (falls)' in first
    assert second == "Nothing waits.\n"
    assert examples(folder) == [FALLS, "he slips in the shower"]
    with open_session() as session:
        assert session.scalars(select(Cluster.state)).all() == ["answered"]
