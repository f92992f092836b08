"""The user manual, as written in docs/."""

import streamlit as st

from pages.shared import guard, show
from pages.shared.manual import manual_text

show.heading("使用说明")
text = manual_text()
guard.nothing(text, "使用说明尚未随程序提供。")
st.markdown(text)
