"""A move that is not allowed."""


class Forbidden(Exception):
    """Nothing was written. `why` says in plain words what is missing."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
