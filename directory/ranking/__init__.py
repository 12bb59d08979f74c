"""From a question to services in order: candidates, likeness, distance, trust, honesty."""
