"""What is shown first: a service that was named, and one that gives a way to make contact."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.index.read import read_listed
from directory.question import Question
from directory.ranking.honesty import GOOD, Verdict
from directory.ranking.near import nearness
from directory.ranking.order import Ranked
from directory.records import Service

# Shown second when no service that fits gives any way to make contact: it answers for the whole county.
WAY_IN = "lcc-asc-customer-service-centre"


def led_by_name(session: Session, verdict: Verdict, question: Question, named: str | None) -> Verdict:
    """The verdict with the service whose id is `named` first, unless it is not for people there."""
    if named is None:
        return verdict
    found = next((each for each in verdict.found if each.id == named), None)
    if found is None:
        listed = read_listed(session, [named])[named]
        if not nearness(question.place, listed):
            return verdict
        found = Ranked(named, listed, GOOD, 1.0, ("its name",))
    others = () if verdict.weaker else tuple(each for each in verdict.found if each.id != named)
    return Verdict((found, *others), weaker=False, unmet=False)


def with_way_to_reach(session: Session, verdict: Verdict, question: Question) -> tuple[Ranked, ...]:
    """The services found, in their order; where the first has no phone, e-mail or website, the second has one."""
    found = verdict.found
    if not found or found[0].listed.reachable:
        return found
    reachable = [each for each in found if each.listed.reachable and not each.for_others and not each.far]
    good = [each for each in reachable if each.fit >= GOOD or verdict.weaker]
    second = next(iter([*good, *reachable]), None) or _way_in(session, question)
    if second is None:
        return found
    return (found[0], second, *(each for each in found[1:] if each.id != second.id))


def _way_in(session: Session, question: Question) -> Ranked | None:
    ids = session.scalars(select(Service.id).where(Service.source_id == WAY_IN)).all()
    found = next(iter(read_listed(session, ids).items()), None)
    if found is None or not nearness(question.place, found[1]):
        return None
    return Ranked(*found, 0.0, 0.0, (), way_in=True)
