"""Stop `safe_write` before any of its lines: what a full disk, a pulled stick or a kill may do."""

import sys
from collections.abc import Callable

from inspector import safe_write


def steps_of(work: Callable[[], None], stop: Callable[[int], None]) -> int:
    """Run `work`, calling `stop(n)` before its n-th line inside safe_write.py; return how many lines there were."""
    count = 0

    def line(_frame, event, _argument):
        nonlocal count
        if event == "line":
            count += 1
            stop(count)
        return line

    def call(frame, _event, _argument):
        return line if frame.f_code.co_filename == safe_write.__file__ else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
