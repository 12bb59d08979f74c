"""The encoder's lower layers, the same for every model: what a text's words mean before topics are learned."""

from typing import List, Sequence

import numpy as np
from safetensors.numpy import load_file
from tqdm import tqdm

from bot.encoder.encoder import Encoder
from bot.encoder.graph import graph_of
from bot.encoder.small import session, small, tokenizer
from bot.encoder.weights import weights

LAYERS = 10  # of twelve: the upper two learn the topics (decision 6)
AT_ONCE = 32


def states_of(texts: Sequence[str]) -> List[np.ndarray]:
    """Each text's states after the lower layers, float16 (tokens, 768), in the order given.

    Raises RuntimeError when the weights cannot be had or are not ours.
    """
    source = weights()
    told = load_file(str(source / "model.safetensors"))
    lower = Encoder(tokenizer(source / "tokenizer.json"), session(small(graph_of(told, LAYERS)).SerializeToString()))
    states: List[np.ndarray] = [np.zeros(0)] * len(texts)
    for which in tqdm(lower.batches(texts, AT_ONCE), desc="reading the phrases", mininterval=10):
        read, lengths = lower.run([texts[at] for at in which])
        for at, each, length in zip(which, read, lengths):
            states[at] = each[:length].astype(np.float16)
    return states
