"""Rasa's component: a message in, its likely topics and the band out."""

import json
from pathlib import Path
from typing import Any, Dict, List, Text, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.encoder import Encoder
from bot.understanding.gate import Gate
from bot.understanding.head import Head
from bot.understanding.listener import Listener
from bot.understanding.meaning import Meaning
from bot.understanding.teach import FOLDER, STAMP, fingerprint, teach
from bot.understanding.titles import titled

RANKED = 20
FALLBACK = "nlu_fallback"
NO_MEANING = "gibberish_or_empty"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent):
    """The taught encoder and its head, then the gate. Intents are topic ids; `nlu_fallback` when not sure."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self.config, self.storage, self.resource = config, storage, resource
        self.listener: Any = None
        self.meaning: Any = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """How close together probabilities lie, and the gate's thresholds."""
        return {"warmth": 1.0, "sure": 0.5, "clear_lead": 0.25, "talk": 0.35, "lost": 0.06, "far": 0.2}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicClassifier":
        """A component to train. Rasa fixes the parameters' names."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> "TopicClassifier":  # fmt: skip
        """The trained component, its encoder loaded and warm. Raises RuntimeError when the encoder is another one."""
        made = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            if (Path(folder) / STAMP).read_text() != (FOLDER / STAMP).read_text():
                raise RuntimeError(f"The model was not trained with the encoder in {FOLDER}: train again.")
            made.meaning = Meaning(**json.loads((Path(folder) / "meaning.json").read_text("utf-8")))
        head = Head.read(FOLDER / "head.npz")
        made.listener = Listener(Encoder.kept_in(FOLDER), head, Gate.of(config), config["warmth"])
        made.listener.understood("hello", {})
        return made

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> str:
        """Another encoder means another model."""
        return fingerprint()

    def train(self, training_data: TrainingData) -> Resource:
        """Teach the encoder the phrases, unless it knows them, and note which encoder it was."""
        teach()
        meaning = Meaning.of(example.get(TEXT) for example in training_data.intent_examples)
        with self.storage.write_to(self.resource) as folder:
            (Path(folder) / STAMP).write_text((FOLDER / STAMP).read_text())
            (Path(folder) / "meaning.json").write_text(json.dumps(meaning.__dict__, ensure_ascii=False), "utf-8")
        return self.resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent, ranking, band and the true likely topics on each message."""
        for message in messages:
            self._read(message)
        return messages

    def _read(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        if text.startswith("/"):  # an intent given by name, as in `rasa shell`: Rasa reads it itself
            return
        topic = titled(text)
        if topic:
            self._say(message, topic, 1.0, [(topic, 1.0)], "sure")
            return
        if self.meaning.none_in(text):
            self._say(message, NO_MEANING, 1.0, [(NO_MEANING, 1.0)], "lost")
            return
        told = self.listener.understood(text, message.get("metadata") or {})
        name, probability = told.likely[0] if told.band == "sure" else (FALLBACK, 1.0)
        self._say(message, name, probability, told.likely[:RANKED], told.band)
        message.set("also", told.also, add_to_output=True)

    @staticmethod
    def _say(message: Message, name: str, probability: float, likely: List[Tuple[Text, float]], band: str) -> None:
        ranking = [{INTENT_NAME_KEY: topic, PREDICTED_CONFIDENCE_KEY: chance} for topic, chance in likely]
        intent = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: probability}
        message.set("intent", intent, add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set("band", band, add_to_output=True)
