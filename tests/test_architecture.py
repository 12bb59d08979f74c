"""The shape of the code is checked, not hoped for: arrows, sizes, one head of the migrations."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from core.settings import PROJECT

PACKAGES = ("core", "directory", "answers", "conversations", "actions", "web", "cli", "bot")
CODE = sorted(file for package in PACKAGES for file in (PROJECT / package).rglob("*.py"))
TEMPLATES = sorted(file for package in PACKAGES for file in (PROJECT / package).rglob("*.html"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def test_arrows_between_the_parts_hold() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    told = subprocess.run([linter, "--no-cache"], cwd=PROJECT, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


def test_an_arrow_that_breaks_is_seen(tmp_path: Path) -> None:
    """The same contracts, on a copy where core imports the directory."""
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "core" / "wrong.py").write_text("import directory\n")
    (tmp_path / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())
    linter = Path(sys.executable).parent / "lint-imports"
    told = subprocess.run([linter, "--no-cache"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode != 0
    assert "core.wrong" in told.stdout


def test_files_stay_small() -> None:
    lengths = sorted(len(file.read_text("utf-8").splitlines()) for file in CODE if file.name != "__init__.py")
    assert lengths[len(lengths) // 2] < 60
    assert lengths[int(len(lengths) * 0.95)] < 200


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(PROJECT)))
def test_no_file_and_no_function_outgrows_its_limit(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    too_long = [f"{name} has {lines} lines" for name, lines in functions(text) if lines > 60]
    assert not too_long


def test_functions_are_short() -> None:
    lengths = sorted(lines for file in CODE for _, lines in functions(file.read_text("utf-8")))
    assert lengths[int(len(lengths) * 0.95)] < 30


def test_templates_stay_small() -> None:
    assert all(len(file.read_text("utf-8").splitlines()) <= 150 for file in TEMPLATES)


def test_migrations_are_numbered_in_one_line() -> None:
    names = sorted(file.stem for file in (PROJECT / "core/records/migrations/versions").glob("*.py"))
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]


def functions(text: str) -> list[tuple[str, int]]:
    """Each function's name and its lines."""
    found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, FUNCTION)]
    return [(node.name, (node.end_lineno or 0) - node.lineno + 1) for node in found]
