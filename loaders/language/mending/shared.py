""" "Its respect for and trust in Chad": of two prepositions a phrase goes with the second."""

from loaders.language.tree import Tree


def share(tree: Tree, phrase: int) -> None:
    """Hang a phrase on the noun that its own preposition stands behind."""
    if len(tree.children[phrase]) < 2:
        return
    cases = list(tree.dependents(phrase, "case"))
    if len(cases) < 2 or not cases[0] < cases[-1] < phrase:
        return
    between = range(cases[0] + 1, cases[-1])
    joined = any(tree.deps[word] == "cc" for word in between)
    nouns = [word for word in between if tree.deps[word] == "conj" and tree.upos[word] == "NOUN"]
    if joined and nouns and tree.heads[phrase] < cases[0]:
        tree.attach(cases[0], tree.heads[phrase], "dep")
        tree.attach(phrase, nouns[-1], "nmod")
