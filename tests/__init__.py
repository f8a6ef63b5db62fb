"""The tests, and the tools beside them: `python -m tests.NAME`."""
