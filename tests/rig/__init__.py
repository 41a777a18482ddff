"""The virtual touchscreen: a real X server without hardware, ten fingers, and the real program on it."""
