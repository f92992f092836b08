"""The frame: the list of pages and the look. Nothing else.

Pages lie one folder down (`pages/<section>/`): files directly in `pages/` would be run without this frame when the
first visitor of a fresh server comes by a deep link (DESIGN.md §6.9).
"""

import gc

import streamlit as st

from pages.shared import bar, chinese, drawer, finding, screen

#: Section → pages (file, title, name in the URL). A section without pages is not shown.
SECTIONS: dict[str, list[tuple[str, str, str]]] = {
    "总览": [("overview/scoreboard.py", "总览", "")],
    "差距": [
        ("gaps/staffing.py", "人员配备", "staffing"),
        ("gaps/teams.py", "队伍结构", "teams"),
        ("gaps/facilities.py", "设施面积", "facilities"),
        ("gaps/funding.py", "经费投入", "funding"),
        ("gaps/social.py", "社会力量", "social"),
        ("gaps/burden.py", "减负", "burden"),
        ("gaps/smart.py", "智慧社区", "smart"),
        ("gaps/others.py", "其他指标", "others"),
    ],
    "地方": [("places/profile.py", "区域画像", "place"), ("places/compare.py", "两地比较", "compare")],
    "分析": [
        ("analysis/law.py", "政策标准对照", "law"),
        ("analysis/changes.py", "变化", "changes"),
        ("analysis/scatter.py", "散点关系", "scatter"),
        ("analysis/map.py", "地图", "map"),
    ],
    "数据": [
        ("intake/upload.py", "数据导入", "import"),
        ("data/quality.py", "数据质量", "quality"),
        ("data/trace.py", "数字溯源", "trace"),
    ],
    "标准": [("standards/register.py", "政策标准", "standards")],
    "指标说明": [("indicators/definitions.py", "指标说明", "indicators")],
    "简报": [("briefings/export.py", "简报导出", "briefings"), ("briefings/verify.py", "核对材料", "verify")],
    "帮助": [("help/manual.py", "使用说明", "manual")],
}


@st.cache_resource(show_spinner=False)
def settle() -> bool:
    """Once per server: what the imports made is set aside, since Streamlit collects garbage after every script."""
    gc.collect()
    gc.freeze()
    finding.warm()
    return True


st.set_page_config(page_title="社区服务能力看板", page_icon="static/favicon.png", layout="wide")
chinese.install()
chosen = st.navigation(
    {
        section: [
            st.Page(f"pages/{path}", title=title, url_path=url or None, default=not url) for path, title, url in pages
        ]
        for section, pages in SECTIONS.items()
        if pages
    },
    expanded=True,
)
listed = [page for pages in SECTIONS.values() for page in pages]
bar.draw([(path, title) for path, title, _ in listed], next(p for p, _, url in listed if url == chosen.url_path))
screen.watch()
drawer.open_asked()
try:
    chosen.run()
finally:
    settle()  # also where the page has stopped early, having nothing to show
