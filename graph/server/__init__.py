"""A Neo4j Community server on this machine: fetched, started, stopped (see docs/neo4j.md)."""
