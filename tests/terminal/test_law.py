"""`standards` and `burden`: who speaks, who binds, what a rise has come to, what a gap weighs."""

import pytest


def test_zhenhai_standard_rises_both_ways_and_says_who_binds(terminal, sample_data) -> None:
    words = ("--area", "镇海区", "--year", "2018", "--indicator", "operating_funds_per_1000hh", "--history")
    code, answers, _ = terminal("--data", sample_data, "standards", *words, "--series", "2013", "2018", "--json")
    assert code == 0
    (one,) = answers
    assert [law["id"] for law in one["standards"] if law["binds"]] == [one["binding"]]
    assert all(law["sentence"] for law in one["standards"])
    years = {row["year"]: row for row in one["entitlement"]["years"]}
    assert (years[2013]["rate_compound"], years[2014]["rate_compound"]) == (280000, 294000)
    assert years[2018]["rate_compound"] == pytest.approx(280000 * 1.05**5, abs=0.005)
    assert years[2018]["rate_simple"] == 280000 + 5 * 14000
    assert one["history"][-1]["standard"]["id"] == one["binding"]


def test_history_asks_for_an_indicator(terminal, sample_data) -> None:
    code, _, error = terminal("--data", sample_data, "standards", "--area", "镇海区", "--history")
    assert code == 2 and "--indicator" in error


def test_a_gap_weighed(terminal, sample_data) -> None:
    words = ("--area", "990101", "--year", "2022", "--indicator", "facility_area_per_100hh")
    code, said, _ = terminal("--data", sample_data, "burden", *words, "--json")
    assert code == 0
    rows = terminal("--data", sample_data, "gaps", *words, "--level", "community", "--json")[1]
    short = [row for row in rows if row["judgement"] == "short"]
    assert said["living_below"]["communities_short"] == len(short) > 0
    assert said["living_below"]["below"] == sum(row["denominator"] for row in short)
    whole = terminal("--data", sample_data, "gaps", *words, "--json")[1][0]
    assert said["cost"]["pooled"] == pytest.approx(whole["need"]["pooled"] * said["cost"]["unit_cost"])
    assert sum(part["numerator"] for part in said["shares"]["parts"]) == said["shares"]["numerator"]
    text = terminal("--data", sample_data, "burden", *words)[1]
    assert "低于标准的社区里住着" in text and "补到份额相等" in text


def test_an_unknown_indicator_is_wrong_use(terminal, sample_data) -> None:
    code, _, error = terminal("--data", sample_data, "burden", "--area", "990101", "--indicator", "no_such")
    assert code == 2 and "no_such" in error
