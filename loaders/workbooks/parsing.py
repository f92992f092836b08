"""What runs inside the child process: read one workbook after another, each within its limits, and answer."""

import gc
import os
import sys
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has none; the wall clock alone holds there
    resource = None  # type: ignore[assignment]

from catalogue.faults import FileRefused
from loaders.grids.guard import MOST_BYTES
from loaders.grids.opening import read_grids
from loaders.workbooks.child import CPU_SECONDS, DIED, LARGE_FILE, MEMORY_BYTES, MEMORY_BYTES_LARGE, receive, send
from loaders.workbooks.packing import pack
from loaders.workbooks.packing_tables import pack_tables
from loaders.workbooks.sheets import tables_in

#: Objects left behind since the last time from which on unreachable ones are looked for: a small file leaves few.
MANY_OBJECTS = 50_000


def limit() -> None:
    """Limit temporary files (decrypting needs a small one) and core dumps, where the system can."""
    _set("RLIMIT_FSIZE", 4 * MOST_BYTES)
    _set("RLIMIT_CORE", 0)


def limit_memory(path: str) -> None:
    """From now on at most so much address space as a file of this size may take."""
    large = os.path.isfile(path) and os.path.getsize(path) > LARGE_FILE
    _set("RLIMIT_AS", MEMORY_BYTES_LARGE if large else MEMORY_BYTES)


def limit_time() -> None:
    """From now on at most CPU_SECONDS of the processor; the system ends a child that overruns."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set("RLIMIT_CPU", int(used.ru_utime + used.ru_stime) + CPU_SECONDS)


def _set(name: str, most: int) -> None:
    """Set a soft limit, never above the hard one; nothing on a system without limits."""
    if resource is not None:
        what = getattr(resource, name)
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def answer(path: str, name: str, sheet: str | None) -> tuple[str, object]:
    """(reason of refusal or "", packed grids with all problems, packed tables)."""
    try:
        grids, problems = read_grids(Path(path).read_bytes(), name)
        chosen, tables, found = tables_in(grids, sheet)
        return "", (pack(chosen, problems + found), pack_tables(tables, chosen))
    except FileRefused as refusal:
        return str(refusal), ()
    except OSError:
        return "文件打不开（可能没有权限，或正被别的程序占用）。", ()
    except (MemoryError, RecursionError):
        return DIED, ()


def main() -> None:
    """Answer until the parent closes the pipe."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    limit()
    gc.disable()
    gc.freeze()  # what was imported stays: no need to look through it again
    while True:
        try:
            path, name, sheet = receive(requests)
        except EOFError:
            return
        limit_memory(path)
        limit_time()
        send(answers, answer(path, name, sheet))
        if gc.get_count()[0] > MANY_OBJECTS:
            gc.collect()


if __name__ == "__main__":
    main()
