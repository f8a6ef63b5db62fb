"""Every named edit, one file per subject. Windows and commands change records only through these."""
