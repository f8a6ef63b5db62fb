"""Words of the page of sources: what a document is, and where an item lies."""

from inspector import i18n
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.rectification.origins import Issue
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Origin


def source_words(store: Store) -> dict[str, str]:
    """What each source of the county's table is called."""
    chinese = i18n.language() == "zh"
    return {
        str(row["name"]): str(row["title"] if chinese else row["title_en"] or row["title"])
        for row in current(store, "sources")
    }


def came_by(origin: Origin, words: dict[str, str]) -> str:
    """The kind of a document and its number."""
    return "  ".join(filter(None, (words.get(origin.source, origin.source), origin.number)))


def place_of(issue: Issue) -> str:
    """Where an item lies; householders are masked."""
    name = issue.site
    if name and issue.site_kind in PRIVATE_KINDS:
        name = masked_name(name)
    return " · ".join(filter(None, (issue.area, name)))
