"""Ranks, scores of places, frozen lists, points accounts: pure."""
