"""Topic codes and areas as words of the full-text index."""

from directory.text.normal import words


def topic_mark(code: str) -> str:
    """A topic as one word, so that "care-homes" is not found by "care"."""
    return "topic" + code.replace("-", "")


def area_mark(name: str) -> str:
    """An area whose people a service is for ("Blaby", "national") as one word."""
    return "area" + "".join(words(name))


def district_mark(name: str) -> str:
    """The district that a service stands in, as one word."""
    return "in" + "".join(words(name))
