"""How hard words are to read."""

from answers.ease import reading_age


def test_long_words_and_sentences_are_harder() -> None:
    easy = "Tell me what is hard. I will help you."
    hard = "Eligibility determinations necessitate comprehensive multidisciplinary assessment procedures."
    assert reading_age(easy) < 7 < 18 < reading_age(hard)


def test_bullets_are_sentences_of_their_own() -> None:
    assert reading_age("You can ask for:\n- a rail\n- a frame\n- a chair") == 5
