"""Asks are read as numbered, answered one to one, and not called settled against the figures."""

from io import BytesIO

import pytest
from docx import Document as new_word

from briefings.asks import asks_in, asks_of_file
from briefings.asks_claims import claimed
from briefings.asks_meaning import indicators_for
from briefings.document import Heading, Paragraph
from briefings.material import Material
from briefings.reply import reply
from catalogue.faults import FileRefused, UsedWrongly
from catalogue.reading import load_catalogue
from tests.briefings.parts import material, order, text_of
from tests.charts.answers import answer

LEADS = "1. {}|1、{}|（1）{}|(1){}|一、{}|（一）{}|①{}|1．{}|一是{}|1\t{}|　　（一）　{}|１、{}|⑴{}|⒈{}|第一，{}"
LEADS += "|其一，{}|建议一：{}|第1条 {}"


@pytest.mark.parametrize("lead", LEADS.split("|"))
def test_numbered_lines_of_every_usual_form(lead: str) -> None:
    assert asks_in(f"各位代表：\n{lead.format('增加社区工作者')}\n并说明进度\n\n{lead.format('改善用房')}") == (
        "增加社区工作者并说明进度",
        "改善用房",
    )


def test_numbers_within_a_paragraph_count_where_lines_have_none() -> None:
    for text in ("建议：一是增人；二是扩房。", "为此建议：1.增人；2.扩房。", "①增人；②扩房"):
        assert [ask.rstrip("；。") for ask in asks_in(text)] == ["增人", "扩房"]
    assert asks_in("首先，感谢来信。\n1. 增人\n2. 扩房") == ("增人", "扩房")
    assert asks_in("1. 增人，缺\n12 个社区的先补") == ("增人，缺12 个社区的先补",)


def test_unnumbered_text_is_sent_back() -> None:
    with pytest.raises(UsedWrongly, match="编号"):
        asks_in("请增加社区工作者。")


def test_files() -> None:
    assert asks_of_file("a.txt", "一、增加社区工作者".encode("gb18030")) == ("增加社区工作者",)
    word = new_word()
    word.add_paragraph("1. 增加社区工作者")
    out = BytesIO()
    word.save(out)
    assert asks_of_file("a.docx", out.getvalue()) == ("增加社区工作者",)
    for name, content in (("a.docx", b"not a zip"), ("a.txt", b"\xff\xfe\x80\x81\xff")):
        with pytest.raises(FileRefused):
            asks_of_file(name, content)


REPORTED = """市十八届人大二次会议第45号建议
一、存在的问题
（一）人员不足。
（二）待遇偏低。
二、有关建议
（一）配齐社区工作者。按每万城镇常住人口18人的标准，
核定并补足。
1. 先补老旧小区；2. 再补新区。
（二）提高社区工作者报酬。
"""


def test_under_a_heading_of_asks_only_those_count_and_what_is_numbered_below_belongs_to_them() -> None:
    assert asks_in(REPORTED) == (
        "配齐社区工作者。按每万城镇常住人口18人的标准，核定并补足。先补老旧小区；2. 再补新区。",
        "提高社区工作者报酬。",
    )
    assert asks_in("1. 增加人员\n（1）先补老旧小区\n2. 扩大用房") == ("增加人员：先补老旧小区", "扩大用房")


def test_numbers_that_word_sets_itself_are_numbers() -> None:
    word = new_word()
    word.add_paragraph("关于社区工作的提案")
    for text in ("增加社区工作者", "扩大社区服务设施面积"):
        word.add_paragraph(text, style="List Number")
    out = BytesIO()
    word.save(out)
    assert asks_of_file("a.docx", out.getvalue()) == ("增加社区工作者", "扩大社区服务设施面积")


def test_the_title_of_a_reply_names_what_it_answers(district: Material) -> None:
    titles = {
        subject: reply(district, order("reply", asks=("增加社区工作者",), subject=subject)).title
        for subject in ("", "关于社区工作的建议", "市十八届人大二次会议第45号建议")
    }
    assert titles[""].endswith("示例区社区服务能力有关建议的答复")
    assert titles["关于社区工作的建议"] == "关于《关于社区工作的建议》的答复"
    assert titles["市十八届人大二次会议第45号建议"] == "对市十八届人大二次会议第45号建议的答复"


def test_a_long_ask_is_quoted_whole_under_a_short_heading(district: Material) -> None:
    ask = "配齐“全科”社区工作者，按照国家规划关于每万城镇常住人口的标准逐年补足，联系电话13812345678。"
    document = reply(district, order("reply", asks=(ask,)))
    heading = next(b for b in document.blocks if isinstance(b, Heading))
    assert heading.text == "一、关于“配齐‘全科’社区工作者”"
    text = "\n".join(text_of(b.runs) for b in document.blocks if isinstance(b, Paragraph))
    assert "所提诉求：“配齐‘全科’社区工作者，按照国家规划" in text and "13812345678" not in text


