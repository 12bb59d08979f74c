"""Staff who try the chat out: what they begin while signed in is a test chat, and left out of every measure."""

from sqlalchemy.orm import Session
from starlette.requests import Request

from conversations import chats
from core.accounts.role import Role
from web.access import signed_in
from web.chat.token import conversation_of, token_of

# Members and those who help them ask for themselves, like every resident.
STAFF = tuple(role for role in Role if role not in (Role.MEMBER, Role.SUPPORTER))


def by_staff(request: Request) -> bool:
    """Whether somebody who works here is signed in."""
    account = signed_in(request)
    return account is not None and account.is_any_of(*STAFF)


def with_test(session: Session, token: str | None, *, test: bool) -> str | None:
    """The token of the chat to go on with: for a `test` a chat is begun, where that of `token` cannot be taken up."""
    id = conversation_of(token) if token else None
    if not test or (id and chats.take_up(session, id)):
        return token
    made = chats.start(session, test=True)
    session.flush()
    return token_of(made.id)
