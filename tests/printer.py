"""Papers through a real CUPS server, read back: `python -m tests.printer`.

A server of our own on a socket in a temporary folder, with Debian's `cups` and `printer-driver-cups-pdf`. Its queues:
`pdf` prints with cups-pdf where that may run (it wants root), `through` leaves the PDF as CUPS made it (pages, copies),
`still` stands still, `refusing` takes nothing. Where no server is installed it says so and that is all.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

from inspector.errors import Cancelled, Fault, Kind
from inspector.paper import preview
from inspector.ui import cups, printing
from inspector.ui.printers import Order
from tests.printed import a_paper

_BIN, _DATA = Path("/usr/lib/cups"), Path("/usr/share/cups")
_ASKING = """#!/bin/sh
# A printer that has run out of what its address names, and waits; or that stops.
[ $# -eq 0 ] && exit 0
reason="${DEVICE_URI#asking:}"
echo "STATE: +$reason" >&2
cat >/dev/null
[ "$reason" = "stopped-error" ] && exit 4
exec tail -f /dev/null
"""
_PPDS = Path("/usr/share/ppd/cups-pdf")
_SERVER = """Listen {socket}
LogLevel info
PageLogFormat %p %j %C %{{job-name}}
WebInterface No
Browsing No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """ServerRoot {place}/etc
ServerBin {place}/bin
DataDir {data}
RequestRoot {place}/spool
CacheDir {place}/cache
StateDir {place}/state
TempDir {place}/spool/tmp
AccessLog {place}/log/access
ErrorLog {place}/log/error
PageLog {place}/log/page
FileDevice Yes
LogFilePerm 0644
SystemGroup {group}
"""
_THROUGH = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "THROUGH.PPD"
*Manufacturer: "Tests"
*Product: "(Through)"
*ModelName: "Through"
*ShortNickName: "Through"
*NickName: "Through"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]/ImagingBBox null>>setpagedevice"
*PageSize A5/A5: "<</PageSize[420 595]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]/ImagingBBox null>>setpagedevice"
*PageRegion A5/A5: "<</PageSize[420 595]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
"""


def until(what: str, found: Callable[[], object], seconds: int = 60) -> None:
    """Wait for it, or say that it never came."""
    clock = QElapsedTimer()
    clock.start()
    while not found():
        if clock.hasExpired(seconds * 1000):
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        QTest.qWait(50)


class Server:
    """A CUPS server in a folder, its socket in CUPS_SERVER while it runs."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.printed = place / "out"
        self.title = f"inspector-{os.getpid()}"
        for name in ("etc/ppd", "spool/tmp", "cache", "state", "log", "out"):
            (place / name).mkdir(parents=True)
        place.chmod(0o755)
        self.printed.chmod(0o777)
        root = os.geteuid() == 0
        group = "root" if root else subprocess.check_output(["id", "-gn"], text=True).strip()
        told = {"place": place, "data": _DATA, "socket": place / "socket", "group": group}
        (place / "etc/cupsd.conf").write_text(_SERVER.format(**told), encoding="utf-8")
        own = "User lp\nGroup lp\n" if root else ""
        (place / "etc/cups-files.conf").write_text(_FILES.format(**told) + own, encoding="utf-8")
        (place / "through.ppd").write_text(_THROUGH, encoding="ascii")
        shutil.copytree(_BIN, place / "bin", symlinks=True)
        (place / "bin/backend/asking").write_text(_ASKING, encoding="ascii")
        (place / "bin/backend/asking").chmod(0o755)
        self.real = root and (_BIN / "backend/cups-pdf").is_file() and _PPDS.is_dir()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Start it, add the queues, stop it."""
        command = [cupsd(), "-f", "-c", f"{self.place}/etc/cupsd.conf", "-s", f"{self.place}/etc/cups-files.conf"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before = os.environ.get("CUPS_SERVER")
        os.environ["CUPS_SERVER"] = str(self.place / "socket")
        try:
            until("the server's socket", lambda: (self.place / "socket").exists() or process.poll() is not None, 20)
            assert process.poll() is None, "the server did not start"
            until("the server", lambda: asked("lpstat", "-r").startswith("scheduler is running"), 20)
            self._add_queues()
            yield
        finally:
            os.environ.pop("CUPS_SERVER")
            if before is not None:
                os.environ["CUPS_SERVER"] = before
            process.terminate()
            process.wait(20)

    def _add_queues(self) -> None:
        for name in ("through", "still", "refusing"):
            (self.printed / name).touch()
            (self.printed / name).chmod(0o666)
            self.add(name, f"file:{self.printed / name}")
        admin("lpadmin", "-d", "through")
        admin("cupsdisable", "-r", "no paper", "still")
        admin("cupsreject", "refusing")
        if self.real:
            admin("lpadmin", "-p", "pdf", "-E", "-v", "cups-pdf:/", "-P", str(_PPDS / "CUPS-PDF_opt.ppd"))

    def add(self, name: str, address: str) -> None:
        """Another queue, whose PDF stays as CUPS made it."""
        admin("lpadmin", "-p", name, "-E", "-v", address, "-P", f"{self.place}/through.ppd")

    def take(self, queue: str) -> bytes:
        """What came out of a queue, once all it was given has been printed."""
        until(f"{queue} to print", lambda: not asked("lpstat", "-o", queue))
        return (self.printed / queue).read_bytes() if queue != "pdf" else self._take_real()

    def _take_real(self) -> bytes:
        """cups-pdf writes where its own configuration says, under a name made of the title."""
        folders = (Path("/var/spool/cups-pdf"), Path.home() / "PDF")
        found = [it for folder in folders if folder.is_dir() for it in folder.rglob(f"*{self.title}*.pdf")]
        assert len(found) == 1, found
        taken = found[0].read_bytes()
        found[0].unlink()
        return taken

    def sheets(self, title: str = "") -> int:
        """How many sheets the server counted, of papers of this title or of all."""
        log = self.place / "log/page"
        lines = log.read_text("utf-8").splitlines() if log.is_file() else []
        return sum(int(it.split()[2]) for it in lines if it.endswith(title))


def cupsd() -> str:
    """The server's program, '' where there is none."""
    return shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or ""


def asked(*command: str) -> str:
    """What a program of CUPS says."""
    told = os.environ | {"LC_ALL": "C.UTF-8"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=told).stdout


def admin(program: str, *arguments: str) -> None:
    """Change a queue."""
    found = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or program
    subprocess.run([found, *arguments], capture_output=True, check=True)


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
    for page in range(2):
        ours = preview.render(pdf, page, 0.5).convert("L").resize((40, 56))
        theirs = preview.render(printed, page, 0.5).convert("L").resize((40, 56))
        apart = sum(abs(a - b) > 60 for a, b in zip(ours.tobytes(), theirs.tobytes(), strict=True))
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
    before = server.sheets()
    try:
        printing.hand_over(
            pdf, Order(printer="through", title="paper"), progress=lambda *_: None, cancelled=lambda: True
        )
    except Cancelled:
        assert server.sheets() == before
        return
    raise AssertionError("it was printed all the same")


def nobody_there(pdf: bytes) -> None:
    """Without a server there is no printer, and that is told."""
    assert printing.printers() == []
    assert refused(pdf, "through").kind is Kind.NO_PRINTER


STEPS = (
    listing, every_page, a_range, copies, a_title_is_data, the_driver, standing_still, stopping_on_the_way, asking,
    cancelling,
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
