"""The `signpost` command: for people who run Signpost, and for scripts."""

import typer

from cli import (
    answers,
    audit,
    backup,
    demo_data,
    directory,
    domain,
    locate,
    phrases,
    phrases_export,
    redact,
    retention,
    run,
    search,
    train,
    transparency,
    users,
    watch,
)
from cli.model import command as model

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
app.command()(run.run)
app.command()(train.train)
app.command()(backup.backup)
app.command()(backup.restore)
app.command()(demo_data.demo)
app.command()(search.search)
app.command()(locate.locate)
app.command()(watch.watch)
app.command()(redact.redact)
app.command()(transparency.transparency)
app.add_typer(answers.app, name="answers")
app.add_typer(audit.app, name="audit")
app.add_typer(directory.app, name="directory")
app.add_typer(domain.app, name="domain")
app.add_typer(model.app, name="model")
app.add_typer(phrases.app, name="phrases")
phrases.app.command()(phrases_export.export)
app.add_typer(retention.app, name="retention")
app.add_typer(users.app, name="users")
