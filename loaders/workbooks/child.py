"""Parsing in a child process: a hostile workbook can exhaust or abort the child, never us.

The child is kept warm and reused; it is ended when it overruns its time or dies, and the next file starts a new one.
It answers over a pipe in marshal form, so nothing that arrives can run. Memory and processor limits are set where the
system has them (not on Windows, where the wall clock alone holds).
"""

import atexit
import marshal
import os
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from catalogue.faults import FileRefused
from catalogue.records import Problem
from loaders.shapes import Table
from loaders.sheet_grids import Grid
from loaders.workbooks.packing import Packed, unpack
from loaders.workbooks.packing_tables import unpack_tables

#: Seconds a file may take on the wall clock, and of the processor's time.
WALL_SECONDS = 60
CPU_SECONDS = 30
#: Bytes of address space the child may take: for a file of the usual size (a million numbers, 5 MB, take 370 MB in one
#: reader or two), and for a larger one (the most cells that are permitted, 20 MB, take 650 MB).
MEMORY_BYTES, MEMORY_BYTES_LARGE = 512 * 2**20, 1024 * 2**20
LARGE_FILE = 8 * 2**20
#: From this size on a file is a child's last: what it leaves behind would count against the limit of the next.
LAST_FILE = 3 * 2**20
TOO_LONG = f"读取超过 {WALL_SECONDS} 秒仍未完成，已停止。请删去多余内容、另存为新文件后再提交。"
DIED = "文件内容异常，读取时出错中止（可能已损坏，或展开后过大）。请在 Excel 或 WPS 中打开核对，另存为新文件后再提交。"
_ROOT = Path(__file__).resolve().parents[2]


class _Child:
    """One running child and the lock that gives it one file at a time."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def started(self) -> subprocess.Popen[bytes]:
        """The running child, started if there is none."""
        if self.process is None or self.process.poll() is not None:
            environment = {**os.environ, "PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
            self.process = subprocess.Popen(
                [sys.executable, "-m", "loaders.workbooks.parsing"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env=environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self.process

    def end(self) -> None:
        """End the child, if any, and wait for it."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


_CHILD = _Child()
atexit.register(_CHILD.end)


def send(pipe: IO[bytes], value: Any) -> None:
    """Write one value: its length in eight bytes, then its marshal form."""
    body = marshal.dumps(value)
    pipe.write(struct.pack("<Q", len(body)))
    pipe.write(body)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read one value; EOFError when the other side is gone."""
    size = pipe.read(8)
    if len(size) < 8:
        raise EOFError
    (length,) = struct.unpack("<Q", size)
    body = pipe.read(length)
    if len(body) < length:
        raise EOFError
    return marshal.loads(body)


def read_in_child(path: Path, sheet: str | None = None) -> tuple[list[Grid], list[Table], list[Problem]]:
    """The grids and tables of a workbook and what a person must look at; raises FileRefused with the reason."""
    with _CHILD.lock:
        process = _CHILD.started()
        assert process.stdin is not None and process.stdout is not None
        overran = threading.Event()
        last = path.is_file() and path.stat().st_size > LAST_FILE

        def stop() -> None:
            overran.set()
            process.kill()

        clock = threading.Timer(WALL_SECONDS, stop)
        clock.start()
        try:
            send(process.stdin, (str(path.resolve()), path.stem, sheet))
            refused, answer = receive(process.stdout)
        except (EOFError, OSError, ValueError, TypeError) as error:
            _CHILD.end()
            raise FileRefused(TOO_LONG if overran.is_set() else DIED) from error
        finally:
            clock.cancel()
        if last:
            _CHILD.end()
            _CHILD.started()
    if refused:
        raise FileRefused(refused)
    packed: tuple[Packed, Packed] = answer
    grids, problems = unpack(packed[0])
    return grids, unpack_tables(packed[1], grids), problems
