"""Our sample feeds, with the faults that real ones have: every record is accounted for, and put right."""

from datetime import date, time

from sqlalchemy import select

from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.records import (
    Accessibility,
    Address,
    Attribute,
    Contact,
    CostOption,
    Eligibility,
    Funding,
    Language,
    Location,
    Organisation,
    OrganisationIdentifier,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    TaxonomyTerm,
)
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.samples import SAMPLES


def take_in(name: str, sessions: Sessions) -> Report:
    report = run_import(Wish(str(SAMPLES / name)), sessions=sessions)
    assert isinstance(report, Report)
    return report


def test_every_record_is_accounted_for(sessions: Sessions) -> None:
    report = take_in("feed_v3.json", sessions)
    assert (report.records, report.imported) == (5, 3)
    assert [reason for _, reason in report.refused] == ["it has no name", "it is not a record"]
    assert report.cleaned["HTML taken out"] == report.cleaned["garbled letters mended"] == 1
    again = take_in("feed_v3.json", sessions)
    assert (again.unchanged, again.imported, again.changed, len(again.refused)) == (3, 0, 0, 2)


def test_a_faulty_record_is_put_right(sessions: Sessions) -> None:
    take_in("feed_v3.json", sessions)
    with sessions() as session:
        cafe = session.scalars(select(Service).where(Service.name == "Enderby Memory Café")).one()
        assert cafe.id == "7d1f3a52-0c1b-8f6e-d001-1f2e3d4c5b6a"
        assert cafe.description == "About\n\nTea and company.\n- Music\n- Quizzes\n\nCosts £2, and that’s all."
        assert (cafe.url, cafe.email) == ("https://www.memorycafe.org.uk/enderby", "")
        assert (cafe.minimum_age, cafe.checked_on, cafe.status) == (None, date(2026, 3, 2), "active")
        assert cafe.extra == {}
        where = session.scalars(select(Location).where(Location.name == "Village Hall")).one()
        assert (where.latitude, where.longitude) == (52.59, -1.2), "they were the wrong way round"
        address = session.scalars(select(Address).where(Address.location_id == where.id)).one()
        assert (address.postal_code, address.region, address.country) == ("LE19 5NA", "Blaby", "GB")
        assert session.scalars(select(Accessibility.description)).all() == ["Hearing loop"]
        rule, words = session.scalars(select(Schedule).order_by(Schedule.byday.desc())).all()
        assert (rule.byday, rule.opens_at, rule.closes_at) == ("MO,WE", time(10), time(12, 30))
        assert words.description == "term time only"
        assert cafe.opening == "Mon, Wed 10am to 12.30pm; term time only"


def test_parts_of_a_service(sessions: Sessions) -> None:
    take_in("feed_v3.json", sessions)
    with sessions() as session:
        contact = session.scalars(select(Contact).where(Contact.title != "")).one()
        assert (contact.name, contact.title) == ("", "Group coordinator"), "no names of people"
        phones = session.scalars(select(Phone).where(Phone.contact_id == contact.id)).all()
        assert {each.number for each in phones} == {"0116 496 0123", "0116 496 0001", "0116 496 0002"}
        assert {each.description for each in phones} == {"Youth line", ""}
        assert "116 123" in session.scalars(select(Phone.number)).all()
        assert session.scalars(select(ServiceArea.name)).all() == ["Blaby"]
        cost = session.scalars(select(CostOption).where(CostOption.label == "Tea and cake")).one()
        assert (cost.option, cost.amount) == ("charged", 2.0)
        assert "free" in session.scalars(select(CostOption.option)).all()
        assert session.scalars(select(Language.name)).all() == ["Gujarati"]
        assert session.scalars(select(Funding.source)).all() == ["Lottery"]
        assert session.scalars(select(OrganisationIdentifier.scheme)).all() == ["GB-CHC"]
        assert set(session.scalars(select(Organisation.name))) == {
            "Blaby Memory Friends", "Lift to hospital", "Barrow Table"}  # fmt: skip


def test_a_scheme_spelt_two_ways_has_one_term_and_our_own_topic(sessions: Sessions) -> None:
    take_in("feed_v3.json", sessions)
    with sessions() as session:
        tagged = session.execute(
            select(TaxonomyTerm.code, Attribute.link_type).join(
                TaxonomyTerm, TaxonomyTerm.id == Attribute.taxonomy_term_id
            )
        ).all()
    assert sorted(tuple(each) for each in tagged) == [
        ("audience:80425", "intended_audience"),
        ("audience:Carers", "intended_audience"),
        ("carers", "service_type"),
        ("carers", "service_type"),
        ("esdstandards:298", "service_type"),
        ("esdstandards:298", "service_type"),
    ]


def test_the_older_standard(sessions: Sessions) -> None:
    report = take_in("feed_v1.json", sessions)
    assert (report.records, report.imported) == (3, 2)
    assert report.refused == [("12", "it came twice")]
    with sessions() as session:
        group = session.scalars(select(Service).where(Service.name == "Stroke group")).one()
        assert (group.minimum_age, group.maximum_age, group.referral) == (16, None, "self")
        assert group.last_modified.date() == date(2020, 6, 4), "midnight in British summer time"
        assert "old" in group.flags
        assert "john.smith" not in str(group.extra)
        assert set(session.scalars(select(Eligibility.eligibility))) == {"adult", "teen"}
        assert session.scalars(select(Phone.number)).all() == ["0116 496 0777"], "from the description"
        assert session.scalars(select(ServiceArea.kind)).all() == ["national"]
        assert session.scalars(select(Address.address_1)).all() == ["1 Church Road, Evington"]
        days = {each.byday: each for each in session.scalars(select(Schedule))}
        assert days["TU"].interval == 2
        assert days["FR"].service_at_location_id
        assert days[""].valid_to == date(2026, 12, 29), "open on these days, closed ones are kept apart"
        assert set(session.scalars(select(TaxonomyTerm.code))) >= {"esdservicetype:297", "conditions:x"}
