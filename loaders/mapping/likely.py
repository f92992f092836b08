"""What an unknown heading may mean, to be offered as a choice and never taken."""

from difflib import SequenceMatcher

from catalogue.models import Catalogue
from loaders.mapping.heading_words import keys


def likely(heading: str, unit: str, catalogue: Catalogue, most: int = 5) -> list[str]:
    """Item ids whose declared names are most like the heading, best first; those of the same unit before others."""
    key = "".join("".join(keys(part)) for part in heading.split("·"))
    scores: dict[str, float] = {}
    for alias, id in catalogue.aliases.items():
        if id in catalogue.items:
            alike = SequenceMatcher(None, key, alias).ratio() + (0.2 if unit == catalogue.items[id].unit else 0)
            scores[id] = max(scores.get(id, 0), alike)
    return sorted(scores, key=lambda id: -scores[id])[:most]
