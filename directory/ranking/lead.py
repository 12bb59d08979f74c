"""Sees to it that the first service shown can be reached."""

from directory.catalogue import Catalogue
from directory.question import Question
from directory.ranking.honesty import GOOD, Verdict
from directory.ranking.near import nearness
from directory.ranking.order import Ranked

# Asked when no service that fits gives any way to make contact: it answers for the whole county.
WAY_IN = "lcc-asc-customer-service-centre"


def with_reachable_lead(verdict: Verdict, question: Question, known: Catalogue) -> tuple[Ranked, ...]:
    """The services found, with one that has a phone, an e-mail or a website in front."""
    found = verdict.found
    if not found or known.listed[found[0].id].reachable:
        return found
    reachable = [each for each in found if known.listed[each.id].reachable and not each.for_others and not each.far]
    good = [each for each in reachable if each.fit >= GOOD or verdict.weaker]
    lead = next(iter([*good, *reachable]), None) or _way_in(question, known)
    if lead is None:
        return found
    return (lead, *(each for each in found if each.id != lead.id))


def _way_in(question: Question, known: Catalogue) -> Ranked | None:
    listed = next((each for each in known.listed.values() if each.source_id == WAY_IN), None)
    if listed is None or not nearness(question.place, listed):
        return None
    return Ranked(listed.id, 0.0, 0.0, (), way_in=True)
