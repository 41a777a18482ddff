"""The Calendar of a language: month names, orders and grouping marks from CLDR, through Babel.

CLDR has no words for "about" or "uncertain"; those stand here, and a language without them gets signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast

from babel import Locale, UnknownLocaleError

from kiosk.prepare.form import Calendar

# CLDR's plain English is American: the exhibition's is British ("9 August", "5 Sept").
_REGION = {"en": "en_GB", "pt": "pt_PT"}
_WORD_FOR_YEAR = re.compile(r"\s?'(?:г|р)'\.")  # Russian, Ukrainian: "1945 г."; a chronology leaves it out
_PART = re.compile(r"'([^']*)'|y+|[ML]+[月월]?|d+|G+|.", re.DOTALL)
_SPACES = str.maketrans({"\u2009": " ", "\u202f": "\u00a0"})  # thin spaces are missing from many fonts


@dataclass(frozen=True)
class _Phrases:
    about: str
    about_short: str
    uncertain: str
    decade: str
    until: str
    since: str
    seasons: tuple[str, str, str, str]


_SIGNS = _Phrases(
    "≈ {date}",
    "≈ {date}",
    "{date} (?)",
    "{year}–{last}",
    "… – {date}",
    "{date} – …",
    ("{year}, 3–5", "{year}, 6–8", "{year}, 9–11", "{year}, 12–2"),
)
_PHRASES = {
    "en": _Phrases(
        "about {date}",
        "c. {date}",
        "{date} (uncertain)",
        "{year}s",
        "until {date}",
        "from {date}",
        ("Spring {year}", "Summer {year}", "Autumn {year}", "Winter {year}"),
    ),
    "ru": _Phrases(
        "около {date}",
        "ок. {date}",
        "{date} (неточно)",
        "{year}-е годы",
        "до {date}",
        "с {date}",
        ("Весна {year}", "Лето {year}", "Осень {year}", "Зима {year}"),
    ),
    "ja": _Phrases(
        "{date}頃",
        "{date}頃",
        "{date}（不確か）",
        "{year}年代",
        "{date}まで",
        "{date}から",
        ("{year}年春", "{year}年夏", "{year}年秋", "{year}年冬"),
    ),
    "zh": _Phrases(
        "约{date}",
        "约{date}",
        "{date}（不确定）",
        "{year}年代",
        "截至{date}",
        "自{date}",
        ("{year}年春", "{year}年夏", "{year}年秋", "{year}年冬"),
    ),
    "ko": _Phrases(
        "{date}경",
        "{date}경",
        "{date}(불확실)",
        "{year}년대",
        "{date}까지",
        "{date}부터",
        ("{year}년 봄", "{year}년 여름", "{year}년 가을", "{year}년 겨울"),
    ),
}


def calendar(language: str) -> Calendar:
    """`language` is a BCP 47 code; one CLDR doesn't know gets English order and signs."""
    locale = _locale(language)
    phrases = _PHRASES.get(language.partition("-")[0], _SIGNS)
    months = _months(locale)
    words: Any = {**months, **_patterns(locale), **_ranges(locale)}
    words |= {
        "seasons": list(phrases.seasons),
        "about": phrases.about,
        "about_short": phrases.about_short,
        "uncertain": phrases.uncertain,
        "before_era": _before_era(locale),
        "decade": phrases.decade,
        "until": phrases.until,
        "since": phrases.since,
        "thousands": _thousands(locale),
        "weekdays_short": [locale.days["format"]["abbreviated"][day] for day in range(7)],
    }
    return cast(Calendar, words)


def own_name(language: str) -> str:
    """A language in itself, capitalised as a button needs it: "Русский", "日本語"."""
    try:
        name = Locale.parse(language, sep="-").language_name or language
    except (UnknownLocaleError, ValueError):
        return language
    return name[0].upper() + name[1:]


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_REGION.get(language, language), sep="_" if language in _REGION else "-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def _months(locale: Locale) -> dict[str, list[str]]:
    """Chinese dates count their months ("8月"), though a month alone has a name."""
    if re.search(r"(?<!M)M月", _skeleton(locale, "MMMMd")):
        counted = [f"{number}月" for number in range(1, 13)]
        return {"months": counted, "months_alone": counted, "months_short": counted}
    names = locale.months
    return {
        "months": [names["format"]["wide"][number] for number in range(1, 13)],
        "months_alone": [names["stand-alone"]["wide"][number] for number in range(1, 13)],
        "months_short": [names["format"]["abbreviated"][number] for number in range(1, 13)],
    }


def _patterns(locale: Locale) -> dict[str, str]:
    return {
        "day_month": _pattern(_skeleton(locale, "MMMMd")),
        "day_month_short": _pattern(_skeleton(locale, "MMMd")),
        "day_month_year": _pattern(str(locale.date_formats["long"])),
        "month_year": _pattern(_skeleton(locale, "yMMMM")),
        "month_year_alone": _pattern(_skeleton(locale, "yMMMM")),
        "year": _pattern(_skeleton(locale, "y")),
    }


def _ranges(locale: Locale) -> dict[str, str]:
    between = str(locale.interval_formats[None]).format("{first}", "{last}").translate(_SPACES)
    return {
        "days": _range(locale, "yMMMd", "d"),
        "days_short": _range(locale, "MMMd", "d"),
        "days_months": _range(locale, "yMMMd", "M"),
        "days_months_short": _range(locale, "MMMd", "M"),
        "months_range": _range(locale, "yMMMM", "M"),
        "between": between,
    }


def _skeleton(locale: Locale, name: str) -> str:
    return str(locale.datetime_skeletons[name])


def _range(locale: Locale, skeleton: str, differs: str) -> str:
    return _pattern("".join(locale.interval_formats[skeleton][differs]))


def _pattern(cldr: str) -> str:
    """`d MMMM y` as `{day} {month} {year}`; what comes a second time gets a 2: `{day}–{day2} {month}`."""
    fields = {"y": "year", "M": "month", "L": "month", "d": "day"}
    seen: set[str] = set()
    written = ""
    for found in _PART.finditer(_WORD_FOR_YEAR.sub("", _unquoted_year(cldr))):
        field = fields.get(found[0][0])
        if field is None:
            written += found[0] if found[1] is None else found[1]
            continue
        written += f"{{{field}2}}" if field in seen else f"{{{field}}}"
        seen.add(field)
    return written.translate(_SPACES).strip()


def _unquoted_year(cldr: str) -> str:
    """Babel's ranges have lost their quotation marks: "d–d MMM y г."."""
    return re.sub(r"(\s)([гр])\.", r"\1'\2'.", cldr)


def _before_era(locale: Locale) -> str:
    """Where the year stands: "{year} BC", "紀元前{year}"."""
    era = locale.eras["abbreviated"][0]
    with_era = _WORD_FOR_YEAR.sub("", _skeleton(locale, "Gy")).replace("'", "")
    suffix = _skeleton(locale, "y").removeprefix("y")
    return with_era.removesuffix(suffix).replace("G", era).replace("y", "{year}", 1).translate(_SPACES)


def _thousands(locale: Locale) -> str:
    symbols = locale.number_symbols
    return str(symbols.get("latn", symbols)["group"]).replace("\u202f", "\u00a0")
