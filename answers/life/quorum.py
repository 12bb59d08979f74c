"""Whether enough of the Panel has spoken, and found the words clear."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.records import Reply, Review
from answers.records import Answer, AnswerVersion

FEWEST = 3
FEWEST_OFTEN = 5  # for the answers that are asked for most
CLEAR_SHARE = 0.75


@dataclass(frozen=True)
class Count:
    """People by what they said, cards that nobody answered yet, and how many must speak."""

    clear: int
    partly: int
    not_clear: int
    open_red_cards: int
    needed: int

    @property
    def people(self) -> int:
        """How many said whether it is clear."""
        return self.clear + self.partly + self.not_clear

    @property
    def enough_members(self) -> bool:
        """Whether as many spoke as must."""
        return self.people >= self.needed

    @property
    def clear_enough(self) -> bool:
        """Whether three in four of those who spoke find it clear."""
        return self.people > 0 and self.clear >= CLEAR_SHARE * self.people


def count(session: Session, version: AnswerVersion) -> Count:
    """What the Panel said of these words so far."""
    answer = session.get_one(Answer, version.topic)
    reviews = session.scalars(select(Review).where(Review.version == version.id)).all()
    answered = set(session.scalars(select(Reply.review).where(Reply.review.in_([each.id for each in reviews]))))
    return Count(
        clear=_people(reviews, "clear"),
        partly=_people(reviews, "partly"),
        not_clear=_people(reviews, "not_clear"),
        open_red_cards=sum(each.red_card and each.id not in answered for each in reviews),
        needed=FEWEST_OFTEN if answer.often else FEWEST,
    )


def _people(reviews: Sequence[Review], clear: str) -> int:
    return sum(each.people for each in reviews if each.clear == clear)
