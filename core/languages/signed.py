"""Lines in other languages: spoken only once a named speaker of the language has signed them."""

from datetime import date
from functools import lru_cache
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

from core.settings import settings


class Line(BaseModel):
    """One line, who has read it and when; both are None while it is a draft."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: str
    code: str
    dir: Literal["ltr", "rtl"]
    text: str
    signed_by: str | None
    signed_on: date | None

    @property
    def signed(self) -> bool:
        """True once a speaker has put name and date to it."""
        return bool(self.signed_by and self.signed_by.strip()) and self.signed_on is not None


def signed_line(language: str) -> Line | None:
    """The line in `language` ("Polish"), or None if there is none or nobody has signed it."""
    return next((line for line in lines() if line.language == language and line.signed), None)


@lru_cache
def lines() -> tuple[Line, ...]:
    """All lines, signed or not."""
    told = yaml.safe_load((settings().data / "languages/drafts.yml").read_text("utf-8"))
    return tuple(Line.model_validate(each) for each in told)
