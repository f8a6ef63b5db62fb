"""Where the program starts: a child process first of all, before anything heavy is imported; else the command line."""

import sys


def main() -> int:
    """The exit code of `inspector …`; with `--child NAME` this process only reads strangers' files."""
    if len(sys.argv) == 3 and sys.argv[1] == "--child":
        from inspector import child  # noqa: PLC0415

        return child.main(sys.argv[2])
    from inspector import cli  # noqa: PLC0415

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
