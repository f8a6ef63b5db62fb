"""Photographs: originals by content hash, working copies and thumbnails made in a child process."""
