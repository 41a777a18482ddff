"""Borders that no longer stand, and lines at sea."""

from __future__ import annotations

from projection import Point

# Treaty of Nerchinsk, 1689: the Argun, then the crest of the Stanovoy range; the Uda basin was left undivided.
NERCHINSK: list[Point] = [
    (121.5, 53.33), (120.3, 53.9), (120.9, 54.9), (122.5, 55.5), (125.5, 55.6), (129.0, 55.3), (131.5, 54.9),
    (133.3, 54.2), (135.6, 54.0), (137.3, 53.9),
]  # fmt: skip
URUP_ITURUP: list[Point] = [(148.43, 46.17), (149.18, 45.52), (149.93, 44.87)]
SOYA_STRAIT: list[Point] = [(140.3, 45.75), (141.9, 45.72), (143.6, 45.75)]
SHUMSHU_KAMCHATKA: list[Point] = [(155.6, 51.5), (156.55, 50.93), (157.6, 50.35)]
PARALLEL_50: list[Point] = [(141.3, 50.0), (145.0, 50.0)]
# The line the Russian Federation administers: Soya Strait, Nemuro Strait, south of the Habomai islets.
RUSSIA_ADMINISTERS: list[Point] = [
    (138.6, 45.4), (141.9, 45.73), (143.6, 45.6), (144.9, 45.0), (145.45, 44.5), (145.5, 44.2), (145.42, 43.95),
    (145.42, 43.67), (145.62, 43.48), (145.9, 43.39), (146.08, 43.2), (146.25, 42.85), (146.4, 42.55),
]  # fmt: skip
JAPAN_CLAIMS: list[Point] = [(143.75, 45.55), (146.0, 46.05), (148.2, 46.2), (149.18, 45.52), (149.6, 45.15)]
# Manchukuo's west and south-west, with Jehol (from 1933), from the Soviet border to the sea.
MANCHUKUO_WEST: list[Point] = [
    (117.0, 49.55), (116.2, 48.9), (115.9, 48.2), (115.55, 47.9), (117.4, 47.75), (118.5, 47.75), (119.1, 47.5),
    (119.7, 47.1), (119.9, 46.75), (119.2, 46.45), (118.4, 46.0), (117.9, 45.3), (117.3, 44.6), (116.9, 43.6),
    (116.7, 42.7), (116.6, 42.1), (116.4, 41.5), (116.9, 41.0), (117.6, 40.65), (118.7, 40.35), (119.75, 40.0),
]  # fmt: skip
MANCHUKUO: list[Point] = [
    *MANCHUKUO_WEST, (119.9, 39.6), (121.0, 38.0), (124.0, 38.5), (127.0, 40.0), (136.5, 42.0), (136.5, 54.5),
    (117.0, 54.5),
]  # fmt: skip
JEHOL_EAST: list[Point] = [(119.2, 46.45), (120.3, 45.3), (121.6, 44.0), (121.9, 42.6), (120.5, 41.6), (119.9, 40.2)]
LEASED: list[Point] = [(120.6, 39.5), (122.3, 39.5), (122.6, 39.0), (121.4, 38.4), (120.6, 38.6)]
LEASE_LINE: list[Point] = [(121.35, 39.47), (122.1, 39.52)]
GREATER_KHINGAN: list[Point] = [
    (121.9, 51.3),
    (121.3, 49.6),
    (120.9, 48.2),
    (120.2, 46.9),
    (119.6, 45.6),
    (118.4, 44.0),
]
