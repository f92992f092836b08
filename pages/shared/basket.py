"""The compare basket: places set side by side from any page, kept in the URL as codes (`basket=330211,330203`)."""

from pathlib import Path

import streamlit as st

from catalogue.answers import PlaceAnswer
from catalogue.faults import UserFault
from pages.shared import address, asked
from pages.shared.text import shown

NAME = "basket"
#: More than this no comparison can show; a longer link is cut.
MOST = 12
#: The page the basket leads to, and the place codes it takes.
COMPARE = "pages/places/compare.py"


def basket() -> tuple[str, ...]:
    """The codes in the basket, in the order they were put in; what is no place code is left out."""
    parts = (address.get(NAME) or "").split(",")
    codes = dict.fromkeys(p for p in parts if p.isascii() and p.isdigit() and len(p) <= 12)
    return tuple(codes)[:MOST]


def add(code: str) -> None:
    """Put a place into the basket; a full basket stays as it is."""
    address.put(NAME, ",".join((*basket(), code)[:MOST] if code not in basket() else basket()))


def remove(code: str) -> None:
    """Take a place out of the basket."""
    address.put(NAME, ",".join(kept for kept in basket() if kept != code))


def clear() -> None:
    """Empty the basket."""
    address.forget(NAME)


def places() -> list[PlaceAnswer]:
    """The places in the basket that the edition knows; none where there is no edition."""
    try:
        return [place for code in basket() if (place := asked.place(code)) is not None]
    except UserFault:
        return []


def button(place: PlaceAnswer, where: str = "") -> None:
    """Put this place into the basket, or take it out. `where` tells two buttons of one page apart."""
    inside = place.code in basket()
    full = not inside and len(basket()) >= MOST
    st.button(
        "移出比较" if inside else "加入比较",
        key=f"basket{where}_{place.code}",
        icon=":material/remove:" if inside else ":material/add:",
        type="tertiary",
        disabled=full,
        help=f"比较篮最多放 {MOST} 个地方" if full else None,
        on_click=remove if inside else add,
        args=(place.code,),
    )


def widget() -> None:
    """What is in the basket, each with a way out of it, and the way to the comparison. Drawn by the frame."""
    held = places()
    with st.popover(f"比较篮 {shown(len(held))}", icon=":material/compare_arrows:", key="basket_box"):
        if not held:
            st.caption("还没有地方。在任何页面的地方名旁点“加入比较”。")
            return
        for place in held:
            above = "·".join(step.name for step in asked.breadcrumbs(place.code)[1:-1])
            st.button(
                f"{shown(place.name)}　{shown(above)}",
                key=f"basket_out_{place.code}",
                icon=":material/close:",
                type="tertiary",
                help="移出比较篮",
                on_click=remove,
                args=(place.code,),
            )
        if len(held) > 1 and Path(COMPARE).exists():
            st.page_link(COMPARE, label="打开两地比较", icon=":material/compare_arrows:", query_params=address.link())
        st.button("清空", key="basket_clear", on_click=clear)
