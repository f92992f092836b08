"""What a person said of a workbook is kept as its layout, so that the next one of the same form asks nothing."""

from datetime import datetime
from pathlib import Path

from loaders.layouts import Layout, form_of, save_layout
from workflow.taking import Asked, Taken, answers_of, layouts_folder


def learn(data: Path, taken: Taken, asked: Asked) -> str:
    """The name of the layout of a workbook taken in, "" if none. Saved anew where answers or a name are given."""
    known = taken.layout.name if taken.layout else ""
    if taken.reading is None or not (asked.means or (asked.layout and not known)):
        return known
    form = form_of(taken.reading)
    name = asked.layout or known or (form.titles[0] if form.titles else Path(taken.outcome.file).stem)
    answers = tuple(f"{heading}={id}" for heading, id in answers_of(taken.layout, asked).items())
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    layout = Layout(
        name=name,
        saved_at=now,
        saved_by=asked.sender,
        titles=form.titles,
        headings=tuple(form.headings),
        answers=answers,
    )
    save_layout(layouts_folder(data), layout)
    return name
