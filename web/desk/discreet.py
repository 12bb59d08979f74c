"""When to ask "Is it safe to send this?": what is sent or was spoken of may put the caller in danger if found."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from conversations.calls.records import Call
from conversations.calls.slip import id_of, kind_of
from conversations.plan.discreet import ASK_BEFORE_KEEPING
from directory.records import Attribute, Service, TaxonomyTerm

DANGEROUS = "domestic-abuse"
NAMED = "%abuse%"


def asks_first(session: Session, call: Call) -> bool:
    """Whether an answer or a service of this call is about abuse or harm."""
    names = {*call.slip, *call.opened}
    if ASK_BEFORE_KEEPING & {id_of(each) for each in names if kind_of(each) == "answer"}:
        return True
    return _about_abuse(session, (id_of(each) for each in names if kind_of(each) == "service"))


def _about_abuse(session: Session, services: Iterable[str]) -> bool:
    coded = select(Attribute.link_id).join(TaxonomyTerm, TaxonomyTerm.id == Attribute.taxonomy_term_id)
    coded = coded.where(TaxonomyTerm.code == DANGEROUS)
    dangerous = or_(Service.name.ilike(NAMED), Service.id.in_(coded))
    return session.scalar(select(Service.id).where(Service.id.in_(list(services)), dangerous).limit(1)) is not None
