"""`signpost directory reports`: what people told us is wrong, as a queue."""

import json
from typing import Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from core.records import open_session
from directory.reports import OPEN, STATES, Queued, queue

ALL = typer.Option(False, "--all", help="The decided ones too.")
JSON = typer.Option(False, "--json", help="A JSON object a line, for scripts.")
COLUMNS = ("report", "due", "state", "kind", "service", "source_id", "note", "door", "owner")


def reports(all_: bool = ALL, json_: bool = JSON) -> None:
    """List the reports of wrong entries, those due first in front; `!` stands at those that are overdue."""
    with open_session() as session:
        told = [_told(each) for each in queue(session, STATES if all_ else OPEN)]
    if json_:
        for each in told:
            typer.echo(json.dumps(each, ensure_ascii=False))
        return
    table = Table(*COLUMNS, box=box.SIMPLE)
    table.columns[0].no_wrap = True
    for each in told:
        table.add_row(*(f"{each[name]}{'!' if name == 'due' and each['overdue'] else ''}" for name in COLUMNS))
    console = Console(highlight=False, markup=False)
    console.print(table if told else "No reports wait")


def _told(each: Queued) -> dict[str, Any]:
    report, service = each.report, each.service
    return {
        "report": report.id,
        "due": report.due.isoformat(),
        "overdue": each.overdue,
        "state": report.state,
        "kind": report.kind,
        "service": service.name,
        "service_id": service.id,
        "source": service.source,
        "source_id": service.source_id,
        "note": report.note,
        "door": report.door,
        "owner": service.owner_mailbox,
        "at": report.at.isoformat(timespec="seconds"),
        "by": report.by,
        "why": report.why,
    }
