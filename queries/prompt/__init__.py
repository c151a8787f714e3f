"""The interactive prompt for Cypher: what it completes, and how a line is edited and kept."""
