"""Writes the encoder, or its lower layers, as an ONNX graph: all-mpnet-base-v2's arithmetic, nothing else.

MPNet (Song and others, 2020): a transformer with one table of relative positions shared by all layers.
"""

import math
from typing import Dict, List, Sequence

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

LAYERS, WIDTH, HEADS = 12, 768, 12
LONGEST = 256  # tokens; a resident's 1,000 characters are about that many
SMALLEST = 1e-5  # what the layers' norms add to a variance
UNHEEDED = -1e9  # added to the attention to what only fills up
FIRST_POSITION = 2
NEAR_TABLE = "encoder.relative_attention_bias.weight"
FURTHEST = 128  # tokens apart, from where on all distances are the same
OPSET, IR = 20, 9

Weights = Dict[str, np.ndarray]


def graph_of(weights: Weights, layers: int = LAYERS) -> ModelProto:
    """The first `layers` layers; `weights` named as in the encoder's own file.

    Inputs are `ids` and `mask` (texts, tokens). Of all layers the output is a unit vector a text, `vectors` (texts,
    WIDTH); of fewer the `states` (texts, tokens, WIDTH) that the layers above would take in.
    """
    drawn = _Drawing()
    heeded = drawn.node("Cast", ["mask"], to=TensorProto.FLOAT)
    bias = _bias(drawn, weights[NEAR_TABLE], heeded)
    states = _embedded(drawn, weights)
    for layer in range(layers):
        states = _layer(drawn, weights, f"encoder.layer.{layer}", states, bias)
    if layers == LAYERS:
        output = _value(_pooled(drawn, states, heeded), "texts", WIDTH)
    else:
        output = _value(drawn.node("Identity", [states], named="states"), "texts", "tokens", WIDTH)
    inputs = [_value(name, "texts", "tokens", kind=TensorProto.INT64) for name in ("ids", "mask")]
    graph = helper.make_graph(drawn.nodes, "encoder", inputs, [output], drawn.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)


def distances(tokens: int, buckets: int) -> np.ndarray:
    """For every pair of positions its distance's bucket: exact when near, by its logarithm when far."""
    apart = np.arange(tokens)[:, None] - np.arange(tokens)[None, :]
    half = buckets // 2
    exact = half // 2
    far = np.log(np.maximum(np.abs(apart), 1) / exact) / math.log(FURTHEST / exact) * (half - exact)
    bucket = np.where(np.abs(apart) < exact, np.abs(apart), np.minimum(exact + far.astype(int), half - 1))
    return bucket + (apart < 0) * half


