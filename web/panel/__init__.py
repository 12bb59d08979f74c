"""The Engagement Panel's pages: one question a screen, in large plain words."""
