"""Who may sign in: everybody's roles and ways in; adding people, changing roles, closing and opening accounts."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from core.accounts.managed import close, give_roles, reopen
from core.accounts.records import AccountRecord, SessionRecord
from core.accounts.register import accounts, add_account
from core.accounts.role import Role
from core.records import open_session
from core.settings import settings
from web.forms import checked_form
from web.manage.reasoned import sentence
from web.pages import page
from web.panel.who import me
from web.refused import refused
from web.when import spoken_moment

HERE = "/manage/people"
ROLES = {role: role.spoken.capitalize() for role in Role}


async def people(request: Request) -> Response:
    """GET /manage/people: everybody; POST: somebody new, with a `name`, an `email` and `role`s."""
    form = await checked_form(request) if request.method == "POST" else None
    if form is None:
        return _list(request)

    def added(session: Session) -> None:
        email = str(form.get("email") or "").strip()
        if "@" not in email:
            raise ValueError("type the e-mail address to which links to sign in go")
        add_account(session, str(form.get("name") or ""), _roles(form), by=me(request).id, email=email,
                    helps=_helps(session, form))  # fmt: skip

    return _done(added, HERE, request, lambda fault: _list(request, fault, form))


async def person(request: Request) -> Response:
    """GET /manage/people/{id}; POST: `do` is roles (with `role`s), close, or reopen (with an `email`)."""
    form = await checked_form(request) if request.method == "POST" else None
    if form is None:
        return _one(request)

    def changed(session: Session) -> None:
        record = _record(session, request)
        match form.get("do"):
            case "roles":
                give_roles(session, record, _roles(form), me(request))
            case "close":
                close(session, record, me(request))
            case "reopen":
                reopen(session, record, me(request), str(form.get("email") or "").strip())

    return _done(changed, request.url.path, request, lambda fault: _one(request, fault))


def _done(deed: Callable[[Session], None], to: str, request: Request, wrong: Callable[[str], Response]) -> Response:
    """On to `to`, or what hindered the deed: then nothing is written."""
    try:
        with open_session() as session:
            deed(session)
    except PermissionError as fault:
        return refused(request, Forbidden(str(fault)))
    except ValueError as fault:
        return wrong(sentence(str(fault)))
    return RedirectResponse(to, 303)


def _roles(form: FormData) -> list[Role]:
    """Raises ValueError for one that there is not."""
    return [Role(str(role)) for role in form.getlist("role")]


def _helps(session: Session, form: FormData) -> str | None:
    """The member whom a supporter helps. Raises ValueError for a supporter of nobody."""
    if Role.SUPPORTER not in _roles(form):
        return None
    found = session.get(AccountRecord, str(form.get("helps") or ""))
    if found is None or Role.MEMBER not in found.roles:
        raise ValueError("choose the member whom this supporter helps")
    return found.id


def _record(session: Session, request: Request) -> AccountRecord:
    found = session.get(AccountRecord, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


def _last_seen(session: Session) -> dict[str, datetime]:
    """When people signed in last, as far as their sessions tell: those are forgotten when they end."""
    rows = session.execute(select(SessionRecord.account, func.max(SessionRecord.made_at)).group_by("account"))
    return {account: at for account, at in rows}  # noqa: C416 - rows are no pairs to the type checker


def _list(request: Request, fault: str = "", form: FormData | None = None) -> Response:
    with open_session() as session:
        everybody, seen = accounts(session), _last_seen(session)
    told: dict[str, Any] = {
        "title": "People", "people": everybody, "seen": seen, "when": spoken_moment, "roles": ROLES,
        "members": [each for each in everybody if Role.MEMBER in each.roles and not each.disabled],
        "fault": fault, "fault_at": "name", "given": form or {}, "ticked": form.getlist("role") if form else [],
        "mails": bool(settings().smtp_host),
    }  # fmt: skip
    return page(request, "manage/people.html", told, 422 if fault else 200)


def _one(request: Request, fault: str = "") -> Response:
    with open_session() as session:
        record = _record(session, request)
    told = {
        "title": record.name, "record": record, "roles": ROLES, "ticked": record.roles, "fault": fault,
        "fault_at": "email" if record.disabled else f"role-{Role.ADVISOR}", "mine": record.id == me(request).id,
    }  # fmt: skip
    return page(request, "manage/person.html", told, 422 if fault else 200)
