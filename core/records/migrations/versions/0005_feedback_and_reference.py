"""What people tell at the end of a chat, and the codes by which they share one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "reference",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("conversation", sa.String(32), nullable=False, unique=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False, index=True),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("conversation", sa.String(32), nullable=True, index=True),
        sa.Column("found", sa.String(20), nullable=True),
        sa.Column("ease", sa.String(20), nullable=True),
        sa.Column("better", sa.Text, nullable=True),
        sa.Column("next", sa.Text, nullable=True),
        sa.Column("band", sa.String(20), nullable=False),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
    )


def downgrade() -> None:
    for table in ("feedback", "reference"):
        op.drop_table(table)
