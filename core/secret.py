"""The secret of this installation: signs tokens and opens the inner channel."""

import secrets

from core.settings import settings


def secret() -> str:
    """The secret from the settings, or one made at the first start and kept in `var` for its owner only."""
    if settings().secret:
        return settings().secret
    kept = settings().var / "secret"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text().strip()
