"""The graph in a notebook."""

from pathlib import Path

import pytest

from graph.stores import Store
from queries.notebook import Graph

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def graph(world: Store) -> Graph:
    return Graph(world)


def test_shows_itself(graph: Graph) -> None:
    shown = graph._repr_html_()
    assert shown.startswith('<iframe sandbox="allow-scripts allow-popups"')
    assert "<script" not in shown
    assert repr(graph).startswith("<Graph, parties: ")


def test_goes_over_to_networkx(graph: Graph, world: Store) -> None:
    found = graph.to_networkx()
    assert found.number_of_edges() == len(graph) == world.stats()["edges"]
    found.clear()
    assert graph.to_networkx().number_of_edges() == len(graph), "a copy of one's own"


def test_goes_over_to_pandas(graph: Graph, world: Store) -> None:
    edges = graph.to_pandas()
    assert len(edges) == len(graph)
    assert edges.index.is_unique
    boycotts = edges[(edges.type == "BOYCOTTED") & (edges.status == "actual")]
    assert list(boycotts.source) == ["USA"]
    assert set(graph.to_pandas("nodes").label) == {"Country", "Person", "Organization", "Event"}
    assert len(graph.to_pandas("statements")) == world.stats()["statements"]


def test_reads_a_part(world_folder: Path) -> None:
    found = Graph.read(str(world_folder), types=["MET"], since="2022")
    assert {edge.type for edge in found.edges()} == {"MET"}
    nothing = Graph.read(str(world_folder), until="1900")
    assert len(nothing) == 0
    assert nothing._repr_html_() == "&lt;Graph, parties: 0, edges: 0, statements: 0&gt;"
    assert nothing.to_pandas().empty


@pytest.mark.filterwarnings("default")  # of the kernel's own making
def test_notebook_of_the_documentation_runs(tmp_path: Path) -> None:
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(ROOT / "docs" / "graph.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": tmp_path}}).execute()
    outputs = [out for cell in notebook.cells for out in cell.get("outputs", ())]
    assert any("iframe" in out.get("data", {}).get("text/html", "") for out in outputs)
