"""The signpost command, a file a subcommand."""
