"""How records are pickled: as short as they can be, and quick to make again.

What several processes read comes back to one of them, which has to make every object again
while the others wait for it. Of the hundred attributes of a reference a dozen are set, so only
those are handed over; the slots are filled directly, where ``__init__`` of a frozen class makes
a call for each. Subclasses are pickled as Python does it.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from itertools import repeat
from operator import attrgetter, call
from typing import Any

from refkit import document, model

#: Classes of few fields, of which all are handed over.
SMALL: tuple[type, ...] = (
    model.Span, model.Name, model.Date, model.Diagnostic, model.Evidence, model.ReferenceList,
    document.OffsetMap, document.Mark, document.Link, document.Structure, document.Document,
    document.Block,
)  # fmt: skip
_Setter = Callable[[Any, Any], None]


def _setters(cls: Any) -> tuple[_Setter, ...]:
    return tuple(vars(cls)[f.name].__set__ for f in fields(cls))


def _default(field: Field[Any]) -> Any:
    # A value that is made anew for each object is always handed over.
    return None if field.default is MISSING else field.default


_SETTERS = {cls: _setters(cls) for cls in SMALL}
_NAMES = tuple(f.name for f in fields(model.Reference))
_DEFAULTS = tuple(map(_default, fields(model.Reference)))
_GIVE = _setters(model.Reference)
_GIVE_BY_NAME = dict(zip(_NAMES, _GIVE, strict=True))


def install() -> None:
    """Let :mod:`pickle` and :mod:`copy` go this way."""
    for cls in SMALL:
        copyreg.pickle(cls, _reducer(cls))
    values: Callable[[Any], tuple[Any, ...]] = attrgetter(*_NAMES)

    def reduce(reference: model.Reference) -> tuple[Any, ...]:
        known = zip(_NAMES, values(reference), _DEFAULTS, strict=True)
        return sparse, ({name: value for name, value, usual in known if value is not usual},)

    copyreg.pickle(model.Reference, reduce)


def _reducer(cls: Any) -> Callable[[Any], tuple[Any, ...]]:
    names = [f.name for f in fields(cls)]
    values: Callable[[Any], Any] = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (whole, (cls, values(value)))
    return lambda value: (whole, (cls, *values(value)))


def whole(cls: type, *values: Any) -> Any:
    """Make an object of the values of all fields."""
    made: Any = object.__new__(cls)
    for give, value in zip(_SETTERS[cls], values, strict=True):
        give(made, value)
    return made


def sparse(values: dict[str, Any]) -> model.Reference:
    """Make a reference of some values; the other attributes have their defaults."""
    made = object.__new__(model.Reference)
    # A loop in C: setters return None, so any() asks them all.
    any(map(call, _GIVE, repeat(made), _DEFAULTS))
    for name, value in values.items():
        _GIVE_BY_NAME[name](made, value)
    return made
