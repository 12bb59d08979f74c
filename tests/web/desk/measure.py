"""Times search as one types at many services, end to end: a form sent over HTTP until its piece of page has come.

`python -m tests.web.desk.measure [10000]` fills a database in SIGNPOST_VAR once and prints the times. A letter that is
overtaken by the next is not counted apart: each request is timed alone, one after the other, as one advisor types.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import httpx

from answers.load import load_answers
from core.accounts.register import add_account
from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records import engine, open_session
from core.records.migrate import migrate
from tests.conftest import free_ports
from tests.directory.scale import fill
from web.signing_in.cookie import COOKIE

EVERY = 4  # each fourth query, letter by letter


def main(services: int) -> None:
    """Print the median and the 95th percentile, by the clock and by the processor's time of the web process."""
    migrate()
    with open_session() as session:
        load_answers(session)
        account = add_account(session, f"timed {time.time_ns()}", [Role.ADVISOR], by="test")
        token = begin_session(session, account.id)
    fill(engine(), services)
    port = free_ports(1)[0]
    command = [sys.executable, "-m", "uvicorn", "web.app:create_app", "--factory", "--port", str(port)]
    process = subprocess.Popen([*command, "--log-level", "warning", "--no-access-log"], env=os.environ)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", cookies={COOKIE: token}, trust_env=False) as browser:
            _wait(browser)
            _report(services, browser, process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _report(services: int, browser: httpx.Client, pid: int) -> None:
    token = re.search(r'name="form_token" value="(\w+)"', browser.get("/desk").text)[1]  # type: ignore[index]
    walls, busy = [], []
    for query in _queries():
        for letters in range(2, len(query) + 1):
            wall, cpu = time.perf_counter(), _processor(pid)
            browser.post("/desk/typed", data={"form_token": token, "q": query[:letters]}).raise_for_status()
            walls.append((time.perf_counter() - wall) * 1000)
            busy.append((_processor(pid) - cpu) * 1000)
    told = " · ".join(f"{name} p50 {statistics.median(each):.0f} ms, p95 {statistics.quantiles(each, n=20)[-1]:.0f} ms"
                      for name, each in (("clock", walls), ("processor", busy)))  # fmt: skip
    print(f"{services} services, {len(walls)} letters, load {os.getloadavg()[0]:.1f}: {told}")


def _queries() -> list[str]:
    lines = (Path(__file__).parent / "terse.tsv").read_text("utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if not line.startswith("#")][::EVERY]


def _processor(pid: int) -> float:
    """Seconds of processor that a process has used."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _wait(browser: httpx.Client) -> None:
    for _ in range(600):
        try:
            browser.get("/healthz")
            return
        except httpx.HTTPError:
            time.sleep(0.3)
    raise TimeoutError("the web process did not start")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
