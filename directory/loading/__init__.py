"""From rows of a CSV file to the tables of the directory."""
