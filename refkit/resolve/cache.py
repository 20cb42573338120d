"""Answers of servers on disk, so that a run can be repeated, gone on with, or done offline.

One SQLite file with a write-ahead log, safe for several threads and processes. Kept are
answers that say something (pages, records, "no such page") and, for replay alone, the
reasons why other attempts failed: a throttled or broken answer is never used as one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
import time
import weakref
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from refkit.errors import ConfigError

_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
  key TEXT PRIMARY KEY, status INTEGER NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL,
  headers TEXT NOT NULL, final TEXT NOT NULL, hops TEXT NOT NULL, truncated INTEGER NOT NULL,
  body BLOB NOT NULL, fetched REAL NOT NULL, retrieved TEXT NOT NULL
) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An answer as kept, or the reason why there was none.

    Attributes:
        status: HTTP status; 0 if there was no answer.
        reason: Reason of a failure as in :class:`refkit.FetchError`; empty for an answer.
        message: The failure in words.
        headers: Some headers of the answer.
        final: Address that answered in the end.
        hops: Addresses that led there.
        truncated: Whether the body is cut.
        body: The decoded body.
        fetched: Seconds since 1970.
        retrieved: The same as ISO 8601.
    """

    status: int = 0
    reason: str = ""
    message: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    final: str = ""
    hops: tuple[str, ...] = ()
    truncated: bool = False
    body: bytes = b""
    fetched: float = 0.0
    retrieved: str = ""


class Info(NamedTuple):
    """What a cache holds.

    Attributes:
        answers: Number of answers.
        failures: Number of failures kept for replay.
        bytes: Size of the file.
        oldest: When the oldest answer was fetched, ISO 8601.
    """

    answers: int
    failures: int
    bytes: int
    oldest: str


def default_path() -> Path:
    """Return the file of the user's own cache.

    ``REFKIT_CACHE`` names another one; else it lies where the system wants caches
    (XDG Base Directory Specification, ``~/Library/Caches``, ``%LOCALAPPDATA%``).
    """
    if named := os.environ.get("REFKIT_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Caches"
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return folder / "refkit" / "answers.sqlite"


class Cache:
    """A cache in a file.

    Trouble with the file (a full disk, a damaged file) never ends a run: it goes on
    without the cache, and :attr:`trouble` says why.

    Args:
        path: The file, or ``:memory:``; empty for :func:`default_path`.
        must_exist: Raise where there is no usable file (for work offline).

    Raises:
        ConfigError: ``must_exist`` is given and the file cannot be read.
    """

    def __init__(self, path: str | Path = "", *, must_exist: bool = False) -> None:
        self.path = path if str(path) == ":memory:" else Path(path) if path else default_path()
        self.trouble = ""
        self._lock = threading.Lock()
        self._base: sqlite3.Connection | None = None
        try:
            if isinstance(self.path, Path):
                if must_exist and not self.path.is_file():
                    raise FileNotFoundError(f"there is no file {self.path}")
                self.path.parent.mkdir(parents=True, exist_ok=True)
            self._base = self._opened()
        except (sqlite3.Error, OSError) as error:
            if must_exist:
                raise ConfigError(
                    f"the cache cannot be used offline: {error}; run once without --offline"
                ) from error
            self.trouble = str(error)

    def _opened(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.path, timeout=5, check_same_thread=False, isolation_level=None)
        try:
            base.execute("PRAGMA journal_mode=WAL")
            base.execute("PRAGMA synchronous=NORMAL")
            version = base.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, _VERSION):
                raise sqlite3.DatabaseError(f"{self.path} was written by another version of refkit")
            base.execute(_SCHEMA)
            base.execute(f"PRAGMA user_version={_VERSION}")
        except BaseException:
            base.close()
            raise
        # A cache that nobody closes closes with the object; from 3.13 on Python warns otherwise.
        weakref.finalize(self, base.close)
        return base

    def _run(self, work: Callable[[sqlite3.Connection], object]) -> object:
        with self._lock:
            if self._base is None:
                return None
            try:
                return work(self._base)
            except (sqlite3.Error, OSError) as error:
                self.trouble = self.trouble or str(error)
                return None

    def get(self, key: str) -> Stored | None:
        """Return what is kept under a key, if anything."""
        row = self._run(
            lambda base: base.execute(
                "SELECT status, reason, message, headers, final, hops, truncated, body, fetched,"
                " retrieved FROM answers WHERE key = ?",
                (key,),
            ).fetchone()
        )
        if not isinstance(row, tuple):
            return None
        status, reason, message, headers, final, hops, truncated, body, fetched, when = row
        try:
            return Stored(
                status=status,
                reason=reason,
                message=message,
                headers=json.loads(headers),
                final=final,
                hops=tuple(json.loads(hops)),
                truncated=bool(truncated),
                body=zlib.decompress(body) if body else b"",
                fetched=fetched,
                retrieved=when,
            )
        except (ValueError, zlib.error) as error:
            self.trouble = self.trouble or str(error)
            return None

    def put(self, key: str, stored: Stored) -> None:
        """Keep an answer. A failure takes the place of nothing but an earlier failure."""
        body = zlib.compress(stored.body, 1) if stored.body else b""
        row = (
            key, stored.status, stored.reason, stored.message, json.dumps(dict(stored.headers)),
            stored.final, json.dumps(stored.hops), stored.truncated, body, stored.fetched,
            stored.retrieved,
        )  # fmt: skip
        verb = "INSERT OR REPLACE"
        if stored.reason:
            old = self.get(key)
            verb = "INSERT OR IGNORE" if old is not None and not old.reason else verb
        marks = ", ".join("?" * len(row))
        self._run(lambda base: base.execute(f"{verb} INTO answers VALUES ({marks})", row))

    def drop(self, key: str) -> None:
        """Forget what is kept under a key."""
        self._run(lambda base: base.execute("DELETE FROM answers WHERE key = ?", (key,)))

    def info(self) -> Info:
        """Count what is kept."""
        row = self._run(
            lambda base: base.execute(
                "SELECT count(*), count(nullif(reason, '')),"
                " coalesce(min(CASE reason WHEN '' THEN retrieved END), '') FROM answers"
            ).fetchone()
        )
        total, failures, oldest = row if isinstance(row, tuple) else (0, 0, "")
        size = 0
        if isinstance(self.path, Path):
            sizes = [Path(f"{self.path}{end}") for end in ("", "-wal", "-shm")]
            size = sum(p.stat().st_size for p in sizes if p.is_file())
        return Info(total - failures, failures, size, oldest)

    def clear(self, *, older_than_days: float = 0.0) -> int:
        """Drop answers.

        Args:
            older_than_days: Drop only what was fetched longer ago.

        Returns:
            How many were dropped.
        """
        limit = time.time() - older_than_days * 86400 if older_than_days else float("inf")

        def work(base: sqlite3.Connection) -> int:
            gone = base.execute("DELETE FROM answers WHERE fetched < ?", (limit,)).rowcount
            base.execute("VACUUM")
            base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return gone

        gone = self._run(work)
        return gone if isinstance(gone, int) else 0

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._base is not None:
                self._base.close()
                self._base = None
