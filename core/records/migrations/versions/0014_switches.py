"""What managers switch: when the chat was off, and the banners there were."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "chat_off",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("on_at", moment, index=True),
        sa.Column("on_by", sa.String(100)),
    )
    op.create_table(
        "banner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("until", moment, nullable=False, index=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("gone_at", moment),
    )


def downgrade() -> None:
    op.drop_table("banner")
    op.drop_table("chat_off")
