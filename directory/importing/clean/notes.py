"""How a record was cleaned, in plain words."""

from collections import Counter


class Notes:
    """Counts each kind of cleaning once a record ("HTML taken out"), so that a report can sum them up."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()

    def add(self, kind: str) -> None:
        """Note that this was done; twice in a record counts twice."""
        self.kinds[kind] += 1
