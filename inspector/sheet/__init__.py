"""Tables in and out: areas and sites from XLSX and CSV, the ledger as XLSX."""
