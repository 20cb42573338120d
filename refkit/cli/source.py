"""What a command reads: a file or standard input, decoded."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from refkit.errors import FormatError, InputError
from refkit.model import Diagnostic, ReferenceList


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An input.

    Attributes:
        text: The decoded text; all offsets count its characters.
        name: How messages call it.
        format: Format to read it as.
        diagnostics: What decoding had to say.
    """

    text: str
    name: str
    format: str
    diagnostics: tuple[Diagnostic, ...] = ()

    def parse(self, split: str) -> ReferenceList:
        """Read the references.

        Args:
            split: As for :func:`refkit.parse`.

        Returns:
            The references.

        Raises:
            FormatError: The text is not what its format asks for; the error names the input.
            InputError: The text is too long; the error names the input.
        """
        import refkit

        try:
            return refkit.parse(self.text, format=self.format, split=split)
        except FormatError as error:
            error.path = self.name
            raise
        except InputError as error:
            raise InputError(f"{self.name}: {error}", offset=error.offset) from error


def read_source(file: str | None, source_format: str) -> Source:
    """Read FILE or standard input.

    Args:
        file: A path; None or ``-`` for standard input.
        source_format: What ``--from`` says; ``auto`` lets the suffix of FILE decide.

    Returns:
        The input.

    Raises:
        UsageError: There is no such file, or it is a folder, or none is named and standard
            input is a terminal.
        InputError: The bytes are no text, nor a Word or PDF file that can be read.
        OSError: FILE cannot be read.
    """
    from refkit.inputs import decode, format_of_suffix
    from refkit.inputs.binary import BINARY, extract, kind

    if file is None or file == "-":
        if sys.stdin is None or (file is None and sys.stdin.isatty()):
            raise click.UsageError(
                "nothing to read: name a FILE, or pipe text in, as in\n"
                "  refkit convert references.txt\n"
                "  refkit convert < references.txt\n"
                "(a lone - as FILE reads what you type, up to Ctrl-D)"
            )
        data, name = sys.stdin.buffer.read(), "<stdin>"
    else:
        if not Path(file).exists():
            raise click.UsageError(f"there is no file {file}; check the name, or pipe the text in")
        if Path(file).is_dir():
            raise click.UsageError(f"{file} is a folder; name a file in it")
        data, name = Path(file).read_bytes(), file
    if source_format == "auto" and file is not None:
        # A .txt may hold anything that was pasted, so its content decides.
        told = format_of_suffix(file)
        source_format = "auto" if told in ("text", *BINARY) else told
    packed = source_format if source_format in BINARY else kind(data)
    diagnostics: tuple[Diagnostic, ...] = ()
    try:
        if packed:
            text, source_format = extract(data, packed)
        else:
            text, diagnostics = decode(data)
    except InputError as error:
        raise InputError(f"{name}: {error}", offset=error.offset) from error
    return Source(text=text, name=name, format=source_format, diagnostics=diagnostics)
