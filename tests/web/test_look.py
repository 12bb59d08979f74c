"""How a person wants the pages: only what was offered is taken, from the browser as from a form."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from web.look import Look, changed, look_of, set_look


def asking(cookie: str) -> Request:
    return Request({"type": "http", "headers": [(b"cookie", f"signpost_look={cookie}".encode())]})


def test_what_is_kept_is_read_back() -> None:
    look = Look("200", easy=True, move=True)
    kept = set_look(Response(), look).headers["set-cookie"]
    assert look_of(asking(kept.partition("signpost_look=")[2].partition(";")[0])) == look
    assert "HttpOnly" in kept
    assert "expires" not in kept.lower()
    assert "max-age" not in kept.lower()


def test_what_nobody_could_have_chosen_is_passed_over() -> None:
    assert look_of(asking("size=900%easy=maybe&move=%00")) == Look()
    assert changed(Look("150"), FormData([("size", "7")])) == Look("150")


def test_a_box_that_is_not_ticked_is_off_and_one_that_is_not_there_stays() -> None:
    look = Look(easy=True, move=True)
    assert changed(look, FormData([("easy", "off")])) == Look(easy=False, move=True)
    assert changed(look, FormData([("easy", "off"), ("easy", "on")])) == look
