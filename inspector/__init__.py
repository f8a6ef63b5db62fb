"""Inspector (督查): offline inspection, rectification ledger and papers for a county supervision office.

The map of the house, from the ground up (a room may use the rooms before it; `tests/test_architecture.py` keeps it so):

    errors records acts clock paths safe_write settings   the words, and what may go wrong in the world
    child checklist rectification photo                   strangers' files, pure rules, pictures
    db                                                    the store: operation, fold, undo, package, merge, search
    operations                                            every named edit; the only callers of the store's writing side
    paper sheet sample                                    what is printed, what Excel reads, the fictional county
    i18n                                                  words on the screen (QtCore only)
    cli | ui                                              two faces of the same operations
    app                                                   wires the desktop

Start reading at `db/store.py`: an edit anywhere is an operation. `docs/architecture.md` tells why.
"""

from inspector.version import VERSION

__version__ = VERSION
