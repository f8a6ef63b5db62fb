"""A visit of the fictional county 990101 (青禾县), as records, for the papers' tests."""

import io
from datetime import date
from functools import cache
from typing import Any

from PIL import Image, ImageDraw

from inspector import paths
from inspector.checklist.form import Form
from inspector.checklist.logic import Situation
from inspector.checklist.standing import Standing
from inspector.checklist.xlsform import read_definition
from inspector.paper.content import Content, Picture
from inspector.paper.facts import Issue, Office, PaperKind, VisitFacts
from inspector.paper.gather.notice import notice as noticed
from inspector.paper.wording import worded
from inspector.records import (
    Area,
    Campaign,
    Checklist,
    Finding,
    Highlight,
    Person,
    Photo,
    Resident,
    Site,
    Supplement,
    Unit,
    Visit,
    own_fields,
)
from inspector.tables.shipped import shipped_rows

OWN = {"made": "op", "deleted": 0}
AREAS = (
    Area(id="a1", code="990101101", name="青溪镇", level="town", parent=None, **OWN),
    Area(id="a2", code="990101101201", name="石桥村", level="village", parent="a1", **OWN),
    Area(id="a3", code="99010110120103", name="3组", level="group", parent="a2", **OWN),
)
UNITS = {
    "u1": Unit(id="u1", name="石桥村民委员会", area="a2", **OWN),
    "u2": Unit(id="u2", name="青溪镇农业农村办公室", area="a1", **OWN),
}
INSPECTORS = (
    Person(id="p1", name="李清华", phone=None, role="inspector", unit=None, **OWN),
    Person(id="p2", name="周小军", phone=None, role="inspector", unit=None, **OWN),
)
CHECKLIST = Checklist(
    id="c1", form="household_toilet", version="1", title="农村户厕检查表", title_en="Household toilets", definition="",
    lists=None, published="2026-11-01", retired=None, **OWN,
)  # fmt: skip
CAMPAIGN = Campaign(
    id="k1", name="农村户厕问题整改", basis="青禾县农村户厕问题整改督查方案", starts="2026-10-01",
    basic_by="2026-12-31", closed_by="2027-03-31", **OWN,
)  # fmt: skip
VISIT = Visit(
    id="v1", site="s1", checklist="c1", campaign="k1", inspector="p1", method="on_site", rater="county", team=None,
    started="2026-11-21T10:12:00+08:00", ended=None, finalised="2026-11-21T10:58:00+08:00", interviewee="陈长福",
    companions=None, told=1, note=None, judged_by=None, grade=None, grade_reason=None, **OWN,
)  # fmt: skip
_SAID = (
    ("第一池池壁贯通裂缝，粪液外渗，污染房前菜地。", 3, "2026-12-06", "修复池体或更换，清理外渗粪液。", "化粪池"),
    ("化粪池盖板缺失，用木板临时遮盖，有人员坠落风险。", 3, "2026-11-21", "当日加盖牢固盖板并设警示。", "化粪池"),
    ("第三池出粪口与雨水沟连通，雨天溢流。", 2, "2026-12-21", "封堵连通口，粪液经发酵后还田。", "屋后"),
    ("排气管高度不足，未装防雨帽。", 1, "2026-12-06", "加高至屋檐以上0.5m，装防雨帽和防蝇网。", None),
    ("厕屋内未张贴使用维护说明。", 0, None, "发放并张贴使用维护说明。", "厕屋"),
)  # fmt: skip


def site(**changes: Any) -> Site:
    """陈长福's household."""
    plain: dict[str, Any] = {
        "id": "s1", "kind": "household", "code": "99010110120103-017", "name": "陈长福", "area": "a3", "address": None,
        "phone": None, "unit": "u1", "users": 4, "toilet": "three_cell", "volume": 1.5, "year": 2019, "latitude": None,
        "longitude": None, "note": None,
    }  # fmt: skip
    return Site(**(OWN | plain | changes))


def finding(number: int, **changes: Any) -> Finding:
    """One of the county's usual findings."""
    text, severity, due, requirement, place = _SAID[number % len(_SAID)]
    plain: dict[str, Any] = {
        "id": f"f{number:03}", "visit": "v1", "site": "s1", "question": None, "occurrence": None, "code": None,
        "text": text,
        "severity": severity, "found": "2026-11-21T10:30:00+08:00", "due": due, "unit": ("u1", "u2")[number % 2],
        "person": None, "requirement": requirement, "basis": None, "place": place, "mark": f"7K2-{number + 1}",
        "number": None,
    }  # fmt: skip
    return Finding(**(OWN | plain | changes))


def photo(number: int, **changes: Any) -> Photo:
    """A photo of finding `number` by a hash that is only its number."""
    plain: dict[str, Any] = {
        "id": f"h{number:03}", "visit": "v1", "finding": f"f{number % 5:03}", "question": None,
        "sha256": f"{number:064x}", "name": f"IMG_{number}.jpg", "caption": None, "taken": "2026-11-21T10:42:16+08:00",
        "latitude": None, "longitude": None, "width": 800, "height": 600, "bytes": 9000,
        "highlight": None, "paper": None, "device": None, "likeness": None, "earlier": None, "overlay": None,
    }  # fmt: skip
    return Photo(**(OWN | plain | changes))


