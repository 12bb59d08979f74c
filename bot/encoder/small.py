"""Makes a graph small and quick: its weights in eight bits, a session that runs it, a tokenizer that feeds it."""

import logging
from pathlib import Path

from onnx import ModelProto
from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from tokenizers import Tokenizer

from bot.encoder.graph import LONGEST

# Weights and inputs are rounded in blocks of so many numbers. One scale for a whole row, the quicker and commoner way,
# loses the meaning here: a few of MPNet's numbers are a hundred times larger than the rest (decision 6).
BLOCK = 128
EIGHT_BIT_SUMS = 4
THREADS = 2
PADDING = 1


def small(graph: ModelProto) -> ModelProto:
    """`graph` with eight-bit weights: 0.999 of its meaning (cosine), half its time, a third of its size."""
    logging.getLogger("onnxruntime.quantization.matmul_nbits_quantizer").setLevel(logging.WARNING)
    how = DefaultWeightOnlyQuantConfig(block_size=BLOCK, is_symmetric=True, accuracy_level=EIGHT_BIT_SUMS, bits=8)
    quantizer = MatMulNBitsQuantizer(graph, algo_config=how)
    quantizer.process()
    return quantizer.model.model


def session(graph: bytes) -> InferenceSession:
    """A session that runs the graph."""
    options = SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    # Waiting threads must not take the processor from the other parts.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(graph, options, ["CPUExecutionProvider"])


def tokenizer(file: Path) -> Tokenizer:
    """The encoder's own tokenizer, cutting at LONGEST tokens."""
    made = Tokenizer.from_file(str(file))
    made.enable_truncation(LONGEST)
    made.enable_padding(pad_id=PADDING, pad_token="<pad>")
    return made
