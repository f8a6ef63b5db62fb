"""What papers say: one file a kind, from facts to content, and the words and parts they share. Pure."""
