"""What a reader may have done or met is answered with a sentence, never with a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from catalogue.faults import StoreBroken, UserFault
from pages.shared.text import shown


@contextmanager
def faults() -> Iterator[None]:
    """Show a user's fault in Chinese and end the page; anything else is a bug and goes on to the log."""
    try:
        yield
    except StoreBroken as fault:
        st.error(shown(fault))
        st.info("还没有可看的数据时，请在终端运行 make run，或用 capacity.py load 载入工作簿后刷新本页。")
        st.stop()
    except UserFault as fault:
        st.warning(shown(fault))
        st.stop()


def nothing(found: object, sentence: str) -> None:
    """End the page with a sentence when there is nothing to show."""
    if not found:
        st.info(shown(sentence))
        st.stop()
