"""What belongs together stays on one line: a space becomes a no-break space, and nothing else changes."""

from __future__ import annotations

import pytest

from kiosk.prepare.binding import bound, bound_heading, bound_paragraph
from kiosk.prepare.font_letters import letters
from kiosk.prepare.ties import FREE, HYPHEN, loosened
from kiosk.resources import resources


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("На Шумшу и в Хутоу", "На_Шумшу и_в_Хутоу"),
        ("Они не знали", "Они не_знали"),
        ("с 9 августа по 5 сентября 1945 года", "с_9_августа по_5_сентября 1945_года"),
        ("Указ — это текст", "Указ_— это текст"),
        ("Было ли так же, как хотели бы они", "Было_ли так_же, как хотели_бы они"),
        ("А. Г. Кравченко", "А._Г._Кравченко"),
        ("кто-то и во-вторых", "кто=то и_во=вторых"),
        ("1-й фронт, 45-я армия", "1=й_фронт, 45=я_армия"),
        ("1-й Дальневосточный", "1=й_Дальневосточный"),
        ("на 50-ю параллель, по 50-му градусу", "на_50=ю_параллель, по_50=му_градусу"),
        ("Маньчжоу-го и Халхин-Гол", "Маньчжоу=го и_Халхин=Гол"),
        ("Пёрл-Харбор, Улан-Батор", "Пёрл=Харбор, Улан=Батор"),
        ("Южно-Сахалинск, соседей-корейцев", "Южно-Сахалинск, соседей-корейцев"),
        ("юго-запад, один-два дня", "юго=запад, один=два дня"),
        ("к срокам от 2 до 25 лет", "к_срокам от_2_до_25_лет"),
        ("6 и 9 августа, 27 и 18 человек", "6_и_9_августа, 27_и_18_человек"),
        ("5556 танков, около 50 человек", "5556_танков, около_50_человек"),
        ("5000 там похоронены", "5000 там похоронены"),
        ("664 531 человек; около 5 000 000 рублей", "664_531_человек; около_5_000_000_рублей"),
        ("в 1945 120 человек", "в_1945 120_человек"),
        ("с. 12, стр. 5, гл. VI, № 3", "с._12, стр._5, гл._VI, №_3"),
        ("документ 602, Отряда 731, класса «А»", "документ_602, Отряда_731, класса_«А»"),
        ("1945–1946 гг., 12 тыс. человек, 5 %", "1945–1946_гг., 12_тыс. человек, 5_%"),
        ("танк Т-34", "танк Т=34"),
        ("2 сентября 1945, с мая 1945 года", "2_сентября_1945, с_мая 1945_года"),
        ("Август 1945", "Август_1945"),
        ("620 км", "620_км"),
        ("конец 1940-х годов", "конец 1940=х_годов"),
        ("какой-либо или когда-нибудь", "какой=либо или когда=нибудь"),
        ("Советские солдаты, 1938", "Советские солдаты,_1938"),
        ("Конец на", "Конец на"),
        ("Хана дома", "Хана дома"),
        ("Из примерно 270 000, около 50 человек", "Из_примерно 270_000, около_50_человек"),
    ],
)
def test_russian_binds_short_words_numbers_and_dashes(written: str, shown: str) -> None:
    assert bound(written, "ru") == shown.replace("_", FREE).replace("=", HYPHEN)


def test_a_licence_is_bound_in_every_language() -> None:
    assert bound("Map, 2026. CC BY 4.0.", "en") == f"Map, 2026. CC{FREE}BY{FREE}4.0."
    assert bound("CC BY-SA 4.0", "") == f"CC{FREE}BY-SA{FREE}4.0"


def test_other_languages_keep_their_spaces() -> None:
    assert bound("A road — and a rule of 12 km", "de") == "A road — and a rule of 12 km"


def test_a_russian_line_does_not_end_in_a_preposition_of_three_letters() -> None:
    assert bound("под Харбином, для пленных, без цели", "ru") == f"под{FREE}Харбином, для{FREE}пленных, без{FREE}цели"


def test_an_english_line_does_not_end_before_a_figure_in_a_short_word() -> None:
    assert bound("On the 22nd, in 1943", "en") == f"On the{FREE}22nd, in{FREE}1943"
    assert bound("about 14 to 16", "en") == f"about 14{FREE}to{FREE}16", "a range is long enough"
    assert bound("Over 5,000 of the late 1940s", "en") == f"Over{FREE}5,000 of the late{FREE}1940s"
    assert bound("no one's face", "en") == f"no{FREE}one's face"


