"""Steps and allowed moves of a finding, deadlines, escalation, rates; pure. `deadlines` says until when."""
