"""The server store: articles, statements and their graph in a Neo4j database (docs/neo4j.md)."""
