"""What managers count: each measure by its written formula, without the test chats."""
