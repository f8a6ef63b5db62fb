"""The tables of ratings: the rules of red and black lists, stars, lists of good examples."""

from inspector.tables.definition import TableDefinition

RATING_TABLES: tuple[TableDefinition, ...] = ()
