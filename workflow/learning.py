"""What a person said of a workbook is kept as its layout, so that the next one of the same form asks nothing."""

from pathlib import Path

from catalogue import beijing
from loaders.mapping.layouts import Layout, form_of, save_layout
from workflow.taking import Asked, Taken, answers_of, layouts_folder, units_of


def learn(data: Path, taken: Taken, asked: Asked) -> str:
    """The name of the layout of a workbook taken in, "" if none. Saved anew where answers or a name are given."""
    known = taken.layout.name if taken.layout else ""
    answered = asked.means or asked.units or asked.year_in
    if taken.reading is None or not (answered or (asked.layout and not known)):
        return known
    form = form_of(taken.reading)
    name = asked.layout or known or (form.titles[0] if form.titles else Path(taken.outcome.file).stem)
    answers, units = (
        tuple(f"{heading}={said}" for heading, said in found.items())
        for found in (answers_of(taken.layout, asked), units_of(taken.layout, asked))
    )
    now = beijing.now().isoformat(timespec="seconds")
    layout = Layout(
        name=name,
        saved_at=now,
        saved_by=asked.sender,
        titles=form.titles,
        headings=tuple(form.headings),
        answers=answers,
        units=units,
        within=asked.within or (taken.layout.within if taken.layout else ""),
        year_in="file" if "file" in (asked.year_in, taken.layout.year_in if taken.layout else "") else "",
    )
    save_layout(layouts_folder(data), layout)
    return name
