"""`serve`: the dashboard on this machine. The one verb that knows Streamlit."""

import importlib
import os
import sys
from pathlib import Path

from catalogue.places import load_register
from catalogue.reading import load_catalogue

#: What pages stand on and takes long to import: done before the first visitor comes, who would wait for it.
EARLY = (
    "pandas",
    "plotly.basedatatypes",
    "briefings.chart_book",
    "briefings.chart_picture",
    "briefings.making",
    "catalogue.place_search",
    "workflow",
)


def serve(data: Path, port: int) -> None:
    """Runs the dashboard on 127.0.0.1 until it is stopped.

    Streamlit takes a `pages` folder beside the entry file for its old way of finding pages and, on a cold deep
    link, first says that the page is missing; told beforehand that there is none, it does not.
    """
    for name in EARLY:
        importlib.import_module(name)
    load_catalogue()
    load_register()
    from streamlit.runtime.pages_manager import PagesManager
    from streamlit.web import cli

    PagesManager.uses_pages_directory = False
    root = Path(__file__).resolve().parents[1]
    os.environ["CAPACITY_DATA"] = str(data.resolve())
    os.chdir(root)
    sys.argv = ["streamlit", "run", str(root / "dashboard.py"), "--server.address=127.0.0.1", f"--server.port={port}"]
    cli.main(standalone_mode=False)
