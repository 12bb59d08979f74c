"""The addresses of the people who look after the words, and who may open them."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.manage.deeds import move, reply_to_panel, urgent
from web.manage.edit import check, edit, preview
from web.manage.facts import confirm, fact_page, facts_page
from web.manage.listed import answer, begin, listed
from web.manage.switches import banner, switch_chat, switches
from web.manage.version import version_page

SIGNERS = (Role.APPROVER, Role.SAFEGUARDING_LEAD)
WRITERS = (Role.AUTHOR, *SIGNERS)
READERS = (*WRITERS, Role.MANAGER)
SWITCHERS = (Role.MANAGER, *SIGNERS)
BOTH = ["GET", "POST"]


async def front(_: Request) -> Response:
    """GET /manage."""
    return RedirectResponse("/manage/answers", 303)


def manage_routes() -> list[BaseRoute]:
    """For the application's list of routes."""
    return [
        Route("/manage", allowed(front, *READERS)),
        Route("/manage/answers", allowed(listed, *READERS)),
        Route("/manage/answers/{topic}", allowed(answer, *READERS)),
        Route("/manage/answers/{topic}/begin", allowed(begin, Role.AUTHOR), methods=["POST"]),
        Route("/manage/versions/{id:int}", allowed(version_page, *READERS)),
        Route("/manage/versions/{id:int}/edit", allowed(edit, Role.AUTHOR), methods=BOTH),
        Route("/manage/versions/{id:int}/check", allowed(check, Role.AUTHOR), methods=["POST"]),
        Route("/manage/versions/{id:int}/preview", allowed(preview, *READERS)),
        Route("/manage/versions/{id:int}/move", allowed(move, *WRITERS), methods=["POST"]),
        Route("/manage/versions/{id:int}/urgent", allowed(urgent, *SIGNERS), methods=["POST"]),
        Route("/manage/facts", allowed(facts_page, *READERS)),
        Route("/manage/facts/{id}", allowed(fact_page, *WRITERS), methods=BOTH),
        Route("/manage/facts/{id}/confirm", allowed(confirm, *SIGNERS), methods=["POST"]),
        Route("/manage/reviews/{id:int}/reply", allowed(reply_to_panel, *WRITERS), methods=["POST"]),
        Route("/manage/switches", allowed(switches, *SWITCHERS)),
        Route("/manage/switches/chat", allowed(switch_chat, *SWITCHERS), methods=["POST"]),
        Route("/manage/switches/banner", allowed(banner, *SWITCHERS), methods=["POST"]),
    ]
