"""The sheet a recovery key is printed on: what it is for, the key in groups to be typed, its code to be scanned."""

from collections.abc import Mapping
from typing import Literal

from inspector import clock
from inspector.db import keys
from inspector.db.store import Store
from inspector.operations.office_keys import Recovery
from inspector.paper.content import Box, Content, Form, Gap, NewPage, Paragraph, Span, Title
from inspector.paper.drawing import draw

_ACROSS = 5  # groups in a row
_PARTS = (("what", "for"), ("where", "kept"), ("how", "use"), ("lost", "again"))


def recovery_sheet(
    store: Store, recovery: Recovery, words: Mapping[str, str], language: Literal["zh", "en"] = "zh"
) -> bytes:
    """The sheet as a PDF file; `words` as `i18n.words_of_keys.sheet_words` gives them.

    The secret stands on it twice: to be typed, and in its code. Nothing of it is kept here.
    """
    day = clock.today(store.now)
    groups = recovery.groups
    rows = [
        (*groups[at : at + _ACROSS], *("",) * (at + _ACROSS - len(groups))) for at in range(0, len(groups), _ACROSS)
    ]
    mark = keys.fingerprint(recovery.public.encode())
    code = store.setting("county")
    county = store.one("SELECT name FROM area WHERE code = ? AND NOT deleted", code) or code
    of = words["of"].format(county=county, device=store.device, day=day.isoformat())
    content = Content(
        kind="recovery_sheet",
        language=language,
        paper="",
        number=mark,
        title=words["title"],
        issuer=county,
        addressee="",
        issued=day.isoformat(),
        goes_with=recovery.secret,
        parts=(
            NewPage(label=words["secret"], code=True),
            Title(text=words["title"]),
            _small(of),
            Form(rows=tuple(tuple(Box(text=it, share=1) for it in row) for row in rows), least=14),
            _small(words["fingerprint"].format(fingerprint=mark)),
            Gap(),
            *(_said(words[of], words[text]) for of, text in _PARTS),
        ),
    )
    return draw(content, lambda _: None).pdf


def _said(heading: str, text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=heading + "　", voice="heading"), Span(text=text)), indent=0, small=True)


def _small(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),), indent=0, align="centre", small=True)
