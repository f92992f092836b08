"""What a page still says in English: to the eye, to a screen reader, to the pointer."""

import re

from playwright.sync_api import Page

from catalogue.reading import load_catalogue
from tests.browser.hostile import NAMES

#: Names that Chinese official writing keeps as they are.
PROPER = set(
    "Excel Word PDF PowerPoint PNG SVG CSV GeoJSON JSON HTML XML ZIP Streamlit WPS README Esc Windows tangyu".split()
)
#: Endings of files, which stand alone in words such as “.xlsx”, in either case.
ENDINGS = set("xlsx xls xlsm xlsb ods csv tsv et zip docx pptx pdf png svg txt md geojson json".split())
#: What is typed at a terminal stands in a sentence as it is typed.
TYPED = ("make run", "capacity.py load")
#: Texts, names and hints of everything on the page; not data in a table's cells, ids, or the pictures of icons.
SAID = """() => {
  const apart = 'script,style,noscript,[data-testid=stIconMaterial],[role=gridcell],code,.modebar,.st-key-code';
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.parentElement;
    if (at && !at.closest(apart)) found.push(walk.currentNode.nodeValue);
  }
  for (const e of document.querySelectorAll('[aria-label],[title],[placeholder],[alt],[data-title],[aria-description]'))
    if (!e.closest('script,style'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-title', 'aria-description'])
        if (e.getAttribute(name)) found.push(e.getAttribute(name));
  return [...new Set(found)];
}"""


def english(page: Page) -> list[str]:
    """Every text with a word of three Latin letters or more that is no proper name, file, code or name in the data."""
    texts: list[str] = page.evaluate(SAID)
    return sorted({text.strip()[:120] for text in texts if words(text)})


def words(text: str) -> set[str]:
    """The English words of a text."""
    for name in (*sorted(NAMES, key=len, reverse=True), *TYPED):
        text = text.replace(name, "")
    text = re.sub(r"[\w\-./:=&?%]*[_/=@][\w\-./:=&?%]*|\S+\.[a-z]{2,5}\b", " ", text, flags=re.ASCII)
    found = set(re.findall(r"[A-Za-z]{3,}", text)) - PROPER - set(load_catalogue().indicators)
    return {word for word in found if word.lower() not in ENDINGS}
