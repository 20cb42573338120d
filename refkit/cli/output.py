"""What a command writes: data to standard output or, in one step, to a file."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import click


def to_json(data: Any) -> str:
    """Return JSON text that ends with a line break."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def check_output(output: str | None, *, force: bool) -> None:
    """Refuse an output that could not be written, before any work is done.

    Args:
        output: A path, or None or ``-`` for standard output.
        force: Whether a file that is there may be replaced.

    Raises:
        UsageError: The file is there and ``force`` is not given, or there is no such folder.
    """
    if output is None or output == "-":
        return
    path = Path(output)
    if path.is_dir():
        raise click.UsageError(f"{output} is a folder; name a file in it")
    if path.is_file() and not force:
        raise click.UsageError(f"{output} exists; give --force to replace it, or another name")
    if not path.resolve().parent.is_dir():
        raise click.UsageError(f"there is no folder {path.parent}; make it first")


def write_output(text: str, output: str | None = None, *, force: bool = False) -> None:
    r"""Write UTF-8 to standard output, or to a file that appears whole or not at all.

    A file that is replaced keeps its permissions; a link stays a link. What is no file
    (a terminal, ``/dev/null``, a named pipe) is written to directly.

    Args:
        text: The data. Surrogates, which UTF-8 does not have, are written as ``\udXXX``,
            which JSON reads back.
        output: A path, or None or ``-`` for standard output.
        force: Replace a file that is there.

    Raises:
        UsageError: As for :func:`check_output`, or standard output is closed.
        OSError: The file cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    if output is None or output == "-":
        if sys.stdout is None:
            raise click.UsageError("standard output is closed; name a file with -o")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    check_output(output, force=force)
    path = Path(output).resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
