"""The tables of projects and assets: kinds, states, the documents of a file, stage targets, idle reasons."""

from inspector.tables.definition import TableDefinition

PROJECT_TABLES: tuple[TableDefinition, ...] = ()
