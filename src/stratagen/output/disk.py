"""The only writer. Comes in: a ChangeSet. Goes out: all of it on disk, or, when any step fails, nothing of it.

New texts are first written to a stage inside the project, where a full disk or a missing right shows itself. Then each
old file is set aside and each new one moved into its place; a failure there moves all of them back. A journal on the
stage says what is being moved: where a run was killed between two moves, the next one takes them back before it begins.
One kernel lock a project keeps two runs apart.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec import Struct

from stratagen.output.changes import Change, ChangeSet
from stratagen.output.edits import Edit
from stratagen.output.manifest import LOCK, LockError, Manifest, digest, dump, parse
from stratagen.problems import ProjectError, cause_of

__all__ = [
    "JOURNAL",
    "STAGE",
    "WORK",
    "BusyError",
    "OutputError",
    "apply",
    "exclusive",
    "lock_text",
    "make_folder",
    "read_disk",
    "read_lock",
    "recovery_waits",
    "write_edits",
    "write_new",
    "write_text",
]

WORK = ".gen"
"""The tool's own folder in a project: the lock of a run, staged files, the schema for editors. Never committed."""

STAGE = PurePosixPath(WORK, "stage")
JOURNAL = "journal.json"
NEW, OLD = "new", "old"
"""Folders of the stage: what is to come, and what had to make room."""

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
Progress = Callable[[int, int], None]
Step = Callable[[], object]


class OutputError(ProjectError):
    """The disk cannot take the change; nothing of it was kept. The message names the file and the cause."""


class BusyError(OutputError):
    """Another run holds the project; the same may succeed a little later."""


def read_lock(root: Path) -> Manifest:
    """The project's manifest, empty where there is none yet.

    Raises:
        LockError: it is there and cannot be read.
    """
    text = lock_text(root)
    return Manifest() if text is None else parse(text)


def lock_text(root: Path) -> str | None:
    """What stands in the project's `gen.lock`, None where there is none yet.

    Raises:
        LockError: it cannot be read.
    """
    try:
        return (root / LOCK).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        cause = cause_of(error) if isinstance(error, OSError) else error
        raise LockError(f"{LOCK} cannot be read: {cause}; nothing was changed") from error


def read_disk(root: Path) -> Callable[[str], bytes | None]:
    """The reader that `compare` asks: bytes of a path below `root`, None where no file is.

    It raises OutputError where the path leaves the project or something other than a file stands there.
    """
    safe: set[str] = set()
    top = str(root)

    def read(path: str) -> bytes | None:
        _check_path(top, path, safe)
        try:
            with open(f"{top}/{path}", "rb") as file:  # noqa: PTH123 - thousands of them
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise OutputError(
                f"{path} cannot be read: {cause_of(error)}; nothing was changed"
            ) from error

    return read


def recovery_waits(root: Path) -> bool:
    """Whether a run was killed half way, and the next one that writes will take it back."""
    return (root / STAGE / JOURNAL).exists()


