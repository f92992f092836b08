"""A reader without a browser: asks a running dashboard for one page over its websocket and counts what comes back."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its process and port."""

    process: int
    port: int


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit took: seconds on the clock, seconds of the server's CPU, bytes sent; what was sent, by kind."""

    seconds: float
    cpu: float
    sent: int
    messages: tuple[tuple[str, int], ...]


@contextmanager
def server(data: Path, script: str = "") -> Iterator[Server]:
    """A fresh dashboard as `serve` starts it, or another script; ended at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "capacity.py", "--data", str(data), "serve", "--port", str(port)]
    if script:
        where = ["--server.address=127.0.0.1", f"--server.port={port}"]
        command = [sys.executable, "-m", "streamlit", "run", script, *where]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet) as process:
        for _ in range(600):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                    break
            except OSError:
                time.sleep(0.1)
        try:
            yield Server(process.pid, port)
        finally:
            process.terminate()


def cpu(process: int) -> float:
    """Seconds of CPU the process has used, all threads."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def at_rest(process: int) -> None:
    """Wait until the process does nothing: after the first visit the index for searching is made in the background."""
    before, now = -1.0, cpu(process)
    while now - before > 0.02:
        time.sleep(1)
        before, now = now, cpu(process)


def visit(server: Server, address: str) -> Visit:
    """A new session asks for a page; the visit ends when its script has. `address`: name of the page?query."""
    name, _, query = address.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = name
    asked.rerun_script.context_info.timezone = "Asia/Shanghai"
    asked.rerun_script.context_info.locale = "zh-CN"
    asked.rerun_script.context_info.url = f"http://127.0.0.1:{server.port}/{name}"
    got: list[tuple[str, int]] = []
    with connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as line:  # type: ignore[list-item]
        used, start = cpu(server.process), time.perf_counter()
        line.send(asked.SerializeToString())
        while True:
            part = line.recv()
            message = ForwardMsg.FromString(part)
            kind = message.WhichOneof("type") or ""
            if kind == "delta":
                kind = message.delta.new_element.WhichOneof("type") or "block"
            got.append((kind, len(part)))
            if kind == "script_finished":
                break
        seconds = time.perf_counter() - start
        spent = cpu(server.process) - used
    return Visit(seconds, spent, sum(size for _, size in got), tuple(got))
