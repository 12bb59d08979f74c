"""Whether a service is for people of a kind that the question does not speak of."""

from directory.index.read import Candidate
from directory.question import Question
from directory.text.normal import stems
from directory.text.topic import topic_mark

# Topics that say who a service is for rather than what it does, with words that speak of those people.
AUDIENCES = {
    topic_mark(topic): frozenset(stems(told))
    for topic, told in {
        "autism": "autism autistic asperger adhd",
        "bereavement": "bereavement bereaved grief died death dies widow widower funeral probate",
        "carers": "carer carers caring respite vasl",
        "dementia": "dementia alzheimers memory forgetful",
        "domestic-abuse": "abuse abusive violence violent refuge rape assault",
        "drugs-alcohol": "drugs drug alcohol drinking drink addiction rehab",
        "ethnic-minority": "ethnic asian bangladeshi polish gypsy refugee",
        "learning-disability": "disability mencap",
        "lgbtq": "lgbtq gay lesbian trans",
        "sensory": "blind deaf sight hearing vision",
        "veterans": "veteran veterans forces army legion",
        "young-adults": "young teenager transition",
    }.items()
}
# Kinds of people that no topic tells: told by who the service is for.
KINDS = frozenset(
    stems("cancer stroke arthritis epilepsy parkinsons prostate homeless ukraine polish bangladeshi pet widowed hiv")
)
SENSES = topic_mark("sensory")
EVERYBODY = frozenset(stems("anyone everyone welcome visitors"))


def for_others(question: Question, candidate: Candidate) -> bool:
    """True for a service of special people, when nothing in the question points to any of them.

    Someone who asks for carers does not thereby ask for people with dementia: caring alone is not enough where a
    service is also for people with a condition.
    """
    who_for = set(candidate.who_for.split())
    special = AUDIENCES.keys() & set(candidate.marks.split())
    kinds = KINDS & who_for
    if not (special or kinds) or EVERYBODY & who_for:
        return False
    spoken = {each for each in special if _speaks_of(question, each)}
    conditions = special - {topic_mark("carers")}
    if conditions and spoken:
        return not conditions & spoken or SENSES in conditions - spoken
    return not (spoken or kinds & _words(question))


def _speaks_of(question: Question, audience: str) -> bool:
    asked = {topic_mark(code) for need in question.needs for code in (*need.topics, *need.near_topics)}
    return audience in asked or bool(AUDIENCES[audience] & question.stems)


def _words(question: Question) -> set[str]:
    found = {phrase for need in question.needs for phrases in need.find for phrase in phrases}
    return {word for phrase in found for word in phrase.split()} | question.stems
