"""The measures: each a sentence, a picture, a table and a file. Readable as tables first."""
