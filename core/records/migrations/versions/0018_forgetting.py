"""When what is past its time was forgotten, and which chats Rasa has still to forget."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "forgetting_run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False, index=True),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("gone", sa.JSON, nullable=False),
        sa.Column("left", sa.JSON, nullable=False),
    )
    op.create_table(
        "rasa_owes",
        sa.Column("conversation", sa.String(32), primary_key=True),
        sa.Column("since", moment, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("rasa_owes")
    op.drop_table("forgetting_run")
