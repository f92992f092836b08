"""数据导入: drop workbooks, see what was understood, say what unknown headings mean, commit; withdraw a receipt."""

import tempfile
from pathlib import Path

import streamlit as st

import workflow
from pages.shared import asked, guard, importing, show
from pages.shared.text import shown

show.heading("数据导入", "放入工作簿，看清读成了什么，再决定收不收；收下的原件一个字不改。")
done = st.session_state.pop("import_done", "")
if done:
    st.success(shown(done))
files = st.file_uploader("工作簿（可多选）", accept_multiple_files=True, key=f"drop_{st.session_state.get('drops', 0)}")
sender = st.text_input("报送单位或人员")
without = st.checkbox("含个人信息时，只读数字列，收存去掉个人信息的副本")
data = asked.data_folder()
means: dict[str, dict[str, str]] = {}
with guard.faults():
    catalogue = asked.catalogue()
    paths = importing.dropped(files)
    for at, path in enumerate(paths):
        st.progress((at + 1) / len(paths), text=shown(f"正在读 {path.name}"))
        show.section(path.name)
        with tempfile.TemporaryDirectory() as scratch:
            wanted = workflow.Asked(without_personal=without, sender=sender)
            taken = workflow.take(data, path, wanted, Path(scratch))
        means[path.name] = importing.choices(taken, catalogue)
        if means[path.name]:
            with tempfile.TemporaryDirectory() as scratch:
                wanted = workflow.Asked(means=means[path.name], without_personal=without, sender=sender)
                taken = workflow.take(data, path, wanted, Path(scratch))
        importing.told(taken.outcome)
        importing.picture(taken)
    keep, drop = st.columns(2)
    if paths and keep.button("收下并发布", type="primary"):
        with st.spinner("正在收下并生成新版本…"):
            loaded = [
                one
                for path in paths
                for one in workflow.load(data, [path], means=means[path.name], sender=sender, without_personal=without)
            ]
        kept = sum(1 for one in loaded if one.status == "loaded")
        st.session_state["import_done"] = f"已收下 {kept} 份，共 {len(loaded)} 份。"
    if "import_done" in st.session_state or (paths and drop.button("放弃")):
        st.session_state["drops"] = st.session_state.get("drops", 0) + 1
        st.rerun()
    show.section("收件清单", "撤回只影响以后的版本，原件仍在。")
    sha256 = importing.receipts_table()
    if sha256:
        receipt, edition = workflow.withdraw(data, sha256)
        st.session_state["import_done"] = f"已撤回 {receipt.file}，已发布第 {edition.number} 版。"
        st.rerun()
