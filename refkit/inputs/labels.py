"""Numbers and bullets of list items as a reader sees them."""

from __future__ import annotations

BULLET = "•"
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)


def ordinal(number: int, style: str) -> str:
    """Return the label of an item.

    Args:
        number: Its number.
        style: ``1``, ``a``, ``A``, ``i`` or ``I`` as in HTML's ``type``; :data:`BULLET`; or
            empty for none.
    """
    if style in ("", BULLET):
        return style
    printed = str(number)
    if style in "aA" and number > 0:
        printed = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            printed = chr(ord("a") + rest) + printed
    elif style in "iI" and 0 < number < 4000:
        printed = ""
        for value, sign in _ROMAN:
            count, number = divmod(number, value)
            printed += sign * count
    return (printed.upper() if style in "AI" else printed) + "."
