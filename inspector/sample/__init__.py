"""The fictional county 990101 青禾县, generated deterministically."""
