"""Who may sign in: accounts and their roles, sessions, one-time links, passwords, lock-out."""
