"""Measures search and writes docs/search.md: `make measure-search` (SIZES="411 10000" for fewer or more services).

The large directories are made once in SIGNPOST_VAR and on the PostgreSQL server, and used again.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from core import clock
from core.records.migrate import migrate
from core.settings import PROJECT, settings
from tests.directory.baselines import Finder, plain_fts5, rapidfuzz_alone
from tests.directory.databases import ENGINES, SERVER, starter_directory
from tests.directory.judged import SETS, Judged, answered, figures, judged
from tests.directory.scale import fill

UNSEEN = "relevance_unseen"
HOW = {"sqlite": "Signpost on SQLite", "postgresql": "Signpost on PostgreSQL"}
Answers = list[tuple[Judged, list[str], bool]]


def main(sizes: list[int]) -> None:
    """Print the tables and write them to docs/search.md."""
    load = os.getloadavg()[0]
    told = [_relevance(), _times(sizes, load)]
    page = "\n\n".join([_head(), *told]) + "\n"
    (PROJECT / "docs" / "search.md").write_text(page, "utf-8")
    print(page)


def _head() -> str:
    return (
        "# How well and how fast the directory is searched\n\n"
        f"Made by `make measure-search` on {clock.today():%-d %B %Y}. The questions and the services that answer them "
        "rightly are in `tests/directory/relevance*.tsv`: everyday questions, terse ones as advisors type them with a "
        "caller on the line, and some that were written after search was tuned on the others and never tuned on."
    )


def _relevance() -> str:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in ENGINES:
            with starter_directory(kind, Path(folder), "signpost_measure") as session:
                for name in (*SETS, UNSEEN):
                    rows.append(_row(name, HOW[kind], answered(session, judged(name))))
                    if kind == "sqlite":
                        rows += [_row(name, how, _found(find, name)) for how, find in _others(session)]
    rows.sort(key=lambda row: (*SETS, UNSEEN).index(row[0]))
    return _table(
        "Is it found?",
        '`honest`: questions that the directory cannot answer, and that were answered with nothing or with "none fits '
        'exactly". `weaker`: good answers that were called so too. Aims: at least 92 %, 80 %, 85 %, at most 3 %.',
        ("questions", "searched by", "asked", "right in the first 3", "right first", "honest", "weaker"),
        rows,
    )


def _others(session: Session) -> list[tuple[str, Finder]]:
    return [("plain FTS5", plain_fts5(session)), ("rapidfuzz alone", rapidfuzz_alone(session))]


def _found(find: Finder, name: str) -> Answers:
    return [(each, find(each.query), False) for each in judged(name)]


def _row(name: str, how: str, answers: Answers) -> list[str]:
    reached = figures(answers)
    shares = (reached.first_three, reached.first, reached.honesty, reached.weaker)
    return [name, how, str(len(answers)), *(f"{share:.1%}" for share in shares)]


def _times(sizes: list[int], load: float) -> str:
    rows = [_timed(kind, size) for kind in ENGINES for size in sizes]
    return _table(
        "How fast, and how large?",
        "Milliseconds a search, from the words to the ten services ready to show, one after the other in one process; "
        "`busy` is the processor's own time. The larger directories are made after the real one "
        "(`tests/directory/scale.py`). Bare: a lone `MATCH` (or `@@`) of the same words in the same index, ranked, ten "
        f"numbers. Peak memory is that of the whole process. The machine (2 cores) had a load of {load:.1f} from other "
        "work when this began. Aims: p95 at most 12 ms at 10,000 and 60 ms at 100,000.",
        (
            "database",
            "services",
            "p50",
            "p95",
            "busy p95",
            "bare p50",
            "bare p95",
            "p95 ÷ bare",
            "memory MB",
            "index MB",
        ),
        rows,
    )


def _timed(kind: str, size: int) -> list[str]:
    address = _made(kind, size)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "tests.directory.timing", address]
    run = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(run.stdout)
    ours, bare = told["ours"], told["bare"]
    times = (ours["p50"], ours["p95"], ours["cpu95"], bare["p50"], bare["p95"], ours["p95"] / bare["p95"])
    return [kind, f"{size:,}", *(f"{each:.1f}" for each in times), f"{told['peak']:.0f}", f"{told['index']:.0f}"]


def _made(kind: str, size: int) -> str:
    """The address of a directory of `size` services, made if it is not there."""
    file, name = settings().var / f"scale_{size}.db", f"signpost_scale_{size}"
    address = f"sqlite:///{file}" if kind == "sqlite" else f"{SERVER}/{name}"
    if kind == "sqlite" and file.exists():
        return address
    if kind == "postgresql":
        server = create_engine(f"{SERVER}/postgres", isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            if connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}):
                return address
            connection.execute(text(f"CREATE DATABASE {name}"))
    engine = create_engine(address)
    migrate(engine)
    fill(engine, size)
    return address


def _table(title: str, told: str, head: tuple[str, ...], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return f"## {title}\n\n{told}\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [411, 10_000, 100_000])