@contextmanager
def exclusive(root: Path) -> Iterator[None]:
    """Hold the project for one run; what a killed run left half done is taken back first.

    Raises:
        BusyError: another run holds it.
        OutputError: the folder cannot be written.
    """
    try:
        (root / WORK).mkdir(exist_ok=True)
        handle = os.open(root / WORK / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise OutputError(
            f"{root / WORK} cannot be written: {cause_of(error)}; nothing was changed"
        ) from error
    try:
        _lock(root, handle)
        _recover(root)
        yield
    finally:
        os.close(handle)


def apply(
    root: Path, changes: ChangeSet, progress: Progress | None = None, edits: Sequence[Edit] = ()
) -> None:
    """Make the disk what the ChangeSet says, the lock with it, and what edits of the user's own go with it. The project is
    to be held by `exclusive`.

    Raises:
        OutputError: a step failed; every file is as it was before.
    """
    _check_case(changes)
    _check_edits(root, edits)
    moves = list(map(_edit, edits)) + list(map(_change, changes.writes))
    lock = dump(changes.new_lock)
    if lock != lock_text(root):
        moves.append(_Move(LOCK, lock, digest(lock.encode())))
    if not moves:
        return
    with _all_or_nothing(root):
        _stage(root, moves, progress)
        _keep_modes(root, edits)
        _swap(root, moves)
    _prune(root, changes)


def write_edits(root: Path, edits: Sequence[Edit]) -> None:
    """Write files of the user's own, all or none. The project is to be held by `exclusive`.

    Raises:
        OutputError: a file is not what the edit was made from, or a step failed; every file is as it was before.
    """
    _check_edits(root, edits)
    moves = list(map(_edit, edits))
    with _all_or_nothing(root):
        _stage(root, moves, None)
        _keep_modes(root, edits)
        _swap(root, moves)


def make_folder(path: Path) -> None:
    """A project's folder, where it is not there.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path} cannot be made: {cause_of(error)}") from error


def write_new(path: Path, text: str, *, executable: bool = False) -> None:
    """One file, maybe outside the project (a hook of git), that nothing stands in the way of.

    Raises:
        OutputError: something does, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = 0o777 if executable else 0o666
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {cause_of(error)}") from error


def write_text(path: Path, text: str) -> bool:
    """One file outside the tree (the JSON Schema); whether it differed.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {cause_of(error)}") from error
    return True


@contextmanager
def _all_or_nothing(root: Path) -> Iterator[None]:
    """Tell what the disk refused; the stage is gone afterwards."""
    try:
        yield
    except OSError as error:
        what = error.filename or root
        raise OutputError(f"{what}: {cause_of(error)}; every file is as it was before") from error
    finally:
        _clear(root)


class _Move(Struct, frozen=True):
    path: str
    text: str | None  # None: the file goes
    sha256: str | None  # of the text


def _edit(edit: Edit) -> _Move:
    return _Move(edit.path, edit.after, digest(edit.after.encode()))


def _change(change: Change) -> _Move:
    known = change.entry.sha256 if change.entry else None
    return _Move(change.path, change.text, known)


# ── Stage, swap, and back ────────────────────────────────────────────────────────────────────────────────────────────


def _stage(root: Path, moves: list[_Move], progress: Progress | None) -> None:
    """Every new text in a file of its own on the stage, then the journal of what is to be moved.

    The files there are called by their place in the journal: in one folder they are made many times faster than in the
    thousand folders of a large tree.
    """
    for folder in (NEW, OLD):
        (root / STAGE / folder).mkdir(parents=True, exist_ok=True)
    journal: dict[str, str | None] = {}
    for number, move in enumerate(moves):
        if move.text is not None:
            _write(_staged(root, NEW, number), move.text.encode())
        journal[move.path] = move.sha256
        if progress and number % 50 == 0:
            progress(number, len(moves))
    (root / STAGE / "journal.new").write_text(json.dumps(journal), encoding="utf-8")
    (root / STAGE / "journal.new").rename(root / STAGE / JOURNAL)


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - thousands of them
        file.write(content)


def _keep_modes(root: Path, edits: Sequence[Edit]) -> None:
    """A file of the user's keeps its mode; the edits come first on the stage."""
    for number, edit in enumerate(edits):
        staged = Path(_staged(root, NEW, number))
        if edit.before is not None:
            shutil.copymode(root / edit.path, staged)
        elif edit.executable:
            staged.chmod(0o755)


def _staged(root: Path, folder: str, number: int) -> str:
    return f"{root}/{STAGE}/{folder}/{number}"


def _swap(root: Path, moves: list[_Move]) -> None:
    """Old files out, new ones in; on any failure, and on Ctrl-C, all the way back."""
    undo: list[Step] = []
    made: set[str] = set()
    try:
        for number, move in enumerate(moves):
            target = f"{root}/{move.path}"
            staged = _staged(root, NEW, number) if move.text is not None else None
            _make_folder(os.path.dirname(target), made, undo)  # noqa: PTH120 - thousands of them
            old = _found(target)
            if old and staged:
                _make_newer(staged, old)
            if old:
                _rename(target, _staged(root, OLD, number), undo)
            if staged:
                _rename(staged, target, undo)
        (root / STAGE / JOURNAL).unlink()  # from here on the new tree counts
    except BaseException:
        _undo(root, undo)
        raise


def _found(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - thousands of them
    except FileNotFoundError:
        return None


def _make_newer(staged: str, old: os.stat_result) -> None:
    """A file of the same size, made within the second of the one it replaces, is dated a second later: else Python, which
    knows bytecode by just these two, would go on running the old one's."""
    new = os.stat(staged)  # noqa: PTH116
    if new.st_size == old.st_size and int(new.st_mtime) <= int(old.st_mtime):
        os.utime(staged, (new.st_atime, int(old.st_mtime) + 1))


def _undo(root: Path, steps: list[Step]) -> None:
    failed: list[OSError] = []
    for step in reversed(steps):
        try:
            step()
        except OSError as error:
            failed.append(error)
    if failed:
        raise OutputError(
            f"{failed[0].filename}: {cause_of(failed[0])}; {len(failed)} steps could not be taken back: the old files are kept in "
            f"{root / STAGE / OLD}, and the next run puts them back"
        )
    with contextlib.suppress(OSError):  # a journal of moves that were all taken back does no harm
        (root / STAGE / JOURNAL).unlink()


def _rename(source: str, target: str, undo: list[Step]) -> None:
    undo.append(partial(_rename_back, source, target))
    os.rename(source, target)  # noqa: PTH104 - thousands of them


def _rename_back(source: str, target: str) -> None:
    if not Path(source).exists():  # else the step that is undone never happened
        Path(target).rename(source)


def _make_folder(folder: str, made: set[str], undo: list[Step]) -> None:
    if folder in made:
        return
    path = Path(folder)
    if not path.is_dir():
        _make_folder(str(path.parent), made, undo)
        path.mkdir()
        undo.append(path.rmdir)
    made.add(folder)


def _clear(root: Path) -> None:
    """Drop the stage, unless its journal says that something is still to be taken back."""
    if not (root / STAGE / JOURNAL).exists():
        shutil.rmtree(root / STAGE, ignore_errors=True)


def _recover(root: Path) -> None:
    """Take back what a killed run moved. A file that was changed since is left as it is.

    Raises:
        OutputError: that is not possible.
    """
    journal = root / STAGE / JOURNAL
    try:
        if journal.is_file():
            moved: dict[str, str | None] = json.loads(journal.read_text("utf-8"))
            for number, (path, new) in enumerate(moved.items()):
                _take_back(root, number, path, new)
            journal.unlink()
    except (OSError, ValueError, AttributeError) as error:
        raise OutputError(
            f"a run that was killed cannot be taken back: {error}; see {root / STAGE}"
        ) from error
    shutil.rmtree(root / STAGE, ignore_errors=True)


def _take_back(root: Path, number: int, path: str, new: str | None) -> None:
    target = root / path
    old, staged = Path(_staged(root, OLD, number)), Path(_staged(root, NEW, number))
    now = digest(target.read_bytes()) if target.is_file() else None
    if now not in {None, new}:
        return
    if old.is_file():
        old.replace(target)
    elif now is not None and not staged.is_file():
        target.unlink()  # it was made by that run


# ── Reading, checking, tidying ───────────────────────────────────────────────────────────────────────────────────────


def _lock(root: Path, handle: int) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise BusyError("another `gen` is at work in this project; nothing was changed") from error
    except OSError as error:
        raise OutputError(
            f"{root / WORK / 'lock'} cannot be locked: {cause_of(error)}; nothing was changed"
        ) from error


def _prune(root: Path, changes: ChangeSet) -> None:
    """Remove folders that the deleted files left empty; a folder with anything else in it stays."""
    emptied = {root / change.path for change in changes.writes if change.text is None}
    for path in sorted(emptied, reverse=True):
        for folder in path.parents:
            if folder == root:
                break
            with contextlib.suppress(OSError):  # not empty, or gone already
                folder.rmdir()


def _check_path(root: str, path: str, safe: set[str]) -> None:
    """Refuse what leaves the project, a link on the way, and names that some systems keep for devices.

    `safe`: folders that were looked at already.
    """
    if path.startswith("/") or ".." in path.split("/"):
        raise OutputError(f"{path} leaves the project; nothing was changed")
    part = path
    while part and part not in safe:
        folder, _, name = part.rpartition("/")
        if name.partition(".")[0].lower() in DEVICES:
            raise OutputError(
                f"{path}: '{name}' is a device on Windows; rename what it is made from"
            )
        if os.path.islink(f"{root}/{part}"):  # noqa: PTH114 - thousands of them
            raise OutputError(
                f"{part} is a symbolic link, and nothing is written through one; put the real thing there"
            )
        if part != path:
            safe.add(part)
        part = folder


def _check_edits(root: Path, edits: Sequence[Edit]) -> None:
    """Refuse to write over what an edit was not made from."""
    read = read_disk(root)
    for edit in edits:
        if read(edit.path) != (None if edit.before is None else edit.before.encode()):
            raise OutputError(f"{edit.path} was changed meanwhile; nothing was changed")


def _check_case(changes: ChangeSet) -> None:
    """Refuse two paths that some file systems take for one."""
    seen: dict[str, Change] = {}
    for change in changes.changes:
        if change.entry is None:
            continue
        other = seen.setdefault(change.path.casefold(), change)
        if other is not change:
            raise OutputError(
                f"{other.path} and {change.path} differ by case only; nothing was changed"
            )
