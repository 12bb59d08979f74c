"""The dictionary knows English words, and no words of other languages."""

from core.english import english


def test_words_and_no_words() -> None:
    assert {"stairs", "twins", "plumber"} <= set(english().known(["stairs", "twins", "plumber", "zbigniew"]))
    assert "zbigniew" not in english()
