"""`signpost directory` as people and scripts use it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from core.records import open_session
from directory.load import load_directory
from tests.directory.importing.samples import SAMPLES
from tests.directory.importing.serving import record, serving
from tests.installation import installation_in

run = CliRunner()


@pytest.fixture(autouse=True)
def installation(tmp_path: Path) -> Iterator[None]:
    """An installation of the test's own."""
    with installation_in(tmp_path):
        yield


def test_import_report_and_export(tmp_path: Path) -> None:
    told = run.invoke(app, ["directory", "import", str(SAMPLES / "feed_v3.json"), "--name", "ours"])
    assert told.exit_code == 2, "some were refused"
    assert "ours: 5 records" in told.output
    assert "it has no name" in told.output
    told = run.invoke(app, ["directory", "report"])
    assert "2 services may be shown" in told.output
    assert "Blaby" in told.output
    file = tmp_path / "all.ndjson"
    assert "2 services in" in run.invoke(app, ["directory", "export", str(file)]).output
    assert len([json.loads(line) for line in file.read_text().splitlines()]) == 2


@pytest.mark.parametrize("source", ["/no/such/file", "http://127.0.0.1:9/feed"])
def test_a_source_that_is_not_there_is_a_plain_error(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("directory.importing.web_reader.TRIES", 0)
    told = run.invoke(app, ["directory", "import", source])
    assert told.exit_code == 1
    assert "Not imported: " in told.output
    assert "Traceback" not in told.output


def test_check_names_what_cannot_be_dialled_and_pages_that_are_gone(tmp_path: Path) -> None:
    pages = {"/good": 200, "/gone": 404, "/robots": 403}
    with serving(lambda path, *_: (pages[path], "x", {})) as address:
        file = tmp_path / "feed.json"
        file.write_text(json.dumps([
            record(1, contacts=[{"phones": [{"number": "12345"}]}], url=f"{address}/good"),
            record(2, url=f"{address}/gone"), record(3, url=f"{address}/robots")]))  # fmt: skip
        assert run.invoke(app, ["directory", "import", str(file)]).exit_code == 0
        told = run.invoke(app, ["directory", "check", "--links"])
    assert told.exit_code == 1
    assert "phone 12345 is not a number we know" in told.output
    assert "/gone answers with error 404" in told.output
    assert "/good" not in told.output
    assert "/robots" not in told.output


def test_the_starter_set_passes_the_check() -> None:
    run.invoke(app, ["directory", "import", str(SAMPLES / "feed_v1.json")])
    with open_session() as session:
        load_directory(session)
    assert run.invoke(app, ["directory", "check"]).exit_code == 0
