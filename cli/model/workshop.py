"""A copy of the project beside it, in which a model can be trained and judged while the one in use is left alone."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.model.parts import JUDGED, copy
from core.settings import MODELS, PROJECT

# What is made, large, or of this installation alone: its secrets and its records have no place there.
LEFT_OUT = (
    ".git", ".env", ".venv", ".venv-rasa", "node_modules", "var", "models", "results", ".cache", ".rasa", "__pycache__",
    ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache",
)  # fmt: skip
SHARED = (".venv", ".venv-rasa", "node_modules", ".cache")  # only read there


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder with all that the project is made of, the model in use too; gone afterwards."""
    with TemporaryDirectory(prefix="workshop-", dir=MODELS) as made:
        folder = Path(made)
        shutil.copytree(PROJECT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT), dirs_exist_ok=True)
        for name in SHARED:
            if (PROJECT / name).exists():
                (folder / name).symlink_to(PROJECT / name)
        copy(MODELS, folder / "models")
        (folder / "models" / JUDGED).unlink(missing_ok=True)  # of the old one; the new one's is still to come
        for file in MODELS.glob("reader.*"):
            shutil.copy2(file, folder / "models")
        yield folder
