"""The command line: the same operations as the window, without one. Each group of commands has a file of its own.

`arguments` says how commands are written, `call` is one command being carried out, `run` carries it out and turns what
the world does into sentences, one JSON object and an exit code: 0 done; 1 something was refused or found damaged, the
rest is done; 2 wrong usage; 3 our own mistake; 130 cancelled, nothing half done.
"""

from inspector.cli.run import main

__all__ = ["main"]
