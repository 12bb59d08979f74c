"""Parts of a text, as the guide counts them."""

import pytest

from web.desk.parts import cheaper, length, parts


@pytest.mark.parametrize(
    ("characters", "count"),
    [(0, 0), (1, 1), (160, 1), (161, 2), (306, 2), (307, 3), (459, 3), (612, 4), (765, 5), (766, 6), (918, 6)],
)
def test_plain_letters(characters: int, count: int) -> None:
    assert parts("a" * characters) == count


@pytest.mark.parametrize(("characters", "count"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3)])
def test_other_letters_make_shorter_parts(characters: int, count: int) -> None:
    assert parts("ગ" * characters) == count


@pytest.mark.parametrize("sign", "[]{}^\\|~€")
def test_some_signs_count_double(sign: str) -> None:
    assert length(sign * 10) == 20
    assert (parts(sign * 80), parts(sign * 81)) == (1, 2)


def test_pretty_signs_are_made_cheap() -> None:
    assert parts("a" * 150 + "’") == 3
    assert parts(cheaper("a" * 150 + "’")) == 1
    assert cheaper("“Vista” – carer’s…") == '"Vista" - carer\'s...'
