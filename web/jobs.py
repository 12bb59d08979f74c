"""What happens by the clock: chats that are past their time are forgotten, here and on Rasa's side."""

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from conversations.retention import expire
from core.records import open_session
from web.chat.rasa import Rasa, RasaAway

log = structlog.get_logger()


def scheduled(rasa: Rasa) -> AsyncIOScheduler:
    """The jobs, not yet started."""
    made = AsyncIOScheduler()
    made.add_job(forget_what_is_past, "interval", minutes=10, args=[rasa])
    return made


async def forget_what_is_past(rasa: Rasa) -> None:
    """Expire chats and turns, and have Rasa forget the same chats."""
    with open_session() as session:
        ended = expire(session)
    for id in ended:
        await forget_on_rasas_side(rasa, id)
    if ended:
        log.info("chats forgotten", count=len(ended))


async def forget_on_rasas_side(rasa: Rasa, id: str) -> None:
    """Rasa may be away: its own copy holds masked text only, and the failure is told in the log."""
    try:
        await rasa.forget(id)
    except RasaAway as away:
        log.warning("Rasa did not forget a chat", reason=str(away))
