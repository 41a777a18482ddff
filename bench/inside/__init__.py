"""The real program in this process, touched and watched frame by frame: `python -m bench.inside`."""
