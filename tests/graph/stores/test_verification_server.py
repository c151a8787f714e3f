"""A server is verified as a folder is: its texts, its edges, and what Cypher sees."""

from graph.model import Article
from graph.stores import open_store
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.verification import verify

ARTICLE = Article(id="a1", text="Xi met Putin on Friday.", published="2022-02-05")


def test_damage_on_a_server_is_named_and_mended(neo4j_url, said):
    with open_store(neo4j_url) as store:
        assert isinstance(store, Neo4jStore)
        met = said(
            "MET", "Xi Jinping (CHN)", "Vladimir Putin (RUS)", words=ARTICLE.text, article=ARTICLE
        )
        store.load(ARTICLE, [met])
        store.add([said("MET", "CHN", "USA", "2022-03-01")])
        assert list(verify(store)) == []
        deny = "UNWIND $rows AS row MATCH (:Country)-[r:MET]->(:Country) SET r.status = row.status"
        store.connection.write(lambda work: work.write(deny, [{"status": "denied"}]))
        assert [(one.what, one.mend) for one in verify(store)] == [("edge", "diplograph rebuild")]
        store.rebuild()
        assert list(verify(store)) == []
