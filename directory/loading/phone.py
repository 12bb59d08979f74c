"""Phone numbers as people here write them."""

import phonenumbers

SHORT = 7  # 999, 101, 116 123, 85258: numbers that only exist inside the country


def tidy_phone(number: str) -> str:
    """A UK number in its usual spacing ("0116 305 0004"); one that cannot be read stays as it was."""
    digits = "".join(each for each in number if each.isdigit())
    if len(digits) <= SHORT:
        return number
    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_valid_number(parsed):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
