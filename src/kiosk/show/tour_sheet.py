"""The pages that a designer looks through: every picture of one tour, and every tour of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

SHEET = "index.html"
_STYLE = """body{font:16px sans-serif;margin:2em;background:#ddd}main{display:grid;gap:1em;
grid-template-columns:repeat(auto-fill,minmax(%dem,1fr))}figure{margin:0}img{width:100%%}"""


def write_sheet(out: Path, title: str, how: str, stops: Sequence[tuple[str, str]]) -> None:
    """One tour: its pictures, largest first thing. `stops`: file and title of each."""
    _write(out, title, f"{how}; {len(stops)} pictures.", f"<main>{_figures(stops)}</main>", 30)


def write_sheets(out: Path, title: str, tours: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> None:
    """Many tours, small: each a folder of `out` with its files, and what was complained of in it."""
    parts = []
    for name, files, complaints in tours:
        found = "".join(f"<li>{escape(line)}</li>" for line in complaints)
        small = _figures([(f"{name}/{file}", Path(file).stem) for file in files])
        parts.append(
            f'<h2><a href="{escape(name)}/{SHEET}">{escape(name)}</a></h2><ul>{found}</ul><main>{small}</main>'
        )
    _write(out, title, f"{len(parts)} tours.", "\n".join(parts), 10)


def _figures(stops: Sequence[tuple[str, str]]) -> str:
    return "\n".join(
        f'<figure><a href="{escape(file)}"><img loading="lazy" src="{escape(file)}" alt="{escape(stop)}"></a>'
        f"<figcaption>{escape(stop)}</figcaption></figure>"
        for file, stop in stops
    )


def _write(out: Path, title: str, how: str, body: str, wide: int) -> None:
    (out / SHEET).write_text(
        f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}: tour</title>
<style>{_STYLE % wide}</style>
<h1>{escape(title)}</h1><p>{escape(how)}</p>
{body}
</html>
""",
        encoding="utf-8",
    )
