"""Every setting, with its default and its reason. Each has a line in .env.example."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

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
    address: str = Field("http://127.0.0.1:8080", description="Where people's browsers find this site.")
    local_accounts: Literal["on", "off", ""] = Field(
        "", description="Signing in with a password. Empty means on, but off in production."
    )
    smtp_host: str = Field("", description="The mail server that sends links to sign in; empty means no links.")
    smtp_port: int = Field(587, description="Its port.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="'none' is only for a server on this machine."
    )
    smtp_user: str = Field("", description="Who signs in to the mail server; empty when nobody needs to.")
    smtp_password: str = Field("", description="The password for that.")
    smtp_from: str = Field("", description="The address that mails come from.")
    oidc_issuer: str = Field("", description="The council's own sign-in (OpenID Connect); empty means none.")
    oidc_client_id: str = Field("", description="The name under which that knows this site.")
    oidc_client_secret: str = Field("", description="The secret that goes with it.")
    oidc_groups: str = Field("groups", description="The claim that lists a person's groups or app roles.")
    oidc_roles: str = Field(
        "", description="Which group gives which role: csc-advisors=advisor,ac-managers=manager. No group, no entry."
    )
    notify_key: str = Field("", description="The API key of GOV.UK Notify, for texts from the desk; empty means none.")
    notify_template: str = Field("", description="The id of its text template, whose body is ((words)).")
    notify_url: str = Field("https://api.notifications.service.gov.uk", description="Where Notify is.")
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

    @property
    def has_local_accounts(self) -> bool:
        """Whether people may sign in with a name and a password."""
        return self.local_accounts == "on" or (not self.local_accounts and not self.production)


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]
