"""A PostgreSQL server of our own on a socket in a temporary folder, as another user where we are root."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_INSTALLED = Path("/usr/lib/postgresql")
SERVICE = "inspector_tests"
_SETTINGS = {
    "listen_addresses": "", "fsync": "off", "full_page_writes": "off", "max_wal_size": "4GB",
    "shared_buffers": "256MB", "autovacuum": "off", "log_min_messages": "fatal",
}  # fmt: skip


def programs() -> Path | None:
    """The folder of the newest server's programs; None where none is installed."""
    found = [it for it in _INSTALLED.glob("*/bin") if (it / "initdb").is_file()]
    return max(found, key=lambda it: float(it.parent.name), default=None)


class Server:
    """A server in a folder. `service`: the file that names it, in PGSERVICEFILE while it runs."""

    def __init__(self, place: Path) -> None:
        found = programs()
        assert found is not None
        self.programs, self.place, self.cluster = found, place, place / "cluster"
        self.service = place / "pg_service.conf"
        root = os.geteuid() == 0
        names = {it.pw_name for it in pwd.getpwall()}
        self.user = ("postgres" if "postgres" in names else "nobody") if root else None
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o755)
        if self.user:
            shutil.chown(place, self.user)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        done = subprocess.run(
            command, user=self.user, group=self._group(), extra_groups=[] if self.user else None,
            cwd=self.place, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        assert done.returncode == 0, done.stdout.decode(errors="replace")

    def _group(self) -> int | None:
        return pwd.getpwnam(self.user).pw_gid if self.user else None

    @contextmanager
    def running(self) -> Iterator["Server"]:
        """Make the cluster, start it, name it as a service, stop it."""
        self._run("initdb", "-D", str(self.cluster), "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-sync")
        told = " ".join(f"-c {name}={value or chr(39) * 2}" for name, value in _SETTINGS.items())
        start = f"-c unix_socket_directories={self.place} {told}"
        log = str(self.place / "log")
        self._run("pg_ctl", "-D", str(self.cluster), "-o", start, "-l", log, "-w", "start")
        before = os.environ.get("PGSERVICEFILE")
        os.environ["PGSERVICEFILE"] = str(self.service)
        self.name("owner")
        try:
            yield self
        finally:
            os.environ.pop("PGSERVICEFILE")
            if before is not None:
                os.environ["PGSERVICEFILE"] = before
            self._run("pg_ctl", "-D", str(self.cluster), "-m", "immediate", "-w", "stop")

    def name(self, user: str, *, service: str = SERVICE, database: str = "postgres", host: str = "") -> str:
        """Name a user's way to a database as a service."""
        known = self.service.read_text(encoding="utf-8") if self.service.exists() else ""
        told = f"[{service}]\nhost={host or self.place}\nuser={user}\ndbname={database}\n"
        self.service.write_text(f"{known}{told}", encoding="utf-8")
        return service
