"""Starts the dashboard as the `serve` verb does: python serve.py PORT, data folder in CAPACITY_DATA."""

import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    PagesManager.uses_pages_directory = False
    sys.argv = [
        "streamlit",
        "run",
        str(ROOT / "dashboard.py"),
        "--server.address=127.0.0.1",
        f"--server.port={sys.argv[1]}",
    ]
    cli.main()
