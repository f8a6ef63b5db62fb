"""Papers through a real CUPS server, read back: `python -m tests.printer`.

With Debian's `cups` and `printer-driver-cups-pdf` (`tests.cups_server`). Where no server is installed it says so and
prints nothing.
"""

import os
import sys
import tempfile
from pathlib import Path

from inspector.errors import Cancelled, Fault, Kind
from inspector.paper import preview
from inspector.paper.content import parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.ui import cups, printing
from inspector.ui.printers import Order
from tests.cups_server import Server, admin, asked, cupsd, until
from tests.printed import a_paper


def give(pdf: bytes, printer: str, title: str = "paper", **wishes: object) -> printing.Given:
    """Print with the program's own hands."""
    order = Order(printer=printer, title=title, **wishes)  # type: ignore[arg-type]
    return printing.hand_over(pdf, order, progress=lambda *_: None, cancelled=lambda: False)


def texts(pdf: bytes) -> list[str]:
    """What stands on every page, without its breaks."""
    return ["".join(preview.page_text(pdf, it).split()) for it in range(preview.page_count(pdf))]


def refused(pdf: bytes, printer: str) -> Fault:
    """The fault of a printer that takes nothing."""
    try:
        given = give(pdf, printer)
    except Fault as fault:
        return fault
    raise AssertionError(f"{printer} took it: {given}")


def listing(server: Server, pdf: bytes) -> None:
    """Every queue is told with its state."""
    assert pdf
    found = {it.name: it for it in printing.printers()}
    assert found.keys() == {"through", "still", "refusing"} | ({"pdf"} if server.real else set()), found
    assert (found["through"].default, found["through"].state) == (True, "ready"), found
    assert (found["still"].state, found["still"].takes) == ("stopped", False), found
    assert (found["refusing"].state, found["refusing"].reasons) == ("rejecting", ("rejecting",)), found


def every_page(server: Server, pdf: bytes) -> None:
    """The paper comes out as it is: pages, text, size of the sheet."""
    given = give(pdf, "through")
    assert given.job.startswith("through-"), given
    assert given.wants == (), given
    printed = server.take("through")
    assert texts(printed) == texts(pdf)
    size = preview.render(printed, 0, 1).size
    assert size == preview.render(pdf, 0, 1).size, size


def a_range(server: Server, pdf: bytes) -> None:
    """Only the pages that were asked for."""
    give(pdf, "through", pages=(1, 3), sides="one")
    whole = texts(pdf)
    assert texts(server.take("through")) == [whole[0], whole[2]]


def copies(server: Server, pdf: bytes) -> None:
    """Three copies, one whole paper after the other."""
    give(pdf, "through", copies=3, sides="one", title="in three")
    printed = texts(server.take("through"))
    whole = texts(pdf)
    until("the page log", lambda: server.sheets("in three"))
    logged = server.sheets("in three")
    assert printed in (whole, whole * 3), len(printed)  # or the device makes the copies
    assert logged == 3 * len(whole), logged


def a_title_is_data(server: Server, pdf: bytes) -> None:
    """Whatever a paper is called, it is one argument."""
    hostile = "$(touch /tmp/x); -d still `id` \u202e青督反〔2026〕3号 \"'"
    give(pdf, "through", title=hostile)
    assert texts(server.take("through")) == texts(pdf)
    dashes = "--help"
    give(pdf, "through", title=dashes)
    server.take("through")


def the_driver(server: Server, pdf: bytes) -> None:
    """Debian's cups-pdf prints the same pages: as many, with ink at the same places."""
    if not server.real:
        print("   cups-pdf may not run here: not tried")
        return
    give(pdf, "pdf", title=server.title, copies=2, pages=(1, 2))
    printed = server.take("pdf")
    assert preview.page_count(printed) in {2, 4}, preview.page_count(printed)
    alike(pdf, printed, 2)


