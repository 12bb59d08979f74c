"""The addresses of those who run the service, and who may open them."""

from starlette.routing import BaseRoute, Route

from conversations.switches.chat_off import MAY_SWITCH
from core.accounts.role import Role
from web.access import allowed
from web.manage.calendar import calendar
from web.manage.duplicates import duplicates
from web.manage.forgetting import forgetting
from web.manage.people import people, person
from web.manage.quality import quality_file, quality_page
from web.manage.queue import put_right, report, reports
from web.manage.switches import banner, switch_chat, switches
from web.manage.trail import trail

BOTH = ["GET", "POST"]


def running_routes(*readers: Role) -> list[BaseRoute]:
    """For the list of routes of /manage."""
    return [
        Route("/manage/calendar", allowed(calendar, *readers)),
        Route("/manage/switches", allowed(switches, *MAY_SWITCH)),
        Route("/manage/switches/chat", allowed(switch_chat, *MAY_SWITCH), methods=["POST"]),
        Route("/manage/switches/banner", allowed(banner, *MAY_SWITCH), methods=["POST"]),
        Route("/manage/directory", allowed(reports, Role.MANAGER)),
        Route("/manage/directory/reports/{id}", allowed(report, Role.MANAGER), methods=BOTH),
        Route("/manage/directory/reports/{id}/correct", allowed(put_right, Role.MANAGER), methods=["POST"]),
        Route("/manage/directory/duplicates", allowed(duplicates, Role.MANAGER), methods=BOTH),
        Route("/manage/directory/quality", allowed(quality_page, Role.MANAGER)),
        Route("/manage/directory/quality.csv", allowed(quality_file, Role.MANAGER)),
        Route("/manage/people", allowed(people, Role.MANAGER), methods=BOTH),
        Route("/manage/people/{id}", allowed(person, Role.MANAGER), methods=BOTH),
        Route("/manage/record", allowed(trail, *MAY_SWITCH)),
        Route("/manage/forgetting", allowed(forgetting, Role.MANAGER), methods=BOTH),
    ]
