"""What search reads: each service's words in stems, its meaning and its facts, kept in step with the records."""
