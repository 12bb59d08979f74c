"""Test chats: those that staff begin to try things out. The id says so, so that every part can leave them out."""

MARK = "test-"


def is_test(conversation: str) -> bool:
    """Whether the chat of this id is a test chat."""
    return conversation.startswith(MARK)