def test_an_english_number_stays_with_its_month_or_unit() -> None:
    assert bound("of 15 August 1945, 12 km on", "en") == f"of 15{FREE}August{FREE}1945, 12{FREE}km on"
    assert bound(f"by{FREE}1945 Augustów had", "en") == f"by{FREE}1945 Augustów had"
    assert bound("A. G. Kravchenko in St Petersburg", "en") == f"A.{FREE}G.{FREE}Kravchenko in St{FREE}Petersburg"


def test_english_names_and_numbers_keep_their_hyphen_and_long_compounds_do_not() -> None:
    kept = f"Chiang Kai{HYPHEN}shek, a B{HYPHEN}29, a 28{HYPHEN}day war"
    assert bound("Chiang Kai-shek, a B-29, a 28-day war", "en") == kept
    assert bound("Yuzhno-Sakhalinsk, Suicide-attack", "en") == "Yuzhno-Sakhalinsk, Suicide-attack"
    assert (
        bound("full-scale, north-east, twenty-one", "en") == f"full{HYPHEN}scale, north{HYPHEN}east, twenty{HYPHEN}one"
    )
    assert bound("twenty-three, state-of-the-art", "en") == f"twenty{HYPHEN}three, state-of-the-art"


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("self-propelled", "en"),
        ("re-engraved", "en"),
        ("Japanese-run", "en"),
        ("Japanese-led", "en"),
        ("юго-востоке", "ru"),
    ],
)
def test_no_line_begins_or_ends_in_a_short_piece_of_a_compound(written: str, language: str) -> None:
    assert bound(written, language) == written.replace("-", HYPHEN)


def test_a_compound_too_long_for_a_narrow_column_may_be_parted() -> None:
    assert bound("self-sufficiencies, anti-revolutionary", "en") == "self-sufficiencies, anti-revolutionary"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("and 3,721 aircraft", "and 3,721_aircraft"),
        ("About 50 people survived", "About 50_people survived"),
        ("to between 2 and 25 years", "to between 2_and_25_years"),
        ("from 10 to 12 August", "from 10_to_12_August"),
        ("from 1918 to 1922, in 1904 and 1905", "from 1918_to_1922, in 1904_and_1905"),
        ("In 1945 people in two cities", "In_1945 people in two cities"),
        ("some 18 of them, 72 or so", "some_18 of them, 72 or so"),
        ("at 17:00 sharp, 2.47 million", "at 17:00 sharp, 2.47_million"),
        ("p. 12, pp. 3–5, No. 5, vol. VI", "p._12, pp._3–5, No._5, vol._VI"),
        ("document 602, chapter VI, Unit 731, Class A", "document_602, chapter_VI, Unit_731, Class_A"),
        ("R. Ya. Malinovsky, Kh. Choibalsan", "R._Ya._Malinovsky, Kh._Choibalsan"),
        ("They said no. Fine", "They said no. Fine"),
        ("at Khalkhin Gol in 1939", "at Khalkhin_Gol in_1939"),
        ("Changchun, Port Arthur", "Changchun, Port_Arthur"),
    ],
)
def test_english_binds_a_number_and_what_it_counts_and_where_a_source_says_so(written: str, shown: str) -> None:
    assert bound(written, "en") == shown.replace("_", FREE)


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("General Hata and Marshal Vasilevsky met", "en", "General_Hata and Marshal_Vasilevsky met"),
        ("the envoy Pauley, Lieutenant General Derevyanko", "en", "the envoy_Pauley, Lieutenant_General Derevyanko"),
        ("aboard, Foreign Minister Shigemitsu", "en", "aboard, Foreign_Minister Shigemitsu"),
        ("Major General Hull of the army", "en", "Major_General Hull of the army"),
        ("under General Yamada Otozō. Soldiers", "en", "under General_Yamada_Otozō. Soldiers"),
        ("General Konstantinov Alexander", "en", "General_Konstantinov Alexander"),
        ("The general said. Armies of Marshal Islands", "en", "The general said. Armies of Marshal_Islands"),
        ("генерал Хата, маршалу Василевскому", "ru", "генерал_Хата, маршалу_Василевскому"),
        ("министр иностранных дел Сигэмицу", "ru", "министр иностранных_дел Сигэмицу"),
        ("генерал-лейтенант Деревянко", "ru", f"генерал{HYPHEN}лейтенант Деревянко"),
        ("послу Сато после Ялты", "ru", "послу_Сато после Ялты"),
    ],
)
def test_a_rank_or_an_office_stays_with_the_name_after_it(written: str, language: str, shown: str) -> None:
    assert bound(written, language) == shown.replace("_", FREE)


