"""The emergency banner: one short text on top of every page, until a time that its manager names."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.reading import LONGEST_SENTENCE, count_words, sentences
from conversations.switches.chat_off import MAY_SWITCH
from conversations.switches.records import Banner
from core import clock
from core.accounts.account import Account
from core.records.audit import append, hold_the_end

LONGEST = 250  # letters
MOST_SENTENCES = 4
AT_MOST = timedelta(days=14)


def banner_now(session: Session) -> Banner | None:
    """The banner that stands now, or None."""
    stands = select(Banner).where(Banner.gone_at.is_(None), Banner.until > clock.now())
    return session.scalars(stands.order_by(Banner.id.desc()).limit(1)).first()


def put_up(session: Session, by: Account, text: str, until: datetime, reason: str) -> Banner:
    """Show `text`, which must be masked, until `until`. It takes the place of what stands there.

    Raises Forbidden for who may not, and ValueError, in plain words, for what is not fit to be shown.
    """
    _check(by)
    text, reason = " ".join(text.split()), reason.strip()
    if why_not := _why_not(text, until, reason):
        raise ValueError(why_not)
    hold_the_end(session)
    _end(session)
    made = Banner(at=clock.now(), by=by.id, text=text, until=until, reason=reason, gone_at=None)
    session.add(made)
    append(session, actor=by.id, deed="put up a banner", subject="banner", reason=reason, text=text,
           until=until.isoformat())  # fmt: skip
    return made


def take_down(session: Session, by: Account) -> None:
    """Take the banner away before its time. Raises Forbidden for who may not, and when there is none."""
    _check(by)
    hold_the_end(session)
    if not _end(session):
        raise Forbidden("There is no banner now.")
    append(session, actor=by.id, deed="took the banner down", subject="banner")


def _why_not(text: str, until: datetime, reason: str) -> str:
    said = sentences(text)
    if not text:
        return "Type what the banner should say."
    if len(text) > LONGEST or len(said) > MOST_SENTENCES:
        return f"Use at most {MOST_SENTENCES} sentences and {LONGEST} letters."
    if any(count_words(each) > LONGEST_SENTENCE for each in said):
        return f"A sentence can have at most {LONGEST_SENTENCE} words. Make it shorter, or two."
    if not clock.now() < until <= clock.now() + AT_MOST:
        return f"The end must be after now, and within {AT_MOST.days} days."
    return "" if reason else "Say why the banner is needed."


def _end(session: Session) -> bool:
    """Whether there was one."""
    found = banner_now(session)
    if found:
        found.gone_at = clock.now()
        session.flush()
    return found is not None


def _check(by: Account) -> None:
    if not by.is_any_of(*MAY_SWITCH):
        raise Forbidden("This is not for your account.")
