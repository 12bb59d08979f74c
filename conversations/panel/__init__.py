"""What the Engagement Panel is shown of chats, and what its members choose. Only masked text ever comes here."""
