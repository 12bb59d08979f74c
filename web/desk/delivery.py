"""What became of texts: asked of the gateway by the clock, for those that nobody knows of yet."""

import structlog

from conversations.calls.sendings import under_way
from core.records import open_session
from web.desk.gateway import NotSent, gateway

log = structlog.get_logger()


def ask_after_texts() -> None:
    """Bring the status of texts up to date; a gateway that does not answer is asked again the next time."""
    by = gateway()
    if by is None:
        return
    with open_session() as session:
        for sending in under_way(session):
            try:
                sending.status = by.status(sending.id)
            except NotSent as fault:
                log.warning("the text service was not asked", reason=str(fault))
                return
