"""Pages of a feed kept on disk until the import is done, so that one that broke off goes on where it stopped."""

import hashlib
import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from core import clock
from core.settings import settings
from directory.importing.document import Page

GOOD_FOR = timedelta(hours=24)


class Staging:
    """The folder of one import, known by its source and what is asked of it."""

    def __init__(self, *known_by: str) -> None:
        name = hashlib.sha256("\n".join(known_by).encode()).hexdigest()[:16]
        self.folder: Path = settings().var / "imports" / name
        self.began = clock.now().isoformat()
        if (note := self._note()).exists():
            self.began = note.read_text()
            if clock.now() - datetime.fromisoformat(self.began) > GOOD_FOR:
                self.clear()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._note().write_text(self.began)

    def page(self, number: int) -> Page | None:
        """The page, when an earlier try has read it."""
        file = self._file(number)
        if not file.exists():
            return None
        told = json.loads(file.read_text("utf-8"))
        return Page(tuple(told["records"]), told["legacy"], told["last"])

    def keep(self, number: int, page: Page) -> Page:
        """Keep a page; it is there as a whole or not at all."""
        draft = self._file(number).with_suffix(".part")
        told = {"records": page.records, "legacy": page.legacy, "last": page.last}
        draft.write_text(json.dumps(told), "utf-8")
        draft.replace(self._file(number))
        return page

    def clear(self) -> None:
        """Take the pages away: they are stored, or too old."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.began = clock.now().isoformat()

    def _note(self) -> Path:
        return self.folder / "began"

    def _file(self, number: int) -> Path:
        return self.folder / f"page-{number:05}.json"
