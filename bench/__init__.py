"""How the kiosk compares with the least a program of its kind can be. Run `python -m bench` (`make bench`)."""
