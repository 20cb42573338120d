"""The guarded session: everything that goes over the network, and nothing else."""

from __future__ import annotations

from refkit.resolve.http.reply import Reply
from refkit.resolve.http.session import HTML, JSON, Session

__all__ = ["HTML", "JSON", "Reply", "Session"]
