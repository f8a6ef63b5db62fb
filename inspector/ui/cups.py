"""Printers of a CUPS server, spoken to through its own programs `lp` and `lpstat`: a PDF is handed over as it is.

Never a shell: names and titles are single arguments. The PDF goes in through the standard input, so that no copy of it
lies about. What the programs say is read in the C locale, whose words CUPS does not translate.
"""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence

from inspector.errors import Cancelled, Fault, Kind
from inspector.ui.printers import Given, Order, Printer, ranges

SECONDS = 20
"""What a question to the server may take: a printer that is asked for over a dead network answers never."""

LOOKS = 12
"""How often a job is looked after, a quarter of a second apart: most printers complain within three seconds."""

_BETWEEN = 0.25
_IDLE = 4
"""So many looks a printer may rest while its job waits; then the server has stopped the job, without a word."""
_QUIET = re.compile(r"-(error|warning|report)$")
_REASONS = {
    "media-empty": "paper", "media-needed": "paper", "input-tray-missing": "paper", "media-jam": "jam",
    "toner-empty": "toner", "marker-supply-empty": "toner", "developer-empty": "toner", "cover-open": "cover",
    "door-open": "cover", "interlock-open": "cover", "output-area-full": "tray", "output-tray-missing": "tray",
    "offline": "offline", "connecting-to-device": "offline", "timed-out": "offline", "shutdown": "offline",
    "spool-area-full": "disk", "storage-full": "disk", "paused": "paused", "moving-to-paused": "paused",
}  # fmt: skip
"""Reasons of a printer's state (RFC 8011, 5.4.12) as people say them; what only warns (toner-low) is left out."""

_PRINTER = re.compile(r"^printer (\S+) (is idle|now printing|disabled|is stopped|waiting)")
_ACCEPTS = re.compile(r"^(\S+) (not )?accepting requests since")
_DEFAULT = re.compile(r"^system default destination: (\S+)")
_JOB = re.compile(r"^request id is (\S+-\d+)")
_SIDES = {"one": "one-sided", "long": "two-sided-long-edge"}


def installed() -> bool:
    """Whether papers can be handed to a CUPS server here."""
    return sys.platform != "win32" and shutil.which("lp") is not None and shutil.which("lpstat") is not None


def printers() -> list[Printer]:
    """Every queue with its state, the default one first; none where no server answers."""
    answer = _run(["lpstat", "-l", "-d", "-p", "-a"])
    return _read(answer.stdout.decode("utf-8", "replace")) if answer is not None else []


def hand_over(pdf: bytes, order: Order, *, cancelled: Callable[[], bool]) -> Given:
    """Give the PDF to the queue and look after it for a moment.

    A queue that stands still or takes nothing is given nothing; one that stops on the way loses the job again, so that
    what is printed a second time does not come out twice.

    Raises:
        Fault: NO_PRINTER, PRINTER_STOPPED (printer, reason as `Printer.reasons`).
        Cancelled: before it was handed over, or while it is looked after; the job is taken back.
    """
    _ready(order.printer)
    if cancelled():
        raise Cancelled
    job = _lp(pdf, order)
    idle = 0
    for _ in range(LOOKS):
        if cancelled():
            _run(["cancel", job])
            raise Cancelled
        alerts = _jobs("not-completed", order.printer).get(job)
        printer = _named(order.printer)
        if alerts is None:
            _ended_well(job, order.printer)
            return Given(order.printer, job, ())
        idle = idle + 1 if printer.state == "ready" and "hold" not in alerts else 0
        if printer.state == "stopped" or idle > _IDLE:
            _run(["cancel", job])
            raise _stopped(printer)
        threading.Event().wait(_BETWEEN)
    return Given(order.printer, job, printer.reasons)


def arguments(order: Order) -> list[str]:
    """What `lp` is told."""
    told = ["lp", "-d", order.printer, "-n", str(order.copies), "-t", order.title]
    options = {"sides": _SIDES[order.sides], "media": order.media, "collate": "true", "print-scaling": "none"}
    if order.pages:
        options["page-ranges"] = ranges(order.pages)
    for name, value in options.items():
        told += ["-o", f"{name}={value}"]
    return [*told, "--", "-"]


