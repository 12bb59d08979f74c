"""The answer store: words, versions, states, and the checks they must pass."""
