"""Is there enough money: funding indicators against their standards."""

from pages.shared.domains import gap_page

gap_page(
    "pages/gaps/funding.py",
    "经费投入",
    "经费够不够：每千户保障经费、人均报酬、专项经费，对照标准差多少万元。",
    ("经费投入",),
)
