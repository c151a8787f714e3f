"""What makes Neo4j Browser ready for the graph: colours, questions, a guide (docs/neo4j.md)."""
