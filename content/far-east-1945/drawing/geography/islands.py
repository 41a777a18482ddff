"""Sakhalin and the Kurils, August and September 1945: landings and marches."""

from __future__ import annotations

from projection import Point

LANDINGS: tuple[list[Point], ...] = (
    [(142.75, 50.0), (142.85, 49.0), (142.74, 47.15)],
    [(140.35, 49.0), (141.9, 49.16)],
    [(140.4, 48.7), (140.9, 47.6), (141.85, 47.06)],
    [(158.1, 51.75), (157.4, 51.25), (156.55, 50.83)],
    [(155.7, 49.95), (154.7, 49.1), (153.35, 48.2)],
    [(142.85, 46.55), (144.8, 46.1), (147.55, 45.3)],
)
SHUMSHU: Point = (156.33, 50.73)
MATUA: Point = (153.20, 48.09)
URUP: Point = (150.0, 46.0)
ITURUP: Point = (147.88, 45.23)
KUNASHIR: Point = (145.86, 44.03)
SHIKOTAN: Point = (146.75, 43.80)
HABOMAI: Point = (146.10, 43.45)
MAOKA: Point = (142.05, 47.05)
TOYOHARA: Point = (142.74, 46.96)
TORO: Point = (142.08, 49.16)
