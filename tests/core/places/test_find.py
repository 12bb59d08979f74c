"""Places in what people write: names, typing mistakes, look-alikes, spans."""

from pathlib import Path

import pytest

from core.places.ambiguous import mistakable
from core.places.find import find_place, find_places
from core.places.gazetteer import gazetteer

HERE = Path(__file__).parent
TYPOS = [line.split("\t") for line in (HERE / "typos.tsv").read_text("utf-8").splitlines()]
NO_PLACES = (HERE / "no_places.txt").read_text("utf-8").splitlines()


def names(text: str) -> list[str]:
    """The names of the places in `text`."""
    return [place.name for place in find_places(text)]


@pytest.mark.parametrize(("text", "name"), TYPOS)
def test_forgives_typing_mistakes(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize("text", NO_PLACES)
def test_look_alikes_are_no_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        ("Enderby", "Enderby", "Blaby"),
        ("im in market harborough", "Market Harborough", "Harborough"),
        ("Ashby-de-la-Zouch", "Ashby de la Zouch", "North West Leicestershire"),
        ("HINCKLEY PLEASE", "Hinckley", "Hinckley and Bosworth"),
        ("my mum's in Oadby.Can you help", "Oadby", "Oadby and Wigston"),
        ("i live in heather", "Heather", "North West Leicestershire"),
        ("Her house in Hose has thick walls", "Hose", "Melton"),
        ("the quarry at Bardon", "Bardon", "North West Leicestershire"),
        ("a field near Kirby", "Kirby Muxloe", "Blaby"),
        ("near Quorn", "Quorn", "Charnwood"),
        ("King's Norton", "King's Norton", "Harborough"),
        ("kings norton", "King's Norton", "Harborough"),
        ("hunts lane", "Hunt's Lane", "Hinckley and Bosworth"),
        ("lfe", "Leicester Forest East", "Blaby"),
        ("anything in Hinckley close to me", "Hinckley", "Hinckley and Bosworth"),
        ("NWL", "North West Leicestershire", "North West Leicestershire"),
        ("hinckley & bosworth", "Hinckley and Bosworth", "Hinckley and Bosworth"),
        ("charnwood", "Charnwood", "Charnwood"),
    ],
)
def test_places_in_the_county(text: str, name: str, district: str) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.name, place.district, place.in_area) == (name, district, True)


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("i live in london", "London"),
        ("Birmingham", "Birmingham"),
        ("Nottingham", "Nottingham"),
        ("derby", "Derby"),
        ("coventry", "Coventry"),
        ("Northampton", "West Northamptonshire"),
        ("leicester city", "Leicester"),
        ("im at beaumont leys", "Leicester"),
        ("Rushey Mead", "Leicester"),
        ("Oakham", "Rutland"),
        ("rutland", "Rutland"),
        ("uppingham", "Rutland"),
        ("Nuneaton", "Nuneaton and Bedworth"),
        ("i live in rugby", "Rugby"),
        ("my sister is in Reading", "Reading"),
        ("New Parks area is city or county", "Leicester"),
        ("I drive from Rugby every time", "Rugby"),
        ("in Bath", "Bath and North East Somerset"),
    ],
)
def test_places_outside(text: str, district: str) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.district, place.in_area) == (district, False)


