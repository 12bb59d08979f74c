"""A passage in another language is marked as such, and English is not."""

import pytest

from core.languages.signed import lines
from web.passage import Language, language_of_passage
from web.prose import prose


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.language)
def test_each_line_we_may_say_is_known(line: object) -> None:
    assert language_of_passage(line.text) == Language(line.code, line.dir)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "code", "dir"),
    [
        ("مرحبا، أحتاج إلى مساعدة", "ar", "rtl"),
        ("مجھے مدد چاہیے", "ur", "rtl"),
        ("મને મદદ જોઈએ છે", "gu", "ltr"),
        ("ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ", "pa", "ltr"),
        ("我需要帮助", "zh", "ltr"),
    ],
)
def test_a_script_names_its_language(text: str, code: str, dir: str) -> None:
    assert language_of_passage(text) == Language(code, dir)


@pytest.mark.parametrize("text", ["", "Ring 0116 305 0004.", "My café is in Ashby", "Ask for નમસ્તે at the desk", "123"])
def test_english_is_not_marked(text: str) -> None:
    assert language_of_passage(text) is None


def test_only_the_passage_itself_is_marked() -> None:
    html = prose("I think you wrote in Urdu.\n\nمجھے مدد چاہیے")
    assert html.count("lang=") == 1
    assert '<p class="govuk-body" lang="ur" dir="rtl">مجھے' in html
