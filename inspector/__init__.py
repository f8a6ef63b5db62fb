"""Inspector (督查): offline inspection, rectification ledger and papers for a county supervision office.

The map of the house, from the ground up (a room may use the rooms before it; `tests/test_architecture.py` keeps it so):

    version errors records acts clock paths safe_write settings    the words, and what may go wrong in the world
    tables child drawing photo rectification checklist paper       strangers' files, pictures, rules, papers
    db                                                             the store: operation, fold, undo, package, merge
    sheet                                                          what Excel reads and writes
    operations                                                     every named edit; the only writers
    sample                                                         the fictional county
    i18n                                                           words on the screen (QtCore only)
    cli | ui                                                       two faces of the same operations
    app                                                            wires the desktop

Start reading at `db/store.py`: an edit anywhere is an operation. `docs/architecture.md` tells why.
"""

from inspector.version import VERSION

__version__ = VERSION
