"""The sample workbooks of the made-up district, in the layouts offices really send.

Run `python -m tests.workbooks.demo_district` to write data/samples/示例区*; same figures, same bytes.
"""

from collections.abc import Callable
from pathlib import Path

from tests.workbooks.demo_csv import funds_from_2022, staffing_until_2021
from tests.workbooks.demo_funds import funds_until_2021
from tests.workbooks.demo_xls import staffing
from tests.workbooks.demo_xlsx import facility_areas, households_and_residents

SAMPLES = Path(__file__).parents[2] / "data" / "samples"

#: File name → what writes it.
WORKBOOKS: dict[str, Callable[[Path], None]] = {
    "示例区_户数和人口_2019-2024.xlsx": households_and_residents,
    "示例区_社区工作者_2019-2021.csv": staffing_until_2021,
    "示例区_社区工作者_2022-2024.xls": staffing,
    "示例区_综合服务设施面积_2019-2024.xlsx": facility_areas,
    "示例区_社区经费_2019-2021.xlsx": funds_until_2021,
    "示例区_社区经费_2022-2024.csv": funds_from_2022,
}


def write_all(folder: Path) -> list[Path]:
    """Write every workbook into `folder`; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in WORKBOOKS.items():
        write(folder / name)
    return [folder / name for name in WORKBOOKS]


if __name__ == "__main__":
    write_all(SAMPLES)
