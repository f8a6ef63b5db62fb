"""paper: every kind of paper as a file. What becomes of those that were issued stands in `registering`.

What is signed with the office's certificate is the file that is written; the one in papers/ stays as it was issued.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.cli import registering
from inspector.cli.arguments import Commands, Parser, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.registering import minding as in_words
from inspector.operations.register import minding
from inspector.records import Finding

if TYPE_CHECKING:
    from inspector.operations.papers.issuing import Issued

_VISIT, _EITHER, _PAPER, _FINDING = ("visit",), ("visit", "finding"), ("paper", "visit"), ("finding",)
_ANSWERED = ("paper", "visit", "finding")
_PRESSED = ("unit", "area", "finding")
_LISTED = ("area", "unit", "origin", "campaign", "finding")
_RATED = ("publication", "rating")
_LIST_AND_PLACE = 2  # of the sheet of a place, parted by a comma
KINDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "notice": (QT_TRANSLATE_NOOP("cli", "the feedback notice of a visit"), _VISIT),
    "hand_over": (QT_TRANSLATE_NOOP("cli", "hand findings over to who answers for them"), _EITHER),
    "rectify": (QT_TRANSLATE_NOOP("cli", "the notice of rectification"), _EITHER),
    "supplement": (QT_TRANSLATE_NOOP("cli", "what was corrected since a paper was issued"), _PAPER),
    "record": (QT_TRANSLATE_NOOP("cli", "the record of an inspection"), _VISIT),
    "receipt": (QT_TRANSLATE_NOOP("cli", "the receipt that comes back, of findings as they were answered"), _ANSWERED),
    "delivery": (QT_TRANSLATE_NOOP("cli", "the proof of delivery of a paper"), ("paper",)),
    "score": (QT_TRANSLATE_NOOP("cli", "the score sheet of a visit"), _VISIT),
    "household": (QT_TRANSLATE_NOOP("cli", "the form of a household visit"), _VISIT),
    "project": (QT_TRANSLATE_NOOP("cli", "the verification form of a project"), _VISIT),
    "album": (QT_TRANSLATE_NOOP("cli", "the photos of a visit"), _VISIT),
    "portable": (QT_TRANSLATE_NOOP("cli", "the slip for a portable printer"), _VISIT),
    "minutes": (QT_TRANSLATE_NOOP("cli", "the minutes of a draw by lot"), ("lot",)),
    "reinspect": (QT_TRANSLATE_NOOP("cli", "the opinion on what was looked at again"), _EITHER),
    "remind": (QT_TRANSLATE_NOOP("cli", "a reminder of what is nearly due"), _PRESSED),
    "urge": (QT_TRANSLATE_NOOP("cli", "urge a unit on what is late"), _PRESSED),
    "extension": (QT_TRANSLATE_NOOP("cli", "the form of a longer deadline"), _FINDING),
    "close": (QT_TRANSLATE_NOOP("cli", "the form by which findings are closed"), _FINDING),
    "talk": (QT_TRANSLATE_NOOP("cli", "the summons to a talk"), ("meeting", "finding")),
    "talk_record": (QT_TRANSLATE_NOOP("cli", "the record of a talk"), ("meeting",)),
    "dispatch": (QT_TRANSLATE_NOOP("cli", "the record of a meeting on what does not move"), ("meeting",)),
    "suspects": (QT_TRANSLATE_NOOP("cli", "suspected issues to be verified"), _LISTED),
    "overdue": (QT_TRANSLATE_NOOP("cli", "what is late today"), _LISTED),
    "lists": (QT_TRANSLATE_NOOP("cli", "problems, tasks and who answers, under the same numbers"), _LISTED),
    "ledger": (QT_TRANSLATE_NOOP("cli", "the ledger as a paper"), _LISTED),
    "rating": (QT_TRANSLATE_NOOP("cli", "a published list with its rule and every reason"), ("publication",)),
    "poster": (QT_TRANSLATE_NOOP("cli", "a list for the wall"), _RATED),
    "village_score": (QT_TRANSLATE_NOOP("cli", "the sheet behind a place of a list"), _RATED),
    "figures": (QT_TRANSLATE_NOOP("cli", "the figures of a campaign on one sheet"), ("campaign",)),
    "project_file": (QT_TRANSLATE_NOOP("cli", "what a project's file holds and lacks"), ("project",)),
    "project_lists": (QT_TRANSLATE_NOOP("cli", "the monthly lists of a project"), ("project",)),
    "asset_card": (QT_TRANSLATE_NOOP("cli", "the card of an asset"), ("asset",)),
    "points_book": (QT_TRANSLATE_NOOP("cli", "the book of a points account"), ("site", "area")),
    "consent": (QT_TRANSLATE_NOOP("cli", "what the data of a household is for"), ("site", "visit")),
    "blank": (QT_TRANSLATE_NOOP("cli", "a checklist to be filled in by hand"), ("checklist", "visit")),
}
"""Kind → what it is, and the kinds of records it is made of."""

FORMATS = ("pdf", "png", "docx")
SHEETS = ("a3", "a4", "a5", "roll80")
CERTIFICATE_KEY = "INSPECTOR_CERTIFICATE_PASSPHRASE"
"""The environment's name for the passphrase of the office's certificate."""
_OF_THE_FOLDER = frozenset({Kind.DISK_FULL, Kind.READ_ONLY, Kind.NOT_FOUND})


def declare(commands: Commands) -> None:
    """The commands of this group."""
    group = commands.group("paper", translate("cli", "papers: issue, draw, check, register"))
    for kind, (description, subjects) in KINDS.items():
        parser = group.add(kind, make, translate("cli", description))
        parser.set_defaults(kind=kind, unit=None, replaces=None)
        _add_subjects(parser, kind, subjects)
        _add_options(parser)
        if subjects in {_EITHER, _PRESSED, _LISTED}:
            told = translate("cli", "only what this unit answers for")
            parser.wanted.add_argument("--unit", metavar="UNIT", help=told)
    registering.add_to(group)


def _add_subjects(parser: Parser, kind: str, subjects: tuple[str, ...]) -> None:
    told = {
        _VISIT: translate("cli", "visits: an id's beginning, a paper's number, a site's code"),
        _EITHER: translate("cli", "a visit, or findings parted by commas"),
        _FINDING: translate("cli", "findings parted by commas"),
        _PRESSED: translate("cli", "a unit, an area, or findings parted by commas; else every unit with some"),
        _LISTED: translate("cli", "an area, a unit, a document, or findings parted by commas; else the whole county"),
        ("paper",): translate("cli", "a paper's number"),
    }
    parser.wanted.add_argument(
        "ids", metavar="ID", nargs="*" if kind == "consent" or subjects in {_LISTED, _PRESSED} else "+",
        help=told.get(subjects, translate("cli", "what it is about: a number, a code, the beginning of an id")),
    )  # fmt: skip


def _add_options(parser: Parser) -> None:
    add = parser.wanted.add_argument
    add(
        "-o", "--output", metavar="FILE|DIR", type=file_path, required=True,
        help=translate("cli", "where to; a folder for several"),
    )  # fmt: skip
    add("--format", choices=FORMATS, help=translate("cli", "pdf, png (for telephones) or docx; else as FILE is called"))
    add("--language", choices=("zh", "en"), default="zh", help=translate("cli", "of the paper: zh or en"))
    add("--sheet", choices=SHEETS, help=translate("cli", "of a poster: a3 or a4; of the portable slip: a5 or roll80"))
    add("--draft", action="store_true", help=translate("cli", "look at it, issue nothing"))
    add("--replaces", metavar="PAPER", help=translate("cli", "the paper whose place this one takes"))
    add(
        "--sign", metavar="CERTIFICATE", type=file_path,
        help=translate("cli", "sign the PDF with the office's certificate (.p12, .pfx)"),
    )  # fmt: skip


def make(call: Call) -> None:
    """Issue papers, or draw what was issued again; kinds without a number are drawn anew."""
    from inspector.operations.papers.content import numbered  # noqa: PLC0415 - words papers, slow to load
    from inspector.operations.papers.issuing import reading  # noqa: PLC0415

    options = call.options
    call.answer.update(papers=[])
    if options.sheet == "a3" and options.kind != "poster":
        raise Fault(Kind.USAGE, message=translate("cli", "only a poster is made on a3"))
    if options.sheet in {"a5", "roll80"} and options.kind != "portable":
        raise Fault(Kind.USAGE, message=translate("cli", "only the portable slip fits on a5 and roll80"))
    everybody = not options.ids and KINDS[options.kind][1] == _PRESSED
    if options.output.is_dir() or len(options.ids) > 1 or everybody:
        _check_folder(call)
    else:
        for path in (options.output, _file(call)):  # as it was named, and with its suffix
            check_target(path, call.folder)  # a number once given is given: the file must be possible
    sign = _signature(call)
    count = call.progress(translate("cli", "papers"))
    records = numbered(options.kind) and not options.draft
    with call.write() if records else call.read() as store, reading(store):
        wanted = (
            _each_unit(store, options.kind, options.unit)
            if everybody
            else [(it, options.unit) for it in options.ids or [""]]
        )
        for done, (given, unit) in enumerate(wanted, 1):
            try:
                _made(call, store, given, unit, sign)
            except Fault as fault:
                if fault.kind in _OF_THE_FOLDER:
                    raise
                call.refuse(given or options.kind, fault)
            count(done, len(wanted))


def _each_unit(store: Store, kind: str, only: str | None) -> list[tuple[str, str | None]]:
    """The findings that are late or due and the unit, for each unit that has some, or `only` for one."""
    from inspector.operations.papers.handing import shares  # noqa: PLC0415 - words papers, slow to load

    wanted = named(store, only, ["unit"]).id if only else None
    return [(it.subject, it.unit) for it in shares(store, kind, "") if wanted in (None, it.unit)]


def _signature(call: Call) -> Callable[[bytes], bytes] | None:
    """What signs; a certificate that does not is told before a number is given."""
    options = call.options
    if options.sign is None:
        return None
    if options.draft or _format(call) != "pdf":
        raise Fault(Kind.USAGE, message=translate("cli", "only a PDF that is no draft is signed"))
    from inspector.paper import signing  # noqa: PLC0415 - for the offices that sign

    file = signing.certificate(options.sign)
    passphrase = call.secret(CERTIFICATE_KEY, translate("cli", "Passphrase of the certificate: "))
    return signing.signature(file, passphrase or "")


def _check_folder(call: Call) -> None:
    path: Path = call.options.output
    if not path.is_dir():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    if path.resolve().is_relative_to(call.folder.resolve()):
        raise Fault(Kind.EXISTS, path=str(path))


def _made(call: Call, store: Store, given: str, unit: str | None, sign: Callable[[bytes], bytes] | None) -> None:
    """One paper, its files and what is said of it."""
    from inspector.operations.papers import issuing  # noqa: PLC0415 - reportlab and the fonts
    from inspector.paper.content import fingerprint  # noqa: PLC0415

    options = call.options
    subject = _subject(store, given, KINDS[options.kind][1])
    how: dict[str, Any] = {"language": options.language, "sheet": options.sheet}
    how["unit"] = named(store, unit, ["unit"]).id if unit else None
    minded = _minded(store, options.kind, subject, how["unit"])
    if options.draft:
        made = issuing.preview(store, options.kind, subject, **how)
    else:
        replaces = named(store, options.replaces, ["paper"]).id if options.replaces else None
        made = issuing.issue(store, options.kind, subject, replaces=replaces, **how)
    paths, sha256 = _written(store, made, _file(call, made), _format(call), sign)
    warnings = [{"kind": str(it.kind), **{name: str(fact) for name, fact in it.facts.items()}} for it in made.warnings]
    call.answer["papers"].append({
        "number": made.number, "kind": made.kind, "path": str(paths[0]), "pages": made.drawn.pages, "sha256": sha256,
        "content_sha256": fingerprint(made.content),
        "warnings": [*warnings, *({"kind": "minding", "message": it} for it in minded)],
    })  # fmt: skip
    call.show(
        *pairs({
            translate("cli", "number"): made.number or "—",
            translate("cli", "file"): "  ".join(map(str, paths)),
            translate("cli", "pages"): made.drawn.pages,
        })
    )  # fmt: skip
    for it in minded:
        call.say(harmless(it))


def _minded(store: Store, kind: str, subject: str, unit: str | None) -> list[str]:
    """What is to be minded in the village of a finding that the paper lists, in words; a remark, it stops nothing."""
    from inspector.operations.papers.content import numbered  # noqa: PLC0415 - words papers, slow to load
    from inspector.operations.papers.listing import listing  # noqa: PLC0415

    if not numbered(kind):
        return []
    findings = [store.get(Finding, it) for it in listing(store, kind, subject, unit).findings]
    found = [it for several in minding.of_findings(store, findings).values() for it in several]
    return list(dict.fromkeys(in_words(it.mind, it.village, it.trait, it.words) for it in found))


def _subject(store: Store, given: str, kinds: tuple[str, ...]) -> str:
    """The id of what is named; of several findings, parted by commas, their ids."""
    if not given:
        return ""
    parts = [it.strip() for it in given.split(",") if it.strip()]
    if "finding" in kinds and len(parts) > 1:
        return ",".join(named(store, it, ["finding"]).id for it in parts)
    if kinds == _RATED and len(parts) == _LIST_AND_PLACE:
        return ",".join((named(store, parts[0], list(kinds)).id, named(store, parts[1], ["area", "site"]).id))
    if kinds == _EITHER:
        return named(store, given, ["visit"] if _is_visit(store, given) else ["finding"]).id
    return named(store, given, list(kinds)).id


def _is_visit(store: Store, given: str) -> bool:
    try:
        named(store, given, ["visit"])
    except Fault as fault:
        return fault.kind is Kind.AMBIGUOUS
    return True


def _format(call: Call) -> str:
    suffix = call.options.output.suffix.lower().removeprefix(".")
    return call.options.format or (suffix if suffix in FORMATS and not call.options.output.is_dir() else "pdf")


def _file(call: Call, made: "Issued | None" = None) -> Path:
    """The file that was asked for; in a folder one of its own there, called by number and title."""
    from inspector.operations.papers.batch import safe_name  # noqa: PLC0415

    output: Path = call.options.output
    end = f".{_format(call)}"
    if made is None or not output.is_dir():
        return output if output.name.lower().endswith(end) else output.with_name(f"{output.name}{end}")
    name, number = safe_name(f"{made.number} {made.content.title}".strip()), 1
    path = output / f"{name}{end}"
    while path.exists() or path.with_stem(f"{path.stem}-1").exists():  # the first of several pictures
        number += 1
        path = output / f"{name} ({number}){end}"
    return path


def _written(
    store: Store, made: "Issued", path: Path, form: str, sign: Callable[[bytes], bytes] | None
) -> tuple[list[Path], str]:
    """The files of a paper and the SHA-256 of the first; several only as pictures, one a page."""
    from inspector.operations.papers.issuing import reading  # noqa: PLC0415
    from inspector.operations.papers.pictures import save_pictures  # noqa: PLC0415
    from inspector.safe_write import write_bytes  # noqa: PLC0415

    if form == "png":
        files = save_pictures(made.drawn.pdf, path)
        return files, hashlib.sha256(files[0].read_bytes()).hexdigest()
    written = sign(made.drawn.pdf) if sign is not None else made.drawn.pdf
    if form == "docx":
        from inspector.paper.word import docx  # noqa: PLC0415 - python-docx

        with reading(store) as read_photo:
            written = docx(made.content, read_photo)
    write_bytes(path, written)
    return [path], hashlib.sha256(written).hexdigest()
