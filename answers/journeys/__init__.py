"""Journeys: guided conversations, declared as data in data/journeys; nothing here knows any one of them."""
