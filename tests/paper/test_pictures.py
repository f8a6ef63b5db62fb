"""Every page looks as it did when somebody last looked at it (`tests.paper_pictures`)."""

import pytest
from PIL import Image, ImageDraw

from tests.paper_pictures import PICTURES, alike, examples, pages, parts

PAPERS = parts() | examples()


@pytest.mark.parametrize("name", PAPERS)
def test_every_page_looks_as_it_did(name: str) -> None:
    drawn = dict(pages({name: PAPERS[name]}))
    known = {it.name for it in PICTURES.glob(f"{name}-*.png") if it.stem.rpartition("-")[0] == name}
    assert drawn.keys() == known, "renew them: python -m tests.paper_pictures"
    changed = [it for it, page in drawn.items() if not alike(page, Image.open(PICTURES / it))]
    assert not changed, "look at them, then renew them: python -m tests.paper_pictures"


def test_a_word_or_a_rule_that_is_not_there_is_seen() -> None:
    page = Image.open(PICTURES / "table-1.png")
    assert alike(page, page)
    for box in ((57, 76, 355, 78), (130, 110, 200, 125)):
        other = page.copy()
        ImageDraw.Draw(other).rectangle(box, fill=0)
        assert not alike(page, other)
    assert not alike(page, page.crop((0, 0, 100, 100)))