RESPONSIBLE = {"p9": Person(id="p9", name="邓国平", phone=None, role="cadre", unit="u1", **OWN)}
RESIDENTS = (
    Resident(id="r1", site="s1", name="陈秋菊", relation="妻子", born=1972, condition="健康", away=0, note=None, **OWN),
    Resident(id="r2", site="s1", name="陈志远", relation="儿子", born=1998, condition="务工", away=1, note=None, **OWN),
)
HIGHLIGHT = Highlight(
    id="g1", visit="v1", site="s1", question=None, text="农户主动清理房前屋后，菜地边界整齐。", place=None, **OWN
)
OFFICE = Office(
    name="青禾县人居环境督查组", name_en="Inspection Group for Rural Surroundings, Qinghe County", letters="青",
    mark="青禾县人居环境督查组", bureau=True, contact="周小军，0799-6620018", copies_to="",
)  # fmt: skip


ANSWERS = {
    "HT01": "normal", "HT02": "yes", "HT12": "1.5", "HT19": "no", "HT10": "no", "HT13": "yes", "HT14": "0",
    "HT03": "yes", "HT04": "cracked", "HT05": "no", "HT06": "yes", "HT09": "no", "HT17": "overflow", "HT21": "no",
}  # fmt: skip
QUESTIONS = ("HT04", "HT09", "HT17", "HT10", "HT21")
"""What was asked where each of the usual findings was found."""


@cache
def _form(checklist: str) -> Form:
    return read_definition((paths.resources() / "checklists" / f"{checklist}.md").read_text(encoding="utf-8"))


def standing(checklist: str = "household_toilet", /, **answers: str) -> Standing:
    """A shipped checklist with these answers, asked at 陈长福's."""
    form = _form(checklist)
    known = {name: getattr(site(), name) for name in own_fields(Site)}
    on = date(2026, 11, 21)
    return Standing(form, Situation(answers=answers, site=known, limits=(), region="99010110120103", on=on))


def kind(name: str = "notice", **changes: Any) -> PaperKind:
    """A kind of paper as shipped."""
    row = next(dict(it) for it in shipped_rows("paper_kinds") if it["name"] == name)
    row.pop("note")
    masked, per_page = row["masked"] == "masked", int(str(row["per_page"]))
    return PaperKind(**(row | {"masked": masked, "per_page": per_page} | changes))


def issue(name: str = "notice", *, firm: bool = False, language: Any = "zh", **changes: Any) -> Issue:
    """The issuing of a kind of paper as shipped, by the county's group."""
    plain: dict[str, Any] = {
        "paper": "0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f", "number": "临7K2-3", "issued": date(2026, 11, 21),
        "language": language, "office": OFFICE, "kind": kind(name),
        "words": worded(name, (), firm=firm, language=language),
    }  # fmt: skip
    return Issue(**(plain | changes))


def facts(**changes: Any) -> VisitFacts:
    """The visit at 陈长福's: five findings and six photos unless said otherwise."""
    plain: dict[str, Any] = {
        "visit": VISIT, "site": site(), "areas": AREAS, "county": "青禾县", "checklist": CHECKLIST,
        "standing": standing(**ANSWERS), "campaign": CAMPAIGN, "inspectors": INSPECTORS,
        "team": "", "findings": tuple(finding(n, question=it) for n, it in enumerate(QUESTIONS)), "supplements": (),
        "highlights": (),
        "photos": tuple(photo(n) for n in range(6)), "earlier": {}, "units": UNITS, "responsible": RESPONSIBLE,
        "categories": {"f000": "工程质量", "f001": "安全隐患"}, "residents": RESIDENTS, "signatures": (), "people": (),
        "score": None, "grade": None,
    }  # fmt: skip
    return VisitFacts(**(plain | changes))


def supplement(number: int, **changes: Any) -> Supplement:
    """A correction of finding `number`."""
    plain: dict[str, Any] = {
        "id": f"x{number:03}", "finding": f"f{number:03}", "text": None, "severity": None, "due": None,
        "reason": "现场复核",
    }  # fmt: skip
    return Supplement(**(OWN | plain | changes))


def notice(
    *, language: Any = "zh", number: str = "临7K2-3", office: Office = OFFICE, addressee: str = "", **changes: Any
) -> Content:
    """The notice of the visit: five findings and six photos unless said otherwise."""
    return noticed(
        facts(**changes), issue("notice", language=language, number=number, office=office, addressee=addressee)
    )


def picture(number: int = 0, size: tuple[int, int] = (800, 600), **how: Any) -> bytes:
    """A drawn JPEG, different for each number."""
    drawn = Image.new("RGB", size, (150 + number * 7 % 90, 160, 140))
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((size[0] // 4, size[1] // 3, size[0] // 2, size[1] - 1), fill=(90, 80 + number * 5 % 100, 70))
    pen.ellipse((size[0] // 2, size[1] // 4, size[0] - 1, size[1] // 2), fill=(60, 90, 120))
    file = io.BytesIO()
    drawn.save(file, "JPEG", quality=80, **how)
    return file.getvalue()


def read_photo(it: Picture) -> bytes | None:
    """Every photo but the fourth is here."""
    number = int(it.sha256, 16)
    return None if number == 3 else picture(number, (600, 800) if number == 2 else (800, 600))
