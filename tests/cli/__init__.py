"""The command line: a contract read by machines."""
