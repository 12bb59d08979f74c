"""From chats to better answers: what was not answered is gathered by meaning, and given to the people who write."""
