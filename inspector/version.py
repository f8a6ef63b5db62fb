"""The program's version, read by the build backend and by everything that says who wrote a file."""

VERSION = "0.1.0"
