"""Whether a new model may take the place of the old one."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from cli.model.judge import Judged
from core.settings import PROJECT

FLOORS = PROJECT / "tests" / "evaluation" / "floors.yml"
Floors = Mapping[str, Mapping[str, float]]


def floors(file: Path = FLOORS) -> Floors:
    """What may not be fallen below ("at least") and what not risen above ("at most")."""
    told: Floors = yaml.safe_load(file.read_text("utf-8"))
    return told


def why_not(new: Judged, old: Judged | None, floors: Floors) -> list[str]:
    """Every reason against the new model, in plain words; [] when it may come into use."""
    low = [(name, least) for name, least in floors["at least"].items() if new.figures[name] < least]
    high = [(name, most) for name, most in floors["at most"].items() if new.figures[name] > most]
    lost = [] if old is None else sorted({*old.caught} - {*new.caught})
    return [
        *(f"{name}: {new.figures[name]:.1%}, and at least {least:.0%} is needed." for name, least in low),
        *(f"{name}: {new.figures[name]:.1%}, and at most {most:.0%} is allowed." for name, most in high),
        *(f"The model in use catches this, and the new one does not. {each}" for each in lost),
    ]
