"""Every stranger's file is read in a child process: this program again, started with `--child NAME`.

A task goes in as a line of JSON, an answer comes out as a line of JSON; what is large lies in files. The child has
limits of memory and processor time, a minimal environment, and is killed when it takes too long. Hostile files raise
anything (UnicodeDecodeError, KeyError, a Rust panic): whatever it was becomes a Fault here, carrying the name of the
exception and never its text, which may quote somebody's data.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from inspector.child_limits import limit_memory, limit_time
from inspector.errors import Cancelled, Fault, Kind

ANSWER_LIMIT = 64 * 2**20
"""Bytes of one answer; what is larger belongs into a file."""

_LOOK = 0.05  # seconds between two looks at `cancelled`
_BEHIND = 5  # of Unix' niceness: a child never takes the window's processor, sixty photos long

if sys.platform == "win32":
    _OUT_OF_TIME = 1816  # ERROR_NOT_ENOUGH_QUOTA: how a Job Object ends a process
else:
    _OUT_OF_TIME = -signal.SIGXCPU


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a kind of strangers' files, and what a file is called on which it fails in an unforeseen way."""

    function: str  # module:function, imported in the child only; takes the task, returns the answer
    refusal: Kind


READERS: Mapping[str, Reader] = {
    "photo": Reader("inspector.photo.preparing:prepare", Kind.NOT_A_PICTURE),
    "burn": Reader("inspector.photo.drawing:burn", Kind.NOT_A_PICTURE),
    "code": Reader("inspector.photo.codes:read", Kind.NOT_A_PICTURE),
    "tray": Reader("inspector.photo.glancing:answer", Kind.NOT_A_PICTURE),
    "clean": Reader("inspector.db.clean_child:clean_in_child", Kind.DAMAGED),
    "verify": Reader("inspector.db.examine:examine_in_child", Kind.DAMAGED),
    "checklist": Reader("inspector.checklist.xlsform:check", Kind.DAMAGED),
    "try": Reader("inspector.checklist.trying:try_in_child", Kind.DAMAGED),
    "intake": Reader("inspector.checklist.intake:take_in", Kind.DAMAGED),
    "table": Reader("inspector.sheet.reading:read_in_child", Kind.NOT_A_TABLE),
}


