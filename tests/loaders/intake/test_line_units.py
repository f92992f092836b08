"""A unit line that names two units of one kind: staff is in persons, a population is asked about, never assumed."""


def test_persons_and_ten_thousands_in_one_line(take) -> None:  # type: ignore[no-untyped-def]
    head = [["示例区2023年社区情况"], ["（单位：人、万人）"], ["社区", "社区工作者", "城镇常住人口"]]
    intake = take({"表": [*head, ["苕津社区", 7, 40], ["苕桥社区", 8, 50]]})
    assert {(o.item, o.value) for o in intake.observations} == {("community_workers", 7), ("community_workers", 8)}
    assert [(p.cell, p.kind) for p in intake.problems] == [("C4", "unit_not_fitting")]
