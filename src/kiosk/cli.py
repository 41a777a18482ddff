"""The commands, thin: each is imported when it is run, so that a start pays for nothing else."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from kiosk import __version__

COMMANDS = {
    "run": "show an exhibition",
    "check": "say everything that is wrong with a bundle",
    "prepare": "make of a bundle what the kiosk shows",
    "schema": "print a JSON schema for editors",
    "tour": "walk through a whole exhibition and keep a picture of every page",
    "soak": "let thousands of simulated visitors at it, and say what they leave behind",
    "pack": "put an exhibition in one file, to carry it to a kiosk",
    "install": "bring an exhibition to this kiosk",
    "list": "say what is installed, and what is shown",
    "activate": "show another installed exhibition",
    "rehearse": "open every page off screen and say what goes wrong",
    "rollback": "show the exhibition before the active one again",
    "verify": "read every byte of what is installed",
    "remove": "remove an exhibition that is not needed",
    "health": "say how this kiosk has been doing",
    "pin": "make the hash of a staff PIN for kiosk.yaml",
    "settings": "say what holds on this machine, and where each value comes from",
    "doctor": "look at this machine: is all here that the kiosk needs?",
}
USAGE, STOPPED = 2, 130  # the second as shells count a program that Ctrl-C ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(words[0] if words else "")
    args = parser.parse_args(words)
    if "run" not in args:
        parser.print_help()
        return USAGE
    try:
        code: int = args.run(args)
    except KeyboardInterrupt:
        print(f"kiosk {words[0]}: stopped before it was done.", file=sys.stderr)
        return STOPPED
    return code


def _parser(named: str) -> argparse.ArgumentParser:
    """The parser of the command that is named; where none is, the titles of all."""
    parser = argparse.ArgumentParser(prog="kiosk", description="A museum kiosk.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, title in ({named: COMMANDS[named]} if named in COMMANDS else COMMANDS).items():
        command = commands.add_parser(name, help=title, description=title[0].upper() + title[1:] + ".")
        if name == named:
            module = import_module(f"kiosk.commands.{name}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser
