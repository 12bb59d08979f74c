"""What managers switch for residents: the chat off and on, and a banner on every page."""
