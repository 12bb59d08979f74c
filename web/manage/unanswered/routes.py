"""The addresses of what was not answered, and who may open them."""

from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.manage.unanswered.asked import asked
from web.manage.unanswered.deeds import done
from web.manage.unanswered.listed import listed

READERS = (Role.AUTHOR, Role.APPROVER, Role.SAFEGUARDING_LEAD, Role.MANAGER)


def unanswered_routes() -> list[BaseRoute]:
    """For the manager's list of routes."""
    return [
        Route("/manage/unanswered", allowed(listed, *READERS)),
        Route("/manage/unanswered/{id:int}", allowed(asked, *READERS)),
        Route("/manage/unanswered/{id:int}/{deed}", allowed(done, Role.AUTHOR), methods=["POST"]),
    ]
