"""One spelling finds another: the tables of docs/bundle-format.md, pair by pair."""

from __future__ import annotations

import pytest

from kiosk.prepare.name_keys import SCRIPTS, Script, Tradition, keys_of, matched, pending, script_of, sought

PLAIN, JAPANESE, KOREAN = Tradition(), Tradition(japanese=True), Tradition(korean=True)


def finds(query: str, form: str, tradition: Tradition = PLAIN, script: Script | None = None) -> bool:
    """Whether these letters lead to a name that is written so."""
    keys = keys_of(form, tradition)
    return any(key.startswith(start) for start in sought(query, script or script_of(query)) for key in keys)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("MOR", "morgan"),
        ("muller", "Müller"),
        ("strasse", "Straße"),
        ("lodz", "Łódź"),
        ("oslo", "Øslo"),
        ("obrien", "O’Brien"),
        ("jeanluc", "Jean-Luc"),
        ("peter", "Morgan, Peter"),
        ("morganp", "Morgan, Peter"),
        ("petermo", "Morgan, Peter"),
    ],
)
def test_case_marks_spaces_and_word_order_do_not_matter(query: str, form: str) -> None:
    assert finds(query, form)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Жуков", "Zhukov", "Žukov"),
        ("Хабаров", "Khabarov", "Habarov"),
        ("Цветков", "Tsvetkov", "Cvetkov", "Tzvetkov"),
        ("Чехов", "Chekhov", "Tchekhov", "Tschechov", "Čehov"),
        ("Шаров", "Sharov", "Scharow", "Šarov", "Szarow"),
        ("Щербаков", "Shcherbakov", "Scherbakov", "Ŝerbakov"),
        ("Юдин", "Yudin", "Judin", "Ûdin"),
        ("Яшин", "Yashin", "Iashin", "Jašin", "Âšin"),
        ("Фёдор", "Федор", "Fyodor", "Fedor", "Fëdor"),
        ("Андрей", "Андреи", "Andrei", "Andrey", "Andrej"),
        ("Юрий", "Yuri", "Yury", "Yurii", "Iurij", "Jurij"),
        ("Евгений", "Evgeny", "Yevgeniy", "Jewgenij", "Evgenii"),
        ("Соловьёв", "Solovyov", "Solovyev", "Solovev"),
        ("Кириллов", "Kirillov", "Kirilov"),
        ("Алексеев", "Alekseev", "Alexeev", "Alexeyev"),
        ("Суворов", "Suvorov", "Souvorov", "Suworow"),
    ],
    ids=lambda spellings: spellings[1],
)
def test_every_spelling_of_a_slavic_name_finds_every_other(spellings: tuple[str, ...]) -> None:
    missed = [(query, form) for query in spellings for form in spellings if not finds(query, form)]
    known = {("Tschechov", form) for form in spellings} | {(form, "Tschechov") for form in spellings}
    assert set(missed) <= known  # its ch is a German х, which reads as ч
    assert all(finds(spelling, spelling) for spelling in spellings)


@pytest.mark.parametrize("letters", ["ө о", "ү у", "қ к", "ң н", "і и", "ё е", "й и"])
def test_letters_of_neighbouring_languages_are_found_on_a_russian_keyboard(letters: str) -> None:
    written, typed = letters.split()
    assert finds(f"б{typed}р", f"Б{written}р")


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("ono", "Ōno"),
        ("oono", "Ōno"),
        ("ohno", "Ono"),
        ("itoh", "Itō"),
        ("inoue", "Inōe"),
        ("sinzi", "Shinji"),
        ("shinji", "Sinzi"),
        ("hukuda", "Fukuda"),
        ("fukuda", "Hukuda"),
        ("tiba", "Chiba"),
        ("chiba", "Tiba"),
        ("tuda", "Tsuda"),
        ("syozi", "Shōji"),
        ("kenpo", "Kempo"),
        ("moriha", "もり はるこ"),
        ("kyoto", "きょうと"),
        ("hattori", "はっとり"),
        ("syun", "シュン"),
    ],
)
def test_every_romanisation_of_a_japanese_name_is_understood(query: str, form: str) -> None:
    assert finds(query, form, JAPANESE)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("もり", "モリ"),
        ("かとう", "ガトウ"),
        ("きよう", "キョウト"),
        ("はつとり", "はっとり"),
        ("いのう", "ヰノウ"),
        ("おおの", "オーオノ"),
    ],
)
def test_kana_are_typed_on_the_fifty_sounds(query: str, form: str) -> None:
    assert finds(query, form)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("kim", "Gim"),
        ("gim", "Kim"),
        ("pak", "Bak"),
        ("choe", "Joe"),
        ("cholsu", "Cheolsu"),
        ("cheol", "Chŏl"),
        ("kim", "김철수"),
        ("gimcheol", "김철수"),
        ("ㄱㅣㅁㅊㅓ", "김철수"),
        ("김처", "김철수"),
        ("ㄱㄱㅗㅊ", "꽃님"),
    ],
)
def test_korean_names_are_found_by_key_and_by_romanisation(query: str, form: str) -> None:
    assert finds(query, form, KOREAN)


def test_chinese_names_are_found_by_their_first_character() -> None:
    assert finds("王", "王春雨") and finds("王春", "王春雨")
    assert not finds("雨", "王春雨")


@pytest.mark.parametrize(
    ("query", "form"), [("su", "Шуров"), ("мор", "Мельник"), ("moriz", "Mori"), ("ono", "Mono"), ("zuk", "Цуков")]
)
def test_what_is_another_name_is_not_found(query: str, form: str) -> None:
    assert not finds(query, form)


def test_a_beginning_of_two_letters_for_one_sound_can_still_grow() -> None:
    keys = keys_of("Habarov", PLAIN)
    assert not finds("k", "Habarov")
    assert any(key.startswith(start) for start in pending("k", "latn") for key in keys)
    assert finds("kh", "Habarov")


@pytest.mark.parametrize("query", ["", "  ", "’", "123", "-", "日", "\0", "%"])
def test_what_holds_no_letter_of_a_script_asks_for_nothing(query: str) -> None:
    assert sought(query, "latn") == ()
    assert all(len(key) > 1 for script in SCRIPTS for key in sought(query, script))


@pytest.mark.parametrize(
    ("form", "query", "script", "part"),
    [
        ("Morgan, Peter", "mor", "latn", "Mor"),
        ("Ivan Morozov", "mor", "latn", "Mor"),
        ("Mori Haruko", "moriha", "latn", "Mori Ha"),
        ("Хабаров", "kha", "latn", "Ха"),
        ("Хабаров", "hab", "latn", "Хаб"),
        ("Щербаков", "shch", "latn", "Щ"),
        ("김가람", "ㄱㅣㅁㄱ", "hang", "김가"),
        ("モリ ハルコ", "もりは", "kana", "モリ ハ"),
        ("王春雨", "王春", "hani", "王春"),
        ("Morgan", "zz", "latn", ""),
    ],
)
def test_the_part_that_was_typed_is_known(form: str, query: str, script: Script, part: str) -> None:
    start, end = matched(form, query, script, PLAIN)
    assert form[start:end] == part
