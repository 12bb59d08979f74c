"""Keeps the vectors of the training phrases, so that training again reads only what is new."""

import hashlib
from typing import Dict, List, Sequence

import numpy as np

from bot.encoder.encoder import WIDTH, encoder
from bot.encoder.weights import SHA256
from bot.folders import CACHE

STORE = CACHE / f"phrases-{SHA256[:16]}.npz"


def encoded(texts: Sequence[str]) -> np.ndarray:
    """Unit vectors of `texts`, float32 of shape (number of texts, 768); only new ones cost time."""
    known = _known()
    keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    fresh: List[int] = [at for at, key in enumerate(keys) if key not in known]
    if fresh:
        known.update(zip((keys[at] for at in fresh), encoder().encode([texts[at] for at in fresh])))
        # Only what is in use is kept, so the store never outgrows the phrases.
        _keep({key: known[key] for key in dict.fromkeys(keys)})
    return np.stack([known[key] for key in keys]) if keys else np.zeros((0, WIDTH), np.float32)


def _known() -> Dict[str, np.ndarray]:
    if not STORE.exists():
        return {}
    with np.load(STORE, allow_pickle=False) as kept:
        return dict(zip(kept["keys"].tolist(), kept["vectors"]))


def _keep(vectors: Dict[str, np.ndarray]) -> None:
    STORE.parent.mkdir(parents=True, exist_ok=True)
    half_made = STORE.with_suffix(".new.npz")
    np.savez(half_made, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
    half_made.replace(STORE)
