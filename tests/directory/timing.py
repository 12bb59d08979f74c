"""Times searches on one database, in a process of its own so that its memory is its own."""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from directory.search import search
from directory.text.normal import stems
from tests.directory.judged import SETS, judged

EVERY = 2  # each second question
BARE = {
    "sqlite": "SELECT rowid FROM search_text WHERE search_text MATCH :wanted ORDER BY bm25(search_text) LIMIT 10",
    "postgresql": "SELECT seq FROM search_entry WHERE words @@ to_tsquery('simple', :wanted) "
    "ORDER BY ts_rank(words, to_tsquery('simple', :wanted)) DESC LIMIT 10",
}
INDEX_BYTES = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%search_%'",
    "postgresql": "SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
    "WHERE relname LIKE 'search_%' AND relkind = 'r'",
}


def main(address: str) -> None:
    """Print the figures of one database as JSON: milliseconds, megabytes."""
    engine = create_engine(address)
    queries = [each.query for name in SETS for each in judged(name)][::EVERY]
    with Session(engine) as session:
        warm = [lambda query=query: search(session, query) for query in queries[:10]]
        _milliseconds(warm)
        session.commit()  # the first search may have brought the index in step
        ours = _milliseconds([lambda query=query: search(session, query) for query in queries])
        bare = _milliseconds([lambda query=query: _bare(session, query) for query in queries])
        size = session.scalar(text(INDEX_BYTES[engine.dialect.name]))
    peak = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024  # type: ignore[index]
    print(json.dumps({"ours": ours, "bare": bare, "peak": peak, "index": float(size or 0) / 1e6}))


def _milliseconds(calls: Sequence[Callable[[], object]]) -> dict[str, float]:
    """p50 and p95 by the clock, and p95 of the processor's time of this process."""
    walls, busy = [], []
    for call in calls:
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        walls.append((time.perf_counter() - wall) * 1000)
        busy.append((time.process_time() - cpu) * 1000)
    return {"p50": statistics.median(walls), "p95": _p95(walls), "cpu95": _p95(busy)}


def _p95(told: list[float]) -> float:
    return statistics.quantiles(told, n=20)[-1]


def _bare(session: Session, query: str) -> Any:
    sqlite = session.get_bind().dialect.name == "sqlite"
    wanted = (" OR " if sqlite else " | ").join(f'"{stem}"' if sqlite else stem for stem in stems(query))
    return session.execute(text(BARE["sqlite" if sqlite else "postgresql"]), {"wanted": wanted}).all() if wanted else []


if __name__ == "__main__":
    main(sys.argv[1])
