"""Every named edit, one file per subject. Windows and commands change the store through these functions alone."""
