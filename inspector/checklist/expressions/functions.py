"""All functions of expressions: those of XPath 1.0 that make sense on a form, ODK's whole list, and ours."""

from . import functions_dates, functions_numbers, functions_places, functions_text, nodesets
from .takes import Function

FUNCTIONS: dict[str, Function] = {
    **functions_text.FUNCTIONS,
    **functions_numbers.FUNCTIONS,
    **functions_dates.FUNCTIONS,
    **functions_places.FUNCTIONS,
    **nodesets.FUNCTIONS,
}

TAKEN_APART: dict[str, tuple[int, int]] = {"indexed-repeat": (3, 7), "jr-choice-name": (2, 2)}
"""Functions whose arguments `compiling` understands without evaluating them: fewest and most arguments."""
