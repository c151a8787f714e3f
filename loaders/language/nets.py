"""Nets run by onnxruntime, a sentence at a time on one core."""

from pathlib import Path

import onnxruntime


def session(path: Path) -> onnxruntime.InferenceSession:
    """A net in an ONNX file, ready to run.

    Additions stay apart from normalisations: onnxruntime's fused kernel for both
    (SkipLayerNormalization, 1.32) takes several times as long as its two parts.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )  # fmt: skip
