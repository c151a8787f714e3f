"""What the graph is made of, and where it lives."""
