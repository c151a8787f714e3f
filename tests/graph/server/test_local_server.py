"""A local Neo4j: started, found again, stopped; and what is said where it cannot be."""

import neo4j

from graph.server.home import Running


def test_a_server_answers(neo4j_server: Running) -> None:
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        [record] = driver.execute_query("RETURN 1 AS one").records
    assert record["one"] == 1


def test_a_newer_server_answers(newer_neo4j_server: Running) -> None:
    with neo4j.GraphDatabase.driver(newer_neo4j_server.uri, auth=newer_neo4j_server.auth) as driver:
        components = driver.execute_query("CALL dbms.components() YIELD versions").records
    assert components[0]["versions"][0].startswith("2026.")
