"""The right side of Today: what was handed in and copied, and how far the round has come."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.operations.safety import Kept
from inspector.operations.today import Day, HandedIn, Round
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, Rule, Words, across, down
from inspector.ui.widgets.ring import Ring
from inspector.ui.widgets.standing import Bars, Standing

_STALE = 3  # days after which a copy is called old
_BARS = 5


class TodayStanding(Panel):
    """Values in by `show_day`; its buttons lead to the pages that do it."""

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("left",), margins=(18, 8, 18, 16), gap=6)
        self.setObjectName("today_standing")
        office = session.glance.setting("role") == "office"  # it gives tasks, and hands in to nobody
        given = self.tr("Last package given out") if office else self.tr("Last package handed in")
        self.package = Standing("package", given)
        self.copy = Standing("stick", self.tr("Last safe copy"))
        words = self.tr("Give tasks out") if office else self.tr("Make a package")
        hand_in = Button(words, icon="export", height=40)
        hand_in.clicked.connect(lambda: session.open("packages", "out"))
        back_up = Button(self.tr("Save a copy"), icon="stick", height=40)
        back_up.clicked.connect(lambda: session.open("settings", "backup"))
        self.waiting = Button("", icon="import", height=40)
        self.waiting.setObjectName("watched_packages")
        self.waiting.clicked.connect(lambda: session.open("packages", list(session.watching.new)))
        self.waiting.hide()
        self.session = session
        session.watching.came.connect(self._show_watched)
        self.round = _RoundPart()
        self.add(
            Heading(self.tr("Packages and copies") if office else self.tr("Handed in and copied")),
            self.package,
            self.copy,
            across(hand_in, back_up, None),
            across(self.waiting, None),
            self.round,
            None,
        )
        self.box.insertSpacing(4, px(10))
        self._show_watched()

    def show_day(self, day: Day, copies: Sequence[Kept], today: date) -> None:
        """Show how things stand."""
        when, since = self._package_words(day.handed_in, today)
        self.package.set_words(when, since, ink="doing" if day.handed_in.visits else "muted")
        self._show_copy(copies, today)
        self.round.show_round(day.round, today)

    def _show_watched(self) -> None:
        """What waits in the watched folder; nothing of it is merged by itself."""
        count = len(self.session.watching.new)
        self.waiting.set_words(self.tr("Look at %n new package(s)", "", count))
        self.waiting.setVisible(bool(count))

    def _package_words(self, last: HandedIn, today: date) -> tuple[str, str]:
        when = self._when(last.at, today) if last.at else self.tr("None yet")
        if not last.visits:
            return when, self.tr("Nothing finished since") if last.at else ""
        visits = self.tr("%n visit(s)", "", last.visits)
        findings = self.tr("%n finding(s)", "", last.findings)
        photos = self.tr("%n photo(s)", "", last.photos)
        counted = i18n.listed((visits, findings, photos))
        since = self.tr("Since then: {counts}") if last.at else self.tr("Not handed in: {counts}")
        return when, since.format(counts=counted)

    def _show_copy(self, copies: Sequence[Kept], today: date) -> None:
        if not copies:
            self.copy.set_words(self.tr("None yet"), self.tr("Everything is on this computer only"), ink="doing")
            return
        newest = copies[0]
        place = newest.path.parent.name or str(newest.path.parent)
        when = self.tr("{when}, “{place}”").format(when=self._when(newest.at, today), place=place)
        if not newest.outside:
            self.copy.set_words(when, self.tr("On this computer only; save one on a stick"), ink="doing")
            return
        old = (today - _day(newest.at)).days >= _STALE
        self.copy.set_words(when, self.tr("Read back and found whole"), ink="doing" if old else "muted")

    def _when(self, at: str, today: date) -> str:
        """Day and time, and how long ago in words."""
        ago = (today - _day(at)).days
        if ago <= 0:
            return self.tr("today {time}").format(time=i18n.time_of_day(at))
        if ago == 1:
            return self.tr("yesterday {time}").format(time=i18n.time_of_day(at))
        return self.tr("{when}, {days} days ago").format(when=i18n.moment(at, today), days=ago)


class _RoundPart(QWidget):
    """A campaign: its name, the ring, what of the time has passed, a bar for each village."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Heading("")
        self.name.words.setWordWrap(True)
        self.ring = Ring(0, 120)
        self.visited = Words("", bold=True)
        self.passed = Words("", "small", "muted", wrap=True)
        self.bars = Bars(self.tr("Villages"))
        box = down(Rule(), self.name, across(self.ring, down(self.visited, self.passed, self.bars, gap=4), gap=24))
        box.setContentsMargins(0, px(14), 0, 0)
        self.setLayout(box)
        self.hide()

    def show_round(self, shown: Round | None, today: date) -> None:
        """Show the campaign under way, or none."""
        self.setVisible(shown is not None and shown.assigned > 0)
        if shown is None or not shown.assigned:
            return
        share = shown.visited / shown.assigned
        self.name.set_words(shown.campaign.name)
        self.ring.set_share(share, figure=f"{share:.0%}", below=self.tr("visited"))
        self.visited.setText(self.tr("{done} of {all} places visited").format(done=shown.visited, all=shown.assigned))
        self.passed.setText(self._passed_words(shown, share, today))
        behind = share < shown.time_passed(today)
        self.passed.set_ink("doing" if behind else "muted")
        self.bars.set_parts(shown.villages[:_BARS])

    def _passed_words(self, shown: Round, share: float, today: date) -> str:
        passed = shown.time_passed(today)
        until = i18n.day(shown.milestone(today), today)
        said = self.tr("{passed} of the time until {day} is over").format(passed=f"{passed:.0%}", day=until)
        points = round(100 * passed) - round(100 * share)
        if points > 0:
            said = self.tr("{said}, %n point(s) behind", "", points).format(said=said)
        return said


def _day(at: str) -> date:
    return datetime.fromisoformat(at).date()
