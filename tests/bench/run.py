"""The generator's budgets, measured: `make bench`.

Each row is a whole `gen` process, as a user starts it, over several runs: the median wall time and the largest memory.
Nothing is asserted: machines are shared and noisy, so a person reads the table, and the ratios in it before the times. The
budgets were set beside "black and naive code" and mypy without a cache, on another machine; both are measured here too
(`naive.py`), and the last lines tell which share of their time we take, beside the share that the budgets leave.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import synthetic_registry  # beside this file; the bench is run as a script

from stratagen.verify.checkers import TSC_ENVIRONMENT, tsc_command

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Byte code is kept, as in any installation."""

GEN = (sys.executable, "-m", "stratagen")
MYPY = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", os.devnull)


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds on the wall, seconds of processor, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Share:
    """What we take, and what is taken without our pains, in seconds; and the share that the budget leaves."""

    what: str
    ours: float
    theirs: float
    budget: float


def main() -> None:
    """Measure everything and print the table."""
    print(f"{'what':66}{'budget':>12}{'median':>10}{'cpu':>9}{'memory':>10}", flush=True)
    yardstick()
    with tempfile.TemporaryDirectory(prefix="stratagen-bench-") as folder:
        shares = real(Path(folder, "real"))
        small, large = Path(folder, "hundred"), Path(folder, "thousand")
        hundred = all_new(small, 100, runs=3)
        types(small)
        black = naive("black and naive code, 100 entities", small, python_files(small), runs=1)
        thousand = all_new(large, 1000, runs=1)
        row("`gen check`, 1,000 entities, nothing stale, no types", "250 ms",
            repeat(1, lambda: gen(large, "check", "--no-types")))  # fmt: skip
        row("type verdict of 1,000 entities (`gen check`)", "",
            repeat(1, lambda: gen(large, "check")))  # fmt: skip
        yardstick()
    print(f"\ngrowth from 100 to 1,000 entities: {thousand / hundred:.1f}x (budget 11x)")
    shares.append(
        Share(
            "all of 1,000, of black and naive code on ten times 100", thousand, 10 * black, 4 / 100
        )
    )
    for share in shares:
        print(f"{share.what}: {share.ours / share.theirs:.1%} ({share.budget:.1%})")


def yardstick() -> None:
    """How fast the machine is at the moment: what two tables of two days are compared by."""
    loop = "for number in range(10_000_000): number * number"
    row("yardstick: Python's own loop, ten million turns", "",
        repeat(3, lambda: process([sys.executable, "-c", loop], ENVIRONMENT)))  # fmt: skip


def real(project: Path) -> list[Share]:
    """The rows on our own registry, in a copy of it."""
    project.mkdir()
    for name in ("entities.yaml", "entities", "src/promptliano"):
        source, target = ROOT / name, project / name
        if source.is_dir():
            shutil.copytree(source, target)
        elif source.exists():
            shutil.copy(source, target)
    gen(project, "all", "--no-types")
    mine = [path for path in python_files(project) if path.stem.removeprefix("test_") == "ticket"]
    black = naive("black and naive code, the ticket's files", project, mine, runs=5)
    mypy = row("mypy without a cache, 36 entities", "",
        repeat(1, lambda: process([*MYPY, str(project / "generated")], ENVIRONMENT)))  # fmt: skip
    row("`gen stack ticket`, 36 entities, nothing to do, no types", "120 ms",
        repeat(9, lambda: gen(project, "stack", "ticket", "--no-types")))  # fmt: skip
    shares = []
    for what, change in (("another description", describe), ("a field more", grow)):
        bare = row(
            f"`gen stack ticket`, {what}, no types", "200 ms", one(project, change, "--no-types")
        )
        typed = row(f"`gen stack ticket`, {what}, with types", "500 ms", one(project, change))
        row(
            f"`gen watch`, {what}, save to files on disk, no types", "50 ms", watch(project, change)
        )
        shares.append(Share(f"{what}, of black and naive code", bare, black, 200 / 550))
        shares.append(
            Share(
                f"the type verdict of {what}, of mypy without a cache", typed - bare, mypy, 0.3 / 6
            )
        )
    return shares


def python_files(project: Path) -> list[Path]:
    """What was generated in Python."""
    return sorted((project / "generated").rglob("*.py"))


def naive(what: str, project: Path, files: list[Path], runs: int) -> float:
    """The row for what a generator takes that does without our pains; returns its median wall time."""
    script, registry = Path(__file__).with_name("naive.py"), project / "entities.yaml"
    command = [sys.executable, str(script), str(registry), *map(str, files)]
    return row(
        f"{what}, {len(files)} files", "", repeat(runs, lambda: process(command, ENVIRONMENT))
    )


def one(project: Path, change: Callable[[Path], None], *options: str) -> list[Run]:
    """`gen stack ticket` after such a change of it."""
    return repeat(7, lambda: gen(project, "stack", "ticket", *options), lambda: change(project))


