"""The addresses of the measures."""

from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.manage.measures.page import measures, picture, table


def measures_routes(*readers: Role) -> list[BaseRoute]:
    """For the list of the managers' addresses."""
    return [
        Route("/manage/measures", allowed(measures, *readers)),
        Route("/manage/measures/{chart}.svg", allowed(picture, *readers)),
        Route("/manage/measures/{chart}.csv", allowed(table, *readers)),
    ]
