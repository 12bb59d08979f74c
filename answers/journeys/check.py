"""Finds every fault of the journeys: words that are missing, conditions and topics that lead nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from answers.heads import STAGES
from answers.journeys.journey import PLACE, Journey, Near, Onward, Question, When
from answers.journeys.read import read_journey
from answers.reading import count_words, sentences
from core.topics import topics, topics_of

LONGEST_LABEL = 8
LONGEST_SENTENCE = 20
MOST_CHOICES = 10


def journey_problems(folder: Path, words: Mapping[str, str]) -> Iterator[str]:
    """Every fault of the journeys in `folder`, in plain words. `words` are the glue words by id."""
    present = {path.stem for path in folder.glob("*.yml")}
    wanted = {topic.id for topic in topics_of("journey")}
    yield from (f"journey {id}: there is no file" for id in sorted(wanted - present))
    yield from (f"journey {id}: its topic is no journey" for id in sorted(present - wanted))
    for path in sorted(folder.glob("*.yml")):
        try:
            journey = read_journey(path)
        except ValueError as fault:
            yield str(fault)
            continue
        yield from (f"journey {journey.topic}: {fault}" for fault in _faults(journey, words))


def _faults(journey: Journey, words: Mapping[str, str]) -> Iterator[str]:
    yield from (f"there are no words {id}" for id in _needed(journey) if id not in words)
    asked: dict[str, Question] = {}
    for question in journey.questions.values():
        yield from _question_faults(question, journey, words, asked)
        asked[question.id] = question
    for line in journey.lines:
        yield from _when_faults(line.when, asked, f"plan {line.id}")
        if line.stage not in STAGES:
            yield f"plan {line.id}: {line.stage} is no layer of help"
    leads: list[Near | Onward] = [*journey.near, *journey.onward]
    for onward in leads:
        yield from _when_faults(onward.when, asked, onward.topic)
        if onward.topic not in topics():
            yield f"{onward.topic} is no topic"


def _needed(journey: Journey) -> list[str]:
    questions = [f"{id}.{part}" for id in journey.questions for part in ("ask", "why")]
    labels = [f"{id}.choices.{value}" for id, question in journey.questions.items() for value in question.choices]
    lines = [f"plan.{id}" for id in ("opening", *(line.id for line in journey.lines))]
    told = [told for question in journey.questions.values() for told in question.tells.values() if told not in topics()]
    return [*(f"{journey.topic}.{id}" for id in ("name", *questions, *labels, *lines)), *told]


def _question_faults(
    question: Question, journey: Journey, words: Mapping[str, str], before: Mapping[str, Question]
) -> Iterator[str]:
    yield from _when_faults(question.when, before, question.id)
    further = Counter(phrase for phrases in question.choices.values() for phrase in set(phrases))
    yield from (f"{question.id}: '{phrase}' stands for two choices" for phrase, times in further.items() if times > 1)
    yield from (
        f"{question.id}: it tells of {value}, no choice" for value in question.tells if value not in question.choices
    )
    if len(question.choices) > MOST_CHOICES:
        yield f"{question.id}: {len(question.choices)} choices are too many"
    for value in question.choices:
        if count_words(words.get(f"{journey.topic}.{question.id}.choices.{value}", "")) > LONGEST_LABEL:
            yield f"{question.id}: the words of {value} are too long for a button"
    for sentence in sentences(words.get(f"{journey.topic}.{question.id}.ask", "")):
        if count_words(sentence) > LONGEST_SENTENCE:
            yield f"{question.id}: a sentence of the question is too long: {sentence}"


def _when_faults(when: When, asked: Mapping[str, Question], where: str) -> Iterator[str]:
    for question, values in (*when.only.items(), *when.unless.items()):
        if question not in asked:
            yield f"{where}: it hangs on {question}, which is not asked before"
            continue
        known = {*asked[question].choices, PLACE}
        yield from (f"{where}: {question} has no choice {value}" for value in values if value not in known)
