"""Putting findings right; pure. `deadlines` says until when, and when to look again."""
