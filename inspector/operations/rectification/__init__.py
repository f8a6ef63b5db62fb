"""The ledger at work: what is done with a finding after it was found; the machine itself is `rectification`."""
