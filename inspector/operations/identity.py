"""Identity numbers stay outside: none is needed to inspect, so none is kept, not even masked (PIPL, articles 6 and 28).

A number that is refused is never written: not into the record, not into its history, not into a package. Masking it
would have kept six digits of the place and four more, and would have told people that the field takes it.
"""

from collections.abc import Mapping

from inspector.errors import Fault, Kind
from inspector.records.identity_numbers import holds_checked_number, holds_identity_number

__all__ = ["holds_identity_number", "refuse_identity_numbers"]


def refuse_identity_numbers(values: Mapping[str, object]) -> None:
    """Raise Fault IDENTITY_NUMBER (field) for the first text of an edit that holds one, before anything is begun that
    is not taken back: whatever is entered is looked at once more where it is written (`db.edit`).
    """
    for field, value in values.items():
        if isinstance(value, str) and (holds_checked_number if field == "code" else holds_identity_number)(value):
            raise Fault(Kind.IDENTITY_NUMBER, field=field)
