"""A list of names that this file makes up from syllables. Nobody in it ever lived; every place says so too."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

COLUMNS = (
    "id", "name", "name_latn", "name_cyrl", "name_kana", "name_jpan", "name_hang", "name_hans", "variants", "born",
    "died", "place", "role_en", "role_ru", "panel", "line", "group", "source", "consent", "embargo_until", "withdrawn",
)  # fmt: skip
INVENTED = "Invented for a test"
ROLES = (("civilian", "мирный житель"), ("soldier", "солдат"), ("prisoner", "пленный"), ("nurse", "медсестра"))
Row = dict[str, str]

_SLAVIC = ("Бор", "Мор", "Вед", "Хор", "Чел", "Шум", "Жал", "Тур", "Лук", "Сав", "Рог", "Ив", "Цар", "Гол", "Пят", "Ел")
_ENDS = ("ин", "ов", "ев", "ский", "енко", "аков", "ишев", "ухин")
_GIVEN = ("Анна", "Юрий", "Фёдор", "Евдокия", "Михаил", "Ольга", "Игнат", "Серафима")
_KANA = ("もり", "はま", "きし", "つる", "おお", "ふじ", "ちば", "しろ", "ごう", "みな", "たけ", "りん", "よね", "いわ")
_HAN = dict(zip(_KANA, "森浜岸鶴大藤千城郷皆竹林米岩", strict=True))
_KOREAN = ("김", "박", "최", "정", "강", "윤", "임", "한", "오", "서", "신", "권", "황", "안")
_KOREAN_GIVEN = ("가람", "노을", "다솔", "마루", "보라", "새벽", "아름", "하늘")
_CHINESE = ("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱")
_CHINESE_GIVEN = ("春", "秋", "石", "云", "雨", "林", "江", "山")
_WESTERN = ("Mor", "Hal", "Bren", "Tor", "Wes", "Cal", "Dun", "Fen", "Gar", "Lin", "Per", "Quin", "Stan", "Vel")
_WESTERN_ENDS = ("gan", "ton", "by", "ley", "wick", "ford", "man", "den")


def people(count: int, seed: int = 1945) -> Iterator[Row]:
    """`count` rows, the same for the same seed."""
    chance = random.Random(seed)
    makers = (_slavic, _japanese, _korean, _chinese, _western)
    for number in range(count):
        row = dict.fromkeys(COLUMNS, "")
        row.update(makers[number % len(makers)](chance))
        en, ru = chance.choice(ROLES)
        row.update(
            id=f"{number + 1}", born=f"{chance.randint(1890, 1940)}", died="1945-08", place=INVENTED, role_en=en,
            role_ru=ru, panel=f"{number // 400 + 1}", line=f"{number % 400 + 1}", source="parish", consent="yes",
        )  # fmt: skip
        yield row


def _slavic(chance: random.Random) -> Row:
    root = chance.choice(_SLAVIC) + chance.choice(("", "а", "о", "е")) + chance.choice(("н", "д", "л", "к", "щ"))
    return {"name": f"{root}{chance.choice(_ENDS)} {chance.choice(_GIVEN)}"}


def _japanese(chance: random.Random) -> Row:
    first, second, given = (chance.choice(_KANA) for _ in range(3))
    name = f"{_HAN[first]}{_HAN[second]} {_HAN[given]}子"
    return {"name": name, "name_kana": f"{first}{second} {given}こ"}


def _korean(chance: random.Random) -> Row:
    return {"name": chance.choice(_KOREAN) + chance.choice(_KOREAN_GIVEN) + chance.choice("나라시우")}


def _chinese(chance: random.Random) -> Row:
    return {"name": chance.choice(_CHINESE) + chance.choice(_CHINESE_GIVEN) + chance.choice(_CHINESE_GIVEN)}


def _western(chance: random.Random) -> Row:
    name = chance.choice(_WESTERN) + chance.choice("aeio") + chance.choice(_WESTERN_ENDS)
    return {"name": f"{name}, {chance.choice(_WESTERN)}{chance.choice(('a', 'is', 'o'))}"}


def row(name: str, **cells: str) -> Row:
    """One row that may be shown, with these cells."""
    made = dict.fromkeys(COLUMNS, "")
    made.update(id=name.lower().replace(" ", "-").replace(",", ""), name=name, source="parish", consent="yes")
    if not made["id"].isascii():
        made["id"] = f"n{crc32(name.encode())}"
    return made | cells


def write(rows: list[Row] | Iterator[Row], path: Path) -> None:
    """Rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
