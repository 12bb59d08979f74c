"""Generated details of every kind that has a pattern, spaced and slipped as people type them, and what is to be left.

Phones are from Ofcom's drama ranges, NHS numbers from the 999 range. The same cases are drawn every time; nothing is
ever tuned on those of the half that is unseen.
"""

import random
from collections.abc import Callable, Iterator

Case = tuple[str, str, str]  # the kind, what is typed, and what is to be kept of it
EACH, SEEDS = 50, {"dev": 2026, "unseen": 7}
AROUND = ("{}", "hi {} thanks", "can you help me {} i am tired", "its {}, please be quick", "{}. my back is bad")


def cases(half: str) -> list[Case]:
    """Fifty cases of each kind."""
    chance = random.Random(SEEDS[half])
    return [case for kind, make in KINDS.items() for _ in range(EACH) for case in _around(kind, make, chance)]


def _around(kind: str, make: Callable[[random.Random], tuple[str, str]], chance: random.Random) -> Iterator[Case]:
    typed, kept = make(chance)
    around = chance.choice(AROUND)
    yield kind, around.format(typed), around.format(kept)


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _phone(chance: random.Random) -> tuple[str, str]:
    number = chance.choice(
        ("0116 496 0", "07700 900", "01632 960", "020 7946 0", "0808 157 0", "0121 496 0")
    ) + _digits(chance, 3)
    bare = number.replace(" ", "")
    return chance.choice(
        (
            number, bare, number.replace(" ", "-"), number.replace(" ", "."), f"+44 {number[1:]}", f"0044 {number[1:]}",
            f"+44{bare[1:]}", f"+44 (0){number[1:]}", " ".join(bare), bare.replace("0", "o"), f"{bare[:5]} {bare[5:]}",
            f"{bare[:3]} {bare[3:6]} {bare[6:]}", number.replace(" ", "  "), bare[0].replace("0", "O") + bare[1:],
        )
    ), "[phone]"  # fmt: skip


def _nhs_number(chance: random.Random) -> tuple[str, str]:
    while True:
        nine = "999" + _digits(chance, 6)
        check = -sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
        if check != 10:
            break
    number = f"{nine}{check}"
    spaced = f"{number[:3]} {number[3:6]} {number[6:]}"
    cue = chance.choice(("", "nhs number ", "nhs no ", "my nhs number is ", "NHS: "))
    written = chance.choice(
        (number, spaced, spaced.replace(" ", "-"), spaced.replace(" ", "  "), spaced.replace(" ", "."))
    )
    return cue + written, cue + "[NHS number]"


def _ni_number(chance: random.Random) -> tuple[str, str]:
    number = chance.choice(("QQ", "AB", "JK", "SP", "WM", "CE")) + _digits(chance, 6) + chance.choice("ABCD")
    pairs = " ".join((number[:2], number[2:4], number[4:6], number[6:8], number[8]))
    cue = chance.choice(("", "ni ", "my ni number is ", "NINO ", "national insurance "))
    written = chance.choice(
        (number, number.lower(), pairs, pairs.lower(), pairs.replace(" ", "-"), pairs.replace(" ", "  "))
    )
    return cue + written, cue + "[NI number]"


def _postcode(chance: random.Random) -> tuple[str, str]:
    outward = chance.choice(("LE10", "LE1", "LE67", "LE9", "CV13", "NG13", "PE9", "DE12", "LE17", "LE3"))
    letters = chance.choice("ABDEFGHJLN") + chance.choice("ABDEFGHJLN")
    typed, gap = outward, chance.choice((" ", "", "  ", "-", " "))
    inward = chance.choice("023456789") + letters
    match chance.randrange(6):
        case 0:
            inward = "O" + letters
        case 1 if outward[-1] in "01":
            typed = outward[:-1] + {"0": "O", "1": "I"}[outward[-1]]
        case 2 if "1" in outward[2:3]:
            typed = outward.replace("1", "l", 1)
        case 3:
            typed, gap = f"{outward[:2]} {outward[2:]}", " "
    small = chance.random() < 0.5
    typed, inward = (typed.lower(), inward.lower()) if small else (typed, inward)
    return f"postcode {typed}{gap}{inward}", f"postcode {typed}"


def _email(chance: random.Random) -> tuple[str, str]:
    name = chance.choice(("j.smith", "doreen45", "patel_family", "zk-1962", "o.brien", "mo99"))
    domain = chance.choice(("example.org", "mail.example.com", "example.invalid", "example.co.uk"))
    dotted = domain.replace(".", " dot ")
    return chance.choice(
        (
            f"{name}@{domain}", f"{name} @ {domain}", f"{name}@ {domain}", f"{name.upper()}@{domain}",
            f"{name}@{domain.replace('.', ',', 1)}", f"{name.split('.')[-1]} at {dotted}", f"{name} (at) {domain}",
        )
    ), "[email]"  # fmt: skip


def _card(chance: random.Random) -> tuple[str, str]:
    fifteen = chance.choice(("4", "51", "52")) + _digits(chance, 15)
    fifteen = fifteen[:15]
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in fifteen[::2]]
    number = fifteen + str(-(sum(doubled) + sum(map(int, fifteen[1::2]))) % 10)
    fours = " ".join(number[at : at + 4] for at in range(0, 16, 4))
    written = chance.choice((number, fours, fours.replace(" ", "-"), fours.replace(" ", "  "), fours.replace(" ", ".")))
    return f"card {written}", "card [bank details]"


