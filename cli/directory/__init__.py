"""`signpost directory`: the directory's traffic with other directories, its quality, and what is put right in it."""

import typer

from cli.directory import check, correct, corrections, decide, duplicates, export, import_, report, reports
from core.records.migrate import migrate

app = typer.Typer(no_args_is_help=True, help=__doc__)


@app.callback()
def ready() -> None:
    """The directory's traffic with other directories, its quality, and what is put right in it."""
    migrate()


app.command("import")(import_.import_)
app.command()(export.export)
app.command()(check.check)
app.command()(report.report)
app.command()(reports.reports)
app.command()(decide.decide)
app.command()(correct.correct)
app.command()(corrections.corrections)
app.add_typer(duplicates.app, name="duplicates")
