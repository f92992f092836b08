"""A process of its own that publishes editions until it is killed: `python -m tests.metrics.building FOLDER`."""

import sys
from pathlib import Path

import metrics

from .worlds import places_table, random_world, written

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    world = random_world(1)
    kept = written(folder, world)
    while True:
        metrics.build_edition(folder, kept, world.catalogue, places_table(world))
        sys.stdout.write("published\n")
        sys.stdout.flush()
