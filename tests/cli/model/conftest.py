"""Models of a few bytes, in a folder and an installation of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.model import command, parts, renew
from cli.model.judge import Judged, judged
from tests.installation import installation_in

HERE = Path(__file__).parent


def recorded(name: str) -> Judged:
    """How a model was judged, as it was recorded: "old", "better" or "worse"."""
    found = judged(HERE / "recorded" / name)
    assert found
    return found


def model_in(folder: Path, stamp: str) -> None:
    """A model whose every part says `stamp`."""
    (folder / "encoder").mkdir(parents=True)
    for part in ("signpost.tar.gz", parts.STAMP, "encoder/head.npz"):
        (folder / part).write_text(stamp)


def said(folder: Path) -> set[str]:
    """What the parts of the model in `folder` say: one thing, or the model is mixed."""
    return {(folder / part).read_text() for part in ("signpost.tar.gz", parts.STAMP, "encoder/head.npz")}


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of models with "old" in use and "new" as candidate, on which the commands work."""
    folder = tmp_path / "models"
    model_in(folder, "old")
    model_in(folder / parts.CANDIDATE, "new")
    for module in (command, renew):
        monkeypatch.setattr(module, "MODELS", folder)
    with installation_in(tmp_path / "var"):
        yield folder
