"""HTML as plain text: paragraphs, line breaks and dashes for lists."""

import re
from html.parser import HTMLParser

from directory.importing.clean.notes import Notes

MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "figure", "article", "section"}
UNSEEN = {"script", "style", "iframe", "object", "noscript", "template"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        self.told.append("\n\n" if tag in BLOCKS else "\n- " if tag == "li" else "\n" if tag in ("br", "tr") else "")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN and self.unseen > 0
        self.told.append("\n\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.told.append(re.sub(r"\s+", " ", data))


def plain(told: str, notes: Notes) -> str:
    """`told` without HTML; text that has none keeps its own line breaks."""
    if not MARKUP.search(told):
        return told
    notes.add("HTML taken out")
    reader = _Reader()
    reader.feed(told)
    reader.close()
    text = re.sub(r"[ \u00a0]+", " ", "".join(reader.told))
    text = re.sub(r" ?\n ?", "\n", text)
    text = re.sub(r"\n-\s+", "\n- ", re.sub(r"\n{3,}", "\n\n", text))
    return re.sub(r"\n\n(?=- )", "\n", text).strip()
