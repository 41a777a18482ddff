"""Text poured into parts: nothing is lost, nothing is shown twice, nothing is cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.show.flow import Block, Part, aired, opened, paragraph_block, part_at, part_height, pour, split, unparted

LINE, WIDTH, GAP = 50.0, 200.0, 22.0


def breaks(text: str, _role: str, width: float) -> list[int]:
    """Lines of a typewriter with letters of 10 px."""
    most, starts, at = int(width // 10), [0], 0
    while len(text) - at > most:
        space = text.rfind(" ", at, at + most + 1)
        at = space + 1 if space > at else at + most
        starts.append(at)
    return starts


def block(text: str) -> Block:
    return paragraph_block({"t": text}, "body", WIDTH, LINE, breaks, GAP)


def poured(blocks: list[Block], height: float) -> tuple[Part, ...]:
    return pour(blocks, height, WIDTH, lambda _: LINE, breaks)


def lines(one: Block) -> int:
    return round(one.tall / LINE)


WORDS = st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=1, max_size=150).map(" ".join)
WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=9) | st.sampled_from(
    ["end.", "Begin", "stop.”", "«Yes", "a-b"]
)
SENTENCES = st.lists(WORD, min_size=1, max_size=150).map(" ".join)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=4)
ROOMS = st.floats(4 * LINE, 16 * LINE, width=32)  # not only whole lines


@given(TEXTS, ROOMS)
def test_no_part_is_taller_than_the_room(texts: list[str], room: float) -> None:
    assert all(part_height(part) <= room for part in poured([block(text) for text in texts], room))


@given(TEXTS, ROOMS)
def test_every_word_is_shown_once_and_in_order(texts: list[str], room: float) -> None:
    parts = poured([block(text) for text in texts], room)
    shown = " ".join(each.words for part in parts for each in part.blocks)
    assert shown.split() == " ".join(texts).split()
    assert sum(each.letters for part in parts for each in part.blocks) == sum(map(len, texts))


@given(TEXTS, ROOMS)
def test_an_offset_is_the_letters_before_the_part(texts: list[str], room: float) -> None:
    passed = 0
    parts = poured([block(text) for text in texts], room)
    for i, part in enumerate(parts):
        assert part.offset == passed
        assert part_at(parts, part.offset) == i
        passed += sum(each.letters for each in part.blocks)


@given(WORDS, ROOMS)
def test_no_line_stands_alone(text: str, room: float) -> None:
    parts = poured([block(text)], room)
    assert len(parts) == 1 or all(lines(each) >= 2 for part in parts for each in part.blocks)


@given(TEXTS, ROOMS)
def test_no_part_is_empty(texts: list[str], room: float) -> None:
    assert all(part.blocks for part in poured([block(text) for text in texts], room))


def test_parts_are_balanced() -> None:
    text = " ".join(["abcdefghi"] * 60)  # two words a line: 30 lines
    parts = poured([block(text)], 20 * LINE)
    assert [lines(part.blocks[0]) for part in parts] == [15, 15]


@given(TEXTS, ROOMS)
def test_balancing_adds_no_part(texts: list[str], room: float) -> None:
    total = part_height(Part(tuple(block(text) for text in texts), 0))
    if total <= room:
        assert len(poured([block(text) for text in texts], room)) == 1


def test_what_cannot_be_cut_moves_on_whole() -> None:
    tall = Block(kind="figure", tall=300, gap=12)
    parts = poured([tall, tall, tall], 700)
    assert [len(part.blocks) for part in parts] == [2, 1]


def test_what_is_too_tall_for_any_part_stands_alone_and_is_not_dropped() -> None:
    tall = Block(kind="figure", tall=900)
    parts = poured([block("one two"), tall, block("three")], 400)
    assert [[each.kind for each in part.blocks] for part in parts] == [["paragraph"], ["figure"], ["paragraph"]]


def test_nothing_to_show_is_one_empty_part() -> None:
    assert poured([], 400) == (Part((), 0),)


def test_a_part_with_nothing_in_it_opens_to_nothing() -> None:
    assert opened(Part((), 0), 500.0) == Part((), 0)


def test_a_cut_leaves_two_lines_on_either_side_or_is_not_made() -> None:
    three = block("abcdefghi " * 5 + "abcdefghi")
    assert lines(three) == 3
    assert split(three, 2 * LINE, WIDTH, LINE, breaks) is None
    five = block("abcdefghi " * 9 + "abcdefghi")
    halves = split(five, 4 * LINE, WIDTH, LINE, breaks)
    assert halves is not None and [lines(half) for half in halves] == [3, 2]


@pytest.mark.parametrize(("offset", "part"), [(0, 0), (9, 0), (10, 1), (25, 2), (99, 2)])
def test_a_letter_is_found_in_its_part(offset: int, part: int) -> None:
    parts = (Part((), 0), Part((), 10), Part((), 20))
    assert part_at(parts, offset) == part


def test_two_parts_never_begin_at_the_same_letter() -> None:
    """They would be one place, and Next would lead nowhere."""
    tall = Block(kind="figure", tall=300, gap=12)
    offsets = [part.offset for part in poured([tall, tall, tall, tall], 400)]
    assert len(set(offsets)) == len(offsets) == 4


def test_no_part_is_left_with_little_where_the_words_can_be_shared_better() -> None:
    """Five lines and seven in parts of six: not 5, 5, 2. Six and four in parts of five: not 4, 2, 4."""
    for many in ((5, 7), (6, 4)):
        texts = [" ".join(["abcdefghi cdefghij"] * lines) for lines in many]
        parts = poured([block(text) for text in texts], 5.6 * LINE if many == (6, 4) else 6 * LINE)
        assert len(parts) == 3
        assert min(part_height(part) for part in parts) >= 3 * LINE


@pytest.mark.parametrize(("first", "second"), [(2, 4), (2, 5), (3, 6)])
def test_a_paragraph_cut_in_its_middle_keeps_to_the_room(first: int, second: int) -> None:
    for last in (1, 2, 5, 6, 8):
        blocks = [block(("a" * 20 + " ") * number) for number in (first, second, last)]
        for height in range(250, 450, 7):  # not only whole lines
            assert all(part_height(part) <= height for part in poured(blocks, height))


def test_a_heading_goes_with_what_it_heads() -> None:
    heading = replace(block("Pictures"), role="kicker")
    first, second = poured([block("a" * 20 + " b" * 20), heading, block("c" * 20)], 4.5 * LINE)
    assert heading not in first.blocks and second.blocks[0] == heading


def test_a_paragraph_is_not_cut_where_that_saves_no_part() -> None:
    blocks = [block(("a" * 20 + " ") * number) for number in (4, 5)]
    assert [len(part.blocks) for part in poured(blocks, 7 * LINE)] == [1, 1]


def sentence(lines: int) -> str:
    """A sentence that fills as many lines."""
    return "Begins " + "abcdefghi " * (2 * lines - 2) + "abcde end."


def test_a_paragraph_is_cut_after_a_sentence_rather_than_leave_a_part_with_little() -> None:
    blocks = [block(sentence(2)), block(f"{sentence(2)} {sentence(5)}")]
    assert [len(part.blocks) for part in poured(blocks, 8 * LINE)] == [2, 1]


def test_a_paragraph_is_cut_after_a_sentence_where_one_ends_in_the_part() -> None:
    """Seven lines in parts of four: the first sentence ends in the third line, and the part ends there."""
    first, second = "abcdefghi " * 4 + "end.", "Begins " + "abcdefghi " * 7 + "end."
    parts = poured([block(f"{first} {second}")], 6 * LINE)
    assert [part.blocks[0].words for part in parts] == [first, second]
    assert not any(part.blocks[0].torn for part in parts)


def test_another_part_is_made_rather_than_a_sentence_cut() -> None:
    parts = poured([block(f"{sentence(4)} {sentence(3)} {sentence(3)}")], 5 * LINE)
    assert [lines(part.blocks[0]) for part in parts] == [4, 3, 3]


def test_a_sentence_is_cut_where_it_is_longer_than_a_part() -> None:
    parts = poured([block(f"{sentence(2)} {sentence(9)}")], 5 * LINE)
    assert [part.blocks[0].torn for part in parts] == [False, True, False]


def test_a_credit_is_never_cut() -> None:
    credits = [unparted(block("abcdefghi " * 5 + "abcdefghi")) for _ in range(3)]
    assert [len(part.blocks) for part in poured(credits, 5 * LINE)] == [1, 1, 1]
    assert [lines(each) for part in poured(credits, 5 * LINE) for each in part.blocks] == [3, 3, 3]


def test_a_caption_is_cut_before_its_credit_alone_and_only_where_a_part_cannot_hold_both() -> None:
    caption, credit = "abcdefghi " * 5 + "end. ", "Drawn by " + "abcdefghi " * 5 + "abcdefg"
    both = unparted(block(caption + credit), len(caption))
    assert [lines(part.blocks[0]) for part in poured([block("abcdefghi " * 5), both], 7.5 * LINE)] == [3, 7]
    parts = poured([both], 5 * LINE)
    assert [part.blocks[0].words for part in parts] == [caption.strip(), credit]
    assert not parts[0].blocks[0].torn


@pytest.mark.parametrize("text", ["abcdefg A. Begins hij", "abcdefg 3,5. more and", "abcdefg. «so ends»"])
def test_an_initial_or_a_small_letter_begins_no_sentence(text: str) -> None:
    cut = split(block("abcdefghi " * 4 + text + " abcdefghi" * 4), 3 * LINE, WIDTH, LINE, breaks)
    assert cut is not None
    assert cut[0].torn


@pytest.mark.parametrize("text", ["abcd (efg). Begins", "abcd «efg». Begins", "abcd efg.» Begins"])
def test_a_sentence_ends_behind_what_it_closes(text: str) -> None:
    cut = split(block("abcdefghi " * 4 + text + " abcdefghi" * 4), 3 * LINE, WIDTH, LINE, breaks)
    assert cut is not None
    assert cut[1].words.startswith("Begins")
    assert not cut[0].torn


def test_no_part_ends_in_a_hyphen_where_the_line_before_does_not() -> None:
    cut = split(block("abcdefghi " * 5 + "abcdefgh-hgfedcba " + "abcdefghi " * 3), 3 * LINE, WIDTH, LINE, hyphens)
    assert cut is not None
    assert not cut[0].words.endswith("-")


def test_a_paragraph_too_tall_for_any_part_is_cut_even_beside_a_lonely_line() -> None:
    parts = poured([block("abcdefghi cdefghij " * 3)], 2 * LINE)
    assert [lines(part.blocks[0]) for part in parts] == [2, 1]


def hyphens(text: str, role: str, width: float) -> list[int]:
    """The same typewriter, which parts a word at its hyphen."""
    return breaks(text.replace("-", " "), role, width)


def follower(tall: float) -> Block:
    return Block(kind="remark", tall=tall, gap=GAP, follows=True)


def test_what_follows_a_block_begins_no_part_where_both_have_room() -> None:
    blocks = [Block(kind="figure", tall=100), Block(kind="figure", tall=100, gap=GAP), follower(80)]
    assert [len(part.blocks) for part in poured(blocks, 230)] == [1, 2]


def test_what_follows_a_paragraph_takes_its_last_sentence_along() -> None:
    parts = poured([block(f"{sentence(2)} {sentence(2)}"), follower(70)], 4 * LINE)
    assert [[each.kind for each in part.blocks] for part in parts] == [["paragraph"], ["paragraph", "remark"]]


def test_what_follows_what_follows_takes_all_of_it_along() -> None:
    lead, credit = follower(40), follower(40)
    blocks = [Block(kind="figure", tall=100), Block(kind="figure", tall=40, gap=GAP), lead, credit]
    assert [len(part.blocks) for part in poured(blocks, 240)] == [1, 3]
    parts = poured([block(f"{sentence(2)} {sentence(2)}"), lead, credit], 5 * LINE)
    assert [[each.kind for each in part.blocks] for part in parts] == [["paragraph"], ["paragraph", *["remark"] * 2]]


def test_what_follows_is_not_left_alone_since_a_lower_part_has_no_room_for_both() -> None:
    voices = [Block(kind="voices", tall=250, gap=16) for _ in range(2)]
    parts = poured([*voices, Block(kind="agree", tall=310, gap=16, follows=True)], 634)
    assert [[block.kind for block in part.blocks] for part in parts] == [["voices"], ["voices", "agree"]]


def test_what_follows_stands_alone_where_nothing_goes_along() -> None:
    parts = poured([Block(kind="voices", tall=180), follower(100)], 200)
    assert [len(part.blocks) for part in parts] == [1, 1]


def test_a_part_is_aired_as_far_as_its_room_goes_and_never_over_its_first_block() -> None:
    part = Part(tuple(Block("figure", tall=100, gap=20, airy=80) for _ in range(3)), 0)
    assert [block.gap for block in aired(part, 1000).blocks] == [20, 80, 80]
    assert part_height(aired(part, 380)) == pytest.approx(380)
    assert aired(part, 300) == part


def test_rows_are_shared_evenly_where_the_part_before_has_room() -> None:
    rows = [Block(kind="figure", tall=100, gap=10) for _ in range(4)]
    words = Block(kind="remark", tall=150)
    parts = poured([words, *rows], 420)
    assert [sum(one.kind == "figure" for one in part.blocks) for part in parts] == [2, 2]
    assert [part.offset for part in parts] == [0, 3]
    parts = poured([words, *rows], 330)
    assert [sum(one.kind == "figure" for one in part.blocks) for part in parts] == [1, 3], "there is no room"


def test_a_row_goes_to_the_part_before_where_the_taller_of_both_is_then_lower() -> None:
    words, remark = Block(kind="remark", tall=200), Block(kind="remark", tall=40, gap=10, follows=True)
    rows = [Block(kind="figure", tall=tall, gap=10) for tall in (90, 120, 60, 90)]
    parts = poured([words, *rows, remark], 300)
    assert [sum(one.kind == "figure" for one in part.blocks) for part in parts] == [1, 2, 1]
