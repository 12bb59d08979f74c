"""The calendar: live answers by the month of their review, facts by that of their end, what is late in front."""

import re
from datetime import date, timedelta

import pytest

from answers.life.due import fall_due
from answers.records import AnswerVersion
from core.clock import today
from core.facts import facts
from core.records import open_session
from tests.panel_site import Site
from tests.web.manage.test_answers import newest
from web.when import spoken_date, spoken_month

PAGE = "/manage/calendar"


def parts(site: Site, name: str = "author") -> dict[str, str]:
    """Each caption with its table."""
    told = site.browser(name).get(PAGE).text
    found = re.findall(r"<caption[^>]*>(.*?)</caption>(.*?)</table>", told, re.DOTALL)
    return {head.partition(":")[0]: body for head, body in found}


@pytest.mark.parametrize("name", ["author", "approver", "lead", "manager"])
def test_a_live_answer_stands_in_its_month_with_its_owner(site: Site, name: str) -> None:
    version = newest("library")
    assert version.review_on
    month = parts(site, name)[spoken_month(f"{version.review_on:%Y-%m}")]
    assert f'href="/manage/versions/{version.id}"' in month
    assert version.front["owner"] in month
    assert spoken_date(version.review_on) in month


def test_what_is_late_stands_in_front(site: Site) -> None:
    with open_session() as session:
        session.get_one(AnswerVersion, newest("library").id).review_on = today() - timedelta(days=3)
        fall_due(session)
    found = parts(site)
    assert next(iter(found)) == "Late"
    assert f'href="/manage/versions/{newest("library").id}"' in found["Late"]


def test_facts_stand_by_when_they_expire(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead = facts()["asc_phone"].model_copy(update={"expires": date(today().year + 1, 3, 31)})
    monkeypatch.setitem(facts(), "asc_phone", ahead)
    found = parts(site)
    assert 'href="/manage/facts/asc_phone"' in found[f"March {today().year + 1}"]
    assert all(f'href="/manage/facts/{each.id}"' in found["Late"] for each in facts().values() if each.expired(today()))


def test_drafts_are_not_due(site: Site) -> None:
    assert f'/manage/versions/{newest("esol").id}"' not in site.browser("author").get(PAGE).text
