"""The tables that figures are made by: indicator schemes, what quotas and surveys ask for."""

from inspector.tables.definition import TableDefinition

FIGURE_TABLES: tuple[TableDefinition, ...] = ()