def _account(chance: random.Random) -> tuple[str, str]:
    pairs = [_digits(chance, 2) for _ in range(3)]
    account = _digits(chance, 8)
    return chance.choice(
        (
            (f"sort code {'-'.join(pairs)}", "sort code [bank details]"),
            (f"sort code {' '.join(pairs)}", "sort code [bank details]"),
            (f"sort code {''.join(pairs)} account {account}", "sort code [bank details]"),
            (f"sortcode {'-'.join(pairs)} acc {account}", "sortcode [bank details]"),
            (f"account number {account}", "account number [bank details]"),
            (f"account number is {account[:4]} {account[4:]}", "account number is [bank details]"),
            (f"acc no {account}", "acc no [bank details]"),
            (f"bank account: {account}", "bank account: [bank details]"),
        )
    )


def _birth(chance: random.Random) -> tuple[str, str]:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1925, 2006)
    name = ("january", "feb", "March", "apr", "may", "June", "july", "aug", "Sept", "oct", "nov", "December")[month - 1]
    date = chance.choice(
        (
            f"{day}/{month}/{year}", f"{day:02}/{month:02}/{year % 100:02}", f"{day}.{month}.{year}",
            f"{day}-{month}-{year}", f"{day} {name} {year}", f"{day}th {name} {year}", f"{day}th of {name} {year}",
            f"{name} {day} {year}",
            f"{day:02} {month:02} {year}", f"{day:02}{month:02}{year}", f"{year}-{month:02}-{day:02}",
            f"{day}{name}{year}",
        )
    )  # fmt: skip
    cue = chance.choice(
        ("dob ", "d.o.b. ", "date of birth ", "born ", "born on ", "her birthday is ", "DOB: ", "d o b ")
    )
    return cue + date, cue + "[date of birth]"


def _great_age(chance: random.Random) -> tuple[str, str]:
    age = chance.choice((90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104))
    before, units, after = chance.choice(
        (
            ("she is ", "", ""), ("hes ", "", ""), ("he's ", "", " now"), ("aged ", "", ""), ("", " years old", ""),
            ("a ", " year old", ""), ("a ", "-year-old", ""), ("", "yrs old", ""), ("mum is ", "", ""), ("im ", "", ""),
            ("who is ", "", ""), ("nan is nearly ", "", ""), ("", " yr old", ""), ("she will be ", "", " in june"),
            ("age ", "", ""), ("shes ", "", " and frail"), ("my dad ", " years of age", ""), ("", "yo", ""),
            ("he was ", "", " last week"), ("just turned ", "", ""), ("my nan whos ", "", ""),
        )
    )  # fmt: skip
    return f"{before}{age}{units}{after}", f"{before}90 or over{after}"


def _reference(chance: random.Random) -> tuple[str, str]:
    number = _digits(chance, 7).replace("0", "3")
    cue, code = chance.choice(
        (
            ("ref ", f"LAS{number}"), ("my reference is ", number), ("case number ", number[:5]), ("case ref ", number),
            ("reference no. ", f"ASC/{number[:4]}"), ("council tax ref ", f"3{number}"), ("", f"LAS {number}"),
            ("crime number ", f"22*{number}"), ("hospital number ", f"H{number}"), ("blue badge number ", f"{number}B"),
            ("mosaic id ", number), ("", f"MOS-{number}"), ("claim ", f"AB-{number}"),
            ("ref: ", f"{number[:3]} {number[3:]}"),
            ("incident ", number[:6]), ("passport ", f"5{number}1"), ("tenancy ref ", f"T{number}"),
        )
    )  # fmt: skip
    return cue + code, cue + "[reference]"


def _plate(chance: random.Random) -> tuple[str, str]:
    letters = [chance.choice("ABCDEFGHJKLMPRSTUVWXY") for _ in range(3)]
    plate = f"AB{_digits(chance, 1).replace('0', '1')}{_digits(chance, 1)}", "".join(("X", *letters[1:]))
    spaced, run = " ".join(plate), "".join(plate)
    cue = chance.choice(("car reg ", "my reg is ", "registration ", "number plate ", "my car is ", "vehicle "))
    return chance.choice(
        ((cue + spaced, cue + "[reference]"), (cue + run.lower(), cue + "[reference]"), (spaced, "[reference]"))
    )


def _address(chance: random.Random) -> tuple[str, str]:
    street = chance.choice(
        (
            "station road", "Church Street", "mill lane", "High St", "victoria avenue", "Beech Tree Drive", "the green",
            "st marys close", "Kings Walk", "park rd", "Oak Crescent", "meadow gardens", "elm ave", "Glebe Way",
            "new st",
        )
    )  # fmt: skip
    street = "The Green" if street == "the green" else street
    house = chance.choice(("{}", "{}a", "flat 2, {}", "no {}", "number {}", "{}-{}", "{},", "flat 3b {}", "house {}"))
    written = house.format(chance.randint(1, 240), chance.randint(241, 260))
    return f"{written} {street}", "[address]"


KINDS: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "phone number": _phone,
    "NHS number": _nhs_number,
    "National Insurance number": _ni_number,
    "postcode": _postcode,
    "e-mail address": _email,
    "bank card": _card,
    "sort code and account": _account,
    "date of birth": _birth,
    "age of 90 or over": _great_age,
    "case reference": _reference,
    "number plate": _plate,
    "address": _address,
}
