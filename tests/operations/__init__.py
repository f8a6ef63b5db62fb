"""Every named edit, on the sample county and the shipped checklist."""
