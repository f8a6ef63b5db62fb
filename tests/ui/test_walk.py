"""Every page and dialog in both languages: no Qt warning, nothing focusable without a name, nothing untranslated."""

import re
from collections.abc import Iterator
from dataclasses import astuple

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from inspector.db.store import Store
from inspector.paper.masking import masked_name
from inspector.records import RECORDS, Checklist
from inspector.tables.shipped import shipped_tables
from tests.hands import nameless, words_shown
from tests.journeys.county import County, make_county
from tests.ui.checklist_forms import BROKEN, FIRST, SECOND, SLOPPY
from tests.walk import Walk
from tests.walk_ledger import STRANGERS_WORDS

MAY_BE_LATIN = {
    "English",  # a language is called by its own name
    "PDF", "XLSX", "CSV", "SHA",  # formats
    "Ctrl", "Shift", "Esc", "Del", "F", "G", "J", "L", "N", "P", "R", "Alt", "Enter",  # keys
    "GB", "T", "O",  # GB/T 38836, the A/O process
    "A", "B", "C", "D",  # grades of a house
    "KB", "MB", "m", "U",  # units; U 盘
    "Noto", "Serif", "Sans", "SC", "GBK",  # typefaces
    "inspection", "inspector", "db",  # names of files
    "Markdown",  # another format
    "Qinghe", "Sample", "Tab",  # the camera of the sample's photos; a key of the drawing window
    "Apache", "ValueError",  # the licence; the name of our own mistake, for the office
}  # fmt: skip
"""Latin words a Chinese window may show. Codes (HT04, 7K2-12), paths and file names are taken out before."""

CODE = re.compile(
    r"/\S+|[^\s“”]+\.(?:inspection|db|pdf|xlsx|csv|jpg|md)\b"  # paths, files
    r"|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{16}\b"  # ids, fingerprints
    r"|(?<=内容指纹 )[0-9a-f]{8}\b|(?<=临)[0-9A-Z]{3}\b"  # the beginning of one; a laptop's own numbers
    r"|\b[A-Z]{2}\d\d_[a-z_]+\b"  # questions
    r"|\d{12}-[A-Z]{2}-\d{4}|\b[A-Z0-9]{2,3}-\d+|\b[A-Z0-9]*[0-9][A-Z0-9]*\b|(?<=电脑 )[A-Z]{3}\b|^[A-Z]{3}$"
    r"|(?<=\d:\d\d )[A-Z]{3}\b|Ctrl\+\S|YYYY-MM-DD",  # the seed of a lot: the time and this computer's mark
    re.ASCII,
)
LATIN = re.compile(r"[A-Za-z]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")
PEOPLE_S_WORDS = {
    "号",  # of a house: addresses are cut short
    "督", "中文",  # the program's sign; a language is called by its own name
    "会议记录", "断了", "花名册", "外县", "给办公室", "数据包", "U盘", "甲",  # names of files and of a person elsewhere
    "院内排水沟堵塞，雨天积水漫到厕屋门口。", "厕屋有瓷砖和洗手池。",  # what the walk writes
    "李华",  # who visited before
    "陈有福", "周建国", "对第2条有异议",  # who signs, and who does not
    "第二池池壁有长约40厘米的裂缝。", "第二池池壁有长约40厘米", "现场记录写错池号",  # of a supplement
    "青督",  # of a document's number that is given as an example
    "院墙有裂缝。", "门口堆放柴草。", "没有这样的",  # what lies in the bin, and what does not
    "稻香", "䶮", "不会有的字",  # what it looks for
    "一版", "草率", "坏", "村级自查表", "垃圾堆", "清走垃圾",  # of forms that are taken in
    "人民政府", "乡村振兴督查组", "草稿", "临",  # what stands on papers
    "仿宋", "方正小标宋", "楷体", "宋体", "黑体",  # typefaces
    "关于", "农村户厕检查情况的督导反馈意见书",  # the title of a paper
    "办公室打印机", "整改",  # a printer's name; what the walk looks for in a paper
}  # fmt: skip
"""Chinese an English window may show besides what the records hold."""

CUT = 12
"""Characters of a finding the history calls it by."""
PAPERS_DATE = re.compile("\\d{4}年\\d+月\\d+日")
QT_S_OWN = "choose-file"  # a dialog of the system's, or of Qt's
NO_PROSE = ("LGPL", "traceback", "File ")  # the libraries' own names, the lines of a traceback


