"""The pages of an archive: plain HTML without a script, every text escaped, every link relative."""

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from inspector.paper.harmless import harmless

Language = Literal["zh", "en"]

WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "title": "{county}{period}督查档案", "contents": "内容", "ledger": "问题整改台账", "findings": "问题清单",
        "visits": "检查清单", "papers": "文书清单", "photos": "照片", "page": "第{n}页", "back": "返回目录",
        "period": "时段", "made": "归档日期", "by": "归档单位", "count": "数量", "file": "文件",
        "none": "本期没有记录。",
        "missing": "本机缺失的照片和文书文件", "scope": "范围", "whole": "全县", "not_here": "本机没有此文件",
        "check": "每个文件的SHA-256校验值在 {manifest} 中，可用 sha256sum -c 核对。",
        "privacy": "农户姓名、电话已隐去；照片为可外发副本，遮挡和标注已固化。本档案为非涉密工作资料。",
        "day": "日期", "town": "乡镇", "village": "村", "code": "对象编号", "site": "对象", "list": "检查表",
        "found": "问题数", "number": "文号", "name": "标题", "to": "主送", "issued": "印发日期", "state": "效力",
        "genuine": "有效", "superseded": "已被替代", "void": "作废", "photo": "照片{n}",
    },
    "en": {
        "title": "Inspection archive of {county}, {period}", "contents": "Contents", "ledger": "Ledger",
        "findings": "Findings", "visits": "Visits", "papers": "Papers", "photos": "Photos", "page": "Page {n}",
        "back": "Back to the contents", "period": "Period", "made": "Archived on", "by": "Archived by",
        "count": "Count", "file": "File", "none": "Nothing was recorded in this period.",
        "missing": "Photos and papers whose file is not on this computer", "scope": "Scope", "whole": "the county",
        "not_here": "not on this computer",
        "check": "The SHA-256 of every file stands in {manifest}; sha256sum -c checks them.",
        "privacy": "Householders' names and telephones are masked; photos are copies that may leave, what was hidden "
        "and drawn is burnt in. This archive holds nothing classified.",
        "day": "Day", "town": "Town", "village": "Village", "code": "Site code", "site": "Site",
        "list": "Checklist", "found": "Findings", "number": "Number", "name": "Title", "to": "To",
        "issued": "Issued", "state": "Holds", "genuine": "yes", "superseded": "superseded", "void": "void",
        "photo": "Photo {n}",
    },
}  # fmt: skip
_STYLE = """body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2rem auto;
max-width:76rem;padding:0 1rem;color:#1d2a30;background:#fff}h1{font-size:1.6rem}table{border-collapse:collapse;
width:100%;margin:1rem 0}th,td{border:1px solid #b9c3c8;padding:.3rem .5rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}
th{background:#eef2f3}a{color:#0b5c6b}p.small{font-size:.85rem;color:#4a5a61}
@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a file of the archive; its path within it, '' for words alone."""

    text: str
    path: str = ""


Cell = str | Link | Sequence[Link]


def page(language: Language, title: str, body: Iterable[str]) -> bytes:
    """A whole page."""
    lang = {"zh": "zh-CN", "en": "en"}[language]
    text = (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escaped(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escaped(title)}</h1>\n"
    )
    return (text + "\n".join(body) + "\n</body>\n</html>\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """A text as text: no markup, nothing unseen."""
    return html.escape(harmless(text))


def link(it: Link, *, up: str = "") -> str:
    """A relative link; `up` leads from the page's folder to the archive's."""
    if not it.path:
        return escaped(it.text)
    return f'<a href="{up}{quote(it.path, safe="/")}">{escaped(it.text)}</a>'


def heading(text: str) -> str:
    """A heading within a page."""
    return f"<h2>{escaped(text)}</h2>"


def paragraph(text: str, *, small: bool = False) -> str:
    """Running text."""
    return f"{'<p class=small>' if small else '<p>'}{escaped(text)}</p>"


def links(several: Iterable[Link]) -> str:
    """Links beside one another."""
    return f"<p>{'　'.join(map(link, several))}</p>"


def table(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table with a head."""
    head = "".join(f"<th>{escaped(it)}</th>" for it in heads)
    body = "\n".join(f"<tr>{''.join(f'<td>{_cell(it)}</td>' for it in row)}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cell(it: Cell) -> str:
    if isinstance(it, str):
        return escaped(it).replace("\n", "<br>")
    return link(it) if isinstance(it, Link) else " ".join(map(link, it))
