"""All commands of the program, group by group in the order of a day's work."""

from inspector.cli import (
    beginning,
    book,
    changing,
    checking,
    conflicting,
    counting,
    exchange,
    foreign,
    indicators,
    joining,
    keeping,
    keys,
    ledgers,
    looking,
    mirror,
    papers,
    places,
    points,
    pressing,
    projects,
    rating,
    rechecking,
    reporting,
    restoring,
    rounds,
    stepping,
    tables,
)
from inspector.cli.arguments import Commands


def declared() -> Commands:
    """The commands with their arguments, worded in the language spoken now."""
    commands = Commands()
    groups = (
        beginning, looking, changing, restoring, rounds, places, tables, checking, papers, stepping, pressing,
        rechecking, ledgers, foreign, projects, rating, points, indicators, counting, reporting, exchange,
        conflicting, book, joining, keys, mirror, keeping,
    )  # fmt: skip
    for group in groups:
        group.declare(commands)
    return commands
