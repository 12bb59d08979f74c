"""The words of a version: as a file would hold them, and what is still wrong with them."""

from answers.check import answer_problems, placeholder_problems
from answers.read import AnswerFile
from answers.reading import banned_words
from answers.records import ENGLISH, AnswerVersion
from core.settings import settings
from core.topics import topic


def file_of(version: AnswerVersion) -> AnswerFile:
    """The version as its file in data/answers would have it, whether or not there is such a file yet."""
    path = settings().data / "answers" / topic(version.topic).group / f"{version.topic}.md"
    return AnswerFile(path, version.topic, version.front, version.parts)


def faults(version: AnswerVersion) -> list[str]:
    """Why these words cannot go to the Panel yet: length, sentences, banned words, facts, links. Empty when well.

    How a translation reads nobody but its readers can tell: there only the facts are looked at.
    """
    if version.language != ENGLISH:
        return [fault for text in version.parts.values() for fault in placeholder_problems(text)]
    return list(answer_problems(file_of(version), banned_words(settings().data / "answers/banned.txt")))
