"""Which parts of published lists and posters the office words, and the names in braces in them (`tables.templates`).

A name is its title and a fictional example, in both languages; a part its title in both and the names it has.
"""

NAMES: dict[str, tuple[str, str, str, str]] = {
    "black": ("黑榜个数", "On the black list", "2", "2"),
    "level": ("对象类别", "What is compared", "村（社区）", "villages"),
    "ranked": ("参加排名个数", "Ranked", "16", "16"),
    "red": ("红榜个数", "On the red list", "3", "3"),
    "title": ("榜单名称", "Title of the list", "农村人居环境红黑榜", "Red and black list"),
    "total": ("对象个数", "Places", "18", "18"),
    "until": ("期限", "Until when", "2027年2月28日", "28 February 2027"),
}
_EVERY = (
    "title", "period", "place", "level", "total", "ranked", "red", "black", "basis", "until", "issuer", "contact",
)  # fmt: skip

PARTS: dict[tuple[str, str], tuple[str, str, tuple[str, ...]]] = {
    ("rating", "opening"): ("开头", "Opening", _EVERY),
    ("rating", "red_none"): ("红榜：无", "Red list: nothing on it", _EVERY),
    ("rating", "black_none"): ("黑榜：无", "Black list: nothing on it", _EVERY),
    ("rating", "black_clause"): ("黑榜：整改要求", "Black list: what is asked for", _EVERY),
    ("rating", "until"): ("公布期限", "Until when it is up", _EVERY),
    ("rating", "appeal"): ("申诉", "Appeals", _EVERY),
    ("poster", "until"): ("公布期限", "Until when it is up", _EVERY),
    ("poster", "appeal"): ("申诉", "Appeals", _EVERY),
}
