"""How commands are written: parsers that speak both languages and raise a Fault instead of ending the process."""

import argparse
import re
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import NoReturn

from inspector.cli.call import Call
from inspector.cli.words import translate
from inspector.errors import Fault, Kind
from inspector.i18n import LANGUAGES
from inspector.version import VERSION

Work = Callable[[Call], None]


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]
        """As argparse, with the one word it adds itself in our language."""
        super().add_usage(usage, actions, groups, prefix or translate("cli", "usage: "))


class Parser(argparse.ArgumentParser):
    """Wrong usage is a fault like any other; help is text like any other. Options are never guessed from a part."""

    def __init__(self, prog: str, description: str = "") -> None:
        super().__init__(
            prog=prog, description=description, allow_abbrev=False, add_help=False, formatter_class=_Formatter
        )
        self.wanted = self.add_argument_group(translate("cli", "What it needs"))
        self.common = self.add_argument_group(translate("cli", "Before or after every command"))

    def error(self, message: str) -> NoReturn:
        """Raise Fault USAGE."""
        raise Fault(Kind.USAGE, message=_worded(message))


class Actions:
    """The actions of one command, as `checklist check` and `checklist try`; each has its own arguments."""

    def __init__(self, command: str, parser: Parser) -> None:
        self._command = command
        self._parsers: dict[str, Parser] = {}
        self._choices = parser.add_subparsers(
            title=translate("cli", "What it does"), dest="action", metavar="ACTION", required=True, parser_class=Parser
        )

    def add(self, name: str, work: Work, description: str) -> Parser:
        """One more action; returns its parser for its own arguments."""
        prog = f"inspector {self._command} {name}"
        parser: Parser = self._choices.add_parser(name, help=description, prog=prog, description=description)
        parser.set_defaults(work=work)
        add_common(parser)
        self._parsers[name] = parser
        return parser

    def parser_of(self, arguments: list[str]) -> Parser | None:
        """The parser of the action these arguments of the command begin with; None if they name none."""
        name = next((it for it in arguments if not it.startswith("-")), None)
        return self._parsers.get(name or "")


class Commands:
    """The commands of the program; each group declares its own here."""

    def __init__(self) -> None:
        self.parser = Parser(
            "inspector", translate("cli", "Offline inspection, notices, packages and ledger of a county.")
        )
        add_common(self.parser)
        self.parser.wanted.add_argument(
            "--version", action="store_true", help=translate("cli", "which program and formats this is")
        )
        self._choices = self.parser.add_subparsers(
            title=translate("cli", "Commands; none opens the window"),
            dest="command",
            metavar="COMMAND",
            parser_class=Parser,
        )
        self._parsers: dict[str, Parser] = {}
        self._groups: dict[str, Actions] = {}

    @property
    def names(self) -> Collection[str]:
        """The commands there are."""
        return self._parsers.keys()

    def add(self, name: str, work: Work, description: str) -> Parser:
        """One more command; returns its parser for its own arguments."""
        parser = self._choices.add_parser(name, help=description, prog=f"inspector {name}", description=description)
        parser.set_defaults(work=work)
        add_common(parser)
        self._parsers[name] = parser
        return parser

    def group(self, name: str, description: str) -> Actions:
        """One more command, which has several actions."""
        self._groups[name] = Actions(name, self.add(name, tell_version, description))
        return self._groups[name]

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """The command, its `work` and its own options. Raises Fault USAGE."""
        chosen = self.parser.parse_args(arguments)
        if chosen.version and chosen.command is None:
            chosen.command, chosen.work = "version", tell_version
        if chosen.command is None:
            raise Fault(Kind.USAGE, message=translate("cli", "missing: {names}").format(names="COMMAND"))
        return chosen

    def help_for(self, arguments: list[str]) -> str:
        """The help of the action or the command among the arguments, else that of the program."""
        at = next((place for place, it in enumerate(arguments) if it in self._parsers), None)
        if at is None:
            return self.parser.format_help()
        group = self._groups.get(arguments[at])
        action = group.parser_of(arguments[at + 1 :]) if group else None
        return (action or self._parsers[arguments[at]]).format_help()


