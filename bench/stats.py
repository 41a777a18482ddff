"""Many measurements in a few numbers."""

from __future__ import annotations

from collections.abc import Sequence


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many percent of all do not exceed (nearest rank). ValueError for none."""
    if not values:
        raise ValueError("there is nothing to rank")
    ranked = sorted(values)
    return ranked[max(0, -int(-len(ranked) * percent // 100) - 1)]


def spread(values: Sequence[float]) -> dict[str, float]:
    """How many there are, their median, p95 and p99, and the greatest, to a tenth."""
    ranks = {f"p{percent}": round(percentile(values, percent), 1) for percent in (50, 95, 99)}
    return {"count": len(values), **ranks, "most": round(max(values), 1)}
