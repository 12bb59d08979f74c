"""The Panel's own work: chats that a facilitator looked at, verdicts, what members skip and choose."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "panel_chat",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", sa.String(64), nullable=False, unique=True),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("turns", sa.JSON, nullable=False),
        sa.Column("upsetting", sa.Boolean, nullable=False),
        sa.Column("state", sa.String(10), nullable=False, index=True),
        sa.Column("gated_by", sa.String(100), nullable=False),
        sa.Column("gated_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "panel_verdict",
        sa.Column("chat", sa.Integer, sa.ForeignKey("panel_chat.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("turn", sa.Integer, primary_key=True),
        sa.Column("member", sa.String(100), primary_key=True),
        sa.Column("verdict", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "panel_skip",
        sa.Column("member", sa.String(100), primary_key=True),
        sa.Column("thing", sa.String(40), primary_key=True),
    )
    op.create_table(
        "panel_choice",
        sa.Column("member", sa.String(100), primary_key=True),
        sa.Column("upsetting", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    for table in ("panel_choice", "panel_skip", "panel_verdict", "panel_chat"):
        op.drop_table(table)
