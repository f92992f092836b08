"""A place counts in the years at whose end it stood: expected then and not after; editions made before stay askable."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb

import metrics
from metrics.wide import COUNTED, own_pair_sql

from .worlds import INDICATORS, ITEMS, World, catalogue, published, said

TOWN = "110101001"
CODES = ("0", "11", "1101", "110101", TOWN)
COMMUNITIES = [f"{TOWN}{n:03d}" for n in (1, 2, 3)]
CLASSES = dict.fromkeys(CODES, "unknown") | dict.fromkeys(COMMUNITIES, "urban")
CELLS = [said(code, item, 10, year) for year in (2020, 2022) for code in COMMUNITIES[:2] for item in ("staff", "homes")]
PLAIN = World(CLASSES, catalogue(ITEMS, INDICATORS, []), (tuple(CELLS),))


def coverage(edition: metrics.Edition, year: int) -> tuple[int | None, int | None, Decimal | None]:
    (gap,) = metrics.gaps(edition, TOWN, year=year, indicators=("staff_per_home",))
    return gap.coverage.reported, gap.coverage.expected, gap.value


def test_a_community_merged_away_in_2021_is_expected_in_2020_and_not_in_2022(tmp_path: Path) -> None:
    edition = published(tmp_path, replace(PLAIN, spans={COMMUNITIES[2]: (0, 2020)}))
    assert coverage(edition, 2020) == (2, 3, 100)
    assert coverage(edition, 2022) == (2, 2, 100)
    assert [p.code for p in metrics.missing(edition, TOWN, 2020, "staff_per_home")] == [COMMUNITIES[2]]
    assert metrics.missing(edition, TOWN, 2022, "staff_per_home") == []


def test_a_figure_of_a_year_after_the_end_is_kept_and_counts_nowhere(tmp_path: Path) -> None:
    edition = published(tmp_path, replace(PLAIN, spans={COMMUNITIES[1]: (0, 2020)}))
    assert coverage(edition, 2020)[:2] == (2, 3)
    assert coverage(edition, 2022)[:2] == (1, 2)
    assert len(metrics.observations(edition, area=COMMUNITIES[1])) == 4


def test_a_new_community_is_expected_from_its_first_year_on(tmp_path: Path) -> None:
    edition = published(tmp_path, replace(PLAIN, spans={COMMUNITIES[2]: (2022, 9999)}))
    assert (coverage(edition, 2020)[1], coverage(edition, 2022)[1]) == (2, 3)


def test_an_edition_made_before_is_asked_as_ever(tmp_path: Path) -> None:
    edition = published(tmp_path, PLAIN)
    wanted = coverage(edition, 2022)
    older = tmp_path / "older.duckdb"
    older.write_bytes(edition.path.read_bytes())
    (register,) = edition.path.parent.glob("register-*.duckdb")
    with duckdb.connect(str(older)) as con:
        con.execute(f"ATTACH '{register}' AS register (READ_ONLY)")
        con.execute("DROP TABLE register_file")
        con.execute("DROP VIEW place")
        con.execute("CREATE TABLE place AS SELECT * FROM register.place")
        con.execute("CREATE OR REPLACE VIEW current_observation AS SELECT * FROM observation WHERE NOT superseded")
        con.execute("DROP VIEW place_span")
        con.execute("DROP VIEW place_count")
        con.execute("DROP VIEW own_pair")
        as_before = own_pair_sql(PLAIN.catalogue).replace(COUNTED, "")
        con.execute(as_before.replace("coalesce(n.n_communities, p.n_communities)", "p.n_communities"))
    assert coverage(replace(edition, path=older), 2022) == wanted
