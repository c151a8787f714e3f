"""Tables of event data and of research, one module per family: rows in, statements out."""
