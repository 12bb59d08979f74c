"""Loads what the first resident would otherwise wait for."""

import asyncio

from conversations.memory import Memory
from conversations.redaction.mask import mask
from core.languages.find import language_of
from core.places.find import find_place
from core.records import open_session
from core.safety.watch import watch
from core.test_chats import MARK
from directory.organisations import organisation_names
from web.chat.message import Message
from web.chat.rasa import Rasa, RasaAway
from web.chat.reading import inner, read
from web.desk.asked import Asked
from web.desk.found import find

TRIALS = 120  # a second apart
TRIAL_CHAT = f"{MARK}warm"
NEED_AND_PLACE = "lunch club in Hinckley"


def warm() -> None:
    """Read places, safety rules, languages and the directory into memory."""
    find_place("Enderby")
    watch("helo")
    language_of("dobry wieczór wszystkim państwu")
    with open_session() as session:
        find(session, Asked(q="lunsh club"), None)
        mask("me and zbignev", (), organisation_names(session))


async def warm_rasa(rasa: Rasa) -> None:
    """Have Rasa and the actions answer one message as soon as they can: their first takes five times as long."""
    with open_session() as session:
        turn = inner(TRIAL_CHAT, None, read(session, Message(NEED_AND_PLACE), Memory()), {})
    for _ in range(TRIALS):
        try:
            await rasa.turn(turn)
            await rasa.forget(TRIAL_CHAT)
        except RasaAway:
            await asyncio.sleep(1)
        else:
            return
