"""Schematic history: lines, places and dates, as (longitude, latitude) in degrees.

From general knowledge: towns within 0.05 degrees, border points, rivers and railways within 0.3.
"""
