"""What a careful typesetter binds: no line ends in a preposition, begins with a dash or parts a date, a number and what
it counts, or a short word.

Every change is one space for another, or one hyphen, so positions in the text stay what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from kiosk.prepare.ties import FREE, HYPHEN

BINDING = "22"  # another one prepares every exhibition anew

_DIGIT = re.compile(r"\d")
_LICENCE = re.compile(r"\b(CC BY(?:-[A-Z]{2})*) (?=\d)")
_DASH = re.compile(r" (?=[—–] )")
_SHORT = re.compile(
    r"(?<![\w-])(а|без|в|во|для|до|за|и|из|к|ко|на|над|не|ни|но|о|об|от|по|под|при|про|с|со|у) (?=\S)",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"(?<=[а-яё]) (?=(?:ли|бы|же|б|ж)(?![\w-]))")  # belongs to the word before it
_LAST = re.compile(r" (?=\S{1,4}$)")
_END_LAST, _END_MOST = 7, 22  # letters of a last word that stands alone on no line, and with the word before it
_END_MOST_BOUND = 20  # where that is bound to another
_MARKS = ".,;:?!…’”»)"  # that stand behind it
_ADDED = re.compile(r"(?<=\w) (?=\(\d{4}\))|(?<=[^\W\d],) (?=\d{4}\.?$)")  # the year of a work or a treaty
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_UNITS = "год|году|года|годы|годах|годов|гг?|вв?|века|авг|сент|лет|тыс|млн|млрд|км|см|мм"
_NUMBER = re.compile(rf"(?<=\d) (?=(?:{_MONTHS}|{_UNITS})\b|%)|(?<=\d[-\u2011][хе]) (?=год)|(?<=[XVI]) (?=век)")
_STEMS = "январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
# Not before "1945 года", which stands well on the next line.
_RUSSIAN_MONTH = re.compile(rf"\b((?:{_STEMS})[а-я]{{0,3}}) (?=\d{{4}}\b(?![ \u00a0]год))", re.IGNORECASE)
_ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH_NUMBER = re.compile(rf"(?<=\d) (?=(?:{_ENGLISH_MONTHS}|Aug|Sept|million|km|per cent)\b)")
# A number and what it counts, a word of ten letters at most. In English four digits without a comma are a year; in
# Russian they may be a count, and a year bound to what follows does no harm.
_NO_NOUN = "and|or|but|in|at|on|to|of|by|for|from|with|as|who|which|were|was|is|are|had|that|the|a|it|its"
_COUNT = re.compile(rf"(?<![\w.,:–-])(\d{{1,3}}(?:,\d{{3}})*) (?=(?!(?:{_NO_NOUN})\b)[A-Za-z]\w{{1,9}}\b)")
_RUSSIAN_NO_NOUN = "или|что|для|при|без|под|над|как|они|его|это|там|уже|примерно|около"
_RUSSIAN_COUNT = re.compile(rf"(?<=\d) (?=(?!(?:{_RUSSIAN_NO_NOUN})\b)[а-яё]\w{{2,9}}\b)")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}) (?=\d{3}(?!\d))")  # "460 000", however it was typed
_RANGE = re.compile(r"(?<![\w.,:–-])(\d{1,4}) (and|to|or|и|или|до|по)[ \u00a0](?=\d{1,4}\b(?![,:\u00a0 ]\d))")
# "p. 12", "No. 5", "document 602", "chapter VI", "Unit 731", "Class A"
_ENGLISH_PLACE = re.compile(
    r"\b((?:pp?|[Nn]os?|vols?|ch|docs?|arts?)\.|[Dd]ocuments?|[Cc]hapter|[Aa]rticle|[Vv]olume|[Pp]art|[Cc]lass|Unit) "
    r"(?=\d|[IVX]+\b|[A-D]\b)"
)
_RUSSIAN_PLACE = re.compile(
    r"(?<!\w)((?:[Сс]тр|[Сс]|[Гг]л|[Тт]|[Пп]|ст|док)\.|№|[Дд]окумент[а-яё]{0,3}|[Гг]лав[а-яё]{1,2}|[Тт]ом[а-яё]{0,2}"
    r"|[Сс]тать[а-яё]{1,2}|[Кк]ласс[а-яё]{0,2}|Отряд[а-яё]{0,2}) (?=\d|[IVX]+\b|«?[А-Г]\b)"
)
_ENGLISH_MONTH = re.compile(rf"\b({_ENGLISH_MONTHS}|Aug|Sept) (?=\d{{4}}\b)")
_ENGLISH_NAME = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z])|(?<=\b(?:Ya|Yu|Kh|Zh|Ch|Sh|Ts)\.) (?=[A-Z])|(?<=\bSt) (?=[A-Z])")
# "около 270 000", unless a preposition is bound before it: that would be as wide as a column.
_ABOUT = re.compile(r"(?<![\w\u00a0])(более|менее|около|почти|примерно|свыше) (?=\d)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<![\w-])(\d{1,3}[-\u2011](?:[йяю]|му)) (?=[А-ЯЁа-яё]\w{2,15}\b)")  # "6-я гвардейская"
# A rank or an office and the name after it: "Marshal Vasilevsky", «генерал Ямада», and the second half of such a name.
_BEFORE_NAME = re.compile(r"([^\W\d_]{3,}) (?=([A-ZА-ЯЁ][^\W\d_]+))")
_HALF_NAMED = re.compile(r"([^\W\d_]{3,})\u00a0([A-ZА-ЯЁ][^\W\d_]+) (?=([A-ZА-ЯЁ][^\W\d_]+))")
_TITLED_MOST = 22  # letters that a rank and both halves of a name may have together
_ENGLISH_RANKS = (
    "admiral|ambassador|captain|colonel|commissar|emperor|empress|envoy|general|historian|king|lieutenant|major|marshal|"
    "minister|premier|president|professor|queen|secretary|sergeant"
)
_ENGLISH_TITLES = frozenset(_ENGLISH_RANKS.split("|"))
# "Foreign Minister", "Lieutenant General": two such words are long enough without the name that follows.
_FIRST_HALVES = frozenset(("chief", "deputy", "field", "foreign", "prime", "rear", "vice")) | _ENGLISH_TITLES
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0\u2011-]$")
_OF_FOREIGN_AFFAIRS = re.compile(r"(?<=\bиностранных) (?=дел\b)")
_RUSSIAN_RANKS = (
    "адмирал|генерал|император|капитан|лейтенант|майор|маршал|министр|нарком|полковник|посланник|президент|премьер|"
    "профессор|секретар|сержант"
)
_RUSSIAN_ENDINGS = ("", "а", "у", "ом", "е", "ы", "ов", "ь", "я", "ю", "ем")
_RUSSIAN_TITLES = frozenset(rank + ending for rank in _RUSSIAN_RANKS.split("|") for ending in _RUSSIAN_ENDINGS) | {
    *("посол", "посла", "послу", "послом", "историк", "историка")
}
# One of these is in whatever holds a title.
_ENGLISH_SIGNS = tuple(_ENGLISH_TITLES)
_RUSSIAN_SIGNS = (*_RUSSIAN_RANKS.split("|"), "посол", "посл", "историк")
_BEGUN = re.compile(r"(?<=[.?!] )([A-Z][a-z]?) (?=\S)")  # a sentence's first word, when it is as short as "A" or "No"
# "in 1943", "the 22nd", "late 1940s": a word as short as these ends no line before a figure that is bound to nothing.
_ENGLISH_BEFORE = re.compile(
    r"\b(in|on|the|over|about|nearly|some|from|by|early|mid|late|since|until) "
    r"(?=\d[\d,]*(?:st|nd|rd|th|s)?\b(?!\u00a0))",
    re.IGNORECASE,
)
_STOPS = (". ", "? ", "! ")
_LETTERED = re.compile(r" (?:[IVX]+|[A-D])\b")  # what else than a figure "chapter" or "class" is bound to
_MONGOLIAN = re.compile(r"\b([A-Z][a-z]+) (?=(?:Gol|Nor|Nur|Uul)\b)")  # a river, a lake, a mountain: "Khalkhin Gol"
_PORT = re.compile(r"\b(Port) (?=[A-Z])")
_NO_ONE = re.compile(r"\b([Nn]o) (?=one\b)")
_ENGLISH_ARTICLE = re.compile(r"\b(a|an|the) (?=\S)", re.IGNORECASE)
_ENGLISH_LEADS = "at|by|for|from|in|of|on|to|with"
_ENGLISH_LEAD = re.compile(rf"\b({_ENGLISH_LEADS}) (?=\S)", re.IGNORECASE)
_YEAR = re.compile(r"(?<=[а-яё],) (?=\d{4}\b)")
_INITIAL = re.compile(r"\b([А-ЯЁ]\.) (?=[А-ЯЁ])")
# A hyphen stays where a piece of one to three letters or a number would be left alone, and within a short name or a
# short compound. A long one may still be parted at its own.
_RUSSIAN_HYPHEN = re.compile(
    r"(?<=\d)-(?=[а-яё]{1,3}\b)|(?<=\b[Гг]енерал)-(?=[а-яё])|(?<=\b[А-ЯЁ])-(?=\d)|(?<![\w-])([а-яё]{1,2}|[А-ЯЁ]{1,2}|[А-ЯЁ][а-яё])-(?=\w)"
    r"|(?<=[а-яё])-(?=(?:[А-ЯЁа-яё][а-яё]{0,2}|либо|нибудь)\b(?!-))"
)
_ENGLISH_HYPHEN = re.compile(r"(?<=\d)-(?=[a-z])|(?<=\b[A-Z])-(?=\d)|\b([A-Z][a-z]{1,3})-(?=[a-z]{1,5}\b(?!-))")
_NAME = re.compile(r"(?<![\w-])[^\W\d_a-zа-яё]\w{1,8}-[^\W\d_a-zа-яё]\w{1,8}(?![\w-])")
_NAME_MOST = 12  # letters of a name that is not parted
_COMPOUND = re.compile(r"(?<![\w-])\w{2,6}-\w{2,6}(?![\w-])")
_COMPOUND_MOST = 12  # letters of a word that is not parted: "full-scale", "north-east", "twenty-three"
# "self-propelled", "Japanese-run": one piece is too short to stand at either end of a line. Not within longer chains.
_UNEVEN = re.compile(r"(?<![\w-])(?:[^\W\d_]{2,4}-[a-zа-яё]{2,}|[^\W\d_]{2,}-[a-zа-яё]{2,3})(?![\w-])")
_UNEVEN_MOST = 14
# A number in words and what it counts, in a heading: "Twenty-three minutes", «Двадцать восемь дней».
_ENGLISH_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ENGLISH_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ENGLISH_WORDED = re.compile(
    rf"\b((?:(?:{_ENGLISH_TENS})(?:[-\u2011](?:{_ENGLISH_ONES}))?|{_ENGLISH_ONES})) "
    rf"(?=(?!(?:{_NO_NOUN})\b)[A-Za-z]\w{{1,9}}\b)",
    re.IGNORECASE,
)
_RUSSIAN_NUMBERS = (
    "один|одна|одно|два|две|двух|три|тр[её]х|четыре|четыр[её]х|пять|шесть|семь|восемь|девять|десять|"
    "одиннадцать|двенадцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто"
)
_RUSSIAN_WORDED = re.compile(
    rf"\b({_RUSSIAN_NUMBERS}) (?=(?!(?:{_RUSSIAN_NO_NOUN})\b)[а-яё]\w{{2,9}}\b)", re.IGNORECASE
)

_WORDS = re.compile(r"\W+")
# What each looks for only where one of its words is: to look for any of thirty at every letter takes ten times as long.
_OF_HEADINGS = {
    "en": (
        (_ENGLISH_WORDED, frozenset(f"{_ENGLISH_TENS}|{_ENGLISH_ONES}".split("|"))),
        (_ENGLISH_ARTICLE, frozenset(("a", "an", "the"))),
        (_ENGLISH_LEAD, frozenset(_ENGLISH_LEADS.split("|"))),
    ),
    "ru": ((_RUSSIAN_WORDED, frozenset(_RUSSIAN_NUMBERS.replace("[её]", "е").split("|")) | {"трёх", "четырёх"}),),
}


def bound(text: str, language: str) -> str:
    """`text` with what belongs together bound together, as `language` has it. A licence is bound in all of them."""
    if _DIGIT.search(text):
        text = _LICENCE.sub(lambda found: found[1].replace(" ", FREE) + FREE, _ADDED.sub(FREE, text))
    if language == "en":
        return _bound_english(text)
    return _bound_russian(text) if language == "ru" else text


def _bound_english(text: str) -> str:
    numbered = _DIGIT.search(text) is not None
    for pattern in _worth_a_look(text, numbered):
        text = pattern.sub(lambda found: found[1] + FREE, text)
    if numbered:
        text = _ENGLISH_NUMBER.sub(FREE, _ranged(text))
        text = _ENGLISH_BEFORE.sub(lambda found: found[1] + FREE, text)
    if ". " in text or "St " in text:
        text = _ENGLISH_NAME.sub(FREE, text)
    return _kept(_titled(text, _ENGLISH_TITLES, _ENGLISH_SIGNS), _ENGLISH_HYPHEN)


def _worth_a_look(text: str, numbered: bool) -> Iterator[re.Pattern[str]]:
    """The patterns that may find something in `text`.

    A million titles of events come by, most of one sentence without a digit, and a sign is found ten times as fast.
    """
    if numbered:
        yield from (_ENGLISH_MONTH, _COUNT)
    if any(map(text.__contains__, _STOPS)):
        yield _BEGUN
    if numbered or _LETTERED.search(text):
        yield _ENGLISH_PLACE
    if "o one" in text:
        yield _NO_ONE
    if " Gol" in text or " N" in text or " Uul" in text:
        yield _MONGOLIAN
    if "Port " in text:
        yield _PORT


def _bound_russian(text: str) -> str:
    numbered = _DIGIT.search(text) is not None
    some = (_SHORT, _INITIAL, _RUSSIAN_PLACE)
    every = (_THOUSANDS, _SHORT, _ABOUT, _INITIAL, _ORDINAL, _RUSSIAN_MONTH, _RUSSIAN_PLACE)
    for pattern in every if numbered else some:
        text = pattern.sub(lambda found: found[1] + FREE, text)
    text = _ranged(_RUSSIAN_COUNT.sub(FREE, text)) if numbered else text
    text = _PARTICLE.sub(FREE, _DASH.sub(FREE, text))
    text = _titled(_OF_FOREIGN_AFFAIRS.sub(FREE, text), _RUSSIAN_TITLES, _RUSSIAN_SIGNS)
    return _kept(_YEAR.sub(FREE, _NUMBER.sub(FREE, text)) if numbered else text, _RUSSIAN_HYPHEN)


def _ranged(text: str) -> str:
    """`text` with two short numbers and the word between them together: no line ends in "between 2"."""
    return _RANGE.sub(lambda found: FREE.join((found[1], found[2], "")), text)


def _titled(text: str, titles: frozenset[str], signs: Sequence[str]) -> str:
    """`text` with one of `titles` and the name after it together, and the halves of that name if they are short.

    A rank of two words is held by itself, and the name after it may begin a line.
    """
    if not any(map(text.lower().__contains__, signs)):
        return text

    def named(found: re.Match[str]) -> str:
        one, other = found[1].lower(), found[2].lower()
        if other in titles:
            return found[1] + (FREE if one in _FIRST_HALVES else " ")
        return found[1] + (FREE if one in titles and not _opened(text[: found.start()]) else " ")

    def whole(found: re.Match[str]) -> str:
        named = found[1].lower() in titles and found[2].lower() not in titles
        return found[0][:-1] + (FREE if named and len(found[0]) + len(found[3]) <= _TITLED_MOST else " ")

    return _HALF_NAMED.sub(whole, _BEFORE_NAME.sub(named, text))


def _opened(before: str) -> bool:
    """Whether the last word of `before` opens a rank of two words: what follows it is the second."""
    word = _WORD_BEFORE.search(before[-20:])
    return word is not None and (word[1].lower() in _FIRST_HALVES or word[1].lower() in _RUSSIAN_TITLES)


def _kept(text: str, hyphen: re.Pattern[str]) -> str:
    """`text` with its hyphens kept where `hyphen` finds one, and within short names and short compounds."""
    if "-" not in text:
        return text
    text = hyphen.sub(lambda found: found[0].replace("-", HYPHEN), text)
    for pattern, most in ((_NAME, _NAME_MOST), (_COMPOUND, _COMPOUND_MOST), (_UNEVEN, _UNEVEN_MOST)):
        text = pattern.sub(partial(_unparted, most=most), text)
    return text


def _unparted(found: re.Match[str], most: int) -> str:
    return found[0].replace("-", HYPHEN) if len(found[0]) <= most else found[0]


def bound_heading(text: str, language: str) -> str:
    """The same for a heading, whose last line is no word of four letters from three words on, and of six from four.

    A number in words stays with what it counts, and in English no line of it ends in an article or a preposition.
    """
    text = bound(text, language)
    for pattern, known in _OF_HEADINGS.get(language, ()):
        if not known.isdisjoint(_WORDS.split(text.lower())):
            text = pattern.sub(lambda found: found[1] + FREE, text)
    words = len(text.split())
    text = _ended(text) if words > 3 else text
    return _LAST.sub(FREE, text) if words > 2 else text


def bound_paragraph(text: str, language: str) -> str:
    """The same for a paragraph, or a line that may take several, of six words or more: its last line is no short word
    either."""
    text = bound(text, language)
    return _ended(text) if len(text.split()) > 5 else text


def _ended(text: str) -> str:
    """`text` with a short last word bound to the one before it, where the two are no longer than fits any column."""
    before, _, last = text.rpartition(" ")
    held = before.rpartition(" ")[2]
    most = _END_MOST_BOUND if FREE in held else _END_MOST
    short = len(last.rstrip(_MARKS)) <= _END_LAST and FREE not in last and len(held) + 1 + len(last) <= most
    return f"{before}{FREE}{last}" if before and short else text
