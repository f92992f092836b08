"""Mergers, splits and new names kept from the terminal, listed and withdrawn."""

from pathlib import Path

import pytest

TOWN = "990101001"
SAID = ("--when", "2025-01", "--source", "某府批〔2025〕1号", "--by", "李四")


def test_a_merger_is_kept_listed_and_withdrawn(terminal, tmp_path: Path) -> None:
    words = ("change", f"{TOWN}003", "--kind", "merged", "--into", f"{TOWN}004", *SAID)
    code, said, _ = terminal("--data", tmp_path, *words, "--json")
    assert code == 0 and said["edition"] is None
    assert (said["change"]["code"], said["change"]["to"], said["change"]["when"]) == (
        f"{TOWN}003", [f"{TOWN}004"], "2025-01",
    )  # fmt: skip
    code, kept, _ = terminal("--data", tmp_path, "places", "--json")
    assert code == 0 and [(one["kept_as"], one["source"]) for one in kept] == [("changes", "某府批〔2025〕1号")]
    code, text, _ = terminal("--data", tmp_path, "places")
    assert "并入" in text and "某府批〔2025〕1号" in text and "李四" in text
    code, left, _ = terminal("--data", tmp_path, "places", "--withdraw", kept[0]["file"], "--why", "登记有误", "--json")
    assert (code, left) == (0, [])


def test_a_new_name_needs_no_other_place(terminal, tmp_path: Path) -> None:
    words = ("change", f"{TOWN}003", "--kind", "renamed", "--name", "旧名社区", *SAID)
    code, said, _ = terminal("--data", tmp_path, *words)
    assert code == 0 and "旧名社区" in said and "更名为" in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("change", f"{TOWN}003", "--kind", "split", "--into", f"{TOWN}004", *SAID), "至少 2 个"),
        (("change", f"{TOWN}003", "--kind", "vanished", *SAID), "不在可选范围内"),
        (
            ("change", f"{TOWN}003", "--kind", "merged", "--into", f"{TOWN}004", "--when", "明年", "--source", "甲"),
            "2022-07",
        ),
        (("change", f"{TOWN}003", "--kind", "merged"), "--when"),
        (("change", "没有这个社区", "--kind", "dissolved", *SAID), "没有找到地方"),
        (("places", "--withdraw", "changes/none.toml"), "没有登记"),
    ],
)
def test_wrong_use(terminal, tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    code, said, error = terminal("--data", tmp_path, *words)
    assert (code, said) == (2, "") and told in error
