"""What a dialogue model consists of, and where the one in use, the one before it and the newest stand."""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from core import clock
from core.settings import MODELS

MODEL = MODELS / "signpost.tar.gz"
STAMP = "signpost.tar.stamp"
NEEDED = (MODEL.name, STAMP, "encoder")  # Rasa's part, what it was made from, and what Rasa and the watch read with
JUDGED = "judged.json"  # how it did on the evaluation set; a first model has none
PARTS = (*NEEDED, JUDGED)
PREVIOUS, CANDIDATE = "previous", "candidate"
REFUSED = "refused.json"
# Everything the trained model depends on. Answers are not among them: words change without training.
INPUTS = ("config.yml", "domain.yml", "data/topics.yml", "data/nlu/**/*", "data/rules/*", "data/stories/*",
          "data/safety/amber.tsv", "data/safety/look_alikes.txt", "bot/**/*.py", "bot/*.lock")  # fmt: skip


@dataclass(frozen=True)
class Refused:
    """Why the model made from what `stamp` stands for is not in use, in plain words, and since when."""

    stamp: str
    why: list[str]
    at: str


def is_whole(folder: Path) -> bool:
    """Whether a model stands here that can be used."""
    return all((folder / part).exists() for part in NEEDED)


def stamp_of(folder: Path) -> str:
    """What the model in `folder` was made from, "" where there is none."""
    return (folder / STAMP).read_text() if (folder / STAMP).exists() else ""


def promote(models: Path) -> None:
    """The candidate comes into use; what was in use becomes the previous one."""
    move(models, models / PREVIOUS)
    move(models / CANDIDATE, models)
    (models / REFUSED).unlink(missing_ok=True)


def exchange(models: Path) -> None:
    """The previous model comes into use, and the one in use becomes the previous one."""
    leaving = models / "leaving"
    move(models, leaving)
    move(models / PREVIOUS, models)
    move(leaving, models / PREVIOUS)
    leaving.rmdir()


def move(source: Path, target: Path) -> None:
    """Move a model's parts. What stands at `target` goes, the parts that `source` lacks too."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        _remove(target / part)
        if (source / part).exists():
            (source / part).rename(target / part)


def copy(source: Path, target: Path) -> None:
    """Copy a model's parts over what stands at `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        _remove(target / part)
        if (source / part).is_dir():
            shutil.copytree(source / part, target / part)
        elif (source / part).exists():
            shutil.copy2(source / part, target / part)


def refuse(models: Path, stamp: str, why: list[str]) -> None:
    """Remember that a model is not wanted, so that the same is not trained again unasked."""
    told = Refused(stamp, why, clock.now().isoformat())
    (models / REFUSED).write_text(json.dumps(asdict(told), ensure_ascii=False, indent=1), "utf-8")


def refused(models: Path) -> Refused | None:
    """What was refused last, or None."""
    file = models / REFUSED
    return Refused(**json.loads(file.read_text("utf-8"))) if file.exists() else None


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
