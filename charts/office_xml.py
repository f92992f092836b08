"""What Office charts are written with: names of the schema, elements, colours."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn


def uri(prefix: str) -> str:
    """The address behind a prefix of the schema."""
    return qn(f"{prefix}:x")[1:].split("}")[0]


def element_of(tag: str, **attributes: str) -> Any:
    """A new element, such as c:smooth with its attributes."""
    prefix = tag.split(":")[0]
    made = parse_xml(f'<{tag} xmlns:{prefix}="{uri(prefix)}"/>')
    for name, value in attributes.items():
        made.set(name, value)
    return made


def rgb(colour: str) -> RGBColor:
    """A colour of ours as python-pptx takes it."""
    return RGBColor.from_string(colour[1:])
