"""A CUPS server of our own on a socket in a temporary folder, as root or as anybody else.

Its queues: `pdf` prints with cups-pdf where that may run (it wants root), `through` leaves the PDF as CUPS made it
(pages, copies), `still` stands still, `refusing` takes nothing; an address `asking:REASON` is a printer that waits.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

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
        shutil.copytree(_BIN, place / "bin", symlinks=True, ignore=_unreadable)
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


def _unreadable(folder: str, names: list[str]) -> list[str]:
    """Some back ends are root's alone."""
    return [it for it in names if not os.access(Path(folder) / it, os.R_OK)]


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
