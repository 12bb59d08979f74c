"""What conversations, calls and the Panel keep for a time."""

from datetime import timedelta

from conversations.calls.records import Call, Sending
from conversations.calls.retention import KEEP_SENDINGS
from conversations.forgetting.records import RasaOwes
from conversations.learning.records import Unanswered
from conversations.panel.records import PanelChat
from conversations.records import Conversation, Feedback, Reference, Turn, TurnCount
from conversations.reference import GOOD_FOR
from conversations.retention import KEEP_COUNTS
from core.records.kept import Kept
from core.settings import settings


def kept_of_chats() -> list[Kept]:
    """By the settings of this installation."""
    hours, days = timedelta(hours=settings().keep_hours), timedelta(days=settings().keep_turn_days)
    return [
        Kept("Chats that can be taken up again", Conversation, Conversation.last_at, hours),
        Kept("Masked messages and their replies", Turn, Turn.at, days),
        Kept("Masked messages that were not answered", Unanswered, Unanswered.at, days),
        Kept("Masked answers to the questions at the end", Feedback, Feedback.at, days),
        Kept("Codes of shared chats, as a hash", Reference, Reference.made_at, GOOD_FOR),
        Kept("Masked chats that the Panel saw", PanelChat, PanelChat.gated_at, days),
        Kept("Calls that nobody coded", Call, Call.began_at, hours, Call.wrapped_at.is_(None)),
        Kept("Masked words looked for in a call", Call, Call.began_at, days, Call.looked_for != ""),
        Kept("That something was sent to a caller, with no address", Sending, Sending.at, KEEP_SENDINGS),
        Kept("Counts of messages, without words or person", TurnCount, TurnCount.hour, KEEP_COUNTS),
        Kept("Chats that Rasa has still to forget", RasaOwes, RasaOwes.since, timedelta(hours=1),
             spoken="until Rasa answers"),
    ]  # fmt: skip
