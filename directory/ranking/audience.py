"""Whether a service is for people of a kind that the question does not speak of."""

from directory.question import Question
from directory.ranking.candidates import Candidate
from directory.text.normal import stems
from directory.text.synonyms import synonyms
from directory.text.topic import topic_mark

# Topics that say who a service is for, rather than what it does.
AUDIENCES = (
    *("autism", "bereavement", "carers", "dementia", "domestic-abuse", "drugs-alcohol", "ethnic-minority"),
    *("learning-disability", "lgbtq", "safeguarding", "sensory", "veterans", "young-adults"),
)
# Conditions named in who a service is for, which no topic tells.
CONDITIONS = frozenset(stems("cancer stroke arthritis epilepsy parkinsons prostate homeless ukraine"))
EVERYBODY = frozenset(stems("anyone everyone welcome visitors"))


def for_others(question: Question, candidate: Candidate) -> bool:
    """True for a service of special topics, when no need, word or topic of the question points to any of them."""
    who_for = set(candidate.who_for.split())
    special = {code for code in AUDIENCES if f" {topic_mark(code)} " in candidate.topics}
    if EVERYBODY & who_for or not (special or CONDITIONS & who_for):
        return False
    if special & {code for need in question.needs for code in (*need.topics, *need.near_topics)}:
        return False
    named = {word for need in question.needs for phrases in need.find for phrase in phrases for word in phrase.split()}
    spoken = named | {part.stem for part in question.parts if part.stem}
    return not (spoken - synonyms().weak) & (who_for | set(candidate.name.split()))
