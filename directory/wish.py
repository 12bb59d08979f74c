"""What a service must be like besides meeting the need: when, what it costs, how to get in, for whom."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Wish:
    """Empty, None and False mean no wish.

    `days` are MO to SU; `from_minute` and `to_minute` bound the time of day in minutes after midnight; `age` is in
    years; `language` is its English name in lower case; `who` are plain words ("men", "carers") that join the
    question.
    """

    days: frozenset[str] = frozenset()
    from_minute: int | None = None
    to_minute: int | None = None
    free: bool = False
    wheelchair: bool = False
    online: bool = False
    self_referral: bool = False
    language: str = ""
    age: int | None = None
    who: str = ""

    def __bool__(self) -> bool:
        """Whether anything is wished."""
        return any(getattr(self, field.name) not in (None, False, "", frozenset()) for field in fields(self))
