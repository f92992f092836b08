"""Texts beside a table that are no part of it: whole sentences, and rows that show how to fill in a form."""

import re

#: A text longer than this may be a sentence.
_SENTENCE = 12
_SHOWN = "(?:填[写报表])?(?:示例|样例|范例|举例|例)(?:行|数据)?"
_EXAMPLE = re.compile(rf"^{_SHOWN}(?:[：:].*)?$|^[(（【\[]{_SHOWN}[：:]?[)）】\]]|[(（【\[]{_SHOWN}[)）】\]]$")


def is_sentence(text: str) -> bool:
    """A text that ends in a full stop, unless it is short: a remark."""
    return len(text) > _SENTENCE and text.endswith(("。", "；"))


def is_example(*texts: str) -> bool:
    """示例, 例：XX社区, XX社区（样例）: a row that shows how to fill in a form."""
    return any("例" in text and bool(_EXAMPLE.search(text)) for text in texts)
