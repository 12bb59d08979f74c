"""Chats that the Panel saw go after the same days as the turns they came from."""

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.panel.records import PanelChat, Verdict
from core import clock
from core.settings import settings


def expire_panel_chats(session: Session) -> None:
    """Delete what may no longer be kept, with what members said of it."""
    before = clock.now() - timedelta(days=settings().keep_turn_days)
    old = select(PanelChat.id).where(PanelChat.gated_at < before)
    session.execute(delete(Verdict).where(Verdict.chat.in_(old)))
    session.execute(delete(PanelChat).where(PanelChat.gated_at < before))
