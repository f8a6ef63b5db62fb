"""The words of the field for what the records hold: acts, states, severities, methods, kinds, levels, fields."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STATES: Mapping[str, str] = {
    "open": QT_TRANSLATE_NOOP("State", "Open"),
    "doing": QT_TRANSLATE_NOOP("State", "Under way"),
    "recheck": QT_TRANSLATE_NOOP("State", "To re-inspect"),
    "fixed": QT_TRANSLATE_NOOP("State", "Put right"),
    "closed": QT_TRANSLATE_NOOP("State", "Closed"),
    "overdue": QT_TRANSLATE_NOOP("State", "Overdue"),
    "rebound": QT_TRANSLATE_NOOP("State", "Rebound"),
    "draft": QT_TRANSLATE_NOOP("State", "Draft"),
    "lasting": QT_TRANSLATE_NOOP("State", "Kept up"),
    "crossed": QT_TRANSLATE_NOOP("State", "Void"),
    "suspected": QT_TRANSLATE_NOOP("State", "To verify"),
    "moved": QT_TRANSLATE_NOOP("State", "Handed away"),
    "unfounded": QT_TRANSLATE_NOOP("State", "Unfounded"),
    "duplicate": QT_TRANSLATE_NOOP("State", "Duplicate"),
    "void": QT_TRANSLATE_NOOP("State", "Void"),
}
SEVERITIES = (
    QT_TRANSLATE_NOOP("Severity", "Note"),
    QT_TRANSLATE_NOOP("Severity", "Minor"),
    QT_TRANSLATE_NOOP("Severity", "Serious"),
    QT_TRANSLATE_NOOP("Severity", "Grave"),
)
METHODS: Mapping[str, str] = {
    "on_site": QT_TRANSLATE_NOOP("Method", "on-site inspection"),
    "secret": QT_TRANSLATE_NOOP("Method", "unannounced visit"),
    "documents": QT_TRANSLATE_NOOP("Method", "documents"),
    "sample": QT_TRANSLATE_NOOP("Method", "random sample"),
    "phone": QT_TRANSLATE_NOOP("Method", "telephone"),
    "household": QT_TRANSLATE_NOOP("Method", "household visit"),
}
RATERS: Mapping[str, str] = {
    "self": QT_TRANSLATE_NOOP("Rater", "self-check"),
    "town": QT_TRANSLATE_NOOP("Rater", "town review"),
    "county": QT_TRANSLATE_NOOP("Rater", "county review"),
}
SIGNERS: Mapping[str, str] = {
    "interviewee": QT_TRANSLATE_NOOP("Signer", "interviewee"),
    "village": QT_TRANSLATE_NOOP("Signer", "village"),
    "team": QT_TRANSLATE_NOOP("Signer", "inspectors"),
}
SITE_KINDS: Mapping[str, str] = {
    "household": QT_TRANSLATE_NOOP("SiteKind", "household"),
    "toilet": QT_TRANSLATE_NOOP("SiteKind", "household toilet"),
    "public_toilet": QT_TRANSLATE_NOOP("SiteKind", "public toilet"),
    "sewage": QT_TRANSLATE_NOOP("SiteKind", "sewage facility"),
    "village": QT_TRANSLATE_NOOP("SiteKind", "village"),
    "house": QT_TRANSLATE_NOOP("SiteKind", "house"),
    "waste": QT_TRANSLATE_NOOP("SiteKind", "waste point"),
    "asset": QT_TRANSLATE_NOOP("SiteKind", "asset"),
    "farmland": QT_TRANSLATE_NOOP("SiteKind", "farmland"),
    "organisation": QT_TRANSLATE_NOOP("SiteKind", "organisation"),
}
LEVELS: Mapping[str, str] = {
    "province": QT_TRANSLATE_NOOP("Level", "province"),
    "prefecture": QT_TRANSLATE_NOOP("Level", "prefecture"),
    "county": QT_TRANSLATE_NOOP("Level", "county"),
    "town": QT_TRANSLATE_NOOP("Level", "town"),
    "village": QT_TRANSLATE_NOOP("Level", "village"),
    "group": QT_TRANSLATE_NOOP("Level", "group"),
    "grid": QT_TRANSLATE_NOOP("Level", "grid"),
}
ROLES: Mapping[str, str] = {
    "inspector": QT_TRANSLATE_NOOP("Role", "inspector"),
    "office": QT_TRANSLATE_NOOP("Role", "supervision office"),
    "field": QT_TRANSLATE_NOOP("Role", "field inspector"),
    "leader": QT_TRANSLATE_NOOP("Role", "responsible leader"),
    "cadre": QT_TRANSLATE_NOOP("Role", "village cadre"),
    "keeper": QT_TRANSLATE_NOOP("Role", "keeper"),
}
KINDS: Mapping[str, str] = {
    "area": QT_TRANSLATE_NOOP("Kind", "areas"),
    "unit": QT_TRANSLATE_NOOP("Kind", "units"),
    "person": QT_TRANSLATE_NOOP("Kind", "people"),
    "site": QT_TRANSLATE_NOOP("Kind", "sites"),
    "resident": QT_TRANSLATE_NOOP("Kind", "residents"),
    "campaign": QT_TRANSLATE_NOOP("Kind", "campaigns"),
    "campaign_area": QT_TRANSLATE_NOOP("Kind", "areas of campaigns"),
    "campaign_checklist": QT_TRANSLATE_NOOP("Kind", "checklists of campaigns"),
    "team": QT_TRANSLATE_NOOP("Kind", "teams"),
    "member": QT_TRANSLATE_NOOP("Kind", "team members"),
    "lot": QT_TRANSLATE_NOOP("Kind", "draws by lot"),
    "drawn_site": QT_TRANSLATE_NOOP("Kind", "sites drawn by lot"),
    "checklist": QT_TRANSLATE_NOOP("Kind", "checklists"),
    "assignment": QT_TRANSLATE_NOOP("Kind", "assignments"),
    "reference_table": QT_TRANSLATE_NOOP("Kind", "tables"),
    "visit": QT_TRANSLATE_NOOP("Kind", "visits"),
    "answer": QT_TRANSLATE_NOOP("Kind", "answers"),
    "finding": QT_TRANSLATE_NOOP("Kind", "findings"),
    "supplement": QT_TRANSLATE_NOOP("Kind", "supplements"),
    "highlight": QT_TRANSLATE_NOOP("Kind", "good examples"),
    "photo": QT_TRANSLATE_NOOP("Kind", "photos"),
    "signature": QT_TRANSLATE_NOOP("Kind", "signatures"),
    "paper": QT_TRANSLATE_NOOP("Kind", "papers"),
    "paper_finding": QT_TRANSLATE_NOOP("Kind", "findings on papers"),
    "printing": QT_TRANSLATE_NOOP("Kind", "printings"),
    "number_block": QT_TRANSLATE_NOOP("Kind", "blocks of numbers"),
    # what is no record and is called by an id all the same
    "record": QT_TRANSLATE_NOOP("Kind", "records"),
    "operation": QT_TRANSLATE_NOOP("Kind", "operations"),
    "charge": QT_TRANSLATE_NOOP("Kind", "people in charge"),
    "origin": QT_TRANSLATE_NOOP("Kind", "source documents"),
    "further_unit": QT_TRANSLATE_NOOP("Kind", "further units"),
    "milestone": QT_TRANSLATE_NOOP("Kind", "milestones"),
    "meeting": QT_TRANSLATE_NOOP("Kind", "meetings"),
    "step": QT_TRANSLATE_NOOP("Kind", "steps"),
    "recheck": QT_TRANSLATE_NOOP("Kind", "re-inspections planned"),
    "package": QT_TRANSLATE_NOOP("Kind", "packages"),
    "conflict": QT_TRANSLATE_NOOP("Kind", "conflicts"),
    "device": QT_TRANSLATE_NOOP("Kind", "computers"),
}
# One word serves a column wherever it stands: `area` of a unit and of a site are the same thing.
FIELDS: Mapping[str, str] = {
    "deleted": QT_TRANSLATE_NOOP("Field", "deleted"),
    "code": QT_TRANSLATE_NOOP("Field", "code"),
    "name": QT_TRANSLATE_NOOP("Field", "name"),
    "level": QT_TRANSLATE_NOOP("Field", "level"),
    "parent": QT_TRANSLATE_NOOP("Field", "belongs to"),
    "area": QT_TRANSLATE_NOOP("Field", "area"),
    "phone": QT_TRANSLATE_NOOP("Field", "telephone"),
    "role": QT_TRANSLATE_NOOP("Field", "role"),
    "unit": QT_TRANSLATE_NOOP("Field", "responsible unit"),
    "kind": QT_TRANSLATE_NOOP("Field", "kind"),
    "address": QT_TRANSLATE_NOOP("Field", "address"),
    "users": QT_TRANSLATE_NOOP("Field", "users"),
    "toilet": QT_TRANSLATE_NOOP("Field", "type of toilet"),
    "volume": QT_TRANSLATE_NOOP("Field", "tank volume"),
    "year": QT_TRANSLATE_NOOP("Field", "year"),
    "latitude": QT_TRANSLATE_NOOP("Field", "latitude"),
    "longitude": QT_TRANSLATE_NOOP("Field", "longitude"),
    "note": QT_TRANSLATE_NOOP("Field", "note"),
    "basis": QT_TRANSLATE_NOOP("Field", "basis"),
    "starts": QT_TRANSLATE_NOOP("Field", "starts"),
    "basic_by": QT_TRANSLATE_NOOP("Field", "mostly put right by"),
    "closed_by": QT_TRANSLATE_NOOP("Field", "all closed by"),
    "form": QT_TRANSLATE_NOOP("Field", "form"),
    "version": QT_TRANSLATE_NOOP("Field", "version"),
    "title": QT_TRANSLATE_NOOP("Field", "title"),
    "title_en": QT_TRANSLATE_NOOP("Field", "English title"),
    "definition": QT_TRANSLATE_NOOP("Field", "definition"),
    "campaign": QT_TRANSLATE_NOOP("Field", "campaign"),
    "site": QT_TRANSLATE_NOOP("Field", "site"),
    "checklist": QT_TRANSLATE_NOOP("Field", "checklist"),
    "person": QT_TRANSLATE_NOOP("Field", "responsible person"),
    "due": QT_TRANSLATE_NOOP("Field", "deadline"),
    "value": QT_TRANSLATE_NOOP("Field", "value"),
    "inspector": QT_TRANSLATE_NOOP("Field", "inspector"),
    "method": QT_TRANSLATE_NOOP("Field", "method"),
    "started": QT_TRANSLATE_NOOP("Field", "started"),
    "finalised": QT_TRANSLATE_NOOP("Field", "finalised"),
    "interviewee": QT_TRANSLATE_NOOP("Field", "interviewee"),
    "companions": QT_TRANSLATE_NOOP("Field", "in company of"),
    "told": QT_TRANSLATE_NOOP("Field", "told what the data is for"),
    "rater": QT_TRANSLATE_NOOP("Field", "rated by"),
    "grade": QT_TRANSLATE_NOOP("Field", "grade by hand"),
    "grade_reason": QT_TRANSLATE_NOOP("Field", "reason for the grade"),
    "lists": QT_TRANSLATE_NOOP("Field", "lists to choose from"),
    "rows": QT_TRANSLATE_NOOP("Field", "rows"),
    "published": QT_TRANSLATE_NOOP("Field", "published"),
    "retired": QT_TRANSLATE_NOOP("Field", "retired"),
    "occurrence": QT_TRANSLATE_NOOP("Field", "occurrence"),
    "judged_by": QT_TRANSLATE_NOOP("Field", "judged by"),
    "visit": QT_TRANSLATE_NOOP("Field", "visit"),
    "question": QT_TRANSLATE_NOOP("Field", "question"),
    "text": QT_TRANSLATE_NOOP("Field", "description"),
    "severity": QT_TRANSLATE_NOOP("Field", "severity"),
    "found": QT_TRANSLATE_NOOP("Field", "found on"),
    "requirement": QT_TRANSLATE_NOOP("Field", "requirement"),
    "place": QT_TRANSLATE_NOOP("Field", "place"),
    "mark": QT_TRANSLATE_NOOP("Field", "mark"),
    "number": QT_TRANSLATE_NOOP("Field", "number"),
    "finding": QT_TRANSLATE_NOOP("Field", "finding"),
    "sha256": QT_TRANSLATE_NOOP("Field", "fingerprint"),
    "caption": QT_TRANSLATE_NOOP("Field", "caption"),
    "taken": QT_TRANSLATE_NOOP("Field", "taken"),
    "width": QT_TRANSLATE_NOOP("Field", "width"),
    "height": QT_TRANSLATE_NOOP("Field", "height"),
    "bytes": QT_TRANSLATE_NOOP("Field", "bytes"),
    "addressee": QT_TRANSLATE_NOOP("Field", "addressee"),
    "issued": QT_TRANSLATE_NOOP("Field", "issued"),
    "content": QT_TRANSLATE_NOOP("Field", "content"),
    "pdf": QT_TRANSLATE_NOOP("Field", "file"),
    "relation": QT_TRANSLATE_NOOP("Field", "relation to the head of the household"),
    "born": QT_TRANSLATE_NOOP("Field", "year of birth"),
    "condition": QT_TRANSLATE_NOOP("Field", "condition"),
    "away": QT_TRANSLATE_NOOP("Field", "away from home"),
    "team": QT_TRANSLATE_NOOP("Field", "team"),
    "leads": QT_TRANSLATE_NOOP("Field", "leads the team"),
    "lot": QT_TRANSLATE_NOOP("Field", "draw by lot"),
    "seed": QT_TRANSLATE_NOOP("Field", "seed"),
    "wanted": QT_TRANSLATE_NOOP("Field", "how many are wanted"),
    "drawn": QT_TRANSLATE_NOOP("Field", "drawn"),
    "candidates": QT_TRANSLATE_NOOP("Field", "drawn from"),
    "replaces": QT_TRANSLATE_NOOP("Field", "stands for"),
    "reason": QT_TRANSLATE_NOOP("Field", "reason"),
    "ended": QT_TRANSLATE_NOOP("Field", "ended"),
    "reused": QT_TRANSLATE_NOOP("Field", "taken over from"),
    "highlight": QT_TRANSLATE_NOOP("Field", "good example"),
    "device": QT_TRANSLATE_NOOP("Field", "device"),
    "likeness": QT_TRANSLATE_NOOP("Field", "likeness"),
    "earlier": QT_TRANSLATE_NOOP("Field", "earlier photo"),
    "overlay": QT_TRANSLATE_NOOP("Field", "drawn on it"),
    "strokes": QT_TRANSLATE_NOOP("Field", "strokes"),
    "picture": QT_TRANSLATE_NOOP("Field", "picture"),
    "refused": QT_TRANSLATE_NOOP("Field", "refused to sign"),
    "signed": QT_TRANSLATE_NOOP("Field", "signed"),
    "series": QT_TRANSLATE_NOOP("Field", "register"),
    "running": QT_TRANSLATE_NOOP("Field", "running number"),
    "language": QT_TRANSLATE_NOOP("Field", "language"),
    "amends": QT_TRANSLATE_NOOP("Field", "supplements"),
    "sheet": QT_TRANSLATE_NOOP("Field", "sheet of paper"),
    "formal": QT_TRANSLATE_NOOP("Field", "number of the register"),
    "void": QT_TRANSLATE_NOOP("Field", "void since"),
    "void_reason": QT_TRANSLATE_NOOP("Field", "why it is void"),
    "served": QT_TRANSLATE_NOOP("Field", "served on"),
    "served_to": QT_TRANSLATE_NOOP("Field", "who took it"),
    "served_how": QT_TRANSLATE_NOOP("Field", "way of serving"),
    "returned": QT_TRANSLATE_NOOP("Field", "slip back on"),
    "paper": QT_TRANSLATE_NOOP("Field", "paper"),
    "subject": QT_TRANSLATE_NOOP("Field", "subject"),
    "state": QT_TRANSLATE_NOOP("Field", "state"),
    "copies": QT_TRANSLATE_NOOP("Field", "copies"),
    "printer": QT_TRANSLATE_NOOP("Field", "printer"),
    "at": QT_TRANSLATE_NOOP("Field", "printed"),
    "first": QT_TRANSLATE_NOOP("Field", "first number"),
    "last": QT_TRANSLATE_NOOP("Field", "last number"),
    "purpose": QT_TRANSLATE_NOOP("Field", "purpose"),
    "repeats": QT_TRANSLATE_NOOP("Field", "return of"),
    "suspected": QT_TRANSLATE_NOOP("Field", "only suspected"),
    "source": QT_TRANSLATE_NOOP("Field", "source"),
    "origin": QT_TRANSLATE_NOOP("Field", "document it came in"),
    "aspect": QT_TRANSLATE_NOOP("Field", "aspect"),
    "item": QT_TRANSLATE_NOOP("Field", "number there"),
    "theme": QT_TRANSLATE_NOOP("Field", "theme"),
    "handling": QT_TRANSLATE_NOOP("Field", "way of handling"),
    "common": QT_TRANSLATE_NOOP("Field", "common problem"),
    "lead": QT_TRANSLATE_NOOP("Field", "leading unit"),
    "leader": QT_TRANSLATE_NOOP("Field", "responsible leader"),
    "goal": QT_TRANSLATE_NOOP("Field", "goal"),
    "measures": QT_TRANSLATE_NOOP("Field", "measures"),
    "cause": QT_TRANSLATE_NOOP("Field", "cause"),
    "root": QT_TRANSLATE_NOOP("Field", "root of the problem"),
    "elsewhere": QT_TRANSLATE_NOOP("Field", "looked elsewhere"),
    "mechanism": QT_TRANSLATE_NOOP("Field", "lasting mechanism"),
    "opinion": QT_TRANSLATE_NOOP("Field", "what people say"),
    "issuer": QT_TRANSLATE_NOOP("Field", "sent by"),
    "done": QT_TRANSLATE_NOOP("Field", "done on"),
    "held": QT_TRANSLATE_NOOP("Field", "held on"),
    "cycle": QT_TRANSLATE_NOOP("Field", "cycle"),
    "chair": QT_TRANSLATE_NOOP("Field", "chaired by"),
    "attended": QT_TRANSLATE_NOOP("Field", "attended by"),
    "decision": QT_TRANSLATE_NOOP("Field", "decision"),
    "document": QT_TRANSLATE_NOOP("Field", "document number"),
    "day": QT_TRANSLATE_NOOP("Field", "day"),
    "by": QT_TRANSLATE_NOOP("Field", "by whom"),
    "verdict": QT_TRANSLATE_NOOP("Field", "verdict"),
    "proof": QT_TRANSLATE_NOOP("Field", "proof"),
    "meeting": QT_TRANSLATE_NOOP("Field", "meeting"),
    "other": QT_TRANSLATE_NOOP("Field", "other finding"),
    "approver": QT_TRANSLATE_NOOP("Field", "approved by"),
    "step": QT_TRANSLATE_NOOP("Field", "step"),
    "since": QT_TRANSLATE_NOOP("Field", "since"),
    "until": QT_TRANSLATE_NOOP("Field", "until"),
    "letters": QT_TRANSLATE_NOOP("Field", "code letters of the office"),
}


def state(name: str) -> str:
    """The word of a finding's state."""
    return translate("State", STATES[name])


