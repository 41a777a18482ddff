"""Dates in words, as each language writes them."""

from __future__ import annotations

import pytest

from kiosk.bundle.dates import parse
from kiosk.bundle.days import day_of
from kiosk.prepare.calendar import calendar, own_name
from kiosk.prepare.dates import day_label, day_range, label, short, short_span, year_label
from kiosk.prepare.numbers import number

TABLE = [
    ("en", "1945-08-09", "9 August 1945", "9 Aug"),
    ("en", "1945-08-10/1945-08-12", "10–12 August 1945", "10–12 Aug"),
    ("en", "1945-08-09/1945-09-05", "9 August – 5 September 1945", "9 Aug – 5 Sept"),
    ("en", "1938-12-29/1939-01-08", "29 December 1938 – 8 January 1939", "29 Dec 1938 – 8 Jan 1939"),
    ("en", "1938-07-29/1938-08-11", "29 July – 11 August 1938", "29 Jul – 11 Aug 1938"),
    ("en", "1910-08", "August 1910", "Aug 1910"),
    ("en", "1945-08", "August 1945", "Aug"),
    ("en", "1945-08-XX", "August 1945", "Aug"),
    ("en", "1945-08/1945-09", "August – September 1945", "Aug – Sept"),
    ("en", "1944-11/1945-02", "November 1944 – February 1945", "Nov 1944 – Feb 1945"),
    ("en", "1904/1905", "1904–1905", "1904–1905"),
    ("en", "1943/1945-08-09", "1943 – 9 August 1945", "1943 – 9 Aug 1945"),
    ("en", "1943~", "about 1943", "c. 1943"),
    ("en", "1945-08-10~/1945-08-12", "about 10–12 August 1945", "c. 10–12 Aug"),
    ("en", "1945-08?", "August 1945 (uncertain)", "Aug?"),
    ("en", "1943%", "about 1943 (uncertain)", "c. 1943?"),
    ("en", "1945-21", "Spring 1945", "Spring 1945"),
    ("en", "1945-24~", "about winter 1945", "c. winter 1945"),
    ("en", "194X", "1940s", "1940s"),
    ("en", "19XX", "1900–1999", "1900–1999"),
    ("en", "1945-09-02/..", "from 2 September 1945", "from 2 Sept"),
    ("en", "1945-08~/..", "from about August 1945", "from c. Aug"),
    ("en", "../1905", "until 1905", "until 1905"),
    ("en", "-0043", "44 BC", "44 BC"),
    ("en", "-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
    ("en", "0000", "1 BC", "1 BC"),
    ("en", "-0050/-0040", "51 BC – 41 BC", "51 BC – 41 BC"),
    ("ru", "1945-08-09", "9 августа 1945", "9 авг."),
    ("ru", "1945-08-10/1945-08-12", "10–12 августа 1945", "10–12 авг."),
    ("ru", "1945-08-09/1945-09-05", "9 августа – 5 сентября 1945", "9 авг. – 5 сент."),
    ("ru", "1910-08", "август 1910", "авг. 1910"),
    ("ru", "1910-08~", "около августа 1910", "ок. авг. 1910"),
    ("ru", "../1945-08", "до августа 1945", "до авг."),
    ("ru", "1945-08/1945-09", "август – сентябрь 1945", "авг. – сент."),
    ("ru", "-0043", "44 до н. э.", "44 до н. э."),
    ("ja", "1945-08-09", "1945年8月9日", "8月9日"),
    ("ja", "1945-08-10/1945-08-12", "1945年8月10日～12日", "8月10日～12日"),
    ("ja", "1910-08", "1910年8月", "1910年8月"),
    ("ja", "1943~", "1943年頃", "1943年頃"),
    ("ja", "1904/1905", "1904–1905年", "1904–1905年"),
    ("ja", "-0043-03-15", "紀元前44年3月15日", "紀元前44年3月15日"),
    ("zh", "1945-08-10/1945-08-12", "1945年8月10日至12日", "8月10日至12日"),
    ("ko", "1945-08-09/1945-09-05", "1945년 8월 9일 ~ 9월 5일", "8월 9일 ~ 9월 5일"),
    ("de", "1943~", "≈ 1943", "≈ 1943"),
    ("xx", "1945-08-09/..", "9 August 1945 – …", "9 Aug – …"),
]


@pytest.mark.parametrize(("language", "edtf", "long", "brief"), TABLE)
def test_a_date_is_written_out_and_written_short(language: str, edtf: str, long: str, brief: str) -> None:
    words = calendar(language)
    assert (label(parse(edtf), words), short(parse(edtf), words, home=1945)) == (long, brief)


def test_no_year_is_left_out_where_none_is_taken_for_granted() -> None:
    assert short(parse("1945-08-10/1945-08-12"), calendar("en")) == "10–12 Aug 1945"


SPANS = [
    ("en", "1945-08-09", "1945-08-22", "9–22 Aug"),
    ("en", "1945-08-09", "1945-08-20/1945-08-21", "9–21 Aug"),
    ("en", "1945-08-09", "1945-08-09", "9 Aug"),
    ("en", "1945-08-09", "1945-08-19~", "9 Aug – c. 19 Aug"),
    ("en", "1945-08-18", "1945-09-01", "18 Aug – 1 Sept"),
    ("en", "1939-05-11", "1939-05-31", "11–31 May 1939"),
    ("ru", "1945-08-09", "1945-08-22", "9–22 авг."),
    ("ru", "1945-08-09", "1945-08-19~", "9 авг. – ок. 19 авг."),
    ("ru", "1945-08-18", "1945-09-01", "18 авг. – 1 сент."),
    ("ja", "1945-08-09", "1945-08-22", "8月9日～22日"),
]


@pytest.mark.parametrize(("language", "first", "last", "brief"), SPANS)
def test_two_dates_of_one_month_name_it_once(language: str, first: str, last: str, brief: str) -> None:
    assert short_span(parse(first), parse(last), calendar(language), home=1945) == brief


def test_days_of_one_month_name_it_once_at_length() -> None:
    first, last = day_of(1945, 8, 9), day_of(1945, 8, 22)
    assert day_range(first, last, calendar("en")) == "9–22 August 1945"
    assert day_range(first, last, calendar("ru")) == "9–22 августа 1945"
    assert day_range(first, last, calendar("en"), home=1945) == "9–22 August"
    assert day_range(first, day_of(1945, 9, 5), calendar("ru")) == "9 августа – 5 сентября 1945"
    assert day_range(first, first, calendar("en")) == "9 August 1945"


def test_a_day_alone() -> None:
    day = day_of(1945, 9, 2)
    english = calendar("en")
    assert day_label(day, english) == "2 September 1945"
    assert day_label(day, english, year=False) == "2 September"
    assert day_label(day, english, year=False, short=True) == "2 Sept"
    assert day_label(day, calendar("ru"), year=False) == "2 сентября"


def test_years_and_numbers() -> None:
    assert (year_label(1945, calendar("ja")), year_label(-43, calendar("en"))) == ("1945年", "44 BC")
    assert number(1_577_725, calendar("en")) == "1,577,725"
    assert number(1_577_725, calendar("ru")) == "1\u00a0577\u00a0725"
    assert number(900, calendar("de")) == "900"


def test_four_digits_stand_together_where_a_space_would_part_them() -> None:
    """As Russian books have them, and as the texts beside the figures do."""
    assert number(9_703, calendar("ru")) == "9703"
    assert number(10_000, calendar("ru")) == "10\u00a0000"
    assert number(9_703, calendar("en")) == "9,703"


def test_months_as_they_stand_in_dates_and_alone() -> None:
    russian, japanese = calendar("ru"), calendar("ja")
    assert (russian["months"][7], russian["months_alone"][7]) == ("августа", "август")
    assert (japanese["months"][7], japanese["day_month"]) == ("8月", "{month}{day}日")


def test_languages_call_themselves() -> None:
    assert [own_name(code) for code in ("en", "ru", "ja", "zh", "ko", "xx")] == [
        "English",
        "Русский",
        "日本語",
        "中文",
        "한국어",
        "xx",
    ]


def test_no_thin_space_that_a_font_may_lack_is_written() -> None:
    for language in ("en", "ru", "de", "fr", "ja", "mn"):
        words = repr(calendar(language))
        assert "\u2009" not in words and "\u202f" not in words and "\\u2009" not in words and "\\u202f" not in words
