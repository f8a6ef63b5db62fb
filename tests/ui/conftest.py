"""Fixtures of the window's tests that live beside their makings."""

from tests.ui.offices import desk, offices

__all__ = ["desk", "offices"]
