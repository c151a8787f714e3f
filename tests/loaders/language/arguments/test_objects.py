"""Objects that do not hang on their verb."""

import pytest

from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "verb", "objects"),
    [
        ("Togo condemned and rejected Benin's plan.", "condemned", ["plan"]),
        ("Togo praised, thanked and aided Benin.", "praised", ["Benin"]),
        ("Togo left and Benin condemned Ghana.", "left", []),
        ("The raid that Togo condemned was brief.", "condemned", ["raid"]),
        ("Togo shrugged off sanctions.", "shrugged", ["sanctions"]),
        ("Togo urged Benin not to give in.", "urged", ["Benin"]),
    ],
)
def test_objects(text: str, verb: str, objects: list[str]) -> None:
    found = roles(text)
    heads = found.clauses.object(word(found, verb))
    assert [found.tree.forms[head] for head in heads] == objects
