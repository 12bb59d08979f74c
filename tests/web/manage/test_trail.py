"""The record of deeds: who did what, and a changed row is found by the page and by the command."""

from sqlalchemy import text
from typer.testing import CliRunner

from cli.main import app
from core.records import open_session
from tests.panel_site import Site

PAGE = "/manage/record"


def change_a_row() -> int:
    """As somebody would who can write to the database: past the guard that refuses it. Returns the row's number."""
    with open_session() as session:
        row = session.execute(text("SELECT seq FROM audit WHERE deed = 'publish'")).scalar_one()
        session.execute(text("DROP TRIGGER audit_no_UPDATE"))
        session.execute(text("UPDATE audit SET actor = 'somebody else' WHERE seq = :row"), {"row": row})
    return int(row)


def test_the_newest_deeds_stand_first_with_who_and_what(site: Site) -> None:
    told = site.browser("lead").get(PAGE).text
    rows = told.split("<tbody>")[1].split("<tr>")[1:]
    assert "published it" in told and "approver" in told
    assert rows and all("answer" in row or "account" in row for row in rows[:3])
    assert "The record is whole" not in told


def test_a_whole_record_is_said_to_be_whole(site: Site) -> None:
    assert "The record is whole." in site.browser("manager").get(f"{PAGE}?check=yes").text
    told = CliRunner().invoke(app, ["audit", "check"])
    assert (told.exit_code, told.output) == (0, "The record is whole.\n")


def test_a_changed_row_is_found(site: Site) -> None:
    row = change_a_row()
    assert f"Row {row} was changed." in site.browser("manager").get(f"{PAGE}?check=yes").text
    told = CliRunner().invoke(app, ["audit", "check"])
    assert told.exit_code == 1 and f"Row {row} was changed" in told.output
