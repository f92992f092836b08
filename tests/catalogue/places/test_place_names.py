"""Names as offices write them: the right place, or a question; never another place."""

import random

import pytest

from catalogue.faults import UsedWrongly
from catalogue.names import normal_name
from catalogue.places import load_register

REGISTER = load_register()
URBAN = ["社区", "社区居委会", "社区居民委员会", "居委会", "居民委员会"]
RURAL = ["村", "村委会", "村民委员会"]


def codes(text: str, within: str = "", levels: tuple[str, ...] = ()) -> list[str]:
    return [p.code for p in REGISTER.named(text, within, levels)]


@pytest.mark.parametrize("ending", URBAN)
def test_endings_of_one_kind_are_the_same_community(ending: str) -> None:
    assert codes("城东" + ending, "330211") == ["330211001001"]


@pytest.mark.parametrize("ending", RURAL)
def test_a_village_of_the_same_stem_is_not_the_community(ending: str) -> None:
    assert codes("城东" + ending, "330211") == []


@pytest.mark.parametrize("text", ["招宝山", "招宝山街道", "招宝山街道办事处", " 招 宝　山街道", "招宝山\u200b街道"])
def test_short_forms_and_spaces_of_a_town(text: str) -> None:
    assert codes(text, "330211") == ["330211001"]


@pytest.mark.parametrize("text", ["招宝", "招宝山街", "招宝山街道城东", "宝山街道", "招宝山镇", "山", "", "  "])
def test_nothing_is_matched_by_part_of_a_name(text: str) -> None:
    assert codes(text, "330211") == []


def test_a_short_form_of_two_towns_is_both() -> None:
    assert codes("开平", "130205", ("town",)) == ["130205002", "130205100"]
    assert codes("开平镇", "130205", ("town",)) == ["130205100"]


def test_look_alike_radicals_and_full_width_letters_are_the_same_name() -> None:
    assert normal_name("⼈民路社区") == normal_name("人民路社区") == "人民路社区"
    assert normal_name("ＩＴ家园") == normal_name("IT家园")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("北京市", "11"),
        ("北  京", "11"),
        ("内蒙古", "15"),
        ("广西", "45"),
        ("西藏", "54"),
        ("宁夏", "64"),
        ("新疆", "65"),
        ("浙江", "33"),
    ],
)
def test_provinces_by_their_short_names(text: str, code: str) -> None:
    assert codes(text, levels=("province",)) == [code]


def test_a_city_without_districts_is_the_city() -> None:
    assert codes("东莞市") == ["4419"]
    assert codes("东莞市", levels=("county",)) == ["441900"]


def test_structural_rows_have_no_name() -> None:
    assert codes("市辖区") == [] and codes("县", "50") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("聊城市", "3715"),
        ("聊城", "3715"),
        ("镇海区", "330211"),
        ("330211", "330211"),
        ("330211001001.0", "330211001001"),
        ("３３０２１１", "330211"),
        ("全国", "0"),
        ("东莞", "4419"),
        ("浙江·宁波市·镇海区", "330211"),
        ("浙江省宁波市镇海区", "330211"),
        ("浙江/镇海", "330211"),
        ("杭州市滨江区西兴街道", "330108001"),
        ("广东·中山市东区街道花苑社区", "442000002005"),
        ("北京市东城区", "110101"),
        ("江苏省·徐州市·鼓楼区", "320302"),
        ("示例区", "990101"),
    ],
)
def test_the_command_line_finds(text: str, code: str) -> None:
    assert REGISTER.resolve(text).code == code


def test_an_ambiguous_name_lists_its_candidates() -> None:
    with pytest.raises(UsedWrongly) as told:
        REGISTER.resolve("鼓楼区")
    for expected in ("江苏省·南京市·鼓楼区（320106）", "320302", "350102", "410204"):
        assert expected in str(told.value)


@pytest.mark.parametrize("text", ["不存在区", "99999", "", "浙江省聊城市", "市辖区"])
def test_what_is_not_there_is_told(text: str) -> None:
    with pytest.raises(UsedWrongly):
        REGISTER.resolve(text)


def test_the_nearest_names_are_offered_for_messages() -> None:
    assert REGISTER.nearest("城冬社区", "330211")[0].code == "330211001001"
    assert "3715" in [p.code for p in REGISTER.nearest("聊成市")]


def rewritten(name: str, chance: random.Random) -> str:
    """One name as an office may write it."""
    for same in (URBAN, RURAL):
        ending = next((e for e in sorted(same, key=len, reverse=True) if name.endswith(e)), None)
        if ending and name != ending:
            stem = name[: -len(ending)]
            # Nobody shortens 高店镇社区 to 高店镇: that is the town.
            name = stem + chance.choice([*same, ending, ending if stem[-1] in "镇乡道区县市" else ""])
            break
    else:
        if name.endswith("街道"):
            name = chance.choice([name, name[:-2], name + "办事处"])
        elif name[-1] in "镇乡区县市" and len(name) > 2:
            name = chance.choice([name, name[:-1]])
    for _ in range(chance.choice([0, 0, 1, 2])):
        at = chance.randrange(len(name) + 1)
        name = name[:at] + chance.choice([" ", "\u3000", "\u200b", "\u00a0", "\n"]) + name[at:]
    return name.replace("人", chance.choice("人⼈")).replace("山", chance.choice("山⼭"))


def test_real_names_as_offices_write_them_give_the_right_code_or_a_question() -> None:
    chance = random.Random(20241231)
    table = REGISTER.table()
    rows = table.take(chance.sample(range(1, table.num_rows), 270)).to_pylist()
    upper = [r for r in table.slice(0, 20000).to_pylist() if r["level"] in ("county", "town")]
    found = 0
    rows += chance.sample(upper, 80)
    for row in rows:
        place = REGISTER.place(row["code"])
        assert place is not None
        if place.structural:
            continue
        within = chance.choice([row["parent"], row["code"][:6]])
        got = codes(rewritten(row["name"], chance), within)
        if len(got) == 1:
            assert got == [row["code"]], row
            found += 1
        else:
            assert not got or row["code"] in got, row
    assert found > 0.85 * len(rows)
