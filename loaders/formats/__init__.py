"""Source formats, one module each: a file in, articles or statements out."""
