"""Where our own sample feeds are: invented services with the faults that real feeds have."""

from pathlib import Path

SAMPLES = Path(__file__).parent / "feeds"
