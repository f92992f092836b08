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
        st.info("还没有数据时，请到“数据导入”放入工作簿，或在终端用 capacity.py load 载入，然后刷新本页。")
        st.page_link("pages/intake/upload.py", label="去数据导入", icon=":material/upload_file:")
        st.stop()
    except UserFault as fault:
        st.warning(shown(fault))
        st.stop()


def nothing(found: object, sentence: str) -> None:
    """End the page with a sentence when there is nothing to show."""
    if not found:
        st.info(shown(sentence))
        st.stop()