def test_asks_find_their_indicators() -> None:
    known = load_catalogue()
    assert "workers_per_10k_urban" in indicators_for("进一步增加社区工作者数量", known)
    assert "facility_area_per_100hh" in indicators_for("扩大社区服务设施面积", known)
    assert indicators_for("改善停车难", known) == ()
    assert "workers_per_10k_urban" not in indicators_for("引进社会工作者", known)


def test_one_answer_for_each_ask(district: Material) -> None:
    asks = ("增加社区工作者", "改善停车难", "扩大社区服务设施面积（已解决）")
    document = reply(district, order("reply", asks=asks, handled="B", deadline="2026年底", together=("市财政局",)))
    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    assert [h.split("“")[1].rstrip("”") for h in headings] == list(asks)
    text = "\n".join(text_of(b.runs) for b in document.blocks if isinstance(b, Paragraph))
    assert (
        "本系统没有相应指标，此条须由承办单位另行据实答复。" in text
        and "材料写明“已解决”，与数据不符，不予采用" in text
    )
    assert "办理类别：B类" in text and "会办单位：市财政局。" in text and "办理期限：2026年底。" in text


def test_class_a_is_refused_while_a_gap_is_open(district: Material) -> None:
    with pytest.raises(UsedWrongly, match="第1条（每万城镇常住人口社区工作者未达标）"):
        reply(district, order("reply", asks=("增加社区工作者",), handled="A"))


def test_class_a_stands_where_everything_is_met() -> None:
    made = material([answer("某区", "31", "met", attainment="100")])
    document = reply(made, order("reply", asks=("扩大社区服务设施面积",), handled="A"))
    assert any("所涉指标均已达标" in text_of(b.runs) for b in document.blocks if isinstance(b, Paragraph))


@pytest.mark.parametrize("judgement", ["undetermined", "no_data"])
def test_class_a_needs_figures(judgement: str) -> None:
    made = material([answer("某区", None, judgement, reason="没有收到该地该年数据。")])
    with pytest.raises(UsedWrongly, match="不能按A类"):
        reply(made, order("reply", asks=("扩大社区服务设施面积",), handled="A"))


def test_asks_are_needed() -> None:
    with pytest.raises(UsedWrongly, match="逐条的诉求"):
        reply(material([]), order("reply"))


@pytest.mark.parametrize(
    ("ask", "claim"),
    [
        ("扩大用房，已全部落实", "已全部落实"),
        ("人员不足问题已经得到彻底解决", "已经得到彻底解决"),
        ("现已超额完成", "已超额完成"),
        ("此项诉求，去年办结", "去年办结"),
        ("标准已经达标，无需再增", "已经达标"),
        ("确保用房全部落实", ""),
        ("力争全部到位并已落实", ""),
        ("用房问题是否已解决", ""),
        ("用房问题已解决没有？", ""),
        ("请勿以“已解决”搪塞", ""),
        ("尚未解决用房不足", ""),
        ("已成立专班推动解决", ""),
    ],
)
def test_a_claim_is_what_says_so_outright(ask: str, claim: str) -> None:
    assert claimed(ask) == claim


def words_of(made: Material, *asks: str) -> list[str]:
    document = reply(made, order("reply", asks=asks))
    return [text_of(b.runs) for b in document.blocks if isinstance(b, Paragraph)]


def test_what_an_ask_names_beside_its_answer_is_said_not_to_be_spoken_of(district: Material) -> None:
    text = "\n".join(words_of(district, "参照海曙区，2018年起社区服务用房扩大到每百户40平方米"))
    assert "诉求提到海曙区、2018年，本条只用示例区2024年的数据。" in text
    assert "诉求中写到的“40平方米”不在本条所用的数据和标准之内，未予采用。" in text
    plain = "\n".join(words_of(district, "示例区按2024年每万城镇常住人口18人的标准配齐社区工作者，现有939人"))
    assert "诉求提到" not in plain and "诉求中写到" not in plain


def test_the_same_gap_is_told_once_in_full(district: Material) -> None:
    told = "\n".join(words_of(district, "增加社区工作者", "补足社区工作者数量"))
    assert told.count("下一步，需") == 1 and "各地情况和下一步所需见第一条。" in told


def test_an_ask_for_less_is_not_answered_with_more(district: Material) -> None:
    told = "\n".join(words_of(district, "不再增加社区工作者数量"))
    assert "下一步，需" not in told and "诉求所提“不再”与数据反映的差距不一致" in told


def test_class_a_does_not_cover_what_an_ask_wants_beyond_the_standard() -> None:
    made = material([answer("某区", "31", "met", attainment="100")])
    for beyond in ("至每百户40平方米", "，参照海曙区"):
        with pytest.raises(UsedWrongly, match="不在所用数据和标准之内"):
            reply(made, order("reply", asks=(f"扩大社区服务设施面积{beyond}",), handled="A"))