@pytest.fixture(scope="module")
def county(qapp, tmp_path_factory) -> County:
    """Made once; every walk has a copy."""
    return make_county(tmp_path_factory.mktemp("county") / "all")


def windows() -> Iterator[QWidget]:
    """What stands on the screen."""
    return (it for it in QApplication.topLevelWidgets() if it.isVisible())


def untranslated(words: str) -> set[str]:
    """Latin words in a Chinese window that nothing explains; where a line may break is no part of a word."""
    if any(it in words for it in NO_PROSE):
        return set()
    return set(LATIN.findall(CODE.sub(" ", words.replace("\u200b", "")))) - MAY_BE_LATIN


def data_of(county: County) -> list[str]:
    """What people have written, and how it is masked: data, in whatever language; the longest first."""
    known = set(PEOPLE_S_WORDS) | STRANGERS_WORDS
    for folder in (county.field, county.office):
        with Store.open(folder) as store:
            for record in RECORDS:
                for it in store.find(record):
                    known |= {value for value in astuple(it) if isinstance(value, str) and CHINESE.search(value)}
    known |= {cell for it in shipped_tables() for row in it.rows for cell in row.values() if isinstance(cell, str)}
    known |= {" ".join(it.split())[:CUT] for it in known if len(it) > CUT}
    known |= {" ".join(it.split()) for it in known}  # as a line shows it
    known -= {""}
    known |= {masked_name(it) for it in known if len(it) < 5}
    return sorted(known, key=len, reverse=True)


def latin_of_forms(county: County) -> set[str]:
    """Latin words of forms: what the shipped ones are called, and everything in those the walk takes in."""
    known = set(LATIN.findall(" ".join((FIRST, SECOND, SLOPPY, BROKEN))))
    with Store.open(county.office) as store:
        for it in store.find(Checklist):
            known |= set(LATIN.findall(f"{it.form} {it.title_en}"))
    return known | {"form", "id", "title", "calculation"}


def latin_of_tables() -> set[str]:
    """Latin words of the tables a county edits: code names, English titles, units of measure."""
    cells = [str(cell) for it in shipped_tables() for row in it.rows for cell in row.values()]
    return set(LATIN.findall(" ".join((*cells, *(it.table.purpose for it in shipped_tables())))))


def left_chinese(words: str, known: list[str]) -> str:
    """What is left of Chinese when people's own data is taken out."""
    words = PAPERS_DATE.sub("", words)
    for it in known if CHINESE.search(words) else ():
        if it in words:
            words = words.replace(it, "")
            if not CHINESE.search(words):
                return ""
    return "".join(CHINESE.findall(words))


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # menus, offscreen
def test_every_word_of_the_chinese_window_is_chinese(hands, chinese, county, tmp_path):
    walk = Walk(hands, chinese, county, tmp_path, "zh")
    faults, stops, of_forms, of_tables = [], 0, latin_of_forms(county), latin_of_tables()
    for stop in walk.stops():
        stops += 1
        if stop == QT_S_OWN:
            continue
        for window in windows():
            faults += [f"{stop}: no name: {it}" for it in nameless(window)]
            known = of_forms if stop.startswith("checklists") else of_tables if stop.startswith("tables") else set()
            faults += [f"{stop}: {left}: {it!r}" for it in words_shown(window) if (left := untranslated(it) - known)]
    assert stops > 50
    assert faults == [], "\n".join(faults)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_no_chinese_but_peoples_data_in_the_english_window(hands, chinese, county, tmp_path):
    walk = Walk(hands, chinese, county, tmp_path, "en")
    known = data_of(county)
    left_of: dict[str, str] = {}  # most words stand on many stops, and what people wrote is thousands of texts
    faults = []
    for stop in walk.stops():
        if stop == QT_S_OWN:
            continue
        for window in windows():
            faults += [f"{stop}: no name: {it}" for it in nameless(window)]
            for it in words_shown(window):
                if it not in left_of:
                    left_of[it] = left_chinese(it, known)
                if left := left_of[it]:
                    faults.append(f"{stop}: {left}: {it!r}")
    assert faults == [], "\n".join(faults)
