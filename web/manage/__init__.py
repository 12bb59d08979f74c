"""Pages for the people who look after the words: write, check, sign off, publish, take back."""
