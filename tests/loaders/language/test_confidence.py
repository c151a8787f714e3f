from tests.loaders.language.sentences import statements


def confidence(text: str, type_: str) -> float:
    return next(s.confidence for s in statements(text) if s.type == type_)


def test_a_pronoun_costs_confidence() -> None:
    named = confidence("Kenya met Uganda. Kenya thanked Chad.", "PRAISED")
    assert confidence("Kenya met Uganda. It thanked Chad.", "PRAISED") < named


def test_what_was_left_out_is_less_sure_than_what_was_said() -> None:
    found = {
        s.subject.id: s.confidence for s in statements("Egypt recognised Kosovo. So did Jordan.")
    }
    assert found["JOR"] < found["EGY"]


def test_all_confidences_are_probabilities() -> None:
    text = "Kenya may attack Chad if Mali recognises Togo, Japan's Fumio Kishida said."
    assert all(0 < s.confidence < 1 for s in statements(text))
