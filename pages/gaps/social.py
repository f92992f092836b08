"""Volunteers and organisations against their standards."""

from pages.shared.domains import gap_page

gap_page(
    "pages/gaps/social.py",
    "社会力量",
    "志愿者和社会组织够不够：每百常住人口志愿者、社区平均社会组织，对照标准差多少。",
    ("社会力量",),
)
