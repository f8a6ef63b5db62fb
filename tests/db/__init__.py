"""The store in sentences, one fact each."""
