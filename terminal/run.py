"""One call of the command line: read the words, answer, print, say how it went by the exit code.

0 fine · 1 the data has problems, listed · 2 used wrongly · 3 store or catalogue broken.
"""

import io
import sys
from collections.abc import Sequence

from catalogue.faults import UserFault
from terminal import chinese
from terminal.output import as_json
from terminal.parser import parser
from terminal.verbs import VERBS


def run(words: Sequence[str]) -> int:
    """The exit code of one call. A fault of the user or the store is told in one sentence, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    chinese.install()
    try:
        asked = parser().parse_args(list(words))
        said = VERBS[asked.verb](asked)
    except UserFault as fault:
        sys.stderr.write(f"{fault}\n")
        if "--json" in words:
            sys.stdout.write(as_json({"error": str(fault)}) + "\n")
        return fault.exit_code
    sys.stdout.write((as_json(said.document) if asked.json else said.text) + "\n")
    return said.exit_code
