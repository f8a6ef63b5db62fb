"""A PostgreSQL database that equals the store: `inspector mirror --to SERVICE`; one transaction a run (docs/mirror.md).

`shape` says which tables there are, `schema` makes them at the server with the `views` and roles, `log` knows how far
the mirror is and whether the store still continues it, `sending` brings over what is new or everything, `derived` what
no record holds, and `keeping` puts these together. Nothing else in the house speaks to a server.
"""
