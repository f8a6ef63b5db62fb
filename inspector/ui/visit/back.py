"""“反弹？”: what had been closed at the question somebody is at, or is open there still, and what to do about it."""

from datetime import date

from PySide6.QtCore import Signal

from inspector import clock, i18n
from inspector.rectification.moves import UNFINISHED
from inspector.rectification.steps import shown
from inspector.ui.visit.reading import Line, Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.ring import Mark


class Back(Panel):
    """`shown`: of another question, or otherwise than before. `back`: what was found now is the return of an earlier
    finding (closed, now); `not_back`: of none. `look` again at one.
    """

    shown = Signal()
    back = Signal(str, str)
    not_back = Signal(str)
    look = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.setObjectName("back")
        self.again = Mark("rebound", "")
        self.again.setObjectName("closed_here")
        self.told = Words("", "small", "muted", wrap=True)
        self.told.setObjectName("closed_told")
        self.link = Button(self.tr("Yes, it is back"), key="R", height=34, acts=False)
        self.link.setObjectName("link_back")
        self.link.clicked.connect(self.press)
        self.unlink = Button(self.tr("No, another one"), kind="quiet", height=34, acts=False)
        self.unlink.setObjectName("unlink_back")
        self.unlink.clicked.connect(self._unlink)
        self.open = Mark("open", "", step="cell")
        self.open.setObjectName("open_here")
        self.judge = Button(self.tr("Re-inspect it here"), key="R", height=34, acts=False)
        self.judge.setObjectName("judge_here")
        self.judge.clicked.connect(self.press)
        self._asked: tuple[str, str, bool] | None = None  # (closed, now, linked already)
        self._open_id = ""
        self.add(self.again, self.told, across(self.link, self.unlink, None, gap=4))
        self.add(self.open, across(self.judge, None))
        self.hide()

    def show_question(self, reading: Reading, line: Line | None, today: date) -> None:
        """Of the question somebody is at; nothing beside what is no question."""
        self._asked, self._open_id = None, ""
        if line is not None:
            self._show_closed(reading, line, today)
            self._show_open(reading, line, today)
        self.setVisible(line is not None and not (self.again.isHidden() and self.open.isHidden()))
        self.shown.emit()

    @property
    def warns(self) -> bool:
        """Whether what was closed here, or is open still, belongs to the question."""
        return not self.isHidden()

    def press(self) -> bool:
        """R: link what was found to what had been closed here, or look again at what is open; False: nothing to do."""
        if self._asked is not None and not self._asked[2]:
            self.back.emit(self._asked[0], self._asked[1])
            return True
        if self._open_id:
            self.look.emit(self._open_id)
            return True
        return False

    def _unlink(self) -> None:
        if self._asked is not None:
            self.not_back.emit(self._asked[0])

    def _show_closed(self, reading: Reading, line: Line, today: date) -> None:
        """Whether what was found is what had been closed here, and how often it came back where it is."""
        closed = reading.memory.closed_at(reading.case.checklist.form, line.key) if line.problems else None
        self._asked = None
        for it in (self.again, self.told, self.link, self.unlink):
            it.setVisible(closed is not None)
        if closed is None:
            return
        back = next((it for it in line.problems if it.finding.repeats == closed.id), None)
        now = back or next((it for it in line.problems if it.finding.repeats is None), None)
        draft = not reading.finalised
        if now is not None:
            self._asked = closed.id, now.finding.id, back is not None
        standing = reading.memory.standings[closed.id]
        day = clock.day(standing.closed)
        said = i18n.day(day, today) if day is not None else ""
        proof = i18n.proof(standing.proof) if standing.proof else ""
        self.told.setText("   ".join(filter(None, (closed.number or closed.mark, proof))))
        if back is not None:
            self.again.set_mark("rebound", self.tr("Back again, for the %n time(s)", "", max(1, back.rebounds)))
            self.told.setText(
                self.tr("Linked to {number}, closed {day}").format(number=closed.number or closed.mark, day=said)
            )
        else:
            self.again.set_mark("rebound", self.tr("Back again? Closed here {day}").format(day=said))
        self.link.setVisible(draft and back is None and now is not None)
        self.unlink.setVisible(draft and back is not None)

    def _show_open(self, reading: Reading, line: Line, today: date) -> None:
        """What was found at this question and not put right since, with its deadline."""
        found = reading.memory.open_at(reading.case.checklist.form, line.key)
        self.open.setVisible(found is not None)
        again = reading.judged.get(found.id) if found is not None else None
        self._open_id = again.key if again is not None and not reading.finalised else ""
        self.judge.setVisible(bool(self._open_id))
        if found is None:
            return
        now = reading.memory.standings[found.id]
        since, due = clock.day(found.found), clock.day(now.due)
        state = shown(now.stage, now.due, today.isoformat())
        day = i18n.day(since, today) if since is not None else found.found
        if now.stage in UNFINISHED:
            words = self.tr("Open since {day}").format(day=day)
        else:  # reported, put right or kept up: late for nobody
            words = self.tr("Found {day}; {state}").format(day=day, state=i18n.state(state))
        if due is not None and now.stage in UNFINISHED:
            left = i18n.days_left(due, today)
            words = self.tr("{open}; {due}, {left}").format(open=words, due=i18n.due(due, today), left=left)
        self.open.set_mark(state, words)
