"""Graph formats, read back by programs of others."""

import json
from pathlib import Path

import igraph
import networkx as nx
import pytest
from lxml import etree

from graph.stores import Store
from queries.export import lines, save, to_networkx

GEXF = "{http://gexf.net/1.3}"
SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(params=["world", "odd"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


def clean(text: str) -> str:
    """What of a text XML can hold."""
    return "".join(c if (c >= " " and c != "\ufffe") or c in "\t\n\r" else "\ufffd" for c in text)


def test_networkx_reads_graphml(store: Store, tmp_path: Path) -> None:
    save(store, "graphml", tmp_path / "g.graphml")
    found = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    graph = to_networkx(store)
    assert set(found.nodes) == {clean(key) for key in graph.nodes}
    assert {key for *_, key in found.edges(keys=True)} == {k for *_, k in graph.edges(keys=True)}
    for source, target, key, data in graph.edges(keys=True, data=True):
        again = found.edges[clean(source), clean(target), key]
        assert again["type"] == data["type"] and again["articles"] == data["articles"]
        assert again["quote"] == clean(data["quote"])
        assert isinstance(again["confidence"], float)


def test_igraph_reads_graphml(store: Store, tmp_path: Path) -> None:
    save(store, "graphml", tmp_path / "g.graphml")
    found = igraph.Graph.Read_GraphML(str(tmp_path / "g.graphml"))
    graph = to_networkx(store)
    assert (found.vcount(), found.ecount()) == (len(graph), graph.number_of_edges())
    assert found.is_directed()
    assert set(found.vs["name"]) == {clean(d["name"]) for _, d in graph.nodes(data=True)}


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_xml_fits_its_schema(store: Store, format: str, tmp_path: Path) -> None:
    save(store, format, tmp_path / "g.xml")
    schema = etree.RelaxNG(etree.parse(SCHEMAS / f"{format}.rng"))
    schema.assertValid(etree.parse(tmp_path / "g.xml"))


def test_gexf_has_a_timeline(store: Store, tmp_path: Path) -> None:
    save(store, "gexf", tmp_path / "g.gexf")
    root = etree.parse(tmp_path / "g.gexf").getroot()
    graph = to_networkx(store)
    nodes, edges = root.findall(f".//{GEXF}node"), root.findall(f".//{GEXF}edge")
    assert {node.get("id") for node in nodes} == {clean(key) for key in graph.nodes}
    assert len(edges) == graph.number_of_edges()
    dated = {k: d["date_earliest"] for *_, k, d in graph.edges(keys=True, data=True)
             if "date_earliest" in d}  # fmt: skip
    spells = {e.get("id"): s.get("start") for e in edges for s in e.findall(f".//{GEXF}spell")}
    assert spells == {key: day.isoformat() for key, day in dated.items()}
    found = nx.read_gexf(tmp_path / "g.gexf", version="1.3")
    assert len(found) == len(graph)


def test_networkx_reads_node_link_json(store: Store) -> None:
    text = "\n".join(lines(store, "nodelink"))
    found = nx.node_link_graph(json.loads(text), edges="edges")
    graph = to_networkx(store)
    assert isinstance(found, nx.MultiDiGraph)
    assert dict(found.nodes(data="name")) == dict(graph.nodes(data="name"))
    assert set(found.edges(keys=True)) == set(graph.edges(keys=True))
    assert "</script" not in text and "\u2028" not in text


def test_networkx_reads_cytoscape_json(store: Store) -> None:
    text = "\n".join(lines(store, "cytoscape"))
    data = json.loads(text)
    graph = to_networkx(store)
    elements = keyed(data["elements"])
    found = nx.cytoscape_graph(
        {"data": [], "directed": True, "multigraph": True, "elements": elements}
    )
    assert set(found.nodes) == set(graph.nodes)
    assert found.number_of_edges() == graph.number_of_edges()
    assert {e["data"]["interaction"] for e in data["elements"]["edges"]} == {
        type_ for *_, type_ in graph.edges(data="type")
    }
    assert "</script" not in text


def keyed(elements: dict[str, list[dict[str, dict[str, str]]]]) -> dict[str, object]:
    """The elements with what networkx wants besides: a value for nodes, a key for edges."""
    nodes = [{"data": {**n["data"], "value": n["data"]["id"]}} for n in elements["nodes"]]
    edges = [{"data": {**e["data"], "key": e["data"]["id"]}} for e in elements["edges"]]
    return {"nodes": nodes, "edges": edges}


def test_networkx_and_igraph_read_pajek(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "g.net"
    save(store, "pajek", path)
    graph = to_networkx(store)
    ties = {(u, v, d) for u, v, d in graph.edges(data="type")}
    found = nx.parse_pajek(path.read_text(encoding="utf-8").splitlines())
    assert (len(found), found.number_of_edges()) == (len(graph), len(ties))
    assert {label for *_, label in found.edges(data="l")} == {type_ for *_, type_ in ties}
    assert sum(weight for *_, weight in found.edges(data="weight")) == graph.number_of_edges()
    again = igraph.Graph.Read_Pajek(str(path))
    assert (again.vcount(), again.ecount()) == (len(graph), len(ties))
