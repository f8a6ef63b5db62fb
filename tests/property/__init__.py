"""Random histories of several stores against a plain model."""
