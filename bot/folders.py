"""Where the bot keeps what it can make again."""

from pathlib import Path

CACHE = Path(__file__).resolve().parent.parent / ".cache"