def _lp(pdf: bytes, order: Order) -> str:
    answer = _run(arguments(order), pdf)
    if answer is None:
        raise Fault(Kind.NO_PRINTER, printer=order.printer)
    found = _JOB.search(answer.stdout.decode("utf-8", "replace"))
    if answer.returncode == 0 and found is not None:
        return found[1]
    said = answer.stderr.decode("utf-8", "replace").casefold()
    if "not accepting" in said:
        raise Fault(Kind.PRINTER_STOPPED, printer=order.printer, reason=["rejecting"])
    if any(it in said for it in ("no space", "too large", "quota")):
        raise Fault(Kind.PRINTER_STOPPED, printer=order.printer, reason=["disk"])
    if any(it in said for it in ("does not exist", "not responding", "unable to connect", "bad file descriptor")):
        raise Fault(Kind.NO_PRINTER, printer=order.printer)
    raise Fault(Kind.PRINTER_STOPPED, printer=order.printer, reason=["error"])


def _ready(name: str) -> None:
    printer = _named(name)
    if printer.state in {"stopped", "rejecting"}:
        raise _stopped(printer)


def _named(name: str) -> Printer:
    for it in printers():
        if it.name == name:
            return it
    raise Fault(Kind.NO_PRINTER, printer=name)


def _stopped(printer: Printer) -> Fault:
    return Fault(Kind.PRINTER_STOPPED, printer=printer.name, reason=list(printer.reasons) or ["error"])


def _ended_well(job: str, printer: str) -> None:
    """What the server itself aborted did not come out; who cancelled it at the printer knows."""
    alerts = _jobs("completed", printer).get(job, "")
    if "aborted" in alerts or "error" in alerts:
        raise Fault(Kind.PRINTER_STOPPED, printer=printer, reason=["error"])


def _jobs(which: str, printer: str) -> dict[str, str]:
    """Jobs of a queue with the alerts of each; none where the server keeps no history."""
    answer = _run(["lpstat", "-W", which, "-l", "-o", printer])
    found: dict[str, str] = {}
    job = ""
    for line in answer.stdout.decode("utf-8", "replace").splitlines() if answer is not None else ():
        if line[:1] not in {"\t", " ", ""}:
            job = line.split(maxsplit=1)[0]
            found[job] = ""
        elif line.strip().startswith("Alerts:"):
            found[job] = line
    return found


def _read(text: str) -> list[Printer]:
    states: dict[str, tuple[str, list[str]]] = {}
    words: dict[str, str] = {}
    refusing: set[str] = set()
    default = name = ""
    for line in text.splitlines():
        if found := _DEFAULT.match(line):
            default = found[1]
        elif found := _PRINTER.match(line):
            name = found[1]
            state = {"is idle": "ready", "now printing": "busy", "waiting": "busy"}.get(found[2], "stopped")
            states[name] = (state, [])
        elif found := _ACCEPTS.match(line):
            name = ""
            refusing |= {found[1]} if found[2] else set()
        elif name and line.startswith("\tAlerts:"):
            states[name][1].extend(line.partition(":")[2].split())
        elif name and line.startswith("\tDescription:"):
            words[name] = line.partition(":")[2].strip()
    made = [
        _printer(it, words.get(it, ""), state, alerts, refusing=it in refusing, default=it == default)
        for it, (state, alerts) in states.items()
    ]
    return sorted(made, key=lambda it: (not it.default, it.name))


def _printer(name: str, words: str, state: str, alerts: Sequence[str], *, refusing: bool, default: bool) -> Printer:
    reasons = [_REASONS[short] for it in alerts if (short := _QUIET.sub("", it)) in _REASONS]
    if state == "stopped":
        reasons = [it for it in reasons if it != "paused"] or ["paused" if "paused" in alerts else "error"]
    elif refusing:
        state, reasons = "rejecting", [*reasons, "rejecting"]
    return Printer(name, words if words != name else "", state, tuple(dict.fromkeys(reasons)), default=default)


def _run(command: list[str], given: bytes | None = None) -> "subprocess.CompletedProcess[bytes] | None":
    """What one of CUPS' programs says; None where it is not there, or says nothing in time."""
    try:
        return subprocess.run(
            command, input=given, stdin=subprocess.DEVNULL if given is None else None, capture_output=True,
            timeout=SECONDS, check=False, env=_environment(),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None


def _environment() -> Mapping[str, str]:
    """Ours with the C locale; a frozen program's own libraries are not the system's."""
    told = dict(os.environ) | {"LC_ALL": "C.UTF-8"}
    if getattr(sys, "frozen", False):
        told.pop("LD_LIBRARY_PATH", None)
        if before := os.environ.get("LD_LIBRARY_PATH_ORIG"):
            told["LD_LIBRARY_PATH"] = before
    return told
