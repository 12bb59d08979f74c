"""The two ways that need an address: a text to a mobile, an e-mail. What is typed is used once and kept nowhere."""

import re
import smtplib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import phonenumbers
from sqlalchemy.orm import Session

from core.mail import send_mail
from core.settings import settings
from web.desk.gateway import NotSent, gateway
from web.desk.parts import MOST, cheaper, length
from web.desk.written import TITLE, in_full, text_message
from web.pages import templates

NOT_SET_UP = "This is not set up here yet. You can copy or print the slip"
TOO_LONG = "This is too long for a text. Take something off the slip, or send an e-mail"
UNITED_KINGDOM, MOBILE = 44, re.compile(r"7\d{9}")
MAILBOX = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+")


@dataclass(frozen=True)
class Way:
    """How a slip goes out. `read` gives the address in its plain form, "" for none; `deliver` sends to it and returns
    the gateway's id, "" where there is none to ask after. It raises NotSent."""

    label: str
    hint: str
    kind: str
    wrong: str
    read: Callable[[str], str]
    deliver: Callable[[Session, Sequence[str], str], str]


def _mobile(told: str) -> str:
    try:
        number = phonenumbers.parse(told, "GB")
    except phonenumbers.NumberParseException:
        return ""
    # By its form alone: the gateway knows best which numbers are in use.
    if number.country_code != UNITED_KINGDOM or not MOBILE.fullmatch(str(number.national_number)):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _mailbox(told: str) -> str:
    return told.strip() if MAILBOX.fullmatch(told.strip()) else ""


def _text(session: Session, names: Sequence[str], number: str) -> str:
    words = cheaper(text_message(session, names))
    if length(words) > MOST:
        raise NotSent(TOO_LONG)
    by = gateway()
    if by is None:
        raise NotSent(NOT_SET_UP)
    return by.text(number, words)


def _mail(session: Session, names: Sequence[str], mailbox: str) -> str:
    if not settings().smtp_host:
        raise NotSent(NOT_SET_UP)
    told = {"title": TITLE, "slip": in_full(session, names)}
    plain, html = (templates.get_template(f"desk/mail.{kind}").render(told) for kind in ("txt", "html"))
    try:
        send_mail(mailbox, TITLE, plain, html)
    except (OSError, smtplib.SMTPException):
        raise NotSent("The mail server did not take it") from None
    return ""


WAYS = {
    "text": Way(
        "Mobile number", "Used once to send this, then forgotten", "tel",
        "Type a UK mobile number, such as 07700 900 982", _mobile, _text,
    ),
    "email": Way(
        "E-mail address", "Used once to send this, then forgotten", "email",
        "Type an e-mail address, such as name@example.org", _mailbox, _mail,
    ),
}  # fmt: skip
