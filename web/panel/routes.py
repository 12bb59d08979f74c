"""The Panel's addresses, and who may open them."""

from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.panel.chats import chat, pull_chat
from web.panel.facilitate import agree, facilitate, meeting, others, print_pack
from web.panel.gate import gate_page
from web.panel.home import choose, home, skip_thing
from web.panel.review import review
from web.panel.told import all_told, told

MEMBERS = (Role.MEMBER, Role.SUPPORTER)
ALL = (*MEMBERS, Role.FACILITATOR)
BOTH = ["GET", "POST"]


def panel_routes() -> list[BaseRoute]:
    """For the application's list of routes."""
    return [
        Route("/panel", allowed(home, *ALL)),
        Route("/panel/choices", allowed(choose, *MEMBERS), methods=BOTH),
        Route("/panel/you-said", allowed(all_told, *ALL)),
        Route("/panel/you-said/{id:int}", allowed(told, *ALL)),
        Route("/panel/answers/{id:int}/{step}", allowed(review, *MEMBERS), methods=BOTH),
        Route("/panel/chats/{id:int}", allowed(chat, *MEMBERS), methods=BOTH),
        Route("/panel/chats/{id:int}/pull", allowed(pull_chat, *MEMBERS), methods=["POST"]),
        Route("/panel/skip/{kind}/{id:int}", allowed(skip_thing, *MEMBERS), methods=["POST"]),
        Route("/panel/facilitate", allowed(facilitate, Role.FACILITATOR)),
        Route("/panel/facilitate/{id:int}/agree", allowed(agree, Role.FACILITATOR), methods=["POST"]),
        Route("/panel/facilitate/{id:int}/others", allowed(others, Role.FACILITATOR), methods=BOTH),
        Route("/panel/facilitate/{id:int}/meeting", allowed(meeting, Role.FACILITATOR), methods=BOTH),
        Route("/panel/facilitate/{id:int}/print", allowed(print_pack, Role.FACILITATOR)),
        Route("/panel/gate", allowed(gate_page, Role.FACILITATOR), methods=BOTH),
    ]
