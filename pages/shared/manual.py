"""The user manual ships with the program, so it is the one text shown as the markdown it is."""

from pathlib import Path

MANUAL = Path(__file__).parents[2] / "docs" / "使用说明.md"


def manual_text() -> str:
    """The manual without its title, which the page shows itself; its pictures from this
    server. "" where it was not shipped."""
    if not MANUAL.exists():
        return ""
    lines = MANUAL.read_text("utf-8").splitlines()
    text = "\n".join(lines[1:] if lines and lines[0].startswith("# ") else lines)
    return text.replace("](../static/", "](app/static/")
