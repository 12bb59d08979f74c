"""Pairs of services that may be one: a manager merges them, or says that they are two."""

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from core.records import open_session
from directory.merging import Pair, merge, not_the_same, proposed_pairs
from web.forms import checked_form
from web.manage.reasoned import reasoned
from web.pages import page
from web.panel.who import me

HERE = "/manage/directory/duplicates"
NOT_PROPOSED = Forbidden("This pair is not proposed. Somebody may have decided it already.")


async def duplicates(request: Request) -> Response:
    """GET /manage/directory/duplicates; POST: `do` is the one to keep (`one`, `other`), or `different`; a `reason`."""
    form = await checked_form(request) if request.method == "POST" else None
    if form is None:
        return _page(request)
    named = str(form.get("pair") or "")

    def decided(session: Session, reason: str) -> Response:
        pair = next((each for each in proposed_pairs(session) if pair_id(each) == named), None)
        if pair is None:
            raise NOT_PROPOSED
        _decide(session, pair, str(form.get("do") or ""), me(request).name, reason)
        return RedirectResponse(HERE, 303)

    told = reasoned(request, form, "reason", decided)
    return told if isinstance(told, Response) else _page(request, told, named)


def pair_id(pair: Pair) -> str:
    """What a form names a pair by."""
    return f"{pair.one.id} {pair.other.id}"


def _decide(session: Session, pair: Pair, do: str, by: str, reason: str) -> None:
    """Raises ValueError without a reason, and for what there is not to decide."""
    if not reason:
        raise ValueError("say what makes you sure")
    match do:
        case "one":
            merge(session, pair.one.id, pair.other.id, by=by, reason=reason)
        case "other":
            merge(session, pair.other.id, pair.one.id, by=by, reason=reason)
        case "different":
            not_the_same(session, pair.one.id, pair.other.id, by=by, reason=reason)
        case _:
            raise ValueError("choose which to keep, or that they are two")


def _page(request: Request, fault: str = "", wrong: str = "") -> Response:
    with open_session() as session:
        pairs = proposed_pairs(session)
    at = next((number for number, each in enumerate(pairs, 1) if pair_id(each) == wrong), 1)
    told = {"title": "Services that may be one", "pairs": pairs, "fault": fault, "fault_at": f"reason-{at}",
            "pair_id": pair_id}  # fmt: skip
    return page(request, "manage/duplicates.html", told, 422 if fault else 200)
