"""What every part of Signpost may use: records, clock, facts, places, safety. Imports nothing of ours."""
