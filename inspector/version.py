"""The program's version, read by the build backend and by everything that says who wrote a file."""

VERSION = "0.1.0"
BUILT = 2026
"""The year this program was made: a clock that says an earlier one is wrong."""
