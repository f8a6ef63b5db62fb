"""Fixtures of the window's tests that live beside their makings."""

from tests.ui.offices import desk, offices
from tests.ui.rectified import office, rectified

__all__ = ["desk", "office", "offices", "rectified"]
