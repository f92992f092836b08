"""Chinese numbers of headings: 一、 （一） 1. （1）, as GB/T 9704 sets them."""

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """1–99 in Chinese: 一, 十, 十一, 二十, 九十九."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")


def first(number: int, words: str) -> str:
    """一、words."""
    return f"{chinese(number)}、{words}"


def second(number: int, words: str, of: int = 2) -> str:
    """（一）words; the words alone where there is only one (`of`)."""
    return f"（{chinese(number)}）{words}" if of > 1 else words


def third(number: int, words: str, of: int = 2) -> str:
    """1.words; the words alone where there is only one (`of`)."""
    return f"{number}.{words}" if of > 1 else words
