import pytest

from refkit.split import split
from tests.split.corpus import Case, cases


@pytest.mark.parametrize("case", cases(), ids=lambda c: f"{c.file}: {c.title}")
def test_case(case: Case) -> None:
    blocks = split(case.block, format=case.format)
    assert "".join(b.raw for b in blocks) == case.block
    assert [b.text for b in blocks if b.kind == "reference"] == case.expected
