"""Gathers what the actions say, in order."""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Text

from rasa.core.channels.channel import OutputChannel

LIKELY = 4


@dataclass
class Said:
    """The reply of one turn. `items` in the order they are said; the rest as the last action told it."""

    items: List[Dict[Text, Any]] = field(default_factory=list)
    told: Dict[Text, Any] = field(default_factory=dict)

    def as_json(self) -> Dict[Text, Any]:
        """The inner contract's answer."""
        return {
            "say": self.items,
            "topics": self.told.get("topics", []),
            "likely": self.told.get("likely", [])[:LIKELY],
            "band": self.told.get("band", "lost"),
            "safety": self.told.get("safety"),
            "journey": self.told.get("journey"),
            "step": self.told.get("step"),
        }


class SayChannel(OutputChannel):
    """Takes each action's message: plain text for `rasa shell`, the same in parts for `web`."""

    def __init__(self) -> None:
        self.said = Said()

    @classmethod
    def name(cls) -> Text:
        """The channel's name in the tracker."""
        return "signpost"

    async def send_response(self, recipient_id: Text, message: Dict[Text, Any]) -> None:
        """Keep the parts of one message."""
        custom = message.get("custom") or {}
        if "say" in custom:
            self.said.items.append(custom["say"])
        self.said.told.update(custom.get("turn", {}))

    async def send_text_message(self, recipient_id: Text, text: Text, **kwargs: Any) -> None:
        """Nothing speaks in plain text alone here."""
