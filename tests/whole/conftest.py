"""A resident's chat with the whole running system, over its public API."""

from tests.chatting import Chat, Reply, all_choices, all_services, all_text, chat, client, new_chat

__all__ = ["Chat", "Reply", "all_choices", "all_services", "all_text", "chat", "client", "new_chat"]
