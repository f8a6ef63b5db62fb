"""Painted widgets of the language: values in, signals out. No store, no operation is known here."""
