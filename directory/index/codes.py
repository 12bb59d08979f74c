"""Meanings cut down to their signs: 64 bytes a service, so that a hundred thousand are compared in milliseconds."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from core.meaning import Vectors
from directory.index.tables import SearchEntry

BITS = 512


@dataclass(frozen=True, eq=False)
class Codes:
    """The entries' numbers, and their signs as eight words of 64 bits each."""

    entries: npt.NDArray[np.int64]
    signs: npt.NDArray[np.uint64]


_held: WeakKeyDictionary[Engine, tuple[int, Codes]] = WeakKeyDictionary()


def codes_of(vectors: Vectors) -> list[bytes]:
    """The code of each row of `vectors`."""
    return [row.tobytes() for row in np.packbits(vectors > 0, axis=1)]


def alike(session: Session, version: int, vector: Vectors, most: int) -> list[int]:
    """The numbers of the `most` entries whose signs agree best with `vector`: near in meaning, not yet exactly."""
    codes = _codes(session, version)
    if not len(codes.entries):
        return []
    asked = np.frombuffer(codes_of(vector[None, :])[0], np.uint64)
    apart = np.bitwise_count(codes.signs ^ asked).sum(axis=1, dtype=np.int32)
    if len(apart) > most:
        # Ties go to the lower number, so that the same question always finds the same services.
        kept = np.flatnonzero(apart <= np.partition(apart, most - 1)[most - 1])
    else:
        kept = np.arange(len(apart))
    order = np.lexsort((codes.entries[kept], apart[kept]))[:most]
    return [int(each) for each in codes.entries[kept][order]]


def _codes(session: Session, version: int) -> Codes:
    engine = session.get_bind().engine
    if (held := _held.get(engine)) and held[0] == version:
        return held[1]
    rows = session.execute(select(SearchEntry.seq, SearchEntry.code)).all()
    entries = np.array([seq for seq, _ in rows], np.int64)
    signs = np.frombuffer(b"".join(code for _, code in rows), np.uint64).reshape(len(rows), BITS // 64)
    _held[engine] = (version, Codes(entries, signs))
    return _held[engine][1]
