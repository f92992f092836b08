"""Which item or indicator a heading path names; what must not be named."""

import pytest

from catalogue.reading import load_catalogue
from loaders.mapping.heading_words import words
from loaders.mapping.titles import item_of_title
from loaders.mapping.vocabulary import Vocabulary, vocabulary


@pytest.fixture(scope="module")
def names() -> Vocabulary:
    return vocabulary(load_catalogue())


NAMED = """
社区工作者数=community_workers 社区工作者人数=community_workers 社区工作者总人数=community_workers
在岗社区工作者=community_workers 社区工作者/总数=community_workers 社区工作者/合计=community_workers
社区工作者合计=community_workers 现有社区工作者数=community_workers
人员配备情况/社区工作者/总数=community_workers 社区工作者配备情况/总人数=community_workers
2023年社区工作者数=community_workers 截至2023年底社区工作者数=community_workers
一、社区工作者数=community_workers 1.社区工作者数=community_workers 社区工作者数①=community_workers
社区工作者/其中/35岁以下=workers_under_35 社区工作者/其中：35周岁及以下=workers_under_35
社区工作者总数/其中：35岁以下=workers_under_35 社区工作者情况/本科及以上学历=workers_bachelor
社区工作者/学历结构/本科及以上=workers_bachelor 社区工作者/持证人数=workers_certified
专职社工=full_time_workers 专职社区工作者人数=full_time_workers 核定编制（职数）=approved_posts
社区“两委”成员人数=committee_members 户数=households 总户数=households 常住户数=households
户数（常住）=households 户数/常住=households 居民户数=households 户数合计=households 人口/常住=residents
常住人口数=residents 年末常住人口=residents 人口/户籍=registered_residents 城镇常住人口=urban_residents
60周岁及以上老年人口=residents_60_plus 网格/网格数=grids 网格/网格员=grid_workers 社区志愿者=volunteers
每百户面积=facility_area_per_100hh 每百户居民拥有社区综合服务设施面积=facility_area_per_100hh
社区综合服务设施/每百户面积=facility_area_per_100hh 居家养老服务用房/每百户面积=elderly_area_per_100hh
居家养老服务用房/面积=elderly_care_area 党群服务中心/建筑面积=party_mass_centre_area
综合服务设施面积=service_facility_area 社区综合服务设施建筑面积=service_facility_area
社区综合服务设施/面积=service_facility_area 每万城镇常住人口社区工作者=workers_per_10k_urban
每万名城镇常住人口拥有社区工作者数=workers_per_10k_urban 每千户配备社区工作者=workers_per_1000hh
每100户居民拥有综合服务设施面积=facility_area_per_100hh 每1万名城镇常住人口社区工作者=workers_per_10k_urban
社区工作经费=operating_funds 保障经费=operating_funds 社区工作（保障）经费=operating_funds
经费投入情况/社区工作经费=operating_funds 每千户社区保障经费=operating_funds_per_1000hh
社区工作者报酬=worker_pay 人均报酬=pay_per_worker 服务群众专项资金=resident_service_funds
城市社区/有综合服务设施数=communities_with_facility_urban 农村社区（村）数=communities_rural
社区（村）总数=communities 社区数=communities 公益创投/公益创投资助=venture_funds
公益创投/项目数=venture_projects 微民生服务/微民生服务项目=micro_projects
社会组织/社区社会组织=community_social_orgs 离职率=turnover 持证率=certified_share
社区工作者/离职=workers_left
""".split()

UNNAMED = """
35岁以下 其中：35岁以下 应配社区工作者数 社区工作者目标数 社区工作者配备标准 每百户面积标准
社区综合服务设施面积标准 社区保障经费标准 每千户经费标准 户籍户数 户数/户籍 社区工作者/女 女性社区工作者
社区工作者/培训 上年社区工作者数 社区工作者增长率 社区工作者比上年增加数 规划社区工作者数 农村社区情况/户数
流动人口 总人口 人口数 注册志愿者 服务用房面积 达标社区工作者数 党员社区工作者 居民户均面积
拟建综合服务设施面积 综合服务设施是否达标 新建综合服务设施面积 社区居委会数 备注 名称 合计 人数 面积
社区工作者人均住房面积 每万人社区工作者数 社区工作者平均年龄 租用综合服务设施面积 自有综合服务设施面积
35岁以上社区工作者 大专及以上社区工作者 社区工作者报酬标准 户数占比 入住户数 规划户数
""".split()


@pytest.mark.parametrize("case", NAMED)
def test_named(names: Vocabulary, case: str) -> None:
    path, _, meant = case.partition("=")
    assert names.meaning(path.split("/")) == meant


@pytest.mark.parametrize("path", UNNAMED)
def test_when_in_doubt_unnamed(names: Vocabulary, path: str) -> None:
    assert names.meaning(path.split("/")) is None


def test_of_which_belongs_to_the_column_before(names: Vocabulary) -> None:
    assert names.meaning(["其中：35岁以下"], after="community_workers") == "workers_under_35"
    assert names.meaning(["其中：本科及以上人数"], after="community_workers") == "workers_bachelor"
    assert names.meaning(["其中：35岁以下"], after="households") is None
    assert names.meaning(["其中：女性"], after="community_workers") is None
    assert names.meaning(["其中：居家养老服务用房面积"], after="service_facility_area") == "elderly_care_area"


def test_a_name_that_does_not_hold_in_company() -> None:
    beside = vocabulary(load_catalogue(), ["communities_rural"])
    assert beside.meaning(["社区数"]) is None
    assert beside.meaning(["社区（村）总数"]) == "communities"


def test_every_item_and_indicator_has_a_name_and_none_two_meanings(names: Vocabulary) -> None:
    catalogue = load_catalogue()
    assert {*catalogue.items, *catalogue.indicators} - set(names.ids.values()) <= {"platforms_in_use"}
    for id, item in catalogue.items.items():
        assert names.meaning([item.title]) == id
    for id, indicator in catalogue.indicators.items():
        assert names.meaning([indicator.title]) == id or id == "platforms_in_use"


def test_no_alias_speaks_of_a_standard() -> None:
    spoken = set(words("standard")) - {"要求", "应配"}  # 达到全能社工要求人数, 应配功能场所 are items themselves
    said = [alias for alias in load_catalogue().aliases if any(word in alias for word in spoken)]
    assert said == []


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("2019—2024年各街道社区工作者数统计表", "community_workers"),
        ("某某区2023年社区综合服务设施面积（㎡）", "service_facility_area"),
        ("常住户数", "households"),
        ("某某区社区建设情况表", None),
        ("示例区各社区户数", "households"),
        ("城市社区户数", None),
        ("农村社区工作者数", None),
    ],
)
def test_item_of_a_title(names: Vocabulary, title: str, meant: str | None) -> None:
    assert item_of_title(title, names) == meant
