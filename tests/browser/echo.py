"""A page that shows given texts through the escape in every kind of call the dashboard uses. For the browser test."""

import json
import os

import streamlit as st

from pages.shared.text import inert, shown

for number, text in enumerate(json.loads(os.environ["ECHO"])):
    with st.container(key=f"caption{number}"):
        st.caption(shown(text))
    with st.container(key=f"info{number}"):
        st.info(shown(text))
    with st.container(key=f"error{number}"):
        st.error(shown(text))
    with st.container(key=f"markdown{number}"):
        st.markdown(shown(text))
    with st.container(key=f"page_link{number}"):
        st.page_link("http://127.0.0.1:1/", label=shown(text))
    with st.container(key=f"html{number}"):
        st.html(f"<p>{inert(text)}</p>")
