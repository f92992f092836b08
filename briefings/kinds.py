"""Which words make which kind of document."""

from collections.abc import Callable

from briefings.document import Document
from briefings.material import Material
from briefings.onepage import onepage
from briefings.order import Order
from briefings.reply import reply
from briefings.report import report

#: The kinds that are running text. The annex is a workbook of its own; slides are made of the report's parts.
WRITTEN: dict[str, Callable[[Material, Order], Document]] = {"report": report, "onepage": onepage, "reply": reply}
