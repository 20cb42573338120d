"""Any CSL style, through an installed pandoc (https://pandoc.org)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from refkit.errors import ConfigError, FormatError
from refkit.model import Reference
from refkit.render import csljson
from refkit.render.result import Notes

#: Markup -> what pandoc calls it.
MARKUPS = {
    "text": "plain", "html": "html", "markdown": "markdown_strict", "rst": "rst",
    "latex": "latex", "rtf": "rtf",
}  # fmt: skip
#: Seconds that pandoc may take for each reference, and for itself.
_SECONDS = (0.2, 60)


def write(
    references: Sequence[Reference],
    *,
    style: str,
    markup: str = "text",
    notes: Notes | None = None,
) -> str:
    """Return the references in a CSL style, in the order of the style.

    Args:
        references: The records.
        style: A ``.csl`` file, or the name of one in pandoc's folder of styles. An address
            is refused: nothing is fetched.
        markup: ``text``, ``html``, ``markdown``, ``rst``, ``latex`` or ``rtf``.
        notes: Takes the diagnostics.

    Raises:
        FormatError: The markup is unknown, or pandoc cannot read the style.
        ConfigError: pandoc is not installed, or the style is an address or no file.
    """
    if markup not in MARKUPS:
        raise FormatError(f"unknown markup {markup!r}; known: {', '.join(MARKUPS)}")
    if "://" in style:
        raise ConfigError(f"{style}: give a file; refkit does not fetch styles")
    path = Path(style)
    if (path.suffix == ".csl" or len(path.parts) > 1) and not path.is_file():
        raise ConfigError(f"there is no style {style}")
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        raise ConfigError(
            "CSL styles are printed by pandoc, which is not installed; install it "
            "(https://pandoc.org/installing.html) or write CSL-JSON"
        )
    if not references:
        return ""
    with tempfile.TemporaryDirectory(prefix="refkit-") as folder:
        data = Path(folder, "references.json")
        data.write_text(csljson.write(references, indent=None, notes=notes), "utf-8")
        named = str(path.resolve()) if path.is_file() else style
        command = [
            pandoc, "--citeproc", "--from=markdown", f"--to={MARKUPS[markup]}", "--wrap=none",
            f"--bibliography={data}", f"--csl={named}",
        ]  # fmt: skip
        return _run(command, len(references))


def _run(command: list[str], count: int) -> str:
    """Run pandoc on a document that cites everything."""
    seconds = _SECONDS[0] * count + _SECONDS[1]
    try:
        done = subprocess.run(
            command, input="---\nnocite: |\n  @*\n---\n", capture_output=True, encoding="utf-8",
            errors="replace", timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise FormatError(f"pandoc did not finish in {seconds:.0f} seconds") from error
    except OSError as error:
        raise ConfigError(f"pandoc cannot be run: {error}") from error
    if done.returncode:
        why = " ".join(done.stderr.split())[:300] or f"status {done.returncode}"
        raise FormatError(f"pandoc cannot print this style: {why}")
    return done.stdout.rstrip("\n") + "\n" if done.stdout.strip() else ""
