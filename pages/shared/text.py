"""The one way from data to a call that reads markdown or HTML.

Streamlit's markdown changes figures without a word: `15~20人、30~40人` becomes `1520人、3040人`, `5*3*2` becomes `532`,
a leading `- 12` a bullet, and `![](http://…)` in a name makes every viewer's browser fetch it. A test holds that no
data reaches such a call except through `shown` (markdown) or `inert` (HTML).
"""

import html
import re

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
#: Control, zero-width and bidirectional marks: they can hide or reverse what a name says.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
#: Streamlit replaces these after markdown has been read, so a backslash does not stop it: a word joiner does.
REPLACED = {"--": "-\u2060-", "->": "-\u2060>", "<-": "<\u2060-", "streamlit": "stream\u2060lit"}


def clean(text: object) -> str:
    """The text on one line, without characters that cannot be seen."""
    return re.sub(r"\s+", " ", INVISIBLE.sub("", re.sub(r"[\t\n\r]", " ", str(text)))).strip()


def shown(text: object) -> str:
    """The text for any call that reads markdown (labels, captions, messages, metric values): it shows as it is."""
    line = clean(text)
    for found, instead in REPLACED.items():
        while found in line:
            line = line.replace(found, instead)
    return PUNCTUATION.sub(r"\\\1", line)


def inert(text: object) -> str:
    """The text for `st.html`: it shows as it is and can be neither a tag nor an attribute."""
    return html.escape(clean(text), quote=True)
