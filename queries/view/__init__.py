"""Pictures of the graph: one page for the browser, drawings for papers, and notebooks."""
