"""Days of the week in the codes of iCal."""

import re

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORD = r"(?:mo|tu|we|th|fr|sa|su)[a-z]*"
PART = re.compile(rf"(?P<which>-?[1-5])?\s*(?P<first>{WORD})(?:\s*(?:-|to)\s*(?P<last>{WORD}))?")


def weekdays(told: object) -> str:
    """The days in `told` as "MO,TU" ("2WE" for the second Wednesday); empty where any part is not a day.

    Reads "MO-FR", "Monday, Tuesday", "Mon" and 1 to 7 (1 is Monday).
    """
    if isinstance(told, int) or (isinstance(told, str) and told.isascii() and told.isdigit()):
        return DAYS[int(told) - 1] if 1 <= int(told) <= 7 else ""
    found: list[str] = []
    for part in re.split(r"\s*(?:[,;&]|\band\b)\s*", str(told or "").strip().lower()):
        match = PART.fullmatch(part)
        if match is None:
            return ""
        first, last = (DAYS.index(each[:2].upper()) for each in (match["first"], match["last"] or match["first"]))
        days = DAYS[first : last + 1] if first <= last else (*DAYS[first:], *DAYS[: last + 1])
        found += [(match["which"] or "") + each for each in days]
    return ",".join(dict.fromkeys(found))
