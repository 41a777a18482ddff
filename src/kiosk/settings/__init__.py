"""This machine's own settings: what kiosk.yaml may set (values), and how the file is read (reader)."""
