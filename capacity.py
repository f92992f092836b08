"""The same questions from a terminal: `python capacity.py [--data DIR] VERB …`."""

import sys

from terminal.run import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
