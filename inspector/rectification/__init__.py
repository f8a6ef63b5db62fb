"""Steps and allowed moves of a finding, deadlines, escalation, rates; pure. Comes with the ledger of rectification."""
