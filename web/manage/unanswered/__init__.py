"""What people asked and got no answer to: an author gives it a topic, begins an answer, or sets it aside."""
