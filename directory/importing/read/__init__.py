"""Reads one record of the standard (version 3, already tidied) into the tables of the directory."""
