"""What points back: pronouns, descriptions and titles, and whom of the article they mean."""