def watch(project: Path, change: Callable[[Path], None], saves: int = 9) -> list[Run]:
    """From the save of such a change to the files on disk, by a `gen watch` that runs already."""
    watcher = subprocess.Popen(
        [*GEN, "-C", str(project), "watch", "--no-types", "--json"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
    )
    try:
        assert watcher.stdout
        watcher.stdout.readline()  # it has begun
        return [_saved(project, watcher.pid, change) for _ in range(saves + 1)][1:]
    finally:
        watcher.terminate()
        watcher.wait()


def _saved(project: Path, pid: int, change: Callable[[Path], None]) -> Run:
    written = project / "generated" / "storage" / "ticket.py"
    before, used = inode(written), processor_seconds(pid)
    change(project)
    started = time.perf_counter()
    while inode(written) in {before, None}:
        time.sleep(0.001)
    wall = time.perf_counter() - started
    time.sleep(0.3)  # let it come to rest
    memory = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    return Run(wall, processor_seconds(pid) - used, memory / 2**20)


def inode(path: Path) -> int | None:
    """Which file it is; None while there is none."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def processor_seconds(pid: int) -> float:
    """What a running process used until now, with the children that it waited for."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def describe(project: Path) -> None:
    """Give the ticket another description, so that its files differ by one line."""
    edit(
        project,
        r"\n  ticket:\n    description: ",
        lambda found: f"{found[0]}{time.monotonic_ns()} ",
    )


def grow(project: Path) -> None:
    """Give the ticket one field more."""
    line = f"      field_{time.monotonic_ns()}: str?\n"
    edit(project, r"\n  ticket:\n(?:    .*\n)*?    fields:\n", lambda found: f"{found[0]}{line}")


def edit(project: Path, where: str, what: Callable[[re.Match[str]], str]) -> None:
    """Change the one place of the registry that the pattern finds."""
    for path in (project / "entities.yaml", *sorted((project / "entities").glob("*.yaml"))):
        text, found = re.subn(where, what, path.read_text(), count=1)
        if found:
            path.write_text(text)
            return
    raise SystemExit(f"bench: nothing in the registry is like {where!r}")


def all_new(project: Path, entities: int, runs: int) -> float:
    """The row for a registry of `entities` synthetic ones from nothing; returns its median wall time.

    Each run makes a tree of its own, and none is deleted before the end: ext4 makes files several times slower while it passes
    over what was deleted a moment ago. The last one is left in `project`.
    """
    project.mkdir()
    (project / "entities.yaml").write_text(synthetic_registry(entities))
    places = (project.with_name(f"{project.name}-{number}") for number in range(runs + 1))

    def make_room() -> None:
        if (project / "generated").exists():
            place = next(places)
            place.mkdir()
            (project / "generated").rename(place / "generated")
            (project / "gen.lock").rename(place / "gen.lock")

    budget = "4 s, 400 MB" if entities == 1000 else ""
    measured = repeat(runs, lambda: gen(project, "all", "--no-types"), make_room)
    return row(f"`gen all`, {entities:,} entities, all files new, no types", budget, measured)


def types(project: Path) -> None:
    """The row for the type check of the client in `project`, as `gen` has it made the first time."""
    client, packages = (
        project / "generated" / "client",
        ROOT / "generated" / "client" / "node_modules",
    )
    (client / "node_modules").symlink_to(packages)
    node = shutil.which("node")
    if node is None:
        raise SystemExit("bench: node is not installed")
    command = tsc_command(node, packages / "typescript" / "bin" / "tsc", str(client))
    lines = sum(len(each.read_bytes().splitlines()) for each in client.glob("src/**/*.ts*"))
    environment = {**TSC_ENVIRONMENT, **ENVIRONMENT}
    row(f"TypeScript 7, client of 100 entities, {lines:,} lines", "2 s",
        repeat(5, lambda: process(command, environment)))  # fmt: skip


def repeat(
    runs: int, command: Callable[[], Run], before: Callable[[], None] | None = None
) -> list[Run]:
    """`command` once to warm up and then `runs` times, `before` ahead of each."""
    results = []
    for _ in range(runs + 1):
        if before:
            before()
        results.append(command())
    return results[1:]


def gen(project: Path, *arguments: str) -> Run:
    """Run `gen` in `project`; ends the bench when it fails."""
    return process([*GEN, "-C", str(project), *arguments, "--quiet"], ENVIRONMENT)


def process(command: list[str], environment: dict[str, str]) -> Run:
    """Run it to its end; ends the bench when it fails."""
    started = time.perf_counter()
    pid = os.posix_spawn(command[0], command, environment)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"bench: {' '.join(command)} failed")
    return Run(
        time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    )


def row(what: str, budget: str, runs: list[Run]) -> float:
    """Print one row; returns the median wall time in seconds."""
    wall = statistics.median(run.wall for run in runs)
    cpu = statistics.median(run.cpu for run in runs)
    memory = max(run.memory for run in runs)
    print(
        f"{what:66}{budget:>12}{wall * 1000:>7,.0f} ms{cpu * 1000:>6,.0f} ms{memory:>7,.0f} MB",
        flush=True,
    )
    return wall


if __name__ == "__main__":
    main()
