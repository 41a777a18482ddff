"""A tiny bundle made by code, and the executor and clock that tests give to prepare."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from PIL import Image, ImageDraw

from kiosk.prepare.run import Outcome, prepare

TODAY = date(2026, 11, 23)
P = ParamSpec("P")
T = TypeVar("T")

FILES = {
    "exhibition.yaml": """\
format: 1
id: small
version: "1"
title: {en: A small exhibition, ru: Малая выставка}
subtitle: {en: Two days, ru: Два дня}
languages: [en, ru]
chapters: [first, second]
focus: {start: 1945-08-09, end: 1945-09-05}
attract:
  statement: {en: Rain, ru: Дождь}
  subtitle: {en: In August, ru: В августе}
  days:
    - {date: 1945-08-15, label: {en: A voice on the radio, ru: Голос по радио}, numeral: true}
home:
  title: {en: Chapters, ru: Главы}
  subtitle: {en: Of two days, ru: О двух днях}
licence: CC BY 4.0
about: {en: "Made for a test.", ru: "Сделано для проверки."}
credits:
  - {role: {en: Drawings, ru: Рисунки}, name: {en: Nobody, ru: Никто}}
""",
    "chapters/first.yaml": """\
title: {en: The first chapter, ru: Первая глава}
summary: {en: What came first, ru: Что было сначала}
period: 1945-08-09/1945-08-12
pages:
  - kind: notice
    title: {en: Before you go on, ru: Прежде чем идти дальше}
    text: {en: The next page is hard., ru: Следующая страница тяжела.}
    skip_to: numbers
  - kind: text
    title: {en: A page, ru: Страница}
    dates: [1945-08-10/1945-08-12, 1910-08]
    text:
      en: "One *kind* of <img src='http://example.org/x.png'> words.\\n\\nA second paragraph, 5 \\\\* 3."
      ru: "Слова *разного* рода.\\n\\nВторой абзац."
  - kind: figures
    id: numbers
    title: {en: How many, ru: Сколько}
    rows:
      - label: {en: Carts, ru: Телеги}
        estimates:
          - {low: 900, by: {en: "B, 2000", ru: "Б, 2000"}, source: work}
          - {low: 100, high: 300, by: {en: "A, 1990", ru: "А, 1990"}, source: work}
""",
    "chapters/second.yaml": """\
title: {en: The second chapter, ru: Вторая глава}
summary: {en: What came then, ru: Что было потом}
period: [1945-08-20, 1945-09-02/..]
pages:
  - {kind: plate, picture: plate, title: {en: A plate, ru: Гравюра}, dates: [1945-09-02]}
  - {kind: plate, picture: chart, title: {en: A chart, ru: Схема}}
  - {kind: plate, picture: photo, title: {en: A photograph, ru: Снимок}}
""",
    "timeline.yaml": """\
eras:
  - {id: war, title: {en: War, ru: Война}, start: 1904, end: 1945-09-02}
groups:
  - {id: east, title: {en: East, ru: Восток}}
  - {id: west, title: {en: West, ru: Запад}}
events:
  - {date: 1945-08-15, title: {en: Broadcast, ru: Обращение}, group: east, chapter: first, page: numbers}
  - {date: 1904~, title: {en: War begins, ru: Начало войны}, group: west, source: work}
""",
    "memorial.yaml": """\
title: {en: Remembered, ru: Память}
subtitle: {en: All, ru: Все}
introduction: {en: They lived., ru: Они жили.}
groups:
  - {id: carters, title: {en: Carters, ru: Возчики}, text: {en: They drove., ru: Они возили.}, places: [bridge]}
places:
  - id: bridge
    name: {en: Bridge, ru: Мост}
    where: {en: By the river, ru: У реки}
    latitude: 45.8
    longitude: 126.5
    precision: site
    text: {en: A stone stands here., ru: Здесь стоит камень.}
""",
    "sources.yaml": """\
work:
  author: A. Writer
  title: A book
  year: "1990"
  what: {en: A history, ru: История}
""",
    "media.yaml": """\
plate:
  file: tone.png
  kind: illustration
  engrave: true
  alt: {en: A river under rain, ru: Река под дождём}
  caption: {en: A river, ru: Река}
  credit: {en: Drawn for a test, ru: Нарисовано для проверки}
  licence: CC BY 4.0
chart:
  file: chart.png
  contrast_file: chart-contrast.png
  kind: diagram
  alt: {en: Three bars, ru: Три полосы}
  caption: {en: Bars, ru: Полосы}
  credit: {en: Drawn for a test, ru: Нарисовано для проверки}
  licence: CC BY 4.0
photo:
  file: photo.jpg
  kind: photograph
  rights_end: "2199-12-31"
  alt: {en: A field, ru: Поле}
  caption: {en: Field, ru: Поле}
  credit: {en: Made for a test, ru: Сделано для проверки}
  licence: CC BY 4.0
""",
}


class Here(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def make_bundle(folder: Path) -> Path:
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    media = folder / "media"
    media.mkdir()
    Image.linear_gradient("L").resize((320, 180)).save(media / "tone.png")
    _bars("#DFE5DF", "#12211F").save(media / "chart.png")
    _bars("#000000", "#FFFFFF").save(media / "chart-contrast.png")
    Image.effect_noise((300, 200), 40).convert("RGB").save(media / "photo.jpg")
    return folder


def _bars(ground: str, bar: str) -> Image.Image:
    picture = Image.new("RGB", (400, 240), ground)
    draw = ImageDraw.Draw(picture)
    for place in (40, 160, 280):
        draw.rectangle((place, 60, place + 60, 220), bar)
    return picture


def made(bundle: Path, out: Path, **other: Any) -> Outcome:
    """Prepare without processes and without a word."""
    settings = {"progress": lambda *_: None, "today": TODAY, "version": "0.1.0", "workers": Here}
    return prepare(bundle, out, **{**settings, **other})


def content(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
