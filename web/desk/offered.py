"""The filters beside the box, with what can be chosen in each."""

from dataclasses import dataclass

from core.places.authority import DISTRICTS
from directory.text.synonyms import synonyms

DAYS = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday", "SA": "Saturday",
    "SU": "Sunday",
}  # fmt: skip
WHO = ("carers", "older people", "men", "women", "young adults", "learning disability", "dementia", "veterans")
OPEN = ("morning", "afternoon", "evening")
SIGNED = {"bsl": "BSL"}


@dataclass(frozen=True)
class Filter:
    """One list to choose from: `choices` are value and label, after one for no wish."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def _filters() -> tuple[Filter, ...]:
    languages = sorted(synonyms().languages)
    return (
        Filter("district", "District", tuple((each, each) for each in DISTRICTS)),
        Filter("who", "Who for", tuple((each, each.capitalize()) for each in WHO)),
        Filter("day", "Day", tuple(DAYS.items())),
        Filter("time", "Open", tuple((each, each.capitalize()) for each in OPEN)),
        Filter("language", "Language", tuple((each, SIGNED.get(each, each.capitalize())) for each in languages)),
    )


FILTERS = _filters()
TICKS = {"free": "Free", "wheelchair": "Wheelchair access"}
