"""Signing in with a link from an e-mail: asking for one, and using it."""

import smtplib

import structlog
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core.accounts.links import holder_of, make_link, use_link
from core.accounts.register import by_email
from core.accounts.sessions import REMEMBERED
from core.accounts.tries import count_try, is_over
from core.mail import send_mail
from core.records import open_session
from core.settings import settings
from web.forms import checked_form
from web.pages import page, templates
from web.signing_in.enter import enter
from web.signing_in.limits import LINKS_FROM_A_PLACE, LINKS_TO_A_MAILBOX, place_of
from web.signing_in.onward import local_path, with_next

log = structlog.get_logger()
NO_ADDRESS = "Enter your e-mail address, like name@example.org"
TOO_MANY = "There were too many tries from here. Wait 15 minutes, then try again"


async def ask_for_link(request: Request) -> Response:
    """GET /sign-in/link: asks for the e-mail address. POST sends the link, or says that it did."""
    if not settings().smtp_host:
        raise HTTPException(404)
    if request.method != "POST":
        return _asked(request, request.query_params.get("next"))
    form = await checked_form(request)
    email, wanted = str(form.get("email") or "").strip(), form.get("next")
    if not _is_address(email):
        return _asked(request, wanted, fault=NO_ADDRESS, email=email, status=400)
    place = place_of(request)
    with open_session() as session:
        if is_over(session, LINKS_FROM_A_PLACE, place):
            return _asked(request, wanted, fault=TOO_MANY, email=email, status=429)
        count_try(session, LINKS_FROM_A_PLACE, place)
    answer = page(request, "link_sent.html", {"title": "Look at your e-mail", "email": email})
    # Afterwards, so that neither the words nor the time tell whether we know the address.
    answer.background = BackgroundTask(_send, email, local_path(wanted))
    return answer


async def open_link(request: Request) -> Response:
    """GET /sign-in/link/TOKEN: a button, for opening the page must not use the link up. POST signs in."""
    token, wanted = request.path_params["token"], request.query_params.get("next")
    if request.method != "POST":
        with open_session() as session:
            holder = holder_of(session, token)
        return (
            page(request, "link_open.html", {"title": "Sign in", "next": local_path(wanted)})
            if holder
            else _over(request)
        )
    form = await checked_form(request)
    with open_session() as session:
        account = use_link(session, token)
    if account is None:
        return _over(request)
    remembered = REMEMBERED if form.get("own_device") == "yes" else None
    return enter(request, account, wanted, way="link", remembered=remembered)


def _send(email: str, wanted: str) -> None:
    """The mail, when an account has this address and has not had too many."""
    with open_session() as session:
        record = by_email(session, email)
        if record is None or record.disabled or is_over(session, LINKS_TO_A_MAILBOX, email):
            return
        count_try(session, LINKS_TO_A_MAILBOX, email)
        link = with_next(f"{settings().address.rstrip('/')}/sign-in/link/{make_link(session, record.id)}", wanted)
    try:
        send_mail(record.email or "", "Your link to sign in", templates.get_template("mail_link.txt").render(link=link))
    except (OSError, smtplib.SMTPException) as fault:
        # Its own words may hold the address.
        log.error("a link to sign in was not sent", account=record.id, fault=type(fault).__name__)


def _asked(request: Request, wanted: object, *, fault: str = "", email: str = "", status: int = 200) -> Response:
    told = {"title": "Get a link to sign in", "next": local_path(wanted), "fault": fault, "email": email}
    return page(request, "link_ask.html", told, status)


def _over(request: Request) -> Response:
    return page(request, "link_over.html", {"title": "This link does not work any more"}, 410)


def _is_address(email: str) -> bool:
    name, at, host = email.rpartition("@")
    return bool(name and at and host) and len(email) <= 254 and email.isprintable() and " " not in email
