"""From arguments to the exit code: the language, the command, its answer, and whatever goes wrong on the way."""

import errno
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from inspector import settings
from inspector.cli import log
from inspector.cli.arguments import common_options
from inspector.cli.call import Call, default_folder
from inspector.cli.words import harmless, translate
from inspector.errors import Cancelled, Fault, Kind
from inspector.i18n import LANGUAGES, sentence, system_language, unexpected, use_language_without_window
from inspector.safe_write import as_fault

_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM})
"""What a disk may say anywhere; of the system's other refusals none should reach the end of a command."""

ShowWindow = Callable[[Path | None, str], int]
"""The data folder, the language; the exit code."""

REFUSED, USAGE, MISTAKE, CANCELLED = 1, 2, 3, 130


@dataclass
class _Answer:
    """What leaves the program: the exit code, the JSON object or its lines, and the sentences beside it."""

    command: str | None
    code: int = 0
    fields: dict[str, Any] = field(default_factory=dict)
    refused: list[dict[str, Any]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def refuse(self, input: object, fault: Fault) -> None:  # noqa: A002 - the word of the JSON
        """Wrong usage, or a language that is not spoken."""
        self.code = USAGE
        self.refused.append({"input": str(input), "kind": str(fault.kind), "message": str(sentence(fault))})


def main(argv: list[str] | None = None, show_window: ShowWindow | None = None) -> int:
    """Carry out one command; the exit code. Without a command, show the window: the way there is handed in, for this
    room knows no desktop.
    """
    arguments = sys.argv[1:] if argv is None else argv
    try:
        options, rest = common_options(arguments)
    except Fault as fault:
        _speak(next((it for it in LANGUAGES if it in arguments), None))
        answer = _Answer(None)
        answer.refuse(" ".join(arguments), fault)
        return _deliver(answer, as_json="--json" in arguments)
    if show_window is not None and not (rest or options.help or options.json):
        return show_window(options.data, options.lang or "")
    _speak(options.lang)
    try:
        answer = _answered(options, rest)
    except KeyboardInterrupt:  # before or after the command itself
        answer = _cancelled(None, {}, [])
    return _deliver(answer, as_json=options.json)


def _answered(options: Namespace, rest: list[str]) -> _Answer:
    """What a command has to say, whatever happens to it."""
    from inspector.cli.commands import declared  # noqa: PLC0415 - the window needs none of them

    commands = declared()
    if options.help:
        text = commands.help_for(rest).rstrip()
        return _Answer(None, fields={"help": text}, shown=text.splitlines())
    try:
        chosen = commands.parse(rest)
    except Fault as fault:
        answer = _Answer(rest[0] if rest and rest[0] in commands.names else None)
        answer.refuse(" ".join(rest), fault)
        return answer
    chosen.quiet, chosen.data = options.quiet, options.data
    return _carried_out(Call(chosen, options.data or default_folder()), chosen)


def _carried_out(call: Call, chosen: Namespace) -> _Answer:
    said = call.said
    try:
        chosen.work(call)
    except Fault as fault:
        call.refuse(chosen.command if fault.kind is Kind.USAGE else fault.facts.get("path", call.folder), fault)
    except (KeyboardInterrupt, Cancelled):
        return _cancelled(chosen.command, call.answer, call.shown)
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            return _mistaken(call, chosen, error)
        about = Path(os.fsdecode(error.filename)) if error.filename else call.folder
        call.refuse(about, as_fault(error, about, writing=True))
    except Exception as error:  # noqa: BLE001 - the last fence: whatever it was becomes a sentence and a line in the log
        return _mistaken(call, chosen, error)
    return _Answer(chosen.command, call.code, call.answer, call.refused, call.shown, [] if chosen.quiet else said)


def _mistaken(call: Call, chosen: Namespace, error: Exception) -> _Answer:
    log.note(call.folder, chosen.command, error)
    call.refuse_in_words(chosen.command, "mistake", str(unexpected(error)))
    return _Answer(chosen.command, MISTAKE, call.answer, call.refused)


def _cancelled(command: str | None, fields: dict[str, Any], shown: list[str]) -> _Answer:
    said = [translate("cli", "Cancelled; nothing was half done.")]
    return _Answer(command, CANCELLED, {**fields, "cancelled": True}, shown=shown, said=said)


# -- the language ------------------------------------------------------------------------------------------------------


def _speak(wanted: str | None) -> None:
    """The language wanted, else this machine's setting, else the system's."""
    use_language_without_window(wanted or settings.load().language or system_language())


# -- what leaves -------------------------------------------------------------------------------------------------------


def _deliver(answer: _Answer, *, as_json: bool) -> int:
    """Write the answer; the exit code. A reader that has gone away (`| head`) changes nothing of what was done."""
    lines = answer.shown
    if as_json:
        fields = {"command": answer.command, "ok": answer.code == 0, "refused": answer.refused, **answer.fields}
        lines = [json.dumps(fields, ensure_ascii=not _speaks_unicode(sys.stdout))]
    try:
        _write(sys.stdout, lines)
        _write(sys.stderr, [harmless(it) for it in (*answer.said, *(it["message"] for it in answer.refused))])
    except BrokenPipeError:
        _let_go(sys.stdout)
    except OSError as error:  # the answer itself did not fit on the disk it was sent to
        _let_go(sys.stdout)
        _write(
            sys.stderr, [translate("cli", "The answer could not be written: {reason}.").format(reason=error.strerror)]
        )
        return answer.code or REFUSED
    return answer.code


def _speaks_unicode(stream: TextIO) -> bool:
    return (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _write(stream: TextIO | None, lines: list[str]) -> None:
    """Lines on a stream, what it cannot spell escaped; a windowed program has no streams."""
    if stream is None or not lines:
        return
    text = "".join(f"{line}\n" for line in lines)
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def _let_go(stream: TextIO) -> None:
    """Point a broken stream at nothing, so that the end of the program does not complain about it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
