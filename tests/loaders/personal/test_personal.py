"""Personal data is found in every form it is written in, and statistics are not taken for it."""

import random
from collections.abc import Sequence

import pytest

from loaders.grids.gridding import GridBuilder
from loaders.personal.finding import personal_data
from loaders.personal.patterns import checks
from loaders.sheet_grids import Grid

Value = str | int | float | None


def grid(columns: Sequence[Sequence[Value]], comment: tuple[int, int, str] | None = None) -> Grid:
    builder = GridBuilder("表")
    for c, column in enumerate(columns, start=1):
        for r, value in enumerate(column, start=1):
            if value is not None:
                builder.put(r, c, value, text=f"{value:g}" if isinstance(value, float) else str(value))
    if comment:
        builder.put(comment[0], comment[1], "x", comment=comment[2])
    return builder.done()


def found(columns: Sequence[Sequence[Value]]) -> list[tuple[str, str]]:
    return [(p.cell, p.kind) for p in personal_data([grid(columns)])]


def identity(chance: random.Random) -> str:
    """An invented number of the right build, its check digit included."""
    born = f"{chance.randint(1950, 2005)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    head = f"330211{born}{chance.randint(0, 999):03}"
    return next(head + last for last in "0123456789X" if checks(head + last))


def mobile(chance: random.Random) -> str:
    return f"1{chance.choice('3456789')}{chance.randrange(10**9):09}"


FORMS = {
    "plain": lambda n: n,
    "float": lambda n: float(n[:17] + "0"),
    "full-width": lambda n: n.translate({48 + i: 0xFF10 + i for i in range(10)} | {88: "Ｘ"}),
    "spaced": lambda n: f"{n[:6]} {n[6:14]} {n[14:]}",
    "every digit apart": lambda n: " ".join(n),
    "zero-width": lambda n: n[:9] + "\u200b" + n[9:],
    "inside a text": lambda n: f"经办人证件{n}，已核",
    "small x": lambda n: n.lower(),
    "15 digits": lambda n: n[:6] + n[8:17],
    "masked": lambda n: n[:6] + "********" + n[14:],
    "leading apostrophe": lambda n: "'" + n,
}


@pytest.mark.parametrize("form", FORMS)
def test_identity_numbers_in_every_form(form: str) -> None:
    chance = random.Random(form)
    for _ in range(60):
        assert found([["备注", FORMS[form](identity(chance))]]) == [("A2", "id_number")]


@pytest.mark.parametrize(
    "write", [str, int, lambda n: f"{n[:3]} {n[3:7]} {n[7:]}", lambda n: f"+86 {n}", lambda n: f"电话{n}。"]
)
def test_mobile_numbers_in_every_form(write) -> None:
    chance = random.Random(7)
    for _ in range(60):
        assert found([["备注", write(mobile(chance))]]) == [("A2", "mobile")]


def test_a_bank_card_by_its_check_digit() -> None:
    assert found([["备注", "6222 0212 3456 7890 127"]]) == []
    assert found([["备注", "6222 0212 3456 7890 128"]]) == [("A2", "bank_card")]
    assert found([["备注", "4111111111111111"]]) == [("A2", "bank_card")]


def test_columns_headed_as_personal_with_contents() -> None:
    columns = [
        ["姓 名", "张甲乙", "欧阳丙"],
        ["家庭住址（现）", "某路小区三幢", None],
        ["手机号码", "0000-1234567", "—"],
    ]
    assert found(columns) == [("A2", "person_name"), ("B2", "home_address"), ("C2", "mobile"), ("A3", "person_name")]


def test_an_empty_form_holds_nothing() -> None:
    assert found([["姓名", None, "合计", "—"], ["身份证号", None, "*"], ["联系电话", ""], ["住址", "/"]]) == []


def test_contact_names_and_office_telephones_count_only_beside_data_of_persons() -> None:
    office = [["社区", "苕津社区"], ["负责人", "王甲乙"], ["联系电话", "0574-86260001"]]
    assert found(office) == []
    assert found([*office, ["备注", "13800001111"]]) == [("B2", "person_name"), ("C2", "mobile"), ("D2", "mobile")]


def test_a_room_is_a_home_only_beside_a_person() -> None:
    rooms = [["用房地址", "某路12号3幢401室", "某路14号"]]
    assert found(rooms) == []
    assert found([*rooms, ["备注", "13800001111"]]) == [("A2", "home_address"), ("B2", "mobile")]


def test_a_comment_is_read_too() -> None:
    told = personal_data([grid([["x"]], comment=(3, 2, "联系 13800001111"))])
    assert [(p.cell, p.kind) for p in told] == [("B3", "mobile")]


def test_what_stands_below_a_gap_is_another_table() -> None:
    below: list[Value] = ["姓名", None, None, None, None, None, "户数", "面积"]
    assert found([below]) == []


STATISTICS = {
    "population": ("常住人口（人）", lambda r: r.randint(10_000, 90_000_000)),
    "amount in yuan": ("保障经费（元）", lambda r: r.randint(10**10, 2 * 10**10)),
    "amount as text": ("收入", lambda r: str(r.randint(10**10, 2 * 10**10))),
    "amount without a word": ("2023年", lambda r: r.randint(10**9, 10**11)),
    "long amount": ("2023年", lambda r: r.randint(10**13, 10**15)),
    "float": ("面积", lambda r: r.random() * 1e7),
    "area code": ("区划代码", lambda r: f"{r.randint(110000, 659999)}{r.randint(0, 999999):06}"),
    "area code as number": ("", lambda r: r.randint(110_000_000_000, 659_999_999_999)),
    "credit code": ("统一社会信用代码", lambda r: f"9133021{r.randint(1, 9)}{r.randint(0, 10**10 - 1):010}"),
    "credit code with letters": ("信用代码", lambda r: f"52330211MJ{r.randint(0, 10**7):07}X"),
    "date": ("日期", lambda r: f"{r.randint(1980, 2024)}{r.randint(1, 12):02}{r.randint(1, 28):02}"),
    "date in words": ("成立时间", lambda r: f"{r.randint(1980, 2024)}年{r.randint(1, 12)}月{r.randint(1, 28)}日"),
    "community": ("社区名称", lambda r: r.choice(["张家社区", "王村", "李庄", "胜利路社区", "和平里"])),
    "range": ("每百户面积", lambda r: f"{r.randint(10, 20)}—{r.randint(21, 40)}"),
    "amount with unit": ("备注", lambda r: f"共{r.randint(13, 19)}{r.randrange(10**9):09}元"),
}


@pytest.mark.parametrize("kind", STATISTICS)
def test_statistics_are_not_personal(kind: str) -> None:
    heading, value = STATISTICS[kind]
    for seed in range(40):
        chance = random.Random(seed)
        assert found([["社区", *["城东社区"] * 30], [heading, *[value(chance) for _ in range(30)]]]) == []


def test_no_value_is_in_what_is_reported() -> None:
    number = identity(random.Random(1))
    assert number not in repr(personal_data([grid([["备注", number]])]))
