"""Rasa's component: a message in, its likely topics and the band out."""

import json
from pathlib import Path
from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.cache import encoded
from bot.encoder.encoder import encoder
from bot.encoder.weights import SHA256
from bot.understanding.gate import Gate
from bot.understanding.head import Head, fitted
from bot.understanding.meaning import Meaning
from bot.understanding.titles import titled

RANKED = 20
FALLBACK = "nlu_fallback"
NO_MEANING = "gibberish_or_empty"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent):
    """Sentence vector, logistic regression, then the gate. Intents are topic ids; `nlu_fallback` when not sure."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self.config, self.storage, self.resource = config, storage, resource
        self.gate = Gate.of(config)
        self.head: Any = None
        self.meaning: Any = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """How strongly vectors count against the penalty, and the gate's thresholds."""
        return {"scale": 5.0, "most_steps": 300, "sure": 0.5, "clear_lead": 0.2, "lost": 0.1, "far": 0.3}

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
        """The trained component, its encoder loaded and warm."""
        made = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            made.head = Head.read(Path(folder) / "head.npz")
            made.meaning = Meaning(**json.loads((Path(folder) / "meaning.json").read_text("utf-8")))
        encoder().encode(["hello"])
        return made

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> str:
        """Other weights mean another model."""
        return SHA256

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the head on the phrases and keep it."""
        examples = training_data.intent_examples
        phrases = [example.get(TEXT) for example in examples]
        head = fitted(
            encoded(phrases), [example.get(INTENT) for example in examples],
            scale=self.config["scale"], most_steps=self.config["most_steps"],
        )  # fmt: skip
        with self.storage.write_to(self.resource) as folder:
            head.keep(Path(folder) / "head.npz")
            kept = json.dumps(Meaning.of(phrases).__dict__, ensure_ascii=False)
            (Path(folder) / "meaning.json").write_text(kept, "utf-8")
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
        vector = encoder().encode([text])[0]
        likely = self.head.likely(vector)[:RANKED]
        band = self.gate.band(likely, self.head.nearness(vector))
        name, probability = likely[0] if band == "sure" else (FALLBACK, 1.0)
        self._say(message, name, probability, likely, band)

    @staticmethod
    def _say(message: Message, name: str, probability: float, likely: List[Any], band: str) -> None:
        ranking = [{INTENT_NAME_KEY: topic, PREDICTED_CONFIDENCE_KEY: chance} for topic, chance in likely]
        intent = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: probability}
        message.set("intent", intent, add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set("band", band, add_to_output=True)
