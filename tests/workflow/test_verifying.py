"""The figures of a text against what is held: what is compared, what is left alone, and what is told."""

from pathlib import Path

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls

from catalogue.checked_answers import CheckedFigure
from catalogue.faults import FileRefused, UsedWrongly
from workflow.verifying import verify
from workflow.verifying.figures import figures_in


def checked(data: Path, folder: Path, text: str, area: str | None = "3715", **more: int) -> list[CheckedFigure]:
    path = folder / "稿.txt"
    path.write_text(text, "utf-8")
    return list(verify(data, path, area, **more).figures)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("2023年，共有4671人，14.5人，不足500平方米", ["4671人", "14.5人", "不足500平方米"]),
        ("（国办发〔2021〕56号）第3条，2023年5月14日，15分钟生活圈，60岁以上，GB/T 20647", []),
        ("1. 一是建设两个中心，十四五期间", []),
        ("2021—2023年共投入1,234.5万元、15—20㎡，增长12.5％", ["1,234.5万元", "15—20㎡", "12.5%"]),
        ("约3000余人，三百余人，3.2万户，１２０人", ["约3000余人", "三百余人", "3.2万户", "120人"]),
        ("<script>alert(1)</script> =1+1 ****", []),
    ],
)
def test_figures_found(sentence: str, figures: list[str]) -> None:
    assert [one.text for one in figures_in(sentence)] == figures


@pytest.mark.parametrize(
    ("text", "result", "said"),
    [
        ("2023年，聊城市共有社区工作者4671人。", "agrees", "value"),
        ("2023年，全市有4671名社区工作者。", "agrees", "value"),
        ("2023年，全市社区工作者0.47万人。", "agrees", "value"),
        ("2023年，全市社区工作者4600余人。", "agrees", "value"),
        ("2023年，全市社区工作者4671人、社区工作者4672人。", "differs", "value"),
        ("2023年，全市社区工作者4500余人。", "differs", "value"),
        ("2023年，每万名城镇常住人口拥有社区工作者14.5人。", "agrees", "value"),
        ("2023年，每万城镇常住人口社区工作者16人。", "differs", "value"),
        ("2023年，每万城镇常住人口社区工作者14.5人，距离18人的标准还差1128人。", "agrees", "need"),
        ("2023年，每万城镇常住人口社区工作者14.5人，距18人的标准还差3.5人。", "agrees", "need"),
        ("2023年，每万城镇常住人口社区工作者14.5人，距18人的标准还差2.5人。", "differs", "need"),
        ("2023年，每万城镇常住人口社区工作者14.5人，未达到18人的标准，需增加1128人。", "agrees", "need"),
        ("2023年，每万城镇常住人口社区工作者14.5人，达到18人的标准需要再补充1500人。", "differs", "need"),
        ("2023年，每万城镇常住人口社区工作者缺口1300人。", "differs", "need"),
        ("2023年，每万城镇常住人口社区工作者缺口1128人。", "agrees", "need"),
        ("2023年，每万城镇常住人口社区工作者缺口3.5人。", "agrees", "need"),
        ("2023年，每万城镇常住人口社区工作者到2025年不低于18人。", "agrees", "standard"),
        ("2023年，每万城镇常住人口社区工作者达不到20人的标准。", "differs", "standard"),
        ("2023年，社区工作者中，其中300人有证。", "not_checked", "value"),
        ("2023年，社区工作者比上年增加200人。", "not_checked", "value"),
        ("2022年至2023年共招录社区工作者200人。", "not_checked", "value"),
        ("2023年，石塘街道社区工作者12人。", "not_checked", "value"),
        ("2023年，志愿队伍300个单位。", "not_checked", "value"),
        ("2023年，全市社区工作者4671人，平均年龄38岁，党员1200人。", "not_checked", "value"),
        ("2023年，全市社区工作者中本科学历500人。", "not_checked", "value"),
        ("2023年，全市社区工作者队伍，总人数达到4671人。", "agrees", "value"),
        ("2022年，全市社区工作者4000人。", "not_held", "value"),
        ("2023年，全国社区工作者4671人，全国社区工作者9000人。", "undetermined", "value"),
    ],
)
def test_said_and_held(sample_data: Path, tmp_path: Path, text: str, result: str, said: str) -> None:
    last = checked(sample_data, tmp_path, text)[-1]
    assert (last.result, last.said) == (result, said), last
    assert bool(last.found) == (result != "agrees") == bool(last.do)


def test_a_new_paragraph_speaks_of_the_texts_own_place_and_year(sample_data: Path, tmp_path: Path) -> None:
    text = "2023年聊城市社区工作汇报\n2018年，浙江省宁波市镇海区社区工作者100人。\n社区工作者4671人。"
    found = checked(sample_data, tmp_path, text, None)
    assert [(one.area, one.year, one.result) for one in found] == [
        ("330211", 2018, "not_held"), ("3715", 2023, "agrees"),
    ]  # fmt: skip


