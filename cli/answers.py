"""`signpost answers`: is every word that can be said complete and plain, how hard is it to read, what went live?"""

from statistics import quantiles

import typer

from answers.check import problems
from answers.ease import AIM, reads
from answers.export import export_answers
from answers.read import read_answers, read_words
from core.facts.export import export_facts
from core.records import open_session
from core.settings import settings

app = typer.Typer(no_args_is_help=True, help=__doc__)


@app.callback()
def answers() -> None:
    """Checks of the words, and the way back of live words into their files."""


@app.command()
def check() -> None:
    """Print every fault and end with exit code 1, or say how much can be said."""
    folder = settings().data / "answers"
    found = problems(folder)
    for problem in found:
        typer.echo(problem, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(read_answers(folder))} answers and {len(read_words(folder))} words can be said")


@app.command()
def reading() -> None:
    """Print how long the sentences are, the spread of the reading age, and the five hardest texts."""
    found = reads(settings().data / "answers")
    plain = [each for each in found if each.longest <= AIM]
    easy, middle, hard = (quantiles([each.age for each in found], n=10)[at] for at in (0, 4, 8))
    typer.echo(f"{len(found)} texts. Every sentence has {AIM} words or fewer in {len(plain) / len(found):.1%} of them.")
    typer.echo(
        f"Reading age: a tenth is under {easy:.0f}, half under {middle:.0f}, nine tenths under {hard:.0f} years."
    )
    typer.echo("The hardest:")
    for each in found[:5]:
        typer.echo(f"  {each.age:.0f} years, longest sentence {each.longest} words: {each.name}")


@app.command()
def export() -> None:
    """Write live words into data/answers and confirmed facts into data/facts, and print each file that changed."""
    with open_session() as session:
        changed = [*export_answers(session), *export_facts(session)]
    for path in changed:
        typer.echo(str(path.relative_to(settings().data)))
    typer.echo(f"{len(changed)} {'file' if len(changed) == 1 else 'files'} changed")
