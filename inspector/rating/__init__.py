"""Pure: who stands where on a list and why; points accounts. No store, no clock."""
