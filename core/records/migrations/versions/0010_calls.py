"""Calls at the desk: what was looked up and sent, how they ended; favourites and notices."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "call",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("advisor", sa.String(36), nullable=False, index=True),
        sa.Column("began_at", moment, nullable=False, index=True),
        sa.Column("sent_at", moment, nullable=True),
        sa.Column("wrapped_at", moment, nullable=True, index=True),
        sa.Column("code", sa.String(30), nullable=False),
        sa.Column("outcome", sa.String(30), nullable=False),
        sa.Column("district", sa.String(60), nullable=False),
        sa.Column("looked_for", sa.Text, nullable=False),
        sa.Column("wished", sa.JSON, nullable=False),
        sa.Column("nothing_found", sa.Integer, nullable=False),
        sa.Column("place", sa.JSON, nullable=False),
        sa.Column("opened", sa.JSON, nullable=False),
        sa.Column("slip", sa.JSON, nullable=False),
    )
    op.create_table(
        "sending",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("call", sa.String(32), nullable=False, index=True),
        sa.Column("way", sa.String(10), nullable=False),
        sa.Column("at", moment, nullable=False, index=True),
        sa.Column("parts", sa.Integer, nullable=False),
        sa.Column("status", sa.String(30), nullable=False),
    )
    op.create_table(
        "favourite",
        sa.Column("whose", sa.String(36), primary_key=True),
        sa.Column("item", sa.String(80), primary_key=True),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "notice",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("until", sa.Date, nullable=False, index=True),
        sa.Column("by", sa.String(36), nullable=False),
        sa.Column("at", moment, nullable=False),
    )


def downgrade() -> None:
    for table in ("notice", "favourite", "sending", "call"):
        op.drop_table(table)