def test_without_any_place_nothing_is_compared(sample_data: Path, tmp_path: Path) -> None:
    (one,) = checked(sample_data, tmp_path, "社区工作者4671人。", None)
    assert (one.result, one.do) == ("not_checked", "请写明这份材料说的是哪里后再核")
    (one,) = checked(sample_data, tmp_path, "社区工作者4671人。", "3715", year=2022)
    assert one.result == "not_held" and "2022年" in one.wanted


def test_a_word_file_with_a_table_tracked_changes_and_a_footnote(sample_data: Path, tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("2023年社区工作者")
    for tag, text, inner in (("w:del", "9999人", "w:t"), ("w:ins", "4671人", "w:t")):
        change, run, said = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        said.text = text
        run.append(said)
        change.append(run)
        paragraph._p.append(change)
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("地方", "社区工作者（人）", "聊城市", "4,672"), strict=True):
        cell.text = text
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"/><w:footnote w:id="1"><w:p><w:r>'
        "<w:t>2023年，全市社区工作者4673人。</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    path = tmp_path / "稿.docx"
    document.save(str(path))
    found = verify(sample_data, path, "3715").figures
    told = [(one.at, one.text, one.result) for one in found]
    assert told == [
        ("第1段", "4671人", "agrees"),
        ("表1第2行第2列", "4,672", "differs"),
        ("脚注1", "4673人", "differs"),
    ]
    assert found[1].wanted == "聊城市2023年社区工作者4,671人"
    part._blob = b"<w:footnotes"
    document.save(str(path))
    with pytest.raises(FileRefused, match="已损坏"):
        verify(sample_data, path, "3715")


def test_files_that_cannot_be_checked(sample_data: Path, tmp_path: Path) -> None:
    for name, content, fault in (
        ("坏.docx", b"PK\x03\x04nothing", FileRefused),
        ("坏.txt", b"\xff\xfe\xff\x80\x81", FileRefused),
        ("表.xlsx", b"", UsedWrongly),
        ("长.md", ("社" * 600_000).encode(), FileRefused),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(fault):
            verify(sample_data, tmp_path / name)
    with pytest.raises(FileRefused):
        verify(sample_data, tmp_path / "没有.txt")


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("2024年，每百户居民拥有综合服务设施面积26.65平方米，比标准少3.35平方米。", "agrees agrees"),
        ("2024年，每百户居民拥有综合服务设施面积26.65平方米，比30平方米的标准少3.3平方米。", "agrees agrees differs"),
        (
            "2024年，每万城镇常住人口配备社区工作者16.53人，距离“不低于18人”的要求还有1.47人的差距。",
            "agrees agrees agrees",
        ),
        ("2024年，社区平均服务群众专项经费22.12万元。", "agrees"),
        ("2024年全区社区平均户数2530户、常住人口6496人。", "agrees agrees"),
        ("全区每千户社区保障经费41.58万元，比41.73万元的标准低0.15万元。", "agrees agrees agrees"),
        ("全区每千户社区保障经费41.58万元，比41.4万元的标准高0.2万元。", "agrees agrees not_checked"),
        ("到2025年，每万城镇常住人口社区工作者达到18人。", "not_checked"),
        ("截止到2024年底，全区社区工作者1005人。", "agrees"),
        ("2024年，全县社区工作者1005人。全市社区工作者1005人。", "not_checked agrees"),
        ("截至2005年底，全国共有社区79947个。", "undetermined"),
        (
            "2024年，全区社区工作者1005人，比2023年的960人多45人，持证率49.55%。",
            "agrees not_checked not_checked agrees",
        ),
        ("2024年，全区社区工作者由2022年的866人增加到1005人。", "agrees agrees"),
        ("2024年，全区社区工作者由最初的866人增至1005人。", "not_checked agrees"),
        ("2024年全区社区工作者1005人。与2023年相比，成效明显。每百户综合服务设施面积26.65平方米。", "agrees agrees"),
        (
            "2024年，棠屿街道社区工作者179人，比晴砚街道多45人，每万常住人口社区工作者20.79人。",
            "agrees not_checked agrees",
        ),
        ("2024年，全区持证率49.55%，高于全市平均水平3个百分点，社区工作者1005人。", "agrees not_checked agrees"),
        ("每百户综合服务设施面积由20平方米提高到26.65平方米。", "not_checked agrees"),
        ("去年，全区社区工作者936人。截至2024年6月底，全区社区工作者990人。", "not_checked not_checked"),
        ("全区92个社区中，有58个社区每百户综合服务设施面积低于30平方米。", "agrees not_checked agrees"),
        ("每百户综合服务设施面积不足20平方米的有晴砚街道，达标的社区34个。", "not_checked not_checked"),
        (
            "按每万城镇常住人口18名社区工作者的标准，应配1089名，现有社区工作者1005名，缺口84名。",
            "agrees not_checked agrees agrees",
        ),
        (
            "平均每个街道有社区11.5个、社区工作者125.6人，社区工作者人均服务232户、595人。",
            " ".join(["not_checked"] * 4),
        ),
        ("2024年共招录社区工作者120名，年末社区工作者1005名，完成目标的92.3%。", "not_checked agrees not_checked"),
        ("全区498名社区工作者持有证书，平均每名社区工作者服务595人。", "not_checked not_checked"),
        ("2024年，每百户综合服务设施面积达26.7平方米。", "differs"),
    ],
)
def test_how_reports_say_it(sample_data: Path, tmp_path: Path, text: str, results: str) -> None:
    found = checked(sample_data, tmp_path, text, "990101")
    assert " ".join(one.result for one in found) == results, found
    assert all("26.6497㎡/百户" in one.wanted for one in found if one.text == "26.7平方米")