def test_every_font_of_ours_has_the_signs_that_bind() -> None:
    fonts = list(resources().joinpath("fonts").glob("*.ttf"))
    assert len(fonts) >= 10
    assert all({ord(FREE), ord(HYPHEN)} <= letters(font) for font in fonts)


def test_positions_stay() -> None:
    text = "В 1-м бою 9 августа 1945 — и в Улан-Баторе"
    assert len(bound(text, "ru")) == len(text)
    assert HYPHEN in bound(text, "ru")
    assert loosened(bound(text, "ru")) == text


def test_a_short_word_that_begins_a_sentence_ends_no_line() -> None:
    assert bound("In order. No order of suffering.", "en") == f"In order. No{FREE}order of suffering."
    assert bound("Who suffered. A quiet place. The war.", "en") == f"Who suffered. A{FREE}quiet place. The war."


def test_the_year_of_a_work_stays_with_it() -> None:
    assert bound("Shimoda (1855) and Portsmouth (1905)", "en") == f"Shimoda{FREE}(1855) and Portsmouth{FREE}(1905)"
    assert bound("Both cities, as compared by Wellerstein, 2020", "en").endswith(f" Wellerstein,{FREE}2020")


def test_a_heading_ends_in_no_line_of_one_short_word() -> None:
    assert bound_heading("Who commanded whom", "en") == f"Who commanded{FREE}whom"
    assert bound_heading("Messages between Stalin and Truman", "en").endswith(f" and{FREE}Truman")
    assert bound_heading("Empires meet", "en") == "Empires meet"
    assert bound_heading("Empires meet Japan twice", "en") == f"Empires meet Japan{FREE}twice"


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("Twenty-three minutes in Tokyo Bay", "en", "Twenty=three_minutes in_Tokyo_Bay"),
        ("From three sides at once", "en", "From_three_sides at_once"),
        ("Soldiers of four armies", "en", "Soldiers of_four_armies"),
        ("Sakhalin for the northern Kurils", "en", "Sakhalin for_the_northern Kurils"),
        ("Two of them", "en", "Two of_them"),
        ("Двадцать восемь дней", "ru", "Двадцать_восемь_дней"),
        ("С трёх сторон сразу", "ru", "С_трёх_сторон_сразу"),
        ("Стоя в степи у реки", "ru", "Стоя в_степи у_реки"),
    ],
)
def test_a_number_in_words_stays_with_what_it_counts_in_a_heading(written: str, language: str, shown: str) -> None:
    assert bound_heading(written, language) == shown.replace("_", FREE).replace("=", HYPHEN)


def test_a_number_in_words_in_running_text_may_end_a_line() -> None:
    assert bound("They met three sides there", "en") == "They met three sides there"


def test_no_line_of_an_english_heading_ends_in_an_article() -> None:
    assert bound_heading("How many? The sources differ", "en") == f"How many? The{FREE}sources{FREE}differ"
    assert bound("How many? The sources differ", "en") == "How many? The sources differ"


def test_a_year_in_brackets_stays_with_what_it_dates() -> None:
    assert bound("Shimoda (1855) and Portsmouth (1905)", "en") == f"Shimoda{FREE}(1855) and Portsmouth{FREE}(1905)"


def test_a_paragraph_ends_in_no_line_of_one_short_word() -> None:
    assert bound_paragraph("The ceremony ended at about 09:25.", "en") == f"The ceremony ended at about{FREE}09:25."
    assert bound_paragraph("It ended at 09:25.", "en") == "It ended at 09:25."
    assert bound_paragraph("They kept it as an internationalisation case.", "en").endswith("internationalisation case.")
    assert bound_paragraph("They came back after the Russian winter.", "en").endswith(f"Russian{FREE}winter.")
    assert bound_paragraph("They came back to all the villages.", "en").endswith("the villages.")
    assert bound_paragraph("All of them came to the settlement too.", "en").endswith(f" the settlement{FREE}too.")
    assert bound_paragraph("Историки расходятся в числе, были ли они.", "ru").endswith(f" были{FREE}ли{FREE}они.")


def test_what_is_bound_at_the_end_fits_any_column() -> None:
    chain = f"Все они жили там и{FREE}после{FREE}этого{FREE}времени тоже."
    assert bound_paragraph(chain, "ru").endswith(f"{FREE}времени тоже.")
    assert bound_paragraph("Они жили на берегу и в степи у реки.", "ru").endswith(f"в{FREE}степи у{FREE}реки.")
