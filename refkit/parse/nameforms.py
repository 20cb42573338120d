"""The forms of personal names, as patterns over the kinds of their tokens.

See :mod:`refkit.parse.namemodel` for the kinds: ``I`` initial, ``J`` initials without
points, ``W`` word, ``U`` word in capitals, ``P`` particle, ``S`` suffix and others.
"""

from __future__ import annotations

import re

from refkit.parse.namechunks import FAMILY_KINDS

_GIV = r"[IJ]+(?:P+[IJ]+)*P*"
# Lists that can be read in one way only.
_FG = rf"({FAMILY_KINDS})(S)?,(S,)?({_GIV})(?:,?(S))?"
_GF = r"(I+)((?:P+|Q+)?[WU])(?:,?(S))?"
_FI = r"((?:P+|Q+)?[WU])([IJ]P*)(S)?"
_AND = "[,;/&]+"
SURE = tuple(
    (form, re.compile(rf"{one}(?:{_AND}{one})*"), re.compile(one))
    for form, one in (("FG", _FG), ("GF", _GF), ("FI", _FI))
)

FAMILY = re.compile(r"(?:P*[QWUJwHN]){1,5}S?|I")
GIVEN = re.compile(r"[IJQWUwH]{1,5}P*|[IJ]+(?:P+[IJ]+)+P*|[IWUwH]{1,3}P[WUwH]P*")
PARTICLE_FIRST = re.compile(r"(P+)([IJ]+)")
GIVEN_FIRST = re.compile(r"(?=[IJQWUwHPN]{2,8}S?$)[IJQWUwH].*[QWUJwHN]S?")
FAMILY_INITIALS = re.compile(r"((?:P*[QWUJwH]){1,4}?)(S)?([IJ]{1,5}P*)(S)?")
FAMILY_FIRST = re.compile(
    r"P*Q*[WUJwH](?:P*[UWJwH]){1,3}[IJ]{0,2}S?|P*Q*[WUJwH](?:P*[UWJwH])*[IJWUwH]+P+"
)
#: Short family names in capitals at the beginning of names: "LI Wei, WU J."
CAPS_FIRST = re.compile(r"(?:^|[,;&])J[WI]")
#: "DUPONT Jean" and "Jean DUPONT".
CAPITALISED = re.compile(r"P*[UJ]+W{1,2}|W{1,2}P*U+")
#: "Holt PR", one of a list
SHORT = re.compile(r"[PQ]*W{1,3}J")
#: "Charles de la Fontaine"
NOBLE = re.compile(r"W{1,2}P+W")
#: What looks like a person with initials.
INITIALED = re.compile(r"I+[PQWUJ]{1,3}|[PQWUJ]{1,3}I+")
