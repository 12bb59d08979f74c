"""Trains a new model beside the one in use, judges both, and lets the better in."""

from importlib.util import find_spec
from pathlib import Path

import typer

from cli.fingerprint import fingerprint
from cli.model.compare import floors, why_not
from cli.model.judge import Judged, judge, judged, keep_judged
from cli.model.parts import CANDIDATE, INPUTS, STAMP, copy, move, promote, refuse, refused, stamp_of
from cli.model.teach import teach_model
from cli.model.trail import tell
from cli.model.workshop import workshop
from core.settings import MODELS

RESTART = "Restart Signpost now, so that all its parts use it: stop `signpost run`, and start it again."


def renew(*, again: bool = False) -> None:
    """Train, judge, and let the new model in or not. Raises typer.Exit (1) when the old one stays.

    What was refused before is not trained again unless `again`.
    """
    _refused_before(again)
    if find_spec("pytest") is None:
        _stays(["There is a newer model to train, but none can be judged here. Run `make train`, which sets that up."])
    with workshop() as place:
        stamp = fingerprint(INPUTS, place)
        teach_model(place)
        (place / "models" / STAMP).write_text(stamp)
        why = _reasons(place)
        move(place / "models", MODELS / CANDIDATE)
    settle(MODELS, why)


def settle(models: Path, why: list[str]) -> None:
    """Put the candidate into use, or keep it for a look and say `why`. Raises typer.Exit (1) when it stays out."""
    if why:
        refuse(models, stamp_of(models / CANDIDATE), why)
        tell("refuse_model", stamp_of(models / CANDIDATE))
        _stays(why)
    promote(models)
    tell("promote_model", stamp_of(models))
    typer.echo(f"The new model is in place, and the one before it is kept. {RESTART}", err=True)


def _reasons(place: Path) -> list[str]:
    new = judge(place, "new")
    if new is None:
        return ["It could not be judged: see var/logs/judge.log."]
    keep_judged(place / "models", new)
    return why_not(new, judged(MODELS) or _judge_old(place), floors())


def _judge_old(place: Path) -> Judged | None:
    """The model in use has not been judged yet: it is, once, with the same code and words as the new one."""
    with_new = place / "new"
    move(place / "models", with_new)
    copy(MODELS, place / "models")
    # What it was made from is not what is there now; nothing shall be trained on that account.
    (place / "models" / STAMP).write_text(stamp_of(with_new))
    told = judge(place, "old")
    move(with_new, place / "models")
    if told:
        keep_judged(MODELS, told)
    return told


def _refused_before(again: bool) -> None:
    known = refused(MODELS)
    if known and known.stamp == fingerprint(INPUTS) and not again:
        _stays([*known.why, "Nothing it is made from has changed since. `signpost train --again` trains it again."])


def _stays(why: list[str]) -> None:
    typer.echo(
        "The new model is not used. The one there was stays.\n" + "\n".join(f"- {each}" for each in why), err=True
    )
    raise typer.Exit(1)
