"""Wrong use is told in Chinese with exit code 2, never as a traceback."""

import pytest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "命令"),
        (("gaps",), "缺少 --area"),
        (("gaps", "--area", "聊城市", "--level", "planet"), "不在可选范围内"),
        (("load", "没有这个文件.xlsx"), "找不到文件"),
        (("gaps", "--area", "没有这个地方"), "没有这个地方"),
        (("gaps", "--area", "鼓楼区"), "350102"),
        (("trace", "--area", "聊城市", "--indicator", "no_such", "--year", "2023"), "no_such"),
        (("gaps", "--area", "聊城市", "--indicator", "no_such"), "no_such"),
        (("gaps", "--area", "聊城市", "--edition", "999"), "999"),
    ],
)
def test_wrong_use(terminal, sample_data, words, told) -> None:
    code, said, error = terminal("--data", sample_data, *words)
    assert (code, said) == (2, "")
    assert told in error


def test_wrong_use_is_told_as_json_too(terminal, sample_data) -> None:
    code, said, _ = terminal("--data", sample_data, "gaps", "--area", "没有这个地方", "--json")
    assert code == 2 and "没有这个地方" in said["error"]
