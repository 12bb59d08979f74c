"""Slips of typing: how bad one is, and letters that stand for digits in a postcode."""

import re

VOWELS = frozenset("aeiouy")
# One of the two digits of "LE10" as a letter; "NG13 OAQ". An O before these letters begins a word instead.
OUTWARD = re.compile(
    r"(?<![^\W_])(?:LE|DE|CV|NG|NN|PE)(?:\d[OIL]|[OIL]\d)(?= ?\d[A-Z]{2}(?![^\W_])|(?![^\W_]))", re.IGNORECASE
)
INWARD = re.compile(
    r"(?<![^\W_])(?:[A-Z]{2}\d{1,2} ?O|(?i:(?:LE|DE|CV|NG|NN|PE)\d{1,2}o))(?!(?i:UR|NE|WN|LD|UT|FF))"
    r"(?i:[ABD-HJLNP-UW-Z]{2})(?![^\W_])"
)
DIGITS = str.maketrans("OoIiLl", "001111")


def letters_to_digits(text: str) -> str:
    """`text`, as long as before, with the digits that were meant in postcodes ("LE1O", "NG13 OAQ")."""
    outward = OUTWARD.sub(lambda found: found[0][:2] + found[0][2:].translate(DIGITS), text)
    return INWARD.sub(lambda found: found[0][:-3] + "0" + found[0][-2:], outward)


def soft(told: str, meant: str) -> bool:
    """Whether one slip that the ear or the finger hardly notices parts the two: vowels, doubled letters, a swap."""
    if len(told) == len(meant):
        apart = [at for at, (one, other) in enumerate(zip(told, meant, strict=True)) if one != other]
        swapped = len(apart) == 2 and sorted(told) == sorted(meant)
        return swapped or (len(apart) == 1 and {told[apart[0]], meant[apart[0]]} <= VOWELS)
    short, long = sorted((told, meant), key=len)
    for at, letter in enumerate(long):
        if long[:at] + long[at + 1 :] == short:
            return letter in VOWELS or letter in (long[at - 1 : at], long[at + 1 : at + 2])
    return False
