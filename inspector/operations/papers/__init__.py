"""Papers: issued, numbered, kept, printed, voided, come back with their slips, checked."""
