"""What people install: built, checked and tried in an empty environment.

Slow, and goes to the package index, so it runs only when asked for: ``pytest -m packaging``.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: Bytes that the trained models and word lists may have in all.
MOST = 15_000_000
EXAMPLE = ROOT / "examples" / "learned-helplessness.txt"

pytestmark = pytest.mark.packaging


def run(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, text=True, capture_output=True, timeout=900
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT)
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


def contents(wheel: Path) -> dict[str, str]:
    with zipfile.ZipFile(wheel) as archive:
        return {
            name: hashlib.sha256(archive.read(name)).hexdigest()
            for name in archive.namelist()
            if not name.endswith(("/RECORD", "/WHEEL"))
        }


def test_the_index_takes_them(built: Path) -> None:
    told = run(sys.executable, "-m", "twine", "check", "--strict", *built.iterdir())
    assert told.count("PASSED") == 2


def test_what_the_wheel_holds(wheel: Path) -> None:
    names = set(contents(wheel))
    for needed in (
        "refkit/py.typed", "refkit/data/model.crf", "refkit/data/types.crf", "refkit/data/lexicon.bin",
        "refkit/data/names.json", "refkit/data/case.json", "refkit/data/breaks.json",
        "refkit/data/README.md", "refkit/render/report/page.css", "refkit/render/report/page.js",
    ):  # fmt: skip
        assert needed in names
    top = {name.split("/")[0] for name in names}
    assert {t for t in top if not t.endswith(".dist-info")} == {"refkit"}
    assert {n.rsplit("/", 1)[-1] for n in names if "/licenses/" in n} == {"LICENSE", "NOTICE"}
    tracked = run("git", "ls-files", "refkit", cwd=ROOT).split() if (ROOT / ".git").exists() else []
    assert not tracked or {n for n in names if n.startswith("refkit/")} == set(tracked)


def test_the_models_are_small(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        sizes = [i.file_size for i in archive.infolist() if i.filename.startswith("refkit/data/")]
    assert 1_000_000 < sum(sizes) <= MOST


def test_the_source_gives_the_same_wheel(wheel: Path, built: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT)
    (direct,) = tmp_path.glob("*.whl")
    assert contents(direct) == contents(wheel)
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {n.split("/", 1)[-1] for n in archive.getnames()}
    assert {"tests/test_laws.py", "training/__main__.py", "docs/index.md", "README.md"} <= names


def test_it_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    programs = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "-q", wheel)
    readme = (ROOT / "README.md").read_text("utf-8")
    apa = run(programs / "refkit", "convert", "-q", EXAMPLE, cwd=tmp_path)
    assert len(apa.splitlines()) == 5
    assert all(line in readme for line in apa.splitlines())
    assert run(programs / "refkit", "--version") == f"refkit {PROJECT['version']}\n"
    code = (
        "import refkit, sys; print(len(refkit.parse(open(sys.argv[1], encoding='utf-8').read())))"
    )
    assert run(programs / "python", "-X", "dev", "-c", code, EXAMPLE, cwd=tmp_path) == "5\n"
    page = tmp_path / "review.html"
    run(programs / "refkit", "convert", "-q", EXAMPLE, "--report", page, cwd=tmp_path)
    assert page.read_text("utf-8").count("<article") == 5


def test_extras_have_names_and_packages() -> None:
    extras = PROJECT["optional-dependencies"]
    assert {"docx", "pdf", "test", "docs", "train"} <= set(extras)
    assert all(re.match(r"[\w.-]+(?:[>=]=[\d.]+)?$", p) for some in extras.values() for p in some)
