"""The header of the Visit page: whose place, how far it is, what can be done with it as a whole."""

from inspector import clock, i18n
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.folding import DRAWER_BELOW
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.score import grade_words, in_short, points
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.ring import Ring


class HeadedVisit(Page):
    """A page with the header of a visit."""

    final: Words
    newer: Panel

    def __init__(self, session: Session) -> None:
        super().__init__(session, "", returns=True)
        self.reading: Reading | None = None

    def _show_counts(self, reading: Reading) -> None:
        share = reading.answered / reading.asked if reading.asked else 1
        self.ring.set_share(share, ink="fixed" if share >= 1 else "accent")
        words = self.tr("{done}/{all} findings") if reading.case.rechecks else self.tr("{done}/{all} questions")
        self.count.setText(words.format(done=reading.answered, all=reading.asked))

    def _show_head(self, reading: Reading) -> None:
        case = reading.case
        title = case.checklist.title if i18n.language() == "zh" else case.checklist.title_en or case.checklist.title
        since = self.tr("since {time}").format(time=i18n.time_of_day(case.visit.started))
        again = self.tr("Re-inspection") if case.rechecks else ""
        facts = (again, title, reading.place, reading.inspector, i18n.method(case.visit.method), since)
        name = masked_name(case.site.name) if case.site.kind in PRIVATE_KINDS else case.site.name
        self.header.set_place(name, " · ".join(filter(None, facts)))
        self._show_counts(reading)
        self._show_score(reading)
        self.newer.setVisible(reading.newer is not None)
        self.finalise_button.setVisible(not reading.finalised)
        self.papers_button.setVisible(reading.finalised)
        self.reopen_button.setVisible(reading.finalised and reading.served is None)
        if reading.finalised:
            self._say_final(reading)
        self.final.setVisible(reading.finalised)

    def _show_score(self, reading: Reading) -> None:
        """Where the right column is folded away the header has the score."""
        score, grade = reading.score, reading.grade
        figures = f"{points(score.points)} / {points(score.of)}" if score else ""
        self.score_button.set_words(" · ".join(filter(None, (figures, in_short(grade_words(grade)) if grade else ""))))
        self.score_button.setVisible(self._narrow() and bool(self.score_button.text()))

    def _say_final(self, reading: Reading) -> None:
        when = i18n.moment(reading.case.visit.finalised or "", clock.today())
        if reading.served is None:
            words = self.tr("Finalised {time}. It is read only; to correct it, reopen it.")
        else:
            words = self.tr("Finalised {time}. Notice {number} has been issued, so it stands as it is.")
        self.final.setText(words.format(time=when, number=reading.served))

    def _make_actions(self) -> None:
        self.ring = Ring(0, 26)
        self.count = Words("", "answer", bold=True)
        self.count.setObjectName("progress")
        self.find_button = Button(self.tr("Find"), icon="search", key="Ctrl+K", height=40)
        self.side_button = Button(self.tr("This place"), icon="clock", key="F6", height=40)
        self.score_button = Button("", name=self.tr("Score"), height=40)
        self.score_button.setObjectName("score_button")
        self.reopen_button = Button(self.tr("Reopen"), icon="undo", height=40)
        self.papers_button = Button(self.tr("Notice"), icon="paper", height=40)
        self.papers_button.setObjectName("notice")
        self.finalise_button = Button(self.tr("Finalise"), icon="check", key="Ctrl+Return", kind="filled")
        self.finalise_button.setObjectName("finalise")
        for it in (self.score_button, self.reopen_button, self.papers_button, self.side_button):
            it.hide()
        last = (self.reopen_button, self.papers_button, self.finalise_button)
        self.header.set_actions(self.ring, self.count, self.score_button, self.find_button, self.side_button, *last)

    def _narrow(self) -> bool:
        return self.width() < px(DRAWER_BELOW)
