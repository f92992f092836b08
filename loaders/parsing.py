"""What runs inside the child process: read one workbook after another, each within its limits, and answer."""

import gc
import sys
from pathlib import Path

from catalogue.faults import FileRefused
from loaders.child import CPU_SECONDS, DIED, MEMORY_BYTES, receive, send
from loaders.grids import read_grids
from loaders.guard import MOST_BYTES
from loaders.packing import pack
from loaders.packing_tables import pack_tables
from loaders.sheets import tables_in


def limit_memory() -> None:
    """Limit address space, temporary files (decrypting needs a small one) and core dumps, where the system can."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, 4 * MOST_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def limit_time() -> None:
    """From now on at most CPU_SECONDS of the processor; the system ends a child that overruns."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + CPU_SECONDS, hard))


def answer(path: str, name: str, sheet: str | None) -> tuple[str, object]:
    """(reason of refusal or "", packed grids with all problems, packed tables)."""
    try:
        grids, problems = read_grids(Path(path).read_bytes(), name)
        chosen, tables, found = tables_in(grids, sheet)
        return "", (pack(chosen, problems + found), pack_tables(tables))
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
    limit_memory()
    gc.disable()
    while True:
        try:
            path, name, sheet = receive(requests)
        except EOFError:
            return
        limit_time()
        gc.collect()
        send(answers, answer(path, name, sheet))


if __name__ == "__main__":
    main()
