"""Words that advisors propose, and what they say of the words there are."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "answer_proposal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, sa.ForeignKey("answer_version.id"), nullable=False, index=True),
        sa.Column("draft", sa.Integer, sa.ForeignKey("answer_version.id")),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_by", sa.String(100)),
        sa.Column("settled_at", sa.DateTime(timezone=True), index=True),
    )


def downgrade() -> None:
    op.drop_table("answer_proposal")
