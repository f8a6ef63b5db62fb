"""Charts: plain data already worded, drawn once for paper, window and Word."""