def a_notice(server: Server, pdf: bytes) -> None:
    """A notice as the program draws it: every character comes out, and every mark stands where it stood."""
    assert pdf
    content = parsed((Path(__file__).parent / "paper/golden/notice.json").read_text("utf-8"))
    notice = draw(content, lambda _: None, library=packaged_library(), reprint="补打 第2次").pdf
    give(notice, "through")
    printed = server.take("through")
    assert texts(printed) == texts(notice)
    assert "补打第2次" in texts(printed)[0]
    if server.real:
        give(notice, "pdf", title=server.title)
        printed = server.take("pdf")
        assert preview.page_count(printed) == preview.page_count(notice)
    alike(notice, printed, preview.page_count(notice))


def alike(ours: bytes, theirs: bytes, pages: int) -> None:
    """Ink at the same places of the first pages."""
    for page in range(pages):
        drawn, printed = (preview.render(it, page, 0.5).convert("L").resize((40, 56)) for it in (ours, theirs))
        apart = sum(abs(a - b) > 60 for a, b in zip(drawn.tobytes(), printed.tobytes(), strict=True))
        assert apart < 0.02 * 40 * 56, apart


def standing_still(server: Server, pdf: bytes) -> None:
    """A stopped queue, one that refuses and one that is not there are given nothing, and told apart."""
    still, refusing, nowhere = refused(pdf, "still"), refused(pdf, "refusing"), refused(pdf, "nowhere")
    assert (still.kind, still.facts["reason"]) == (Kind.PRINTER_STOPPED, ["paused"])
    assert (refusing.kind, refusing.facts["reason"]) == (Kind.PRINTER_STOPPED, ["rejecting"])
    assert (nowhere.kind, nowhere.facts["printer"]) == (Kind.NO_PRINTER, "nowhere")
    assert asked("lpstat", "-o") == ""
    assert not (server.printed / "still").read_bytes()


def stopping_on_the_way(server: Server, pdf: bytes) -> None:
    """A queue that fails at the job loses it again, so that it cannot come out later."""
    nowhere = server.place / "nowhere" / "file"
    for name, address in (("failing", f"file:{nowhere}"), ("stopping", "asking:stopped-error")):
        server.add(name, address)
        fault = refused(pdf, name)
        assert fault.kind is Kind.PRINTER_STOPPED, fault
        until("the job to be gone", lambda name=name: not asked("lpstat", "-o", name))


def asking(server: Server, pdf: bytes) -> None:
    """A printer without paper, out of reach or full keeps the job, and what it asks for is told."""
    for reason, said in (
        ("media-empty-error", "paper"), ("offline-report", "offline"), ("spool-area-full-error", "disk"),
    ):  # fmt: skip
        server.add(said, f"asking:{reason}")
        given = give(pdf, said)
        assert given.wants == (said,), given
        admin("cancel", "-a", said)


def cancelling(server: Server, pdf: bytes) -> None:
    """Nothing is given once somebody said stop."""
    server.take("through")
    before = asked("lpstat", "-W", "all", "-o", "through")
    try:
        printing.hand_over(
            pdf, Order(printer="through", title="paper"), progress=lambda *_: None, cancelled=lambda: True
        )
    except Cancelled:
        assert asked("lpstat", "-W", "all", "-o", "through") == before
        return
    raise AssertionError("it was printed all the same")


def nobody_there(pdf: bytes) -> None:
    """Without a server there is no printer, and that is told."""
    assert printing.printers() == []
    assert refused(pdf, "through").kind is Kind.NO_PRINTER


STEPS = (
    listing, every_page, a_range, copies, a_title_is_data, the_driver, a_notice, standing_still, stopping_on_the_way,
    asking, cancelling,
)  # fmt: skip


def main() -> int:
    """Print, read, say what was tried."""
    if not cupsd() or not cups.installed():
        print("tests.printer: no CUPS server (cupsd, lp) is installed here; nothing was printed")
        return 0
    pdf = a_paper()
    with tempfile.TemporaryDirectory(prefix="inspector-cups-") as place:
        server = Server(Path(place) / "server")
        Path(place).chmod(0o755)
        with server.running():
            for step in STEPS:
                step(server, pdf)
                print(f"ok {step.__name__}: {(step.__doc__ or '').splitlines()[0]}")
        os.environ["CUPS_SERVER"] = str(Path(place) / "nobody")
        nobody_there(pdf)
        print("ok nobody_there: without a server there is no printer")
    return 0


if __name__ == "__main__":
    sys.exit(main())
