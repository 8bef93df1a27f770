"""`gen` and `python -m stratagen`."""

from __future__ import annotations

import gc
import sys

from stratagen import __version__

__all__ = ["main"]


def main() -> None:
    """Run the command line; ends the process with its exit code."""
    if sys.argv[1:] == ["--version"]:  # asked by scripts: nothing else needs to be loaded for it
        sys.stdout.write(f"gen {__version__}\n")
        return
    gc.disable()  # one short run: collecting costs half of the time that reading YAML takes
    try:
        from stratagen.cli.app import run
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "stratagen":
            raise
        way_out = "the generator needs: pip install 'stratagen[cli]'"
        sys.stderr.write(f"gen: '{error.name}' is not installed; {way_out}\n")
        sys.exit(2)
    code = run(sys.argv[1:])
    if not gc.isenabled():
        gc.freeze()  # nor is a last search worth its time, which the interpreter makes at its end
    sys.exit(code)


if __name__ == "__main__":
    main()
