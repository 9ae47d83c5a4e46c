"""`python -m frontis`, and the command `frontis`: what can be answered at once is, before anything is imported."""

from __future__ import annotations

import sys

from frontis import __version__


def main() -> None:
    """The command `frontis`; exits with the status of what was done."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"frontis {__version__}\n")
        return
    if arguments[:1] == ["build"]:
        from frontis.cache.unchanged import files_left

        left = files_left(arguments)
        if left is not None:
            sys.stderr.write(f"frontis: built 0 written, {left} as they were\n")
            return
    from frontis.cli import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
