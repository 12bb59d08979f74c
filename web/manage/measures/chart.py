"""What one measure tells: the finding in one sentence, a table, and what its picture shows."""

from dataclasses import dataclass

Cell = str | int | float | None
Row = tuple[Cell, ...]
HIDDEN = "fewer than 5"
SMALL = 5  # a count of people below this could tell who they are


@dataclass(frozen=True)
class Bars:
    """One bar a label. `spans` are intervals around the values; `hatched` tells the bars that are of another kind."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    unit: str = ""
    spans: tuple[tuple[float, float] | None, ...] = ()
    hatched: tuple[bool, ...] = ()


@dataclass(frozen=True)
class Stacks:
    """One column a label, made of a part for each of `series` (its name and its values)."""

    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]


@dataclass(frozen=True)
class Lines:
    """One line for each of `series`; None leaves a gap. `spans` are intervals around the first."""

    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    unit: str
    spans: tuple[tuple[float, float] | None, ...] = ()
    top: float | None = None


@dataclass(frozen=True)
class Grid:
    """Numbers by row and column; None is hidden. `outlined` are cells by row and column."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[int | None, ...], ...]
    outlined: frozenset[tuple[int, int]] = frozenset()


Picture = Bars | Stacks | Lines | Grid


@dataclass(frozen=True)
class Chart:
    """`finding` is one sentence, and the picture's text; `note` says how it is counted. Cells of None are not known."""

    title: str
    finding: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    picture: Picture
    note: str = ""


def percent(share: float | None) -> int | None:
    """A share as whole percent."""
    return None if share is None else round(100 * share)


def unless_small(count: int) -> Cell:
    """A count of people as it may be told."""
    return HIDDEN if 0 < count < SMALL else count
