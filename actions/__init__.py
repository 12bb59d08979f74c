"""The custom actions, one a file: thin, they ask answers and directory what to say."""