class _Drawing:
    """The nodes and constants drawn so far."""

    def __init__(self) -> None:
        self.nodes: List[NodeProto] = []
        self.constants: List[TensorProto] = []

    def node(self, kind: str, inputs: Sequence[str], named: str = "", **how: object) -> str:
        """Add a node; returns the name of its output."""
        output = named or f"{kind}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], name=f"node{len(self.nodes)}", **how))
        return output

    def constant(self, values: np.ndarray) -> str:
        """Add a constant; returns its name."""
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def linear(self, states: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """`weight` (out, in) as the encoder's file has it."""
        times = self.node("MatMul", [states, self.constant(weight.T)])
        return self.node("Add", [times, self.constant(bias)])

    def norm(self, states: str, weights: Weights, name: str) -> str:
        """The norm that the weights call `name`."""
        scale, bias = (self.constant(weights[f"{name}.LayerNorm.{part}"]) for part in ("weight", "bias"))
        return self.node("LayerNormalization", [states, scale, bias], axis=-1, epsilon=SMALLEST)


def _embedded(drawn: _Drawing, weights: Weights) -> str:
    # Half the size in half precision: the table is a quarter of the encoder and is only looked up.
    words = drawn.constant(weights["embeddings.word_embeddings.weight"].astype(np.float16))
    found = drawn.node("Cast", [drawn.node("Gather", [words, "ids"])], to=TensorProto.FLOAT)
    counted = drawn.node("Mul", [drawn.node("CumSum", ["mask", drawn.constant(np.array(1))]), "mask"])
    positions = drawn.node("Add", [counted, drawn.constant(np.array(FIRST_POSITION - 1))])
    places = drawn.node("Gather", [drawn.constant(weights["embeddings.position_embeddings.weight"]), positions])
    return drawn.norm(drawn.node("Add", [found, places]), weights, "embeddings")


def _bias(drawn: _Drawing, table: np.ndarray, heeded: str) -> str:
    """What the attention adds for each pair of tokens: nearness by `table` (buckets, HEADS), nothing to filling."""
    near = drawn.constant(table[distances(LONGEST, len(table))].transpose(2, 0, 1)[None])
    tokens = drawn.node("Slice", [drawn.node("Shape", ["ids"]), *_numbers(drawn, [1], [2])])
    both = drawn.node("Concat", [tokens, tokens], axis=0)
    cut = drawn.node("Slice", [near, *_numbers(drawn, [0, 0]), both, *_numbers(drawn, [2, 3])])
    missing = drawn.node("Sub", [drawn.constant(np.float32(1)), heeded])
    barred = drawn.node("Mul", [missing, drawn.constant(np.float32(UNHEEDED))])
    return drawn.node("Add", [cut, drawn.node("Unsqueeze", [barred, *_numbers(drawn, [1, 2])])])


def _numbers(drawn: _Drawing, *each: List[int]) -> List[str]:
    return [drawn.constant(np.array(numbers)) for numbers in each]


def _layer(drawn: _Drawing, weights: Weights, name: str, states: str, bias: str) -> str:
    told = drawn.node("Add", [_attention(drawn, weights, f"{name}.attention.attn", states, bias), states])
    states = drawn.norm(told, weights, f"{name}.attention")
    wide = _linear(drawn, weights, f"{name}.intermediate.dense", states)
    narrow = _linear(drawn, weights, f"{name}.output.dense", drawn.node("Gelu", [wide]))
    return drawn.norm(drawn.node("Add", [narrow, states]), weights, f"{name}.output")


def _attention(drawn: _Drawing, weights: Weights, name: str, states: str, bias: str) -> str:
    split = drawn.constant(np.array([0, 0, HEADS, WIDTH // HEADS]))
    order = {"q": [0, 2, 1, 3], "k": [0, 2, 3, 1], "v": [0, 2, 1, 3]}
    q, k, v = (
        drawn.node("Transpose", [drawn.node("Reshape", [_linear(drawn, weights, f"{name}.{part}", states), split])],
                   perm=axes)
        for part, axes in order.items()
    )  # fmt: skip
    root = drawn.constant(np.float32((WIDTH // HEADS) ** -0.5))
    scores = drawn.node("Mul", [drawn.node("MatMul", [q, k]), root])
    heeded = drawn.node("Softmax", [drawn.node("Add", [scores, bias])], axis=-1)
    heads = drawn.node("Transpose", [drawn.node("MatMul", [heeded, v])], perm=[0, 2, 1, 3])
    joined = drawn.node("Reshape", [heads, drawn.constant(np.array([0, 0, WIDTH]))])
    return _linear(drawn, weights, f"{name}.o", joined)


def _linear(drawn: _Drawing, weights: Weights, name: str, states: str) -> str:
    return drawn.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _pooled(drawn: _Drawing, states: str, heeded: str) -> str:
    # The sum over a text's own tokens points where their mean does, and only the direction is kept.
    row = drawn.node("Unsqueeze", [heeded, *_numbers(drawn, [1])])
    mean = drawn.node("Squeeze", [drawn.node("MatMul", [row, states]), *_numbers(drawn, [1])])
    return drawn.node("LpNormalization", [mean], named="vectors", axis=-1, p=2)


def _value(name: str, *shape: object, kind: int = TensorProto.FLOAT) -> object:
    return helper.make_tensor_value_info(name, kind, list(shape))
