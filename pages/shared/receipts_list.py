"""The receipts: what was received when and from whom, the kept original, reading it again, withdrawing it."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

import workflow
from catalogue.faults import UserFault
from loaders.receiving.receipt_notes import notes_of
from loaders.receiving.receipts import Received, received
from pages.shared import asked, import_memory, show
from pages.shared.quality import listed
from pages.shared.quality_problem import moment
from pages.shared.text import clean

#: So many signs of a fingerprint name a receipt in the URL, as they name its folder.
SHORT = 16


def whole() -> None:
    """The receipts, one of them opened, and what has been answered once."""
    opened(table())
    import_memory.whole()


def table() -> list[Received]:
    """Every receipt, newest first."""
    found = list(reversed(received(asked.data_folder())))
    gone = [one.withdrawal for one in found]
    columns = {
        "状态": ["○ 已撤回" if one.withdrawn else "● 在用" for one in found],
        "文件": [one.receipt.file for one in found],
        "收件时间": [moment(one.receipt.received_at) for one in found],
        "报送人": [one.receipt.received_from for one in found],
        "表式": ["自动识别" if one.receipt.layout == "auto" else one.receipt.layout for one in found],
        "撤回时间": [moment(one.withdrawn_at) if one else "" for one in gone],
        "撤回人": [one.by if one else "" for one in gone],
        "撤回原因": [one.why if one else "" for one in gone],
        "指纹": [one.receipt.sha256[:16] for one in found],
    }
    columns = {name: cells for name, cells in columns.items() if any(cells) or name == "文件"}
    st.dataframe(listed(columns), hide_index=True, height="content" if len(found) <= 8 else 320, alt="收件清单")
    return found


def opened(found: list[Received]) -> None:
    """One receipt in use: what was told of it, its original, reading it again, withdrawing it."""
    kept = {one.receipt.sha256: one for one in found if not one.withdrawn}
    words = {sha: f"{clean(one.receipt.file)}（{moment(one.receipt.received_at)}）" for sha, one in kept.items()}
    same = [word for word in words.values()]
    words = {sha: word if same.count(word) == 1 else f"{word}{sha[:8]}" for sha, word in words.items()}
    named = st.query_params.get("receipt", "")
    st.session_state["receipt"] = next((sha for sha in kept if len(named) >= SHORT and sha.startswith(named)), None)
    chosen = st.selectbox(
        "打开一份在用的收件",
        list(kept),
        format_func=words.__getitem__,
        index=None,
        key="receipt",
        placeholder="请选择",
        on_change=_named,
    )
    if chosen is None:
        return
    one = kept[chosen]
    problems, checks = notes_of(one.folder)
    wrong = sum(not check.ok for check in checks)
    show.facts(
        [
            ("收件时", f"问题 {len(problems)} 个，核对 {len(checks)} 处、不符 {wrong} 处（在“数据质量”里登记处理）"),
            ("年份", f"{one.receipt.year} 年（报送时指定）" if one.receipt.year else "表内写明"),
            ("指纹", one.receipt.sha256),
        ]
    )
    with st.container(horizontal=True, gap="small"):
        st.download_button("下载原件", _original(one), one.receipt.file, key="original", on_click="ignore")
        again = st.button("重新读取", key="again", help="登记了新地方、表式、更正或叫法以后，照现在的规则再读一遍原件")
    with st.form("withdraw"):
        first, second = st.columns([2, 5])
        by = first.text_input("经手人", value=st.session_state.get("who", ""), max_chars=100)
        why = second.text_input("撤回原因", max_chars=300)
        pressed = st.form_submit_button("撤回")
    if again:
        _done(_again(one))
    if pressed and not (by.strip() and why.strip()):
        st.warning("请写明经手人和撤回原因：收件清单要记下是谁、为什么撤回的。")
    elif pressed:
        st.session_state["who"] = by.strip()
        receipt, edition = workflow.withdraw(asked.data_folder(), chosen, by.strip(), why.strip())
        _done(f"已撤回 {receipt.file}，已发布第 {edition.number} 版。")


def _named() -> None:
    """Put the receipt that was chosen into the URL."""
    chosen = st.session_state["receipt"]
    if chosen:
        st.query_params["receipt"] = chosen[:SHORT]
    else:
        st.query_params.pop("receipt", None)


def _original(one: Received) -> bytes:
    path: Path = one.folder / one.receipt.file
    return path.read_bytes() if path.exists() else b""


def _again(one: Received) -> str:
    receipt = one.receipt
    wanted = workflow.Asked(year=receipt.year, within=receipt.within, sender=receipt.received_from)
    try:
        (done,) = workflow.load(asked.data_folder(), [one.folder / receipt.file], asked=replace(wanted, again=True))
    except UserFault as fault:
        return str(fault)
    if done.status == "refused":
        return f"{receipt.file} 重新读取没有成功，仍用原来的读数。{done.reason}"
    return f"已重新读取 {receipt.file}：读出 {done.observations} 个数，问题 {len(done.problems)} 个。"


def _done(sentence: str) -> None:
    st.session_state["import_done"] = sentence
    st.query_params.pop("receipt", None)
    st.rerun()
