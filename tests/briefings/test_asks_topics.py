"""How 建议 and 提案 really speak, and which indicator they mean, or none."""

import csv

import pytest

from briefings.asks_topics import COLUMNS, WORDS, spoken_words, topics_of
from catalogue.reading import load_catalogue

STAFF, AREA, FUNDS = "workers_per_10k_urban", "facility_area_per_100hh", "operating_funds_per_1000hh"
#: What is asked, and the first indicator of every topic it must be answered with; more lines than any one rule has.
ASKS = [
    ("配齐配强社区工作者队伍，按每万城镇常住人口18人的标准尽快补齐缺口", [STAFF]),
    ("进一步充实基层社区工作力量，缓解社区人手紧张问题", [STAFF]),
    ("建议加大社区工作者招录力度，优先补充人口密集街道", [STAFF]),
    ("社区工作人员严重不足，请予增配", [STAFF]),
    ("加强社区工作者队伍建设，推动力量下沉", [STAFF]),
    ("增加专职社区工作者数量", ["full_time_workers_per_community", STAFF]),
    ("合理核定社区编制，解决长期空编问题", ["posts_filled"]),
    ("提高社区工作者薪酬待遇，落实“三岗十八级”", ["pay_per_worker"]),
    ("建立社区工作者工资正常增长机制", ["pay_per_worker"]),
    ("加强社区工作者培训，每年培训不少于40学时", ["training_per_worker"]),
    ("分级分类开展社区干部轮训，提高履职能力", ["training_per_worker"]),
    ("鼓励社区工作者参加社会工作者职业资格考试，对持证人员给予补贴", ["certified_share"]),
    ("推动社区队伍年轻化，改善年龄结构", ["under_35_share"]),
    ("提升社区工作者学历层次", ["bachelor_share"]),
    ("解决社区工作者流失严重、留不住人的问题", ["turnover"]),
    ("推行全科社工制度，做到一岗多能", ["all_round_share"]),
    ("加大社区综合服务设施建设力度，达到每百户居民不低于30平方米", [AREA]),
    ("部分社区办公用房狭小，建议通过新建、改扩建、购买等方式补齐", [AREA]),
    ("新建小区应当按标准配建社区用房并及时移交", [AREA]),
    ("改造提升党群服务中心", [AREA]),
    ("实现农村社区综合服务设施全覆盖", ["facility_coverage_urban"]),
    ("扩大居家养老服务用房面积", ["elderly_area_per_100hh"]),
    ("加快社区养老服务设施建设，每个街道建成一处日间照料中心", ["elderly_area_per_100hh"]),
    ("增加婴幼儿托位供给，建设普惠托育机构", ["childcare_per_1000"]),
    ("完善3岁以下婴幼儿照护服务体系", ["childcare_per_1000"]),
    ("增设居民活动场地，满足群众文体活动需要", ["activity_area_share"]),
    ("打造一刻钟便民生活圈", ["commercial_area_share"]),
    ("完善社区功能室设置", ["function_room_completeness"]),
    ("提高社区工作经费保障水平，建立动态增长机制", [FUNDS]),
    ("加大财政投入，解决社区办公经费不足的问题", [FUNDS]),
    ("足额落实社区服务群众专项经费", ["service_funds_per_community"]),
    ("对社区用房新建改扩建给予以奖代补", ["investment_per_project"]),
    ("推广政务服务自助终端，方便群众就近办事", ["self_service_coverage"]),
    ("整合各部门下沉到社区的信息系统，避免多头录入", ["platforms_in_use"]),
    ("大力发展社区志愿服务队伍", ["volunteers_per_100"]),
    ("培育扶持社区社会组织参与治理", ["orgs_per_community"]),
    ("配齐专职网格员，做到一格一员", ["grid_workers_per_grid"]),
    ("优化网格划分，每个网格以300户左右为宜", ["households_per_grid"]),
    ("合理调整社区规模，拆分超大社区", ["households_per_community"]),
    ("清理社区挂牌过多问题", ["plaques_per_community"]),
    ("精简社区台账报表", ["ledgers_per_community"]),
    ("切实为社区减负，整治形式主义", ["plaques_per_community"]),
    ("配强社区“两委”班子", ["committee_members_per_1000hh"]),
    ("提高持证率", ["certified_share"]),
    ("增加社区工作者，提高其工资待遇；扩大社区服务设施面积", [STAFF, "pay_per_worker", AREA]),
    ("规范集体房屋出租，降低集体经济对租金的依赖", ["rental_income_share"]),
    ("改善老旧小区停车难问题", []),
    ("加快老旧小区加装电梯", []),
    ("引进专业社会工作者参与矛盾调解", []),
    ("增设社区卫生服务站，落实家庭医生签约", []),
    ("解决城区中小学大班额问题", []),
    ("提高城乡居民养老金标准", []),
    ("规范物业服务收费", []),
    ("增加公交线路，方便群众出行", []),
    ("加强流浪犬管理", []),
    ("关心社区工作者身心健康，组织定期体检", []),
    ("发展老年食堂和助餐服务", []),
    ("增加养老机构床位", []),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "wanted"), ASKS)
def test_an_ask_finds_what_it_is_about(ask: str, wanted: list[str]) -> None:
    assert sorted(topic[0] for topic in topics_of(ask, load_catalogue())) == sorted(wanted)


def test_every_declared_line_is_whole_of_known_indicators_and_used() -> None:
    known = load_catalogue()
    with WORDS.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS
    for one in spoken_words():
        assert set(one.indicators) <= set(known.indicators)
        assert any(one.means(sentence) for ask, _ in ASKS for sentence in ask.split("；")), one.indicators


def test_an_indicator_is_meant_once_however_often_it_is_spoken_of() -> None:
    topics = topics_of("增加社区工作者。社区工作者数量不足。每万城镇常住人口社区工作者应达到18人。", load_catalogue())
    flat = [i for topic in topics for i in topic]
    assert len(flat) == len(set(flat)) and flat[0] == STAFF
