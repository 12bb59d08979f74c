"""The search entries of services, and the directory's own vocabulary."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from directory.loading.row import Row
from directory.meaning import meaning
from directory.records import ServiceEntry, ServiceWord
from directory.records.identity import identity
from directory.text.normal import stem
from directory.text.plain import plain_stems, plain_words
from directory.text.topic import topic_mark


def entries(rows: Sequence[Row]) -> list[ServiceEntry]:
    """An entry a row, with its words in stems and its vector."""
    vectors = meaning([f"{row.service_name}. {row.what_it_does}" for row in rows])
    return [_entry(row, vector) for row, vector in zip(rows, vectors.astype(np.float16), strict=True)]


def _entry(row: Row, vector: np.ndarray[tuple[int], np.dtype[np.float16]]) -> ServiceEntry:
    return ServiceEntry(
        service_id=identity("service", row.service_id),
        name=plain_stems(row.service_name),
        organisation=plain_stems(row.organisation),
        topics=" ".join(topic_mark(topic) for topic in row.topics),
        who_for=plain_stems(row.who_for),
        body=plain_stems(row.what_it_does),
        vector=vector.tobytes(),
    )


def vocabulary(rows: Sequence[Row]) -> list[ServiceWord]:
    """Every word that the rows use, with the number of rows its stem stands in."""
    told = [set(plain_words(_all_words(row))) for row in rows]
    counted = Counter(each for row in told for each in {stem(word) for word in row})
    return [ServiceWord(word=word, stem=stem(word), services=counted[stem(word)]) for word in set().union(*told)]


def _all_words(row: Row) -> str:
    return " ".join((row.service_name, row.organisation, row.who_for, row.what_it_does))
