"""Are there enough people: staffing indicators against their standards."""

from pages.shared.domains import gap_page

gap_page(
    "pages/gaps/staffing.py", "人员配备", "社区工作者、网格员够不够：对照标准差多少人，差在哪些地方。", ("人员配备",)
)
