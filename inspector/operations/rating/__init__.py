"""Ratings: periods, the list as it stands, what was published, appeals, points accounts, good examples, trends."""
