"""The way out for text messages: GOV.UK Notify is shipped, another gateway needs the same two methods."""

import logging
from dataclasses import dataclass
from typing import Protocol

import requests
from notifications_python_client.errors import HTTPError, InvalidResponse
from notifications_python_client.notifications import NotificationsAPIClient

from core.settings import settings

# It writes Notify's own words into the log, and those may name the number.
logging.getLogger("notifications_python_client.base").addFilter(lambda _: False)

UNDER_WAY = ("created", "sending", "pending")
PATIENCE = 10  # seconds


class NotSent(Exception):
    """A text that the gateway did not take; says why in plain words."""


class Gateway(Protocol):
    """What sends text messages."""

    def text(self, number: str, words: str) -> str:
        """Send `words` to a number such as +447700900123. Returns the gateway's id. Raises NotSent."""

    def status(self, id: str) -> str:
        """What became of it: "sending", "delivered" or "not delivered". Raises NotSent when it cannot be asked."""


@dataclass(frozen=True)
class Notify:
    """GOV.UK Notify: one template whose body is ((words)) sends every slip."""

    client: NotificationsAPIClient
    template: str

    def text(self, number: str, words: str) -> str:
        """As `Gateway` says."""
        try:
            told = self.client.send_sms_notification(
                phone_number=number, template_id=self.template, personalisation={"words": words}
            )
        except (HTTPError, InvalidResponse, requests.RequestException) as fault:
            # Notify's own words may name the number: they are neither shown nor logged.
            raise NotSent(_why(fault)) from None
        return str(told["id"])

    def status(self, id: str) -> str:
        """As `Gateway` says."""
        try:
            told = str(self.client.get_notification_by_id(id)["status"])
        except (HTTPError, InvalidResponse, requests.RequestException) as fault:
            raise NotSent(_why(fault)) from None
        return "sending" if told in UNDER_WAY else "delivered" if told in ("delivered", "sent") else "not delivered"


def gateway() -> Gateway | None:
    """The gateway of the settings, or None where none is set up. A new one each time: its client is for one thread."""
    told = settings()
    if not told.notify_key:
        return None
    client = NotificationsAPIClient(told.notify_key, base_url=told.notify_url, timeout=PATIENCE)
    return Notify(client, told.notify_template)


def _why(fault: Exception) -> str:
    status = fault.status_code if isinstance(fault, HTTPError) else None
    if status == 400:
        return "The text service did not take that number"
    if status == 403:
        return "The text service does not know us: tell whoever runs Signpost"
    if status == 429:
        return "The text service has had too many messages for now"
    return "The text service does not answer"
