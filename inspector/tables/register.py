"""The tables of places and households: tags of villages, risks, channels of leads, what is counted."""

from inspector.tables.definition import TableDefinition

REGISTER_TABLES: tuple[TableDefinition, ...] = ()
