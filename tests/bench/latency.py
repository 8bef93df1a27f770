"""What a person waits for in the admin with 300 ms to the server; prints the medians. `make bench-client`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "stack"), str(HERE.parent)]

from support import CLIENT, ROOT, run, serving  # noqa: E402  (it stands beside the stack tests)

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Measure once; returns the exit code."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    with tempfile.TemporaryDirectory() as folder:
        script = shutil.copy(HERE / "latency.mjs", folder)
        Path(folder, "node_modules").symlink_to(CLIENT / "node_modules", target_is_directory=True)
        with serving(ROOT, f"sqlite:///{folder}/bench.db", "--admin") as address:
            environment = {"API_URL": address, "CHROMIUM": named}
            done = run("node", script, cwd=Path(folder), env=environment)
    print(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
