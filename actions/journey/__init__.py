"""What the journeys' validator does, a file a deed. Which journeys there are is declared in data/journeys."""
