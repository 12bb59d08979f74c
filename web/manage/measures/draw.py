"""Draws pictures as SVG. Nothing but the address of a picture may import this: the library takes 35 MB."""

import io
from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from web.manage.measures.chart import Bars, Grid, Lines, Picture, Stacks

# Letters stay letters, for search and for larger sizes; the same numbers always give the same file.
matplotlib.rcParams.update(
    {
        "svg.fonttype": "none", "svg.hashsalt": "signpost", "hatch.linewidth": 0.8, "font.size": 11,
        "axes.spines.top": False, "axes.spines.right": False, "font.family": "sans-serif",
    }
)  # fmt: skip
WIDE = 9.0  # inches
INK, PAPER, FAINT = "#17211f", "#ffffff", "#d5dbd8"
COLOURS = ("#00594f", "#f2b705", "#5b3a86", "#a8231b", "#8a9994")
LINES = ("#00594f", "#a8231b", "#5b3a86")  # dark enough for a thin line on white
HATCHES = ("", "//", "..", "xx", "--")
MOST_LABELS = 7
_one_at_a_time = Lock()  # the library is not made for several threads


@lru_cache(maxsize=64)
def drawn(picture: Picture) -> bytes:
    """The picture as a file."""
    with _one_at_a_time:
        figure = Figure(figsize=(WIDE, _height(picture)), layout="constrained", facecolor=PAPER)
        axes = figure.subplots()
        match picture:
            case Bars():
                _bars(axes, picture)
            case Stacks():
                _stacks(axes, picture)
            case Lines():
                _lines(axes, picture)
            case Grid():
                _grid(axes, picture)
        written = io.BytesIO()
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
        return written.getvalue()


def _height(picture: Picture) -> float:
    match picture:
        case Bars():
            return 0.9 + 0.36 * max(len(picture.labels), 1)
        case Grid():
            return 1.6 + 0.36 * max(len(picture.rows), 1)
        case _:
            return 4.2


def _bars(axes: Axes, bars: Bars) -> None:
    places = range(len(bars.labels))
    kinds = bars.hatched or (False,) * len(bars.labels)
    spans = bars.spans or (None,) * len(bars.labels)
    ends = []
    for at, value, hatched, span in zip(places, bars.values, kinds, spans, strict=True):
        axes.barh(at, value, color=COLOURS[hatched], hatch=HATCHES[hatched], edgecolor=INK, linewidth=0.8)
        if span:
            axes.errorbar(value, at, xerr=[[value - span[0]], [span[1] - value]], color=INK, capsize=4)
        ends.append(span[1] if span else value)
    longest = max([*ends, 1])
    for at, value, end in zip(places, bars.values, ends, strict=True):
        axes.text(end + longest * 0.012, at, f"{value:.0f} {bars.unit}".strip(), va="center")
    axes.set_yticks(places, bars.labels)
    axes.set_xlim(0, longest * 1.1)
    axes.invert_yaxis()
    axes.tick_params(left=False)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _stacks(axes: Axes, stacks: Stacks) -> None:
    places = range(len(stacks.labels))
    below = [0.0] * len(stacks.labels)
    for (name, values), colour, hatch in zip(stacks.series, COLOURS, HATCHES, strict=False):
        axes.bar(
            places, values, bottom=below, color=colour, hatch=hatch, edgecolor=INK, linewidth=0.6, label=name
        )  # fmt: skip
        below = [low + value for low, value in zip(below, values, strict=True)]
    axes.set_ylim(0, max([*below, 1]) * 1.05)
    _name_weeks(axes, stacks.labels)
    # Beside the columns, in the order in which their parts stand.
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), reverse=True, frameon=False, handleheight=1.4)


def _lines(axes: Axes, lines: Lines) -> None:
    ends = []
    for (_, values), colour, mark in zip(lines.series, LINES, "os^", strict=False):
        told = [(at, value) for at, value in enumerate(values) if value is not None]
        axes.plot(*zip(*told, strict=True) if told else ([], []), color=colour, marker=mark, linewidth=2, clip_on=False)
        ends.append(told[-1][1] if told else 0.0)
    for at, (value, span) in enumerate(zip(lines.series[0][1], lines.spans, strict=False)):
        if value is not None and span:
            axes.errorbar(at, value, yerr=[[value - span[0]], [span[1] - value]], color=LINES[0], capsize=4)
    highest = max([value for _, values in lines.series for value in values if value is not None] + [1.0])
    axes.set_ylim(0, lines.top or highest * 1.1)
    axes.set_title(lines.unit, loc="left", fontsize=11)
    axes.set_xlim(-0.5, len(lines.labels) - 0.5)
    _name_weeks(axes, lines.labels)
    _name_series(axes, [name for name, _ in lines.series], ends, len(lines.labels) - 0.8)


def _grid(axes: Axes, grid: Grid) -> None:
    most = max([value for row in grid.values for value in row if value is not None] + [1])
    for row, values in enumerate(grid.values):
        for column, value in enumerate(values):
            shade = 0.0 if value is None else 0.85 * value / most
            colour = tuple(1 - shade * (1 - part) for part in (0.0, 0.35, 0.31))
            hatch = "//" if value is None else None
            axes.add_patch(Rectangle((column, row), 1, 1, facecolor=colour, edgecolor=FAINT, hatch=hatch))
            told = "<5" if value is None else str(value or "")
            axes.text(column + 0.5, row + 0.5, told, ha="center", va="center", fontsize=9, color=_ink_on(shade))
    for row, column in grid.outlined:
        axes.add_patch(Rectangle((column, row), 1, 1, fill=False, edgecolor=INK, linewidth=2))
    axes.set_xlim(0, len(grid.columns))
    axes.set_ylim(max(len(grid.rows), 1), 0)
    axes.set_yticks([at + 0.5 for at in range(len(grid.rows))], grid.rows)
    turned = max(map(len, grid.columns)) > 3
    axes.set_xticks(
        [at + 0.5 for at in range(len(grid.columns))], grid.columns, rotation=30 if turned else 0,
        ha="right" if turned else "center",
    )  # fmt: skip
    axes.tick_params(left=False, bottom=False)
    axes.spines[:].set_visible(False)


def _ink_on(shade: float) -> str:
    return PAPER if shade > 0.45 else INK


def _name_weeks(axes: Axes, labels: Sequence[str]) -> None:
    step = -(-len(labels) // MOST_LABELS)
    axes.set_xticks(range(0, len(labels), step), labels[::step])
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))


def _name_series(axes: Axes, names: Sequence[str], heights: Sequence[float], right: float) -> None:
    """Each name beside the end of what it names, pushed apart where they would cover each other."""
    gap = axes.get_ylim()[1] * 0.07
    lowest = 0.0
    for height, name in sorted(zip(heights, names, strict=True)):
        lowest = max(height, lowest)
        axes.annotate(
            name, (right, height), (right + 0.03 * right, lowest), va="center", annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 0.6},
        )  # fmt: skip
        lowest += gap
