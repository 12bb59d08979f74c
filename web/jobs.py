"""What happens by the clock: what is past its time is forgotten, here and on Rasa's side; answers fall due."""

from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from answers.life.due import fall_due, mark_often
from conversations.forgetting.run import CLOCK, forget_past, owe, owed, paid
from conversations.learning.answered import settle
from conversations.learning.cluster import cluster
from conversations.learning.gather import gather_verdicts
from conversations.often import often_asked
from core import clock
from core.accounts.expire import SIGN_INS
from core.records import open_session
from core.settings import settings
from directory.kept import NOTES
from web.chat.rasa import Rasa, RasaAway
from web.desk.delivery import ask_after_texts

log = structlog.get_logger()
PARTS = (SIGN_INS, NOTES)


def scheduled(rasa: Rasa) -> AsyncIOScheduler:
    """The jobs, not yet started."""
    made = AsyncIOScheduler()
    made.add_job(forget_what_is_past, "interval", minutes=10, args=[rasa])
    made.add_job(gather_unanswered, "interval", minutes=10)
    made.add_job(look_after_answers, "interval", hours=6, next_run_time=clock.now())
    made.add_job(ask_after_texts, "interval", minutes=1)
    return made


async def forget_what_is_past(rasa: Rasa, *, by: str = CLOCK) -> None:
    """Forget what is past its time, and have Rasa forget the same chats; those too of a time when it was away."""
    with open_session() as session:
        forget_past(session, PARTS, by=by)
        waiting = owed(session)
    for id in waiting:
        if not await forget_on_rasas_side(rasa, id):
            return  # it is away: the rest can wait as well
    if waiting:
        log.info("chats forgotten", count=len(waiting))


def gather_unanswered() -> None:
    """Put what was not answered together by meaning. No coroutine: it reads for seconds, beside the pages' loop."""
    with open_session() as session:
        gather_verdicts(session)
    with open_session() as session:
        cluster(session)
        settle(session)


async def look_after_answers() -> None:
    """Make answers due whose review date has come, and mark those that are asked for most."""
    since = clock.now() - timedelta(days=settings().keep_turn_days)
    with open_session() as session:
        due = fall_due(session)
        mark_often(session, often_asked(session, since))
    if due:
        log.info("answers due for review", count=len(due))


async def forget_on_rasas_side(rasa: Rasa, id: str) -> bool:
    """Whether Rasa forgot it. It may be away: its copy holds masked text, and it is asked again at the next run."""
    try:
        await rasa.forget(id)
    except RasaAway as away:
        log.warning("Rasa did not forget a chat", reason=str(away))
    else:
        with open_session() as session:
            paid(session, id)
        return True
    with open_session() as session:
        owe(session, id)
    return False
