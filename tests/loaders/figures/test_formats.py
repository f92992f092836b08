"""Number cells: what the number format says is honoured or is a problem."""

from decimal import Decimal

import pytest

from loaders.figures.figure import read_figure


@pytest.mark.parametrize(
    ("raw", "number_format", "value", "unit", "resolution"),
    [
        (14.5, "", "14.5", "", "0.1"),
        (4671.0, "General", "4671", "", "1"),
        (30, "0.00", "30", "", "0.01"),
        (31.2478654, "0.00", "31.2478654", "", "0.0000001"),
        (112342.09999999963, "", "112342.09999999963", "", "1E-11"),
        (0.35, "0%", "35", "%", "1"),
        (0.355, "0.0%", "35.5", "%", "0.1"),
        (12.5, '0.0"万"', "125000", "", "1000"),
        (12.5, '0.0"万元"', "12.5", "万元", "0.1"),
        (123456, '0!.0,"万"', "123456", "", "1"),
        (123456, '0"."0,"万元"', "123456", "元", "1"),
        (12345678, '0.00,,"百万"', "12345678", "", "1"),
        (12, '0"人"', "12", "人", "1"),
        (1234.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "1234.5", "元", "0.01"),
        (123456, '[>=10000]0!.0,"万";General', "123456", "", "1"),
        (9, '[>=10000]0!.0,"万元";0"元"', "9", "元", "1"),
        (12, 'G/通用格式"人"', "12", "人", "1"),
        (-1234, "#,##0_);[Red](#,##0)", "-1234", "", "1"),
    ],
)
def test_value_and_unit(raw: float, number_format: str, value: str, unit: str, resolution: str) -> None:
    figure = read_figure(raw, str(raw), number_format)
    assert (figure.value, figure.unit, figure.resolution) == (Decimal(value), unit, Decimal(resolution))
    assert figure.problem is None and figure.low == figure.high == figure.value


@pytest.mark.parametrize(
    ("raw", "number_format", "kind"),
    [
        (123456, "#,##0,", "scaled_format"),
        (12, '0"约"', "scaled_format"),
        (12.5, '0.0,"万"', "scaled_format"),
        (0.0520833, "h:mm", "date_not_number"),
        (0.00108, "mm:ss.0", "date_not_number"),
        (45000, "yyyy-mm-dd", "date_not_number"),
        (45000, '[$-804]yyyy"年"m"月"', "date_not_number"),
        (float("inf"), "", "not_understood"),
        (float("nan"), "", "not_understood"),
        (True, "", "not_understood"),
    ],
)
def test_what_cannot_be_trusted(raw: float, number_format: str, kind: str) -> None:
    figure = read_figure(raw, "", number_format)
    assert figure.value is None and figure.problem is not None and figure.problem[0] == kind


def test_a_whole_number_too_long_for_a_double_is_read_as_written() -> None:
    assert read_figure(1234567890123456789, "1234567890123456789").value == 1234567890123456789
