"""How good the directory is, by district and by topic, as tables and as CSV."""

import csv
import io
from collections import Counter
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from core import clock
from core.records import open_session
from directory.quality import FAULTS, Quality, quality
from web.pages import page

COUNTED = ("services", *FAULTS)
NAMES = {
    "services": "Services", "no phone": "No phone", "no contact": "No contact", "stale": "Check is old",
    "undated": "No date", "no location": "No place", "duplicate": "Maybe twice",
}  # fmt: skip


async def quality_page(request: Request) -> Response:
    """GET /manage/directory/quality."""
    told = _today()
    tables = {name: _rows(counts) for name, counts in _groups(told).items()}
    shown = {
        "title": "How good the directory is",
        "told": told,
        "tables": tables,
        "counted": [NAMES[each] for each in COUNTED],
        "faults": [(NAMES[each].lower(), told.faults[each]) for each in FAULTS],
    }
    return page(request, "manage/quality.html", shown)


async def quality_file(_: Request) -> Response:
    """GET /manage/directory/quality.csv: a line for each district and each topic."""
    made = io.StringIO()
    lines = csv.writer(made)
    lines.writerow(("by", "name", *COUNTED))
    for group, counts in _groups(_today()).items():
        lines.writerows((group.lower(), name, *row) for name, row in _rows(counts))
    headers = {"Content-Disposition": f'attachment; filename="directory-quality-{clock.today()}.csv"'}
    return Response(made.getvalue(), media_type="text/csv", headers=headers)


def _today() -> Quality:
    with open_session() as session:
        return quality(session, clock.today())


def _groups(told: Quality) -> dict[str, Mapping[str, Counter[str]]]:
    return {"District or area": told.districts, "Topic": told.topics}


def _rows(counts: Mapping[str, Counter[str]]) -> list[tuple[str, list[int]]]:
    return [(name, [counts[name][each] for each in COUNTED]) for name in sorted(counts)]
