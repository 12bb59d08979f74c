"""Says the answer on the topic that was understood, and what there is near the person."""

import re
from typing import Any

from actions.also import say_also
from actions.elsewhere import say_elsewhere
from actions.further import say_untold
from actions.nearby import say_services
from actions.outside import say_if_outside
from actions.place_given import say_place_given
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn
from answers.glossary import explain
from core.languages.signed import signed_line
from core.topics import topic as topic_of
from directory.named import named_service

TO_GO_TO = re.compile(r"\b(groups?|clubs?|class|classes|cafes?|local|near(by|est)?|round here)\b", re.IGNORECASE)
NOT_OURS = ("districts_other_council", "out_of_scope")


class ActionAnswer(SpokenAction):
    """The short answer, then what belongs with it."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """The words of the topic; for some topics a little more."""
        topic = turn.intent
        if _asks_further(turn) and say_untold(saying, topic):
            return saying.done(topic)
        if topic == "out_of_area" and _is_in_area(turn):
            # "she lives in wigston": where the help is for, after all.
            return say_place_given(saying)
        if topic == "out_of_scope" and (service := named_service(saying.session, turn.text)):
            # "the number for age uk" sounds like a question for a phone book, which the directory is.
            saying.services([service], "search_named")
            return saying.done("directory_detail", "directory_search")
        if topic == "other_language" and turn.language:
            saying.words("language_named", language=turn.language)
        if topic == "jargon" and (term := explain(turn.text)):
            saying.words("jargon_term", word=term.word, means=term.means)
        if topic in NOT_OURS:
            # The one number that was asked for stands before all the others.
            say_elsewhere(saying)
        nearby = saying.answer(topic)
        if topic == "other_language" and (line := signed_line(turn.language)):
            saying.words("language_line", line=line.text)
        if topic not in NOT_OURS and topic != "out_of_area" and nearby and _asks_near(turn):
            say_services(saying, nearby, topic)
        say_if_outside(saying)
        say_also(saying, turn, topic)
        band = turn.band if topic == "gibberish_or_empty" else "sure"
        return saying.done(topic, band=band)


def _asks_further(turn: Turn) -> bool:
    """Whether something more is asked on the topic that was just answered: "how do I find one?"."""
    same = turn.intent == turn.topic and topic_of(turn.intent).kind in ("answer", "journey")
    return same and turn.is_question and not (turn.choice or turn.fresh_place or turn.fresh_about)


def _is_in_area(turn: Turn) -> bool:
    """Whether a place of ours is told, not asked about, for what was spoken of before."""
    told = turn.fresh_place and not turn.is_question and bool(turn.topic or turn.sought)
    return told and turn.place is not None and turn.place.in_area is True


def _asks_near(turn: Turn) -> bool:
    """Whether a place that can be searched near is named, or was named before and something to go to is asked for."""
    searchable = turn.place is not None and turn.place.in_area is not False
    return searchable and (turn.fresh_place or bool(TO_GO_TO.search(turn.text)))
