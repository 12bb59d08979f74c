"""Every measure on the page, in its order: by the name that stands in its addresses."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from conversations.measures.period import Period
from web.manage.measures.calls import about, ended, pace
from web.manage.measures.chart import Chart
from web.manage.measures.endings import ease, found
from web.manage.measures.hours import hours
from web.manage.measures.questions import not_understood, outcomes, times, topics
from web.manage.measures.safety import safety
from web.manage.measures.unmet import nothing_found, unmet
from web.manage.measures.words import fresh, panel

CHARTS: dict[str, Callable[[Session, Period], Chart]] = {
    "found": found, "ease": ease, "outcomes": outcomes, "topics": topics, "unanswered": not_understood,
    "unmet": unmet, "nothing-found": nothing_found, "hours": hours, "safety": safety, "freshness": fresh,
    "panel": panel, "calls": about, "ended": ended, "call-times": pace, "reply-times": times,
}  # fmt: skip
