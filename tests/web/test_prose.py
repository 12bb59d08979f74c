"""Plain text becomes safe HTML."""

from web.prose import prose


def test_paragraphs_bullets_and_numbers() -> None:
    html = prose("Ring 0116 305 0004.\n\n- one\n- two")
    assert '<a class="govuk-link" href="tel:01163050004">0116 305 0004</a>' in html
    assert html.count("<li>") == 2


def test_markup_in_a_text_stays_text() -> None:
    assert "<script>" not in prose("<script>alert(1)</script>")


def test_a_long_number_is_not_taken_for_a_short_one() -> None:
    assert "tel:" not in prose("order 1999111")
