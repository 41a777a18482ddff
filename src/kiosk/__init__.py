"""A museum kiosk: an exhibition from a folder of YAML, on a touchscreen."""

__version__ = "0.1.0"
