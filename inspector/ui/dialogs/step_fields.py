"""The fields a step is taken with: those its move has, in two columns, each saying what is wrong with it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from inspector import clock
from inspector.rectification.moves import RULES, Move, Verdict
from inspector.ui.dialogs import step_words
from inspector.ui.dialogs.chosen_pictures import ChosenPictures
from inspector.ui.dialogs.pick_finding import PickFinding
from inspector.ui.dialogs.step_parts import Part, parts, shown, wanted
from inspector.ui.dialogs.step_reading import StepContext
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit, text_edit
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.segments import Choice, Segments, Tone

_WIDE = frozenset({Part.VERDICT, Part.OTHER, Part.NOTE, Part.PHOTOS})
_TONES: dict[Verdict, Tone] = {
    Verdict.PARTLY: "plain", Verdict.NOT_FIXED: "grave", Verdict.REBOUND: "rebound", Verdict.UNVERIFIABLE: "na",
    Verdict.UNFOUNDED: "na", Verdict.DUPLICATE: "na", Verdict.PARTLY_TRUE: "plain",
}  # fmt: skip


class StepFields(QWidget):
    """`changed` when something is said that what follows depends on."""

    changed = Signal()

    def __init__(self, session: Session, move: Move, dialog: QWidget) -> None:
        super().__init__()
        self.session = session
        self.move_ = move
        self.context: StepContext | None = None
        self.extra: frozenset[Part] = frozenset()  # wanted beside what the rule wants
        self.day = DateField(self.tr("Day"), self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.when = Field(self.tr("Day"), self.day)
        self.photos: ChosenPictures | None = None
        self.verdicts: Segments | None = None
        self.fields: dict[Part, Field] = {it: self._field(it, dialog) for it in parts(move)}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(12))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self._arrange()

    # -- what is filled in -------------------------------------------------------------------------------------------

    @property
    def verdict(self) -> Verdict | None:
        """What was seen, None as long as nobody has said."""
        return self.verdicts.value if self.verdicts is not None else None

    @property
    def pictures(self) -> tuple[Path, ...]:
        """Files that are to become photos of the step."""
        return tuple(self.photos.files) if self.photos is not None else ()

    def value(self, part: Part) -> str | None:
        """What stands in a field; None for nothing, and for one that has no meaning now."""
        field = self.fields.get(part)
        if field is None or not shown(self.move_, part, self.verdict):
            return None
        return _said(field.inside)

    def check(self) -> bool:
        """Say at each field what is wrong with it, and go to the first; True where nothing is."""
        wrong = {part: self._wrong(part) for part in self.fields}
        for part, words in wrong.items():
            self.fields[part].set_wrong(words)
        day = self.day.day
        late = bool(day) and day > clock.today().isoformat()
        self.when.set_wrong(
            self.tr("That day is still to come.") if late else "" if day else self.tr("Say on which day.")
        )
        if late or not day:
            self.day.setFocus()
            return False
        first = next((part for part, words in wrong.items() if words), None)
        if first is not None:
            self.fields[first].inside.setFocus()
        return first is None

    def say(self, part: Part, words: str) -> bool:
        """What the door says of a field; False where there is no such field to be seen."""
        field = self.fields.get(part)
        if field is None or not field.isVisibleTo(self):
            return False
        field.set_wrong(words[:1].upper() + words[1:])
        field.inside.setFocus()
        return True

    def want(self, extra: frozenset[Part]) -> None:
        """Have some fields filled in beside those the rule wants."""
        self.extra = extra
        self._name()

    def begin(self) -> None:
        """The keyboard begins at what has to be said first."""
        must = wanted(self.move_, self.verdict) | self.extra
        order = [it for it in self.fields if it in must and not self.value(it)] or list(self.fields)
        if order:
            self.fields[order[0]].inside.setFocus()

    def let_go(self) -> None:
        """The dialog closes."""
        if self.photos is not None:
            self.photos.let_go()

    def show_context(self, context: StepContext) -> None:
        """Offer who and what there is, and what is likely."""
        self.context = context
        standing = context.standing
        for part, field in self.fields.items():
            inside = field.inside
            if isinstance(inside, PickFinding):
                inside.but = context.ids
            elif part is Part.APPROVER and isinstance(inside, Pick):
                inside.set_options([(it, it) for it in context.names])
            elif part is Part.UNIT and isinstance(inside, Pick):
                inside.set_options(context.units, context.unit if self.move_ is Move.ASSIGN else None)
            elif part is Part.BY and isinstance(inside, Pick):
                inside.set_options(context.people, self._likely(context))
            elif part is Part.DUE and isinstance(inside, DateField) and standing is not None and not inside.day:
                likely = {Move.ASSIGN: standing.due, Move.GRANT_EXTENSION: standing.asked}
                inside.show_day(likely.get(self.move_))

    # -- how they are made -------------------------------------------------------------------------------------------

    def _field(self, part: Part, dialog: QWidget) -> Field:
        move = self.move_
        labels = {
            Part.VERDICT: self.tr("Verdict"), Part.OTHER: self.tr("Which finding it repeats"),
            Part.UNIT: self.tr("Unit"), Part.DUE: step_words.due(move), Part.BY: step_words.by(move),
            Part.APPROVER: self.tr("Decided by"), Part.DOCUMENT: self.tr("Document"), Part.NOTE: step_words.note(move),
            Part.PHOTOS: self.tr("Photos"),
        }  # fmt: skip
        return Field(labels[part], self._inside(part, dialog))

    def _inside(self, part: Part, dialog: QWidget) -> QWidget:
        if part is Part.VERDICT:
            self.verdicts = self._verdicts()
            return self.verdicts
        if part is Part.PHOTOS:
            self.photos = ChosenPictures(self.session, self.tr("Photos"), dialog)
            return self.photos
        if part is Part.OTHER:
            return PickFinding(self.session)
        if part is Part.DUE:
            must = Part.DUE in wanted(self.move_, None)
            return DateField("", self.tr("choose a day") if must else self.tr("as before"))
        return self._written(part)

    def _written(self, part: Part) -> QWidget:
        if part in (Part.BY, Part.UNIT):
            return Pick("", self.tr("Type part of a name"))
        if part is Part.APPROVER:
            return Pick("", self.tr("Name and post"), free=True)
        if part is Part.NOTE:
            return text_edit("", lines=2)
        edit = line_edit("", self.tr("number of the document or receipt"))
        edit.setMinimumHeight(px(36))
        return edit

    def _verdicts(self) -> Segments:
        move = self.move_
        choices = [
            Choice(it, step_words.verdict(it, move), key=str(n), tone=_TONES.get(it, "good"))
            for n, it in enumerate(RULES[move].by_verdict or {}, 1)
        ]
        segments = Segments(self.tr("Verdict"), choices, height=40, step="cell")
        segments.chosen.connect(lambda _: self._judged())
        return segments

    def _arrange(self) -> None:
        """Small fields two in a line, wide ones across; the day beside the first small one."""
        for it in (self.when, *self.fields.values()):
            self.grid.removeWidget(it)
        line, column = 0, 0
        small = [self.when, *(field for part, field in self.fields.items() if part not in _WIDE)]
        placed = False
        for part, field in self.fields.items():
            seen = shown(self.move_, part, self.verdict)
            field.setVisible(seen)
            if part in (Part.VERDICT, Part.OTHER):
                self.grid.addWidget(field, line, 0, 1, 2)
                line += 1
        for field in small:
            if field is not self.when and field.isHidden():
                continue
            self.grid.addWidget(field, line, column, Qt.AlignmentFlag.AlignTop)
            line, column = (line + 1, 0) if column else (line, 1)
            placed = True
        if placed and column:
            line += 1
        for part in (Part.NOTE, Part.PHOTOS):
            if part in self.fields:
                self.grid.addWidget(self.fields[part], line, 0, 1, 2)
                line += 1
        self._name()

    def _name(self) -> None:
        """What need not be said is named so."""
        must = wanted(self.move_, self.verdict) | self.extra
        for part, field in self.fields.items():
            plain = field.inside.accessibleName()
            may = "" if part in must or part is Part.PHOTOS else self.tr("{field} (optional)").format(field=plain)
            field.label.setText(may or plain)

    def _judged(self) -> None:
        self._arrange()
        for part in self.fields:
            self.fields[part].set_wrong("")
        self.changed.emit()

    def _likely(self, context: StepContext) -> str | None:
        if self.move_ in (Move.RECHECK, Move.LOOK_BACK, Move.VERIFY):
            return context.me
        return context.person if self.move_ in (Move.ACCEPT, Move.REPLY, Move.ASK_EXTENSION, Move.APPLY) else None

    def _wrong(self, part: Part) -> str:
        """What is wrong with a field before anybody is asked."""
        field = self.fields[part]
        if not shown(self.move_, part, self.verdict):
            return ""
        inside, said = field.inside, _said(field.inside)
        if isinstance(inside, Pick) and inside.unknown:
            return self.tr("Choose one of the list")
        if part is Part.PHOTOS:
            must = part in wanted(self.move_, self.verdict) and not self.pictures
            return self.tr("A new photo is wanted") if must else ""
        if said is None and part in wanted(self.move_, self.verdict) | self.extra:
            return {
                Part.VERDICT: self.tr("Say what was seen"),
                Part.OTHER: self.tr("Say which finding it is the same as"),
                Part.DUE: self.tr("Say until when"),
                Part.APPROVER: self.tr("Say who decided"),
                Part.DOCUMENT: self.tr("The number is wanted"),
            }.get(part, self.tr("Say what was done, or why"))
        return ""


def _said(inside: QWidget) -> str | None:
    """What stands in a field, whatever it is; None for nothing."""
    match inside:
        case Segments() | Pick() | PickFinding():
            return inside.value
        case DateField():
            return inside.day or None
        case QPlainTextEdit():
            return inside.toPlainText().strip() or None
        case QLineEdit():
            return inside.text().strip() or None
    return None