@pytest.mark.parametrize("text", ["Leicestershire", "anywhere in the county", "leics", "leicester shire"])
def test_the_county(text: str) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.kind, place.in_area, place.district, place.latitude) == ("authority", True, None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my mum in wigston i live in london", "Wigston"),
        ("i live in london, mum in Oadby", "Oadby"),
        ("Hinckley LE10", "Hinckley"),
        ("Ibstock, LE67 6AB", "LE67 6AB"),
        ("Blaby district, Enderby", "Enderby"),
        ("Leicester, Leicestershire", "Leicester"),
        ("moved from Derby to Leicestershire", "Leicestershire"),
        ("I'm in Oadby but my mum in Corby needs the carer", "Corby"),
        ("Dad lives in Oadby, I live in Blaby, he needs a carer", "Oadby"),
        ("my husband needs care, we live in Oadby, our son lives in Leeds", "Oadby"),
        ("my son needs a job in Leicester, we live in Syston", "Syston"),
        ("my GP is in Oadby but I live in Evington", "Evington"),
        ("I work in Leicester and live in Fleckney", "Fleckney"),
        ("we moved from Hinckley to Leeds", "Leeds"),
        ("from Loughborough originally, now in Sileby", "Sileby"),
        ("nearer than Loughborough, in Quorn", "Quorn"),
        ("Can Leicestershire pay for a home in Grantham?", "Leicestershire"),
        ("Ruddington, though the surgery's in Leicestershire", "Ruddington"),
        ("Enderby, five minutes from Fosse Park", "Enderby"),
        ("my daughter is in Rothley but I'm in Mowmacre and it's me that can't wash", "Mowmacre Hill"),
        ("I'm in Market Harborough, she's in Desborough and that's where the carers need to go", "Desborough"),
        ("I live in Syston, it's my dad in Lutterworth who has the falls", "Lutterworth"),
        ("suton bonnington near kegworth, wet room", "Sutton Bonington"),
        ("belton the one near shepshed not the rutland one", "Belton"),
    ],
)
def test_the_place_that_matters_most(text: str, name: str) -> None:
    place = find_place(text)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize("text", ["the club goes to Skegness every summer", "how do I get to Leicester by bus"])
def test_a_place_outside_that_is_only_visited_is_none(text: str) -> None:
    assert find_place(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kirby, the bellars one", "Kirby Bellars"),
        ("Kirby Bellars, not Muxloe", "Kirby Bellars"),
        ("ashby - folville, that is", "Ashby Folville"),
        ("ashby, not folville", "Ashby de la Zouch"),
        ("walton, the wolds one", "Walton on the Wolds"),
    ],
)
def test_a_word_further_on_tells_namesakes_apart(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("shilton, up the hill", ["Earl Shilton"]),
        ("new parks, who collects bins", ["New Parks"]),
        ("Heather, my carer, is off", []),
        ("belton near shepshed", ["Belton", "Shepshed"]),
        ("Heather near me", []),
        ("thornton leics", ["Thornton", "Leicestershire"]),
        ("opposite the Tigers ground", ["Welford Road stadium"]),
        ("we walked round Bradgate Park", []),
        ("she was a nurse at Derby Royal for years", []),
    ],
)
def test_what_stands_around_tells_a_place(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_places_come_in_the_order_of_the_text() -> None:
    assert names("my mum in wigston i live in london") == ["Wigston", "London"]


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("wigston", "Wigston", {"Wigston Magna"}),
        ("in walton", "Walton", {"Walton on the Wolds"}),
        ("braunstone", "Braunstone Town", {"Braunstone Park"}),
        ("in Belton", "Belton", {"Belton-in-Rutland"}),
        ("kibworth", "Kibworth", {"Kibworth Beauchamp", "Kibworth Harcourt"}),
        ("in stanton", "Stoney Stanton", {"Stanton under Bardon"}),
        ("ashby", "Ashby de la Zouch", {"Ashby Magna", "Ashby Parva", "Ashby Folville"}),
    ],
)
def test_ambiguous_names_tell_the_others(text: str, name: str, others: set[str]) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.name, {other.name for other in place.others}) == (name, others)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("near sutton", ["Sutton in the Elms"]),
        ("in dalby", ["Old Dalby"]),
        ("braunstone", ["Braunstone Park"]),
        ("kibworth", []),
        ("Kirby, the Muxloe one", []),
        ("ashby de la zouch", []),
    ],
)
def test_only_those_are_asked_about_for_which_the_likeliest_cannot_stand(text: str, asked: list[str]) -> None:
    place = find_place(text)
    assert place is not None
    assert [other.name for other in mistakable(place)] == asked


def test_every_place_that_may_be_asked_about_is_told_by_its_full_name() -> None:
    for name in gazetteer().places:
        for other in gazetteer().place(name).others:
            told = find_place(f"near {other.name}")
            assert told is not None and (told.name, told.district, told.others) == (other.name, other.district, ())


@pytest.mark.parametrize("text", ["", " ", "\x00", "😀 Enderby 😀", "İstanbul Enderby", "ﬁne Hinckley’s le10 1ab"])
def test_odd_input(text: str) -> None:
    assert all(text[place.start : place.end] == place.matched for place in find_places(text))
