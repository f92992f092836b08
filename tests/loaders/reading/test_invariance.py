"""Where a table stands and in which order its columns come must not change what it says; nor must the container."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.workbooks.reading import read_workbook
from tests.loaders.reading.sheets import figures, kinds, save, table
from tests.loaders.reading.test_layouts import STAFF, STAFF_MERGES

HEAD = ["户数（户）", "社区工作者（人）", "工作经费（万元）", "覆盖率（%）", "面积（平方米）"]
NAMES = ["东风社区", "朝阳社区", "南山村", "西湖社区", "北苑社区"]
VALUES = st.one_of(
    st.integers(0, 10**7),
    st.integers(1990, 2030),
    st.decimals(0, 10**6, places=2).map(float),
    st.none(),
    st.sampled_from(["—", "*", "约300", "15—20", "1,234", "500余"]),
)


@st.composite
def bodies(draw: st.DrawFn) -> list[list[object]]:
    rows = draw(st.integers(2, 5))
    body = [[name, *(draw(VALUES) for _ in HEAD)] for name in NAMES[:rows]]
    for row in body:
        row[1] = draw(st.one_of(st.integers(0, 10**6), st.integers(1990, 2030)))
    for column in range(2, len(HEAD) + 1):
        body[0][column] = draw(st.one_of(st.integers(0, 10**6), st.integers(1990, 2030)))
    return body


@settings(max_examples=60, deadline=None)
@given(bodies(), st.permutations(range(len(HEAD))), st.integers(0, 12), st.integers(0, 4), st.booleans())
def test_shuffled_shifted_and_titled_alike(
    body: list[list[object]], order: list[int], down: int, right: int, titled: bool
) -> None:
    plain = table([["社区", *HEAD], *body])
    shuffled = [["社区", *(HEAD[i] for i in order)], *([row[0], *(row[i + 1] for i in order)] for row in body)]
    if titled:
        shuffled = [["某区社区基本情况统计表"], [None], *shuffled]
    moved = table(shuffled, down=down, right=right)
    assert figures(moved) == figures(plain)
    assert kinds(moved) == kinds(plain) == {"data": len(body)}


@settings(max_examples=40, deadline=None)
@given(bodies(), st.permutations(range(5)))
def test_rows_in_any_order_say_the_same(body: list[list[object]], order: list[int]) -> None:
    turned = [body[i] for i in order if i < len(body)]
    assert figures(table([["社区", *HEAD], *turned])) == figures(table([["社区", *HEAD], *body]))


@settings(max_examples=40, deadline=None)
@given(bodies(), bodies())
def test_years_as_sheets_or_as_a_column(first: list[list[object]], second: list[list[object]]) -> None:
    one = table([["社区", *HEAD], *first], name="2022年")
    other = table([["社区", *HEAD], *second], name="2023年")
    down = [[row[0], year, *row[1:]] for year, rows in ((2022, first), (2023, second)) for row in rows]
    assert figures(table([["社区", "年份", *HEAD], *down])) == figures(one) | figures(other)


@pytest.mark.parametrize("suffix", [".xlsx", ".xls"])
def test_containers_that_keep_merges_say_the_same(tmp_path: Path, suffix: str) -> None:
    reading = read_workbook(save(tmp_path / f"人员{suffix}", STAFF, STAFF_MERGES))
    assert reading.problems == ()
    assert figures(reading.tables[0]) == figures(table(STAFF, STAFF_MERGES))


def test_a_text_file_that_lost_its_merges_says_the_same(tmp_path: Path) -> None:
    reading = read_workbook(save(tmp_path / "人员.csv", STAFF))
    assert reading.problems == ()
    assert figures(reading.tables[0]) == figures(table(STAFF, STAFF_MERGES))
