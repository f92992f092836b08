"""数据导入: drop workbooks, see what was understood, answer what is asked, commit; receipts with withdrawal."""

import streamlit as st

from pages.shared import (
    asked,
    guard,
    import_picture,
    import_questions,
    import_sender,
    import_told,
    importing,
    receipts_list,
    show,
)
from pages.shared.text import shown

show.heading("数据导入", "放入工作簿，看清读成了什么，再决定收不收；收下的原件一个字不改。")
done = st.session_state.pop("import_done", "")
if done:
    st.success(shown(done))
with guard.faults():
    result = st.session_state.get("import_result")
    if result:
        import_told.summary(result, done=True)
        st.page_link("pages/data/quality.py", label="到“数据质量”登记处理问题", icon=":material/checklist:")
    common = import_sender.said()
    paths = importing.dropped()
    taken = importing.read(paths, common)
    if taken:
        st.session_state.pop("import_result", None)
        show.section(f"共 {len(taken)} 份")
        import_told.summary([one.outcome for one in taken.values()])
        import_questions.ask(paths, asked.catalogue())
        path = import_told.picked(taken)
        one = importing.whole(path, taken[path])
        show.section(path.name)
        at = import_told.whole(one.outcome)
        import_picture.picture(one, at)
        good = [path for path, one in taken.items() if one.outcome.status == "loaded"]
        if not common.sender:
            st.info("收下前请填写报送单位或人员：收件清单要记下是谁报送的。")
        with st.container(horizontal=True, gap="small"):
            keep = st.button(
                shown(f"收下并发布（{len(good)} 份）"), type="primary", disabled=not (good and common.sender)
            )
            drop = st.button("放弃")
        if keep:
            loaded = importing.commit(good)
            kept = sum(one.status == "loaded" for one in loaded)
            st.session_state["import_result"] = loaded
            st.session_state["import_done"] = f"已收下 {kept} 份，共 {len(paths)} 份。"
        if keep or drop:
            importing.forget()
            st.rerun()
    show.section("收件清单", "撤回只影响以后的版本，原件仍在。")
    receipts_list.whole()
