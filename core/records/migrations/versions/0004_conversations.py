"""Conversations as long as they can be taken up again, masked turns for learning, counts of alarms."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("memory", sa.JSON, nullable=False),
        sa.Column("may_learn", sa.Boolean, nullable=False),
    )
    op.create_table(
        "turn",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("conversation", sa.String(32), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("said", sa.Text, nullable=True),
        sa.Column("reply", sa.JSON, nullable=False),
        sa.Column("milliseconds", sa.Integer, nullable=False),
    )
    op.create_table(
        "alarm_count",
        sa.Column("hour", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("topic", sa.String(60), primary_key=True),
        sa.Column("level", sa.String(10), primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in ("alarm_count", "turn", "conversation"):
        op.drop_table(table)
