"""Published figures of real places, from the sample workbooks to the answers an official would quote."""

import pytest


def _gap(terminal, data, *words):
    code, rows, _ = terminal("--data", data, "gaps", *words, "--json")
    assert code == 0 and len(rows) == 1
    return rows[0]


def test_liaocheng_is_judged_by_what_it_states(terminal, sample_data) -> None:
    row = _gap(terminal, sample_data, "--area", "聊城市", "--year", "2023", "--indicator", "workers_per_10k_urban")
    assert (row["value"], row["gap"], row["judgement"], row["basis"]) == (14.5, 3.5, "short", "stated")
    assert (row["standard"]["value"], row["standard"]["target_year"]) == (18, 2025)
    assert (row["numerator"], row["derived"]) == (4671, "denominator")
    assert row["denominator"] == pytest.approx(3221379.31, abs=0.01)
    assert row["denominator_low"] == pytest.approx(3210309.28, abs=0.01)
    assert row["denominator_high"] == pytest.approx(3232525.95, abs=0.01)
    need = row["need"]
    assert (need["pooled"], need["low"], need["high"], need["unit"]) == (1128, 1108, 1148, "人")


def test_zhenhai_funding_standard_rises_five_per_cent_a_year(terminal, sample_data) -> None:
    words = ("--area", "镇海区", "--year", "2018", "--indicator", "operating_funds_per_1000hh")
    row = _gap(terminal, sample_data, *words)
    assert row["standard"]["value"] == pytest.approx(357358.84, abs=0.005)
    assert row["standard"]["alternative"] == 350000
    assert row["judgement"] == "no_data" and row["value"] is None and row["need"]["pooled"] is None


def test_trace_leads_to_the_cell_and_the_clause(terminal, sample_data) -> None:
    words = ("--area", "聊城市", "--indicator", "workers_per_10k_urban", "--year", "2023", "--json")
    code, found, _ = terminal("--data", sample_data, "trace", *words)
    assert code == 0 and set(found) == {"value", "formula", "inputs", "standard", "edition"}
    texts = {one["text"]: one for one in found["inputs"]}
    assert "14.5" in " ".join(texts) and "4671" in " ".join(texts)
    assert all(one["workbook"] and one["sheet"] and one["cell"] for one in found["inputs"])
    assert found["standard"]["number"] == "国办发〔2021〕56号"
    assert "推算" in found["formula"]
