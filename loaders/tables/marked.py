"""Tables whose unreadable cells are marked so, wherever the reading told of them."""

from dataclasses import replace

from loaders.shapes import Reading, Table, TidyCell


def marked_tables(reading: Reading) -> list[Table]:
    """The tables with every cell the reading could not read marked so: a broken formula is no blank."""
    told = {(p.sheet, p.cell): p for p in reversed(reading.problems)}

    def mark(cell: TidyCell, sheet: str) -> TidyCell:
        problem, figure = told.get((sheet, cell.cell)), cell.figure
        if problem is None or figure.problem or not figure.value is figure.low is figure.high is None:
            return cell
        return replace(cell, figure=replace(figure, problem=(problem.kind, problem.found, problem.wanted, problem.do)))

    return [
        replace(
            table,
            cells=tuple(mark(cell, table.sheet) for cell in table.cells),
            total_cells=tuple(mark(cell, table.sheet) for cell in table.total_cells),
        )
        for table in reading.tables
    ]
