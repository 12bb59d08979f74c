"""What the directory keeps for a time."""

from datetime import timedelta

from core.records.kept import Kept, Part
from core.settings import settings
from directory.records import Report
from directory.reports import OPEN, forget_notes


def kept_of_notes() -> list[Kept]:
    """The masked notes of reports, once they are decided."""
    days = timedelta(days=settings().keep_turn_days)
    told = Report.state.not_in(OPEN) & (Report.note != "")
    return [Kept("Masked notes on wrong details, once decided", Report, Report.decided_at, days, told)]


NOTES = Part(kept_of_notes, forget_notes)
