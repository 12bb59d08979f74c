"""What is not found is counted, without a word of what was asked."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.load import load_directory
from directory.search import search
from directory.unmet import UnmetNeed, unmet_needs

DAY = date(2026, 11, 25)


def test_an_unmet_need_is_counted_by_need_and_district(session: Session) -> None:
    load_directory(session)
    for query in ("tattoo removal in melton", "tattoo removal melton", "tattoo removal"):
        search(session, query, today=DAY, count=True)
    counted = {(each.need, each.district, each.outcome): each.times for each in unmet_needs(session, DAY)}
    assert counted == {("other", "Melton", "unmet"): 2, ("other", "", "unmet"): 1}


def test_a_recognised_need_is_counted_by_its_name(session: Session) -> None:
    search(session, "lunch club", today=DAY, count=True)
    assert session.scalars(select(UnmetNeed.need)).all() == ["lunch club"]


def test_what_is_found_and_what_is_not_to_be_counted_is_not(session: Session) -> None:
    load_directory(session)
    search(session, "lunch club hinckley", today=DAY, count=True)
    search(session, "tattoo removal", today=DAY)
    search(session, "", today=DAY, count=True)
    assert not unmet_needs(session, DAY)
