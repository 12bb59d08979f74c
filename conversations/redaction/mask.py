"""Masks personal details: what is found, in which order, and what stays."""

from collections.abc import Collection, Iterator, Sequence

from conversations.redaction import addresses, bank, dates, names, numbers, phones, references, stays
from conversations.redaction.spans import Found, Span, hide, joined, outside, written

FINDERS = (
    numbers.emails, phones.phones, numbers.nhs_numbers, numbers.ni_numbers, dates.births, dates.great_ages,
    bank.details, references.references, addresses.inward_postcodes,
)  # fmt: skip
FINDERS_AROUND_PLACES = (addresses.addresses, names.names)


def mask(text: str, keep: Sequence[Span] = (), organisations: Collection[str] = ()) -> str:
    """`text` with personal details replaced by what they are: "my mum [mum's name] is on [phone]".

    `keep` are the spans of places; they stay, but a full postcode is cut to its outward part even there.
    `organisations` are names that stay, in any case. Masking a masked text changes nothing.
    """
    return written(text, details(text, keep, organisations))


def details(text: str, keep: Sequence[Span] = (), organisations: Collection[str] = ()) -> list[Found]:
    """What `mask` takes out of `text`, in no particular order."""
    hidden = hide(text, stays.masks(text) + phones.public_phones(text))
    kept = [*keep, *stays.organisations(hidden, organisations)]
    found: list[Found] = []
    # Anew each time: what is left of a postcode may only then be a word that is no name.
    while fresh := joined(_found(hidden, [*kept, *stays.never_people(hidden)])):
        found += fresh
        hidden = hide(hidden, [(each.start, each.end) for each in fresh])
    return found


def _found(hidden: str, kept: Sequence[Span]) -> Iterator[Found]:
    for finder in FINDERS:
        yield from finder(hidden)
    for finder in FINDERS_AROUND_PLACES:
        yield from outside(finder(hidden), kept, hidden)
