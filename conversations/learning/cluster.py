"""Puts messages that ask nearly the same together. A message joins what is likest it, or begins something new."""

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.learning.records import Cluster, Unanswered
from core.meaning import Vectors, meaning

# Found by reading pairs: one question put two ways is 0.5 to 0.85 alike ("how do i apply for a blue badge", "where do I
# get a blue badge from": 0.84), and up to 0.6 different ones meet in a word ("my bus pass has run out", "can i take my
# oxygen on the bus": 0.55). A question that lies in two places costs an author less than two in one.
ALIKE = 0.6
AT_ONCE = 500


def cluster(session: Session, most: int = AT_ONCE) -> int:
    """Put up to `most` waiting messages to their like, the oldest first. Returns how many there were."""
    waiting = select(Unanswered).where(Unanswered.cluster.is_(None)).order_by(Unanswered.id).limit(most)
    messages = list(session.scalars(waiting))
    if not messages:
        return 0
    # Before anything is written: reading takes seconds, and nobody else may write meanwhile.
    vectors = meaning([each.said.lower() for each in messages])
    known = session.execute(select(Cluster.id, Cluster.centre).order_by(Cluster.id)).all()
    ids, centres = [id for id, _ in known], [np.frombuffer(centre, np.float32) for _, centre in known]
    likeness = vectors @ np.stack(centres).T if centres else np.zeros((len(messages), 0), np.float32)
    begun: list[Vectors] = []
    for message, vector, likes in zip(messages, vectors, likeness, strict=True):
        near = np.concatenate([likes, np.stack(begun) @ vector]) if begun else likes
        if len(near) and near.max() >= ALIKE:
            message.cluster = _joined(session, ids[int(near.argmax())], message)
        else:
            message.cluster = _begun(session, vector, message)
            ids.append(message.cluster)
            begun.append(vector)
    session.flush()
    return len(messages)


def _joined(session: Session, id: int, message: Unanswered) -> int:
    found = session.get_one(Cluster, id)
    found.times += 1
    found.first_at, found.last_at = min(found.first_at, message.at), max(found.last_at, message.at)
    return id


def _begun(session: Session, vector: Vectors, message: Unanswered) -> int:
    made = Cluster(state="new", centre=vector.tobytes(), times=1, first_at=message.at, last_at=message.at)
    session.add(made)
    session.flush()
    return made.id