def severity(number: int) -> str:
    """The word of a severity, 0 hint … 3 grave."""
    return translate("Severity", SEVERITIES[number])


def rater(name: str) -> str:
    """Whose assessment a visit is."""
    return _said("Rater", RATERS, name)


def method(name: str) -> str:
    """How a visit was made."""
    return _said("Method", METHODS, name)


def site_kind(name: str) -> str:
    """What is inspected."""
    return _said("SiteKind", SITE_KINDS, name)


def level(name: str) -> str:
    """The level of an area."""
    return _said("Level", LEVELS, name)


def role(name: str) -> str:
    """What a person is, or a store is for."""
    return _said("Role", ROLES, name)


def signer(name: str) -> str:
    """As what somebody signs."""
    return _said("Signer", SIGNERS, name)


def kind(name: str) -> str:
    """Records of a kind, as the head of a row of counts."""
    return _said("Kind", KINDS, name)


def field(name: str) -> str:
    """A column of a record."""
    return _said("Field", FIELDS, name)


def label(name: str) -> str:
    """A column of a record as it stands above its value or beside it."""
    said = field(name)
    return said[:1].upper() + said[1:]


def listed(parts: Iterable[str]) -> str:
    """Things in a row, as a sentence lists them."""
    return translate("List", ", ").join(parts)


def _said(context: str, table: Mapping[str, str], name: str) -> str:
    """A word of the table; what a county added itself is shown as it wrote it."""
    return translate(context, table[name]) if name in table else name
