"""Hypothesis profiles: ``dev`` tries a few examples and ``ci`` more, always the same ones, so
that a run tells of a change and not of luck; ``explore`` looks for new ones at random."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile(
    "dev", max_examples=25, deadline=None, suppress_health_check=_SLOW, derandomize=True
)
settings.register_profile("explore", max_examples=200, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "ci", max_examples=60, deadline=None, suppress_health_check=_SLOW, derandomize=True
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
