"""Dialogs that stand beside the work: opened, never executed."""
