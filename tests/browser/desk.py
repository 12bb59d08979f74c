"""The web process alone, without Rasa, on a database of its own; and an advisor's keyboard that counts its keys."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from answers.load import load_answers
from core.accounts.register import add_account
from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records.migrate import migrate
from directory.load import load_directory
from tests.conftest import free_ports, wait_until_ready
from tests.web.desk.stand_in import StandIn, stand_in

ALT = 1  # as the browser's protocol numbers it


@dataclass(frozen=True)
class Site:
    """Where the web process is, its records, the text service it sends to, and the token of a signed-in manager."""

    address: str
    database: str
    texts: StandIn
    token: str


@contextmanager
def web_alone(folder: Path) -> Iterator[Site]:
    """The web process with nobody to speak to: Rasa and the actions are down."""
    database = f"sqlite:///{folder / 'signpost.db'}"
    token = _prepared(database)
    with stand_in() as texts:
        environment = {
            "SIGNPOST_DATABASE_URL": database, "SIGNPOST_NOTIFY_KEY": texts.key, "SIGNPOST_NOTIFY_URL": texts.address,
            "SIGNPOST_NOTIFY_TEMPLATE": texts.template,
        }  # fmt: skip
        with web_process(folder, **environment) as address:
            yield Site(address, database, texts, token)


@contextmanager
def web_process(folder: Path, **environment: str) -> Iterator[str]:
    """The web process with nobody to speak to, its log and records in `folder`. Gives its address."""
    web, nobody = free_ports(2)
    nowhere = f"http://127.0.0.1:{nobody}"
    told = {"SIGNPOST_VAR": str(folder), "SIGNPOST_RASA_URL": nowhere, "SIGNPOST_ACTIONS_URL": nowhere}
    command = [sys.executable, "-m", "uvicorn", "web.app:create_app", "--factory", "--port", str(web)]
    with (folder / "web.log").open("w+") as log:
        process = subprocess.Popen(
            [*command, "--no-access-log"], cwd=Path.cwd(), env=os.environ | told | environment, stdout=log, stderr=log
        )
        try:
            wait_until_ready(f"http://127.0.0.1:{web}", process, log.name, at="/healthz")
            yield f"http://127.0.0.1:{web}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


def _prepared(database: str) -> str:
    engine = create_engine(database)
    migrate(engine)
    with Session(engine) as session:
        load_answers(session)
        load_directory(session)
        account = add_account(session, "the manager", [Role.ADVISOR, Role.MANAGER], by="test")
        token = begin_session(session, account.id)
        session.commit()
    engine.dispose()
    return token


@dataclass
class Keyboard:
    """An advisor's keys on a page. `pressed` counts every key but those that type words; Alt and a letter are two."""

    page: Page
    pressed: int = field(default=0)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.page.keyboard.type(words)

    def press(self, *keys: str) -> None:
        """Press keys one after the other; "Control+Enter" are two."""
        for key in keys:
            self.pressed += len(key.split("+"))
            self.page.keyboard.press(key)

    def alt(self, letter: str) -> None:
        """Alt and a letter or a number, as a keyboard sends them: an access key needs the letter itself."""
        self.pressed += 2
        line = self.page.context.new_cdp_session(self.page)
        key = {"modifiers": ALT, "key": letter, "windowsVirtualKeyCode": ord(letter.upper())}
        line.send("Input.dispatchKeyEvent", {**key, "type": "keyDown", "text": letter, "unmodifiedText": letter})
        line.send("Input.dispatchKeyEvent", {**key, "type": "keyUp"})
        line.detach()
