"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.errors import InputError
from refkit.inputs import decode

TEXT = "Müller, J. (2001). “Soil” – a survey.\nŁódź; 東京.\n"
WESTERN = "Müller, J. (2001). “Soil” – a survey.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode(encoding: str) -> None:
    text, diagnostics = decode(TEXT.encode(encoding))
    assert text == TEXT
    assert [d.code for d in diagnostics] == (["RK103"] if encoding.endswith("e") else [])


def test_utf_16_of_plain_ascii_without_a_mark() -> None:
    assert decode("Lind, P. Soil.\n".encode("utf-16-le"))[0] == "Lind, P. Soil.\n"
    assert decode("Lind, P. Soil.\n".encode("utf-16-be"))[0] == "Lind, P. Soil.\n"


def test_big_endian_marks() -> None:
    assert decode(b"\xfe\xff" + "ab".encode("utf-16-be"))[0] == "ab"
    assert decode(b"\x00\x00\xfe\xff" + "ab".encode("utf-32-be"))[0] == "ab"


def test_windows_1252() -> None:
    text, diagnostics = decode(WESTERN.encode("cp1252"))
    assert text == WESTERN
    assert [(d.code, d.severity, d.message) for d in diagnostics] == [
        ("RK103", "info", "read as Windows-1252")
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_one(end: str) -> None:
    assert decode(f"a{end}b{end}".encode())[0] == "a\nb\n"


def test_a_few_zeros_are_no_utf_16() -> None:
    assert decode(b"a\x00b and more\x00") == ("a\x00b and more\x00", ())


def test_nothing() -> None:
    assert decode(b"") == ("", ())
    assert decode(b"\xef\xbb\xbf") == ("", ())


BROKEN = [
    (b"good text and then \xff\x00\x01", 19, "0xff"),
    (b"\xef\xbb\xbfab\xff", 5, "0xff"),
    (b"\xff\xfea\x00\x00\xd8", 4, "0x00"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00", 0, "0x89"),
    (bytes(range(128, 256)) * 4, 0, "0x80"),
]


@pytest.mark.parametrize(("data", "offset", "shown"), BROKEN)
def test_what_is_no_text_is_an_error_that_names_the_byte(
    data: bytes, offset: int, shown: str
) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.offset == offset
    assert f"byte {offset} ({shown})" in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    offset: int | None = 0
    try:
        text, _ = decode(data)
    except InputError as error:
        text, offset = "", error.offset
    assert offset is not None
    assert 0 <= offset < max(1, len(data))
    assert "\r" not in text


@given(st.text(st.characters(codec="utf-8")))
def test_utf_8_comes_back(text: str) -> None:
    found, _ = decode(b"\xef\xbb\xbf" + text.encode())
    assert found == text.replace("\r\n", "\n").replace("\r", "\n")
