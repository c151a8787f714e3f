"""A short run of the fuzzing of all loaders."""

from benchmarks.fuzz import inputs, run


def test_damaged_inputs_are_answered() -> None:
    counts = run(300, seed=7)
    assert counts["inputs"] == 300
    assert counts["Problem"] > 50 and counts["Article"] > 50


def test_equal_seeds_give_equal_inputs() -> None:
    assert list(inputs(60, 3)) == list(inputs(60, 3)) != list(inputs(60, 4))
