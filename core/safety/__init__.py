"""The safety watch: reads every message before anything else does."""
