"""One custom action a file, thin: read the turn, ask the answers or the directory, say what to say."""
