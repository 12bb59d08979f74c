"""The addresses of the people who look after the words, and who may open them."""

from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.manage.deeds import move, reply_to_panel, settle_proposal, urgent
from web.manage.edit import check, edit, preview
from web.manage.facts import confirm, fact_page, facts_page
from web.manage.home import home
from web.manage.listed import answer, begin, listed
from web.manage.measures.routes import measures_routes
from web.manage.running import running_routes
from web.manage.unanswered.routes import unanswered_routes
from web.manage.version import version_page

SIGNERS = (Role.APPROVER, Role.SAFEGUARDING_LEAD)
WRITERS = (Role.AUTHOR, *SIGNERS)
READERS = (*WRITERS, Role.MANAGER)
BOTH = ["GET", "POST"]


def manage_routes() -> list[BaseRoute]:
    """For the application's list of routes."""
    return [
        Route("/manage", allowed(home, *READERS)),
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
        Route("/manage/proposals/{id:int}/settle", allowed(settle_proposal, Role.AUTHOR), methods=["POST"]),
        Route("/manage/reviews/{id:int}/reply", allowed(reply_to_panel, *WRITERS), methods=["POST"]),
        *measures_routes(*READERS),
        *running_routes(*READERS),
        *unanswered_routes(),
    ]
