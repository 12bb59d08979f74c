"""Every setting, with its default and its reason. Each has a line in .env.example."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
MODELS = PROJECT / "models"  # what training wrote: the dialogue model and the encoder


class Settings(BaseSettings):
    """Read from the environment (SIGNPOST_...) and from .env in the project's root."""

    model_config = SettingsConfigDict(env_prefix="SIGNPOST_", env_file=PROJECT / ".env", extra="ignore")

    var: Path = Field(PROJECT / "var", description="Where the database, logs and secrets of this installation live.")
    data: Path = Field(PROJECT / "data", description="Topics, facts, answers, places and the starter directory.")
    database_url: str = Field("", description="SQLAlchemy address; empty means SQLite in `var`.")
    rasa_url: str = Field("http://127.0.0.1:5005", description="The Rasa server, loopback only.")
    actions_url: str = Field("http://127.0.0.1:5055", description="The action server, loopback only.")
    secret: str = Field("", description="Signs tokens and opens the inner channel; made at first start if empty.")
    production: bool = Field(False, description="Refuses provisional safety words and unconfirmed safety facts.")
    rate_limit: str = Field("on", description="'off' only for tests.")
    rasa_timeout_seconds: float = Field(4.0, description="After this the reply is made without Rasa.")
    embed_on: str = Field(
        "", description="Sites besides this one whose pages may hold the widget, with spaces between."
    )
    keep_hours: int = Field(24, description="How long a conversation can be taken up again.")
    keep_turn_days: int = Field(90, description="How long masked turns are kept for learning.")

    @property
    def database(self) -> str:
        """The SQLAlchemy address in use."""
        return self.database_url or f"sqlite:///{self.var / 'signpost.db'}"


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]
