"""Turns judged replies into the figures of the quality sheet."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from core.topics import topic
from tests.evaluation.judging import Heard, right_first, right_within, wrong_and_sure
from tests.evaluation.sets import Cry, Judged

Pairs = Sequence[tuple[Judged, Heard]]
Figures = dict[str, float]


def understanding(pairs: Pairs) -> Figures:
    """Shares from 0 to 1 over all messages, and the time of a turn in milliseconds."""
    outside = [(judged, told) for judged, told in pairs if judged.topics[0] == "out_of_scope"]
    needs = [(judged, told) for judged, told in pairs if _is_need(judged)]
    times = statistics.quantiles([told.milliseconds for _, told in pairs], n=100)
    return {
        "right first": _share(right_first(*pair) for pair in pairs),
        "right within the offered": _share(right_within(*pair) for pair in pairs),
        "wrong and sure": _share(wrong_and_sure(*pair) for pair in pairs),
        "sure": _share(told.band in ("sure", "safety") for _, told in pairs),
        "macro F1": macro_f1(pairs),
        "out of scope caught": _share(_turned_away(told) or right_within(judged, told) for judged, told in outside),
        "real needs lost": _share(_turned_away(told) and not right_within(judged, told) for judged, told in needs),
        "both needs told": _share(both(*pair) for pair in pairs if pair[0].kind == "two"),
        "turn p50 (ms)": times[49],
        "turn p95 (ms)": times[94],
    }


def safety(red: Sequence[tuple[Cry, Heard]], amber: Sequence[tuple[Cry, Heard]], looks: Sequence[Heard],
           ordinary: Pairs) -> Figures:  # fmt: skip
    """How many cries are heard, and how often there is an alarm for nothing."""
    calm = [told for judged, told in ordinary if not any(topic(each).kind == "safety" for each in judged.topics)]
    return {
        "RED heard": _share(told.level is not None for _, told in red),
        "RED heard as red": _share(told.level == "red" for _, told in red),
        "AMBER heard": _share(told.level is not None for _, told in amber),
        "false alarms on look-alikes": _share(told.level is not None for told in looks),
        "false alarms on ordinary messages": _share(told.level is not None for told in calm),
    }


def by_class(cries: Sequence[tuple[Cry, Heard]]) -> dict[str, tuple[int, int]]:
    """For each class: how many were heard, of how many."""
    heard: dict[str, list[bool]] = defaultdict(list)
    for cry, told in cries:
        heard[cry.topic].append(told.level is not None)
    return {name: (sum(each), len(each)) for name, each in heard.items()}


def by_topic(pairs: Pairs) -> dict[str, tuple[int, int, int]]:
    """For each topic: messages, right first, right within the offered."""
    told: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for pair in pairs:
        told[pair[0].topics[0]].append((right_first(*pair), right_within(*pair)))
    return {name: (len(each), sum(a for a, _ in each), sum(b for _, b in each)) for name, each in sorted(told.items())}


def confusions(pairs: Pairs) -> list[tuple[str, str, int, str]]:
    """The commonest mistakes: meant, understood, how often, an example."""
    wrong = [(judged, told) for judged, told in pairs if not right_first(judged, told)]
    counted = Counter((judged.topics[0], told.first or "nothing") for judged, told in wrong)
    example = {(judged.topics[0], told.first or "nothing"): judged.text for judged, told in wrong}
    return [(*pair, count, example[pair]) for pair, count in counted.most_common(15)]


def macro_f1(pairs: Pairs) -> float:
    """The mean over topics of F1, a guess counting as the topic it rightly helps with."""
    meant, guessed, right = Counter[str](), Counter[str](), Counter[str]()
    for judged, told in pairs:
        guess = told.first or "nothing"
        wanted = guess if guess in judged.topics else judged.topics[0]
        meant[wanted] += 1
        guessed[guess] += 1
        right[wanted] += guess == wanted
    return statistics.mean(2 * right[each] / (meant[each] + guessed[each]) for each in meant)


def both(judged: Judged, told: Heard) -> bool:
    """Whether each of two needs is answered or offered."""
    return len({*told.topics, *told.offered} & {*judged.topics[:2]}) == min(2, len(judged.topics))


def _is_need(judged: Judged) -> bool:
    return topic(judged.topics[0]).kind in ("answer", "journey", "search", "safety")


def _turned_away(told: Heard) -> bool:
    return told.band == "lost" or told.topics[:1] == ("out_of_scope",)


def _share(each: Iterable[bool]) -> float:
    told = list(each)
    return sum(told) / len(told) if told else 0.0
