from pathlib import Path

import pytest

from tests.cli.running import Runner


@pytest.fixture
def refkit(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Runner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return Runner(capfd, monkeypatch, tmp_path)
