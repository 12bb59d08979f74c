"""The language is named when it can be; English in any shape is left alone."""

from pathlib import Path

import pytest
import yaml

from core.languages.find import language_of
from core.settings import PROJECT

LINES = (PROJECT / "tests/bot/other_language.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    "text, language",
    [
        ("dzień dobry, potrzebuję pomocy dla mamy", "Polish"),
        ("potrzebuje opieki dla ojca, gdzie dzwonic", "Polish"),
        ("Bună ziua, am nevoie de ajutor pentru mama", "Romanian"),
        ("મારી મમ્મીને મદદ જોઈએ છે", "Gujarati"),
        ("ਮੇਰੇ ਪਿਤਾ ਜੀ ਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ", "Panjabi"),
        ("kem cho, mane madad joiye che", "Gujarati"),
        ("আমার মায়ের সাহায্য দরকার", "Bengali"),
        ("necesito ayuda para mi madre que vive sola", "Spanish"),
        ("pomoc mama", "Polish"),
        ("ayuda urgente por favor", "Spanish"),
        ("appa vizhunthutaar", "Tamil"),
        ("blue badge માટે શું કરવું", "Gujarati"),
        ("wo bu hui shuo yingyu", "Chinese"),
        ("mafi ahad yisa3dni", "Arabic"),
        ("ya ne hovoryu anhliyskoyu", "Ukrainian"),
        ("ya ne govoryu po angliyski", "Russian"),
        ("Мені потрібна допомога", "Ukrainian"),
        ("Я не понимаю ваши вопросы", "Russian"),
        ("والدہ گھر پر ہیں", "Urdu"),
        ("أحتاج مساعدة", "Arabic"),
        ("carers allowance ka form kahan se milega", "Urdu or Hindi"),
        ("madad", "Gujarati, Panjabi, Urdu or Hindi"),
    ],
)
def test_a_language_is_named(text: str, language: str) -> None:
    assert language_of(text) == language


def test_most_messages_in_other_languages_are_recognised() -> None:
    lines = [line for line in LINES if line.strip()]
    assert sum(language_of(line) is not None for line in lines) / len(lines) > 0.9


def test_no_english_phrase_is_taken_for_another_language() -> None:
    assert [phrase for phrase in english() if language_of(phrase)] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?!",
        "hlp pls mum fell agen",
        "respite wigston fri",
        "Shah",
        "ta duck",
        "LPA",
        "tai chi",
        "asdkfj alskdj qweoi",
    ],
)
def test_short_and_misspelt_english_is_english(text: str) -> None:
    assert language_of(text) is None


def english() -> list[str]:
    files: list[Path] = sorted((PROJECT / "data/nlu").rglob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    return [line[2:] for block in blocks for line in block["examples"].splitlines()]
