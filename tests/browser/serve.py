"""Starts a Streamlit script as the `serve` verb does: python serve.py SCRIPT PORT, data folder in CAPACITY_DATA."""

import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    script, port = sys.argv[1:]
    sys.path.insert(0, str(ROOT))
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(ROOT / script), "--server.address=127.0.0.1", f"--server.port={port}"]
    cli.main()
