"""What a function of expressions is: how many arguments it takes, and in which shape it wants them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from .values import Result


class Takes(Enum):
    """The shape of a function's arguments."""

    PLAIN = auto()  # one value each: of a node-set its first
    WHOLE = auto()  # node-sets as they are
    LOOKING = auto()  # the focus, then the arguments not yet worked out, to call with it


@dataclass(frozen=True, slots=True)
class Function:
    """A function of `least` to `most` arguments (None: any number); without any, one `of_current` takes `.`."""

    apply: Callable[..., Result]
    takes: Takes
    least: int
    most: int | None
    of_current: bool = False


def plain(apply: Callable[..., Result], least: int, most: int | None = -1, *, of_current: bool = False) -> Function:
    """A function on single values; without `most` it takes exactly `least`."""
    return Function(apply, Takes.PLAIN, least, least if most == -1 else most, of_current)


def whole(apply: Callable[..., Result], least: int, most: int | None = -1) -> Function:
    """A function on whole node-sets."""
    return Function(apply, Takes.WHOLE, least, least if most == -1 else most)


def looking(apply: Callable[..., Result], least: int, most: int | None = -1) -> Function:
    """A function that looks at where it stands, and works its arguments out itself."""
    return Function(apply, Takes.LOOKING, least, least if most == -1 else most)
