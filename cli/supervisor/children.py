"""The processes of Signpost, each with its command, environment and log."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from cli.model.parts import MODEL
from cli.model.teach import rasa_environment
from cli.supervisor.ports import port_of
from core.secret import secret
from core.settings import PROJECT, settings


@dataclass(frozen=True)
class Child:
    """One process to keep alive. `name` is what a person calls it."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    log: Path


def children(host: str, port: int) -> list[Child]:
    """Rasa first: it takes longest to start."""
    logs = settings().var / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    shared = {"SIGNPOST_SECRET": secret()}
    ours = {**os.environ, **shared, "SANIC_HOST": "127.0.0.1"}
    return [
        Child("the dialogue model", _rasa(), rasa_environment() | shared, logs / "rasa.log"),
        Child("the actions", _actions(), ours, logs / "actions.log"),
        Child("the web pages", _web(host, port), ours | {"SIGNPOST_ADDRESS": _address(port)}, logs / "web.log"),
    ]


def _rasa() -> tuple[str, ...]:
    return (
        str(PROJECT / ".venv-rasa/bin/rasa"), "run", "--interface", "127.0.0.1",
        "--port", str(port_of(settings().rasa_url)), "--model", str(MODEL),
        "--endpoints", str(_endpoints()), "--credentials", str(PROJECT / "credentials.yml"),
    )  # fmt: skip


def _actions() -> tuple[str, ...]:
    return (sys.executable, "-m", "actions", "--port", str(port_of(settings().actions_url)))


def _web(host: str, port: int) -> tuple[str, ...]:
    return (
        sys.executable, "-m", "uvicorn", "web.app:create_app", "--factory", "--host", host, "--port", str(port),
        "--no-access-log", "--no-server-header",
    )  # fmt: skip


def _address(port: int) -> str:
    chosen = "address" in settings().model_fields_set
    return settings().address if chosen else f"http://127.0.0.1:{port}"


def _endpoints() -> Path:
    # Rasa's own file serves `rasa shell`; a running installation may have other ports and another folder.
    told = yaml.safe_load((PROJECT / "endpoints.yml").read_text("utf-8"))
    told["action_endpoint"]["url"] = f"{settings().actions_url}/webhook"
    told["tracker_store"]["db"] = str(settings().var / "tracker.db")
    written = settings().var / "endpoints.yml"
    written.write_text(yaml.safe_dump(told), "utf-8")
    return written
