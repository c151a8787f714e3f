"""An ONNX net with additions apart from normalisations, which run faster so.

    python -m benchmarks.training.unfused GIVEN MADE

Takes each SkipLayerNormalization apart into what it stands for (onnxruntime's contrib operators):
the bias goes to the product before it, the sum and the normalisation become nodes of their own.
The parser that ships was made by this from the file as trained; see `loaders.language.nets`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import onnx

_FUSED, _PRODUCT = "SkipLayerNormalization", "DynamicQuantizeMatMul"
_BIAS = 4  # the place of a bias among the inputs of either


def unfused(model: onnx.ModelProto) -> None:
    """Take all fused nodes of a net apart; raises ValueError where a bias has no product."""
    made = {output: node for node in model.graph.node for output in node.output}
    nodes = [part for node in model.graph.node for part in _parts(node, made)]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _parts(node: onnx.NodeProto, made: dict[str, onnx.NodeProto]) -> Iterator[onnx.NodeProto]:
    if node.op_type != _FUSED:
        yield node
        return
    values, skipped, scale, shift, *bias = node.input
    product = made[values]
    if bias:
        if product.op_type != _PRODUCT or len(product.input) > _BIAS:
            raise ValueError(f"{node.name}: {product.op_type} cannot take its bias")
        product.input.extend([""] * (_BIAS - len(product.input)) + bias)
    total = f"{node.output[0]}_sum"
    epsilon = next(one.f for one in node.attribute if one.name == "epsilon")
    yield onnx.helper.make_node("Add", [values, skipped], [total], name=total)
    yield onnx.helper.make_node(
        "LayerNormalization", [total, scale, shift], [node.output[0]], name=node.output[0],
        axis=-1, epsilon=epsilon,
    )  # fmt: skip


def main() -> None:
    """Read, take apart, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("given", type=Path)
    parser.add_argument("made", type=Path)
    options = parser.parse_args()
    model = onnx.load(options.given)
    unfused(model)
    onnx.save(model, options.made)


if __name__ == "__main__":
    main()
