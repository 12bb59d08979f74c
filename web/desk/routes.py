"""The desk's addresses, and who may open them. In the order of a call: find, read, add, send, wrap."""

from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from web.access import allowed
from web.desk.at_hand import keep
from web.desk.compare import compare
from web.desk.keys import choose_keys
from web.desk.month import month
from web.desk.notices import notices
from web.desk.page import desk
from web.desk.search import search_desk
from web.desk.send import send
from web.desk.shared import shared_chat
from web.desk.slip import change_slip, copy_slip, print_slip
from web.desk.typed import typed
from web.desk.words import propose_words
from web.desk.wrap import wrap_call
from web.desk.wrong import wrong_entry

DESK = (Role.ADVISOR, Role.MANAGER)
BOTH = ["GET", "POST"]


def desk_routes() -> list[BaseRoute]:
    """For the application's list of routes."""
    return [
        Route("/desk", allowed(desk, *DESK)),
        Route("/desk/search", allowed(search_desk, *DESK), methods=["POST"]),
        Route("/desk/typed", allowed(typed, *DESK), methods=["POST"]),
        Route("/desk/compare", allowed(compare, *DESK)),
        Route("/desk/slip", allowed(change_slip, *DESK), methods=["POST"]),
        Route("/desk/slip/copy", allowed(copy_slip, *DESK)),
        Route("/desk/slip/print", allowed(print_slip, *DESK)),
        Route("/desk/slip/{way}", allowed(send, *DESK), methods=BOTH),
        Route("/desk/wrap", allowed(wrap_call, *DESK), methods=BOTH),
        Route("/desk/wrong", allowed(wrong_entry, *DESK), methods=BOTH),
        Route("/desk/words", allowed(propose_words, *DESK), methods=BOTH),
        Route("/desk/shared", allowed(shared_chat, *DESK), methods=BOTH),
        Route("/desk/at-hand", allowed(keep, *DESK), methods=["POST"]),
        Route("/desk/keys", allowed(choose_keys, *DESK), methods=["POST"]),
        Route("/desk/notices", allowed(notices, Role.MANAGER), methods=BOTH),
        Route("/desk/calls.csv", allowed(month, Role.MANAGER)),
    ]