def test_percentages_differ_by_points_and_tables_are_read_by_rows_too(terminal, tmp_path: Path) -> None:
    data, sheet, path = tmp_path / "data", tmp_path / "表.csv", tmp_path / "稿.md"
    sheet.write_text("区县,年份,城市社区数（个）,有综合服务设施的城市社区数（个）\n示例区,2025,30,27\n", "utf-8")
    terminal("--data", data, "load", sheet, "--within", "990101")
    path.write_text(
        "2025年，示例区城市社区综合服务设施覆盖率90%，与100%的标准相差10个百分点，尚差约8个百分点，比上年提高3个百分点。\n\n"
        "| 指标 | 单位 | 2025年 | 2024年 |\n|--|--|--|--|\n| 城市社区数 | 个 | 31 | 30 |\n"
        "| 城市社区综合服务设施覆盖率 | % | 90 | 80 |\n\n"
        "| 指标 | 数值 | 标准 | 差距 | 缺口 |\n|--|--|--|--|--|\n"
        "| 城市社区综合服务设施覆盖率（%） | 90 | 100 | 11个百分点 | 3个 |\n| 东风街道 | 90% | 100% | 10 | 3 |\n",
        "utf-8",
    )
    found = verify(data, path, "990101").figures
    assert [(one.text, one.result) for one in found if one.at == "第1段"] == [
        ("90%", "agrees"), ("100%", "agrees"), ("10个百分点", "agrees"), ("约8个百分点", "differs"),
        ("3个百分点", "not_checked"),
    ]  # fmt: skip
    assert [(one.text, one.result) for one in found if one.at.startswith("表1")] == [
        ("31", "differs"), ("30", "not_held"), ("90", "agrees"), ("80", "not_held"),
    ]  # fmt: skip
    assert [(one.text, one.result) for one in found if one.at.startswith("表2第2行")] == [
        ("90", "agrees"), ("100", "agrees"), ("11个百分点", "differs"), ("3个", "agrees"),
    ]  # fmt: skip
    assert {one.result for one in found if one.at.startswith("表2第3行")} == {"not_checked"}
    assert next(one for one in found if one.text.startswith("约8")).wanted.endswith("差距10个百分点")
    out = tmp_path / "报告.docx"
    terminal("--data", data, "brief", "--area", "990101", "--out", out)
    ours = verify(data, out).figures
    assert "10个百分点" in [one.text for one in ours if one.result == "agrees"]
    assert "differs" not in [one.result for one in ours]


def test_the_verb(terminal, sample_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "稿.md"
    path.write_text("2023年聊城市社区工作者4672人，培训效果良好。\n\n没有数字。", "utf-8")
    code, said, _ = terminal("--data", sample_data, "verify", path, "--json")
    assert code == 1 and [one["result"] for one in said["figures"]] == ["differs"]
    assert said["figures"][0]["held"][0]["value"] == 4671
    code, said, _ = terminal("--data", sample_data, "verify", path)
    assert code == 1 and "聊城市2023年社区工作者4,671人" in said
    path.write_text("没有数字。", "utf-8")
    code, said, _ = terminal("--data", sample_data, "verify", path)
    assert code == 0 and "没有找到" in said
    code, _, error = terminal("--data", sample_data, "verify", tmp_path / "表.pdf")
    assert code == 2 and ".docx" in error


def test_our_own_report_agrees(terminal, sample_data: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告.docx"
    terminal("--data", sample_data, "brief", "--area", "聊城市", "--year", "2023", "--out", out)
    found = verify(sample_data, out).figures
    results = [one.result for one in found]
    assert results.count("agrees") >= 10 and "differs" not in results
