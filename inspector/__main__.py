"""Where the program starts: a child process first of all, before anything heavy is imported; else the command line."""

import sys
from pathlib import Path


def main() -> int:
    """The exit code of `inspector …`; with `--child NAME` this process only reads strangers' files."""
    if len(sys.argv) == 3 and sys.argv[1] == "--child":
        from inspector import child  # noqa: PLC0415

        return child.main(sys.argv[2])
    try:
        from inspector import cli  # noqa: PLC0415

        return cli.main(sys.argv[1:], show_window)
    except KeyboardInterrupt:  # while the program was still being loaded
        return 130


def show_window(folder: Path | None, language: str) -> int:
    """The window until it is closed; the desktop is loaded for it alone."""
    from inspector.app import main as show  # noqa: PLC0415

    return show(folder, language)


if __name__ == "__main__":
    sys.exit(main())