def run(
    name: str,
    task: dict[str, Any],
    *,
    seconds: float = 60,
    computing: float | None = None,
    megabytes: int = 512,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """The answer of the reader `name` to `task`, from a child process of its own.

    `task["path"]` names the file in what is raised. `seconds` are the clock's, `computing` the processor's (as many
    unless given): who reads a slow stick waits long and computes little.

    Raises:
        Fault: what the reader raised; the reader's `refusal` (path, where: the exception's name) for anything
            unforeseen; TOO_LARGE (path, limit in bytes), TOOK_TOO_LONG (path, seconds), CHILD_DIED (path, code).
        Cancelled: when `cancelled()` said so; the child was killed.
    """
    with Worker(name, megabytes=megabytes) as worker:
        return worker.ask(task, seconds=seconds, computing=computing, cancelled=cancelled)


class Worker:
    """A child that stays warm: one task after the other, for the price of one start. For one thread at a time.

    A child that died, was killed, or met something unforeseen is not asked again; the next task starts a new one.
    """

    def __init__(self, name: str, *, megabytes: int = 512) -> None:
        self.name = name
        self.megabytes = megabytes
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child now. It holds nothing that could be lost."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):  # part of an order it no longer heard
                        pipe.close()

    def ask(
        self,
        task: dict[str, Any],
        *,
        seconds: float = 60,
        computing: float | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> dict[str, Any]:
        """The reader's answer to `task`; raises as `run`."""
        path = str(task.get("path", ""))
        order = {"megabytes": self.megabytes, "seconds": seconds if computing is None else computing, "task": task}
        if self._process is None or self._process.poll() is not None:
            self.close()
            try:
                self._process = _start(self.name)
            except OSError as error:  # no memory for another process
                raise Fault(Kind.CHILD_DIED, path=path, code=error.errno) from error
        usable = False
        try:
            line = _exchange(self._process, json.dumps(order).encode() + b"\n", path, seconds, cancelled)
            answer = _parsed(line)
            if answer is None:
                raise self._death(line, path, seconds)
            usable = isinstance(answer.get("result", answer.get("facts")), dict)
            return self._outcome(answer, path)
        finally:
            if not usable:
                self.close()

    def _outcome(self, answer: dict[str, Any], path: str) -> dict[str, Any]:
        """What the child said, as a value or as what is to be raised."""
        match answer:
            case {"result": dict(result)}:
                return result
            case {"fault": str(kind), "facts": dict(facts)} if kind in set(Kind) and not facts.keys() & {
                "self",
                "kind",
            }:
                raise Fault(Kind(kind), **facts)
            case {"unforeseen": str(where)}:
                raise Fault(READERS[self.name].refusal, path=path, where=where)
            case {"exhausted": True}:
                raise Fault(Kind.TOO_LARGE, path=path, limit=self.megabytes * 2**20)
            case {"mistake": str(text)}:
                raise RuntimeError(text)
            case _:
                raise Fault(Kind.CHILD_DIED, path=path, code="answer")

    def _death(self, line: bytes, path: str, seconds: float) -> Fault:
        """Why no answer came: an empty line is the end of the child's output, anything else is no answer."""
        if line or self._process is None:
            return Fault(Kind.CHILD_DIED, path=path, code="answer")
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:  # closed its output and lives on
            code = None
        if code == _OUT_OF_TIME:
            return Fault(Kind.TOOK_TOO_LONG, path=path, seconds=seconds)
        return Fault(Kind.CHILD_DIED, path=path, code=code)


def _start(name: str) -> subprocess.Popen[bytes]:
    """A new child. Its errors go nowhere: a library's warning may quote a stranger's file."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(
        command(name),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=flags,
    )


def command(name: str) -> list[str]:
    """How this program starts itself as the child `name`. `-P`: nothing is imported from the current folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", name]
    return [sys.executable, "-P", "-m", "inspector", "--child", name]


def _environment() -> dict[str, str]:
    """What a child is told: UTF-8, where this package lies, and what the system needs to load a program."""
    needed = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "TZ")
    kept = {name: os.environ[name] for name in needed if name in os.environ}
    return kept | {"PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def _exchange(
    process: subprocess.Popen[bytes], order: bytes, path: str, seconds: float, cancelled: Callable[[], bool] | None
) -> bytes:
    """Send the order and wait for a line; b"" when the child ended. A thread blocks on the pipes, we on the clock."""
    box: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_talk, args=(process, order, box), name="child", daemon=True).start()
    deadline = time.monotonic() + seconds
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled
        left = deadline - time.monotonic()
        if left <= 0:
            raise Fault(Kind.TOOK_TOO_LONG, path=path, seconds=seconds)
        try:
            return box.get(timeout=left if cancelled is None else min(left, _LOOK))
        except queue.Empty:
            continue


def _talk(process: subprocess.Popen[bytes], order: bytes, box: queue.SimpleQueue[bytes]) -> None:
    """The thread's part: write the order, read one line. A broken pipe means that the child ended."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(order)
        process.stdin.flush()
        line = process.stdout.readline(ANSWER_LIMIT)
    except (OSError, ValueError):  # ValueError: closed under us, after a timeout
        line = b""
    box.put(line)


def _parsed(line: bytes) -> dict[str, Any] | None:
    """The answer of a child, or None for what is none: a hostile file may have taken the child over."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def main(name: str) -> int:
    """The child's side: answer tasks until the input ends. Called by `__main__` before anything heavy is imported."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the parent decides
    if sys.platform != "win32":  # there it was started so
        os.nice(_BEHIND)
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")  # no sys.stdin in a windowed program
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    with tasks, answers:
        for line in tasks:
            order = json.loads(line)
            limit_memory(order["megabytes"])
            limit_time(order["seconds"])
            answers.write(json.dumps(_answer(name, order["task"])).encode() + b"\n")
            answers.flush()
    return 0


def _answer(name: str, task: dict[str, Any]) -> dict[str, Any]:
    """What the reader says of the task, whatever it raises. Our own mistakes are told apart from strangers' files."""
    try:
        module, _, function = READERS[name].function.partition(":")
        read = getattr(import_module(module), function)
    except Exception:  # noqa: BLE001 - crosses to the parent, which raises it
        return {"mistake": traceback.format_exc()}
    try:
        return {"result": read(task)}
    except Fault as fault:
        facts = {name: str(fact) if isinstance(fact, Path) else fact for name, fact in fault.facts.items()}
        return {"fault": fault.kind, "facts": facts}
    except MemoryError:
        return {"exhausted": True}
    except BaseException as error:  # noqa: BLE001 - hostile files raise anything, a Rust panic is no Exception
        return {"unforeseen": type(error).__name__}
