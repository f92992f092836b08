"""Is there enough room: facility indicators against their standards."""

from pages.shared.domains import gap_page

gap_page(
    "pages/gaps/facilities.py",
    "设施面积",
    "服务设施够不够用：每百户面积、覆盖率、功能场所，对照标准差多少平方米。",
    ("设施面积",),
)
