"""How many parts a text message takes, and so what it costs: phones join the parts of a long one again."""

# The letters of GSM 03.38; any other makes the whole message a Unicode one, with fewer to a part.
PLAIN = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
DOUBLE = frozenset("[]{}^\\|~€")
SINGLE, JOINED = 160, 153
SINGLE_UNICODE, JOINED_UNICODE = 70, 67
MOST = 918  # characters: six parts
# What a keyboard or a directory writes prettily and a text message cheaply.
CHEAPER = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})


def cheaper(text: str) -> str:
    """The same words in letters that cost no more than they must."""
    return text.translate(CHEAPER)


def length(text: str) -> int:
    """Characters as they are charged: some count double."""
    return len(text) + (sum(each in DOUBLE for each in text) if _is_plain(text) else 0)


def parts(text: str) -> int:
    """The parts that `text` is sent in, 0 for no text."""
    single, joined = (SINGLE, JOINED) if _is_plain(text) else (SINGLE_UNICODE, JOINED_UNICODE)
    charged = length(text)
    if charged <= single:
        return int(charged > 0)
    return -(-charged // joined)


def _is_plain(text: str) -> bool:
    return all(each in PLAIN or each in DOUBLE for each in text)
