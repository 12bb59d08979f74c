"""What advisors type finds what they need: judged by hand, on both engines. The last set was never tuned on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.directory.databases import ENGINES
from tests.web.desk.databases import filled
from tests.web.desk.judged import judged, share

FLOORS = {"terse": 0.92, "terse_second": 0.92, "terse_unseen": 0.85}


@pytest.fixture(scope="module", params=ENGINES)
def looked_up(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with filled(request.param, tmp_path_factory.mktemp("terse"), "signpost_terse") as session:
        yield session


@pytest.mark.parametrize("name", FLOORS)
def test_the_right_entry_is_among_the_first_three(looked_up: Session, name: str) -> None:
    asked = judged(looked_up, name)
    print(f"\n{name}: {share(asked):.1%} of {len(asked)}")
    assert share(asked) >= FLOORS[name], [each.query for each in asked if not each.is_met]


def test_the_sets_share_no_query() -> None:
    here = Path(__file__).parent
    queries = [
        line.split("\t")[0]
        for name in FLOORS
        for line in (here / f"{name}.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len(queries) == len(set(queries)) == 200
