"""What an action may say: each thing as text for `rasa shell` and in parts for the web."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.safety import found_by_rasa
from actions.turn import Turn
from answers.passages import passages
from answers.speak import speak
from answers.spoken import About, Part
from answers.subject import subject
from answers.words import words
from core.topics import topic as topic_of
from directory.found import FoundService


class Saying:
    """Says things in order; `done` ends the turn with what it was about."""

    def __init__(self, dispatcher: CollectingDispatcher, session: Session, turn: Turn) -> None:
        self.dispatcher, self.session, self.turn = dispatcher, session, turn
        self.safety = found_by_rasa(turn)

    def answer(self, topic: str, part: Part = "short", whom: About | None = None, passage: int | None = None) -> str:
        """The words on a topic, or one passage of them, about `whom` or else whom the turn is about.

        Returns what to look for in the directory about it ("" for nothing).
        """
        about = subject(topic, whom or self.turn.about)
        spoken = speak(self.session, topic, about=about, part=part)
        text = spoken.text if passage is None else passages(spoken.text)[passage]
        self._say({"kind": "answer", "topic": topic, "part": part, "about": about, "passage": passage}, text)
        return spoken.directory

    def words(self, id: str, **slots: str) -> None:
        """Glue words by id."""
        self._say({"kind": "words", "id": id, "slots": slots}, words(self.session, id, **slots))

    def text(self, id: str) -> str:
        """Words that are said within others."""
        return words(self.session, id)

    def ask(self, id: str, choices: Sequence[str] = (), topic: str | None = None, **slots: str) -> None:
        """A question by id, the values of its choices, and the journey it belongs to."""
        asked = {"kind": "ask", "id": id, "slots": slots, "choices": list(choices), "topic": topic}
        self._say(asked, words(self.session, id, **slots))

    def plan(self, topic: str, lines: Sequence[str]) -> None:
        """The plan at the end of a journey: the ids of its opening words and of its steps."""
        said = "\n- ".join(words(self.session, id) for id in lines)
        self._say({"kind": "plan", "topic": topic, "lines": list(lines)}, said)

    def choices(self, topics: Sequence[str], id: str) -> None:
        """Topics to choose from, under the words `id`."""
        titles = "\n".join(f"- {topic_of(each).title}" for each in topics)
        said = words(self.session, id)
        self._say({"kind": "choices", "topics": list(topics), "id": id}, f"{said}\n{titles}".strip())

    def services(self, services: Sequence[FoundService], id: str, **slots: str) -> None:
        """Services, under the words `id`, each with why it is shown."""
        said = words(self.session, id, **slots)
        names = "\n".join(f"- {each.name}: {each.phone or each.website or each.address}" for each in services)
        whys = {each.id: each.why for each in services}
        self._say({"kind": "services", "ids": list(whys), "whys": whys, "id": id, "slots": slots}, f"{said}\n{names}")

    def at(self, journey: str | None, step: str | None) -> None:
        """Tell which journey is not yet ended, and its open question."""
        self.dispatcher.utter_message(json_message={"turn": {"journey": journey, "step": step}})

    def done(self, *topics: str, band: str = "sure") -> list[Any]:
        """Tell what the turn was about. Returns no events: only a journey is remembered on Rasa's side."""
        likely = [{"topic": topic, "probability": round(chance, 4)} for topic, chance in self.turn.likely]
        heard = [self.safety["class"]] if self.safety else []
        about = list(dict.fromkeys([*heard, *topics]))
        turn = {"topics": about, "band": band, "likely": likely, "safety": self.safety}
        self.dispatcher.utter_message(json_message={"turn": turn})
        return []

    def _say(self, item: dict[str, Any], text: str) -> None:
        self.dispatcher.utter_message(text=text, json_message={"say": item | {"text": text}})
