from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.resolve.web import Server, Web, started


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    server = started()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def web(server: Server) -> Iterator[Web]:
    """A web of its own for each test, behind one port."""
    web = Web(server)
    yield web
    web.close()
