"""The store: connection, operations, fold, packages and merging.

The driver is sqlcipher3 for everything. sqlite-utils looks for a module `pysqlite3` before the standard library's
`sqlite3`; pointing that name at sqlcipher3 before it is ever imported makes both speak of the same exception classes
and the same SQLite (one process must not open one file through two SQLite libraries: closing one drops the other's
locks).
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
