"""Takes personal details out of what people write, before anything is kept."""

from conversations.redaction.mask import mask

__all__ = ["mask"]