def tell_version(call: Call) -> None:
    """Which program this is, and which files it reads and writes."""
    from inspector.db.migrations import SCHEMA  # noqa: PLC0415
    from inspector.db.trailer import FORMAT  # noqa: PLC0415

    call.answer.update(version=VERSION, schema=SCHEMA, package_format=FORMAT)
    formats = translate("cli", "schema {schema}, package format {format}").format(schema=SCHEMA, format=FORMAT)
    call.show(f"inspector {VERSION} ({formats})")


def add_common(parser: Parser) -> None:
    """The options that stand before or after any command."""
    add = parser.common.add_argument
    add("--data", metavar="DIR", type=file_path, help=translate("cli", "the data folder"))
    add("--lang", choices=LANGUAGES, help=translate("cli", "the language: zh or en"))
    add("--json", action="store_true", help=translate("cli", "exactly one JSON object on standard output"))
    add("--quiet", action="store_true", help=translate("cli", "only results and refusals"))
    add("-h", "--help", action="store_true", help=translate("cli", "this text"))


def add_where(parser: Parser) -> None:
    """The option that chooses rows by the values of their fields."""
    parser.wanted.add_argument(
        "--where", metavar="FIELD=VALUE", action="append", default=[], type=field_and_value,
        help=translate("cli", "only those with this value; may be repeated"),
    )  # fmt: skip


def common_options(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """The common options wherever they stand, and the other arguments in their order. Raises Fault USAGE."""
    parser = Parser("inspector")
    add_common(parser)
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options, rest = parser.parse_known_args(arguments[:end])
    return options, rest + arguments[end:]


def at_least(lowest: int) -> Callable[[str], int]:
    """The type of an argument that is a whole number from `lowest` on."""

    def number(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < lowest:
            raise argparse.ArgumentTypeError(translate("cli", "a whole number from {lowest} on").format(lowest=lowest))
        return int(text)

    return number


def day(text: str) -> date:
    """The type of an argument that is a date of our time, YYYY-MM-DD."""
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(translate("cli", "a date, YYYY-MM-DD")) from error
    if not 1970 <= found.year <= 2199:
        raise argparse.ArgumentTypeError(translate("cli", "a date, YYYY-MM-DD"))
    return found


def file_path(text: str) -> Path:
    """The type of an argument that names a file or folder; one forgotten would be the folder one stands in."""
    if not text:
        raise argparse.ArgumentTypeError(translate("cli", "the name of a file or folder"))
    return Path(text)


def field_and_value(text: str) -> tuple[str, str]:
    """The type of `--where`: FIELD=VALUE."""
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise argparse.ArgumentTypeError(translate("cli", "written FIELD=VALUE"))
    return name, value


def _worded(message: str) -> str:
    """What argparse says, in our words; what a newer Python says otherwise stays as it is."""
    for pattern, words in (
        (
            r"the following arguments are required: (?P<names>.*)",
            translate("cli", "missing: {names}").format(names="\0"),
        ),
        (r"unrecognized arguments: (?P<names>.*)", translate("cli", "not known here: {names}").format(names="\0")),
        (r"argument (?P<names>.*): expected .*", translate("cli", "{names} wants a value").format(names="\0")),
        (r"argument (?P<names>COMMAND): invalid choice: .*", translate("cli", "there is no such command; see --help")),
        (
            r"argument (?P<names>.*): invalid choice: .*",
            translate("cli", "{names} does not take this; see --help").format(names="\0"),
        ),
        (
            r"argument (?P<names>.*): ignored explicit argument .*",
            translate("cli", "{names} takes no value").format(names="\0"),
        ),
        (
            r"argument (?P<names>.*): invalid .* value: .*",
            translate("cli", "{names} does not take this").format(names="\0"),
        ),
    ):
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return words.replace("\0", found["names"])
    return message.removeprefix("argument ")
