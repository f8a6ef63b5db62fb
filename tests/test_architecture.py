"""The house keeps its plan: who imports whom, and what nobody does. Read from the source, lazy imports included."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "inspector"
MODULES = sorted(HOUSE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST = 400

PARTS_OF = {"child_limits": "child"}
"""Modules that are one room with another."""

BELONG_TO_NO_ROOM = {"__init__", "__main__", "i18n"}


def name_of(path: Path) -> str:
    """`db/store.py`: what a failing test calls a module."""
    return path.relative_to(HOUSE).as_posix() if path.is_relative_to(HOUSE) else path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of everything a module imports, wherever in it; `from a import b` gives `a` and `a.b`."""
    package = list(path.relative_to(ROOT).with_suffix("").parts[:-1])
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((it.name, node.lineno) for it in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            yield source, node.lineno
            yield from ((f"{source}.{it.name}", node.lineno) for it in node.names)


def called(node: ast.Call) -> str:
    """`a.b.c` of a call `a.b.c(…)`; `?.b` of what is called on something without a name."""
    parts, what = [], node.func
    while isinstance(what, ast.Attribute):
        parts.append(what.attr)
        what = what.value
    parts.append(what.id if isinstance(what, ast.Name) else "?")
    return ".".join(reversed(parts))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    yield from ((called(node), node) for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


# -- who imports whom -------------------------------------------------------------------------------------------------


def order() -> dict[str, int]:
    """Room → its place from left to right, as `docs/architecture.md` tells it; rooms with a bar between are level."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    paragraph = text.split("imports only rooms to its left")[1].split("\n\n")[1]
    rooms: dict[str, int] = {}
    for group in re.findall(r"`([^`]+)`", paragraph):
        level = len(rooms)
        for number, room in enumerate(group.replace("|", " ").split()):
            rooms[room] = level if "|" in group else level + number
    return rooms


def room_of(dotted: str) -> str | None:
    """The room a module of ours lies in; None for what belongs to no room or is not ours."""
    parts = dotted.split(".")
    if parts[0] != "inspector" or len(parts) < 2 or parts[1] in BELONG_TO_NO_ROOM:
        return None
    return PARTS_OF.get(parts[1], parts[1])


def test_the_plan_is_read_right() -> None:
    rooms = order()
    way = [rooms[it] for it in ("errors", "child", "db", "operations", "cli", "app")]
    assert way == sorted(way)
    assert rooms["cli"] == rooms["ui"]


def test_every_module_has_its_room() -> None:
    known = order()
    strangers = {room_of(".".join(path.relative_to(ROOT).with_suffix("").parts)) for path in MODULES} - {None, *known}
    assert not strangers


def test_a_room_imports_only_rooms_to_its_left() -> None:
    rooms, wrong = order(), []
    for path in MODULES:
        own = room_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
        if own is None:
            continue
        for target, line in imported(path):
            other = room_of(target)
            is_module = other is not None and (other in rooms or (HOUSE / f"{other}.py").exists())
            if is_module and other != own and rooms[other] >= rooms[own]:
                wrong.append(f"{name_of(path)}:{line} imports {target}")
    assert not wrong


def test_i18n_imports_nothing_of_ours_but_words() -> None:
    allowed = {"inspector", "errors", "records", "acts", "clock", "paths", "settings", "version", "tables", "i18n"}
    wrong = [
        f"{name_of(path)}:{line} imports {target}"
        for path in MODULES if path.is_relative_to(HOUSE / "i18n")
        for target, line in imported(path)
        if target.split(".")[0] == "inspector" and target.split(".")[:2][-1] not in allowed
    ]  # fmt: skip
    assert not wrong


def test_only_windows_know_qt_and_words_know_its_core() -> None:
    wrong = []
    for path in MODULES:
        room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
        for target, line in imported(path):
            if target.split(".")[0] == "PySide6" and room not in {"ui", "app"}:
                core = target == "PySide6.QtCore" or target.startswith("PySide6.QtCore.")
                if not (room == "i18n" and core):
                    wrong.append(f"{name_of(path)}:{line} imports {target}")
    assert not wrong


def test_nobody_speaks_to_the_other_sqlite() -> None:
    """Closing a file through a second SQLite library drops the locks the first one holds on it."""
    wrong = [
        f"{name_of(path)}:{line}"
        for path in (*MODULES, *TESTS)
        for target, line in imported(path)
        if target.split(".")[0] == "sqlite3"
    ]
    assert not wrong


def test_sqlite_utils_is_met_in_two_places_only() -> None:
    met = {name_of(path) for path in MODULES for target, _ in imported(path) if target.split(".")[0] == "sqlite_utils"}
    assert met == {"db/connection.py", "db/migrations.py"}


def test_the_slowest_to_load_are_loaded_when_needed() -> None:
    """sqlite_utils costs as much as showing the window, pyxform more, and few sign a paper or read a code."""
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for node in tree(path).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for source in [getattr(node, "module", None) or "", *(it.name for it in node.names)]
        if source.split(".", 1)[0] in {"sqlite_utils", "pyxform", "zxingcpp", "pyhanko", "cryptography", "psycopg"}
    ]
    assert not wrong


def test_pictures_are_decoded_where_their_format_is_named() -> None:
    """Qt asks its plug-ins for any other, and one of them takes a lock that the window may hold."""
    asking = ("fromData(", "loadFromData(", "QImageReader(")
    wrong = [
        str(path)
        for path in sorted((ROOT / "inspector" / "ui").rglob("*.py"))
        if path.name != "pictures.py" and any(it in path.read_text("utf-8") for it in asking)
    ]
    assert wrong == []


def test_only_the_store_and_its_room_connect_to_databases() -> None:
    wrong = [
        f"{name_of(path)}:{line}"
        for path in MODULES if not path.is_relative_to(HOUSE / "db")
        for target, line in imported(path)
        if target.split(".")[0] in {"sqlcipher3", "pysqlite3"}
    ]  # fmt: skip
    assert not wrong


def test_only_the_mirror_speaks_to_a_server() -> None:
    met = {name_of(path) for path in MODULES for target, _ in imported(path) if target.split(".")[0] == "psycopg"}
    assert met
    assert all(it.startswith("mirror/") for it in met)


# -- what nobody does -------------------------------------------------------------------------------------------------


def test_no_failure_is_swallowed() -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and catches_all(node) and not speaks(node)
    ]
    assert not wrong


def catches_all(handler: ast.ExceptHandler) -> bool:
    names = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(it is None or (isinstance(it, ast.Name) and it.id in {"Exception", "BaseException"}) for it in names)


def speaks(handler: ast.ExceptHandler) -> bool:
    """It does something besides pass, return nothing, or go on."""
    return any(
        not isinstance(it, ast.Pass | ast.Continue | ast.Break)
        and not (isinstance(it, ast.Return) and it.value is None)
        for it in handler.body
    )


@pytest.mark.parametrize(("what", "why"), [
    ("exec", "a dialog's own event loop lets anything happen in the middle of anything"),
    ("exec_", "as exec"),
    ("processEvents", "as exec"),
    ("setStyleSheet", "the look is the style's and the palette's"),
    ("sleep", "what is waited for has a signal, a timeout or a clock"),
    ("eval", "text from people is data"),
    ("setlocale", "numbers and letters are read by one rule everywhere, decimal commas and Turkish letters or not"),
    ("toDouble", "as setlocale"),
])  # fmt: skip
def test_nobody_calls(what: str, why: str) -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno} {name}"
        for path in MODULES
        for name, node in calls(path)
        if name.rpartition(".")[2] == what and name not in ALLOWED.get(name_of(path), ())
    ]
    assert not wrong, why


ALLOWED = {
    "safe_write.py": {"time.sleep"},  # a virus scanner holds a fresh file for milliseconds and tells nobody
    "app.py": {"application.exec", "QApplication.exec"},  # the one event loop there is
}


def test_words_are_formatted_after_they_are_translated() -> None:
    """An f-string, a sum or a `format` inside `tr` never matches what the translator saw."""
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for name, node in calls(path)
        if name.rpartition(".")[2] in {"tr", "translate"}
        and any(is_put_together(it) for argument in node.args for it in ast.walk(argument))
    ]
    assert not wrong


def is_put_together(node: ast.AST) -> bool:
    """An f-string, or something added to or filled into a text."""
    parts = [node.left, node.right] if isinstance(node, ast.BinOp) else []
    texts = [it for it in parts if isinstance(it, ast.Constant) and isinstance(it.value, str)]
    return isinstance(node, ast.JoinedStr) or bool(texts)


def test_text_files_name_their_encoding() -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno} {name}"
        for path in MODULES
        for name, node in calls(path)
        if opens_text(name, node) and not any(it.arg == "encoding" for it in node.keywords)
    ]
    assert not wrong


def opens_text(name: str, node: ast.Call) -> bool:
    """A call that reads or writes text; `read_text("utf-8")` names its encoding by place."""
    last = name.rpartition(".")[2]
    if last in {"read_text", "write_text"}:
        return len(node.args) < (1 if last == "read_text" else 2)
    if last != "open":
        return last == "TextIOWrapper"
    given = [it.value for it in node.args[:2] if isinstance(it, ast.Constant)]
    modes = [it for it in given if isinstance(it, str) and re.fullmatch(r"[rwxabt+]{1,4}", it)]
    return (name == "open" or bool(modes)) and not any("b" in it for it in modes)


COPIES = {"copy", "copy2", "copyfile", "copyfileobj", "copytree", "move", "link", "copy_file_range", "sendfile"}


def test_no_database_is_copied_as_a_file() -> None:
    """Reading it through a second descriptor drops the locks, and half a transaction may stand in it: VACUUM INTO."""
    wrong = [
        f"{name_of(path)}:{node.lineno} {name}"
        for path in MODULES
        for name, node in calls(path)
        if name.split(".", 1)[0] in {"shutil", "os"} and name.rpartition(".")[2] in COPIES
        and re.search(r"database|\.db\b", ast.unparse(node))
    ]  # fmt: skip
    assert not wrong


def test_a_database_is_never_opened_as_a_file() -> None:
    opened = re.compile(r"\.database\.(open|read_bytes|write_bytes|rename)\(|^open\([^()]*\.database\b")
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for _, node in calls(path)
        if opened.search(ast.unparse(node))
    ]
    assert not wrong


# -- size and words ---------------------------------------------------------------------------------------------------


def test_files_stay_small() -> None:
    long = {name_of(path): lines for path in MODULES if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST}
    assert not long


def test_every_module_says_what_lives_in_it() -> None:
    silent = [name_of(path) for path in MODULES if path.stat().st_size and not ast.get_docstring(tree(path))]
    assert not silent


def test_no_name_is_a_bag() -> None:
    """Manager, Helper, Util, Handler, Base, Data, Info say nothing."""
    bag = re.compile(r"(Manager|Helper|Util|Utils|Handler|Base|Data|Info)$")
    wrong = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and bag.search(node.name)
    ]
    wrong += [name_of(path) for path in MODULES if bag.search(path.stem.title())]
    assert not wrong


def test_nothing_is_left_to_do() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    wrong = [
        f"{name_of(path)}:{number}"
        for path in (*MODULES, *(it for it in TESTS if it != Path(__file__)))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert not wrong
