"""`signpost transparency`: the record of transparency and the data-protection facts, from what runs here."""

import re

import typer
from jinja2 import Environment, StrictUndefined

from cli.model.parts import stamp_of
from cli.retention import PARTS
from conversations.forgetting.run import kept_by
from core.accounts.role import Role
from core.facts import facts
from core.settings import MODELS, PROJECT, settings

QUALITY = PROJECT / "docs/quality.md"
# The first table of the quality sheet: its rows have three columns and no heading's dashes.
ROW = re.compile(r"^\| (?!figure|---)([^|]+) \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)
SHOWN = 12  # letters of a model's stamp: enough to tell two apart
SEES = {
    Role.ADVISOR: "One shared chat, masked, by the code that its person read out, for a day",
    Role.MEMBER: "Masked chats that a trained officer has cleared",
    Role.SUPPORTER: "What the member whom they help sees",
    Role.FACILITATOR: "Masked chats, to clear them for the Panel",
    Role.AUTHOR: "Single masked messages that were not answered",
    Role.APPROVER: "Counts, and single masked messages that were not answered",
    Role.SAFEGUARDING_LEAD: "Counts, and single masked messages that were not answered",
    Role.MANAGER: "Counts, and single masked messages that were not answered",
}


def transparency() -> None:
    """Print the record, in Markdown. `make transparency` writes it to docs/transparency.md."""
    typer.echo(record(), nl=False)


def record() -> str:
    """The record of this installation, by its settings, its model and the newest quality sheet."""
    # Markdown, and read by people alone: nothing is escaped.
    made = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)  # noqa: S701
    told = {
        "settings": settings(),
        "fact": lambda id: facts()[id].spoken(),
        "kept": kept_by(PARTS),
        "roles": {role.spoken: SEES[role] for role in Role},
        "figures": figures(),
        "model": stamp_of(MODELS)[:SHOWN],
    }
    return made.from_string((settings().data / "transparency.md").read_text("utf-8")).render(told)


def figures() -> list[tuple[str, str, str]]:
    """Name, value and aim of each figure of the quality sheet; none where it was not written yet."""
    sheet = QUALITY.read_text("utf-8") if QUALITY.exists() else ""
    return [(name, value, aim.strip()) for name, value, aim in ROW.findall(sheet.partition("\n## ")[0])]
