"""The chats in which people walk through journeys."""

from tests.chatting import client, new_chat

__all__ = ["client", "new_chat"]
