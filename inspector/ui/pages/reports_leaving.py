"""Reports leave: as a PDF or a Word file, as the pack of a meeting, as score sheets, posters, and as an archive."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations.papers.batch import Filed, safe_name
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.waiting import about
from inspector.operations.reports import issuing
from inspector.operations.reports.archive import Archived, archive
from inspector.operations.reports.pack import pack
from inspector.operations.reports.scope import Scope
from inspector.paper.gather.reports.words import period_words
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.dialogs.report_files import ARCHIVE, PACK_FILE, PACK_FOLDER, POSTERS
from inspector.ui.pages.papers_leaving import documents
from inspector.ui.session import Session


class ReportsLeaving(QObject):
    """`told` has what became of it."""

    told = Signal(str)

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self.page, self.session = page, session
        self.last = documents()

    def save(self, issued: Issued, form: str) -> None:
        """Ask where to, and write it there; `form` is pdf or docx."""
        kind = self.tr("PDF (*.pdf)") if form == "pdf" else self.tr("Word file (*.docx)")
        file = self.last / f"{safe_name(f'{issued.number} {issued.content.title}')}.{form}"

        def chosen(path: Path) -> None:
            def done(_: None) -> None:
                self.last = path.parent
                self.told.emit(self.tr("{file} saved and checked").format(file=path.name))

            self.session.ask(self, lambda store: issuing.save(store, issued, path), done)

        choose_target(self.page, self.tr("Save the report"), file, kind, chosen)

    def put_together(self, what: str, scope: Scope) -> None:
        """Ask where to; a folder of its own is made there, but for one PDF."""
        words = f"{self._words(what)} {period_words(scope.period, scope.language)}"
        if what == PACK_FILE:
            file = self.last / f"{safe_name(words)}.pdf"
            choose_target(
                self.page,
                self.tr("Save the pack"),
                file,
                self.tr("PDF (*.pdf)"),
                lambda it: self._make(what, scope, it),
            )
            return
        choose_folder(
            self.page, self.tr("Where the new folder is to be"), self.last,
            lambda it: self._make(what, scope, it / safe_name(words)),
        )  # fmt: skip

    def _words(self, what: str) -> str:
        return {
            PACK_FILE: self.tr("Papers of the meeting"), PACK_FOLDER: self.tr("Papers of the meeting"),
            POSTERS: self.tr("Posters"), ARCHIVE: self.tr("Archive"),
        }.get(what, self.tr("Score sheets"))  # fmt: skip

    def _make(self, what: str, scope: Scope, path: Path) -> None:
        def work(store: Store, task: Task) -> str:
            return _made(store, task, what, scope, path)

        def done(said: str) -> None:
            self.last = path.parent
            self.told.emit(self.tr("{file} written and checked · {what}").format(file=path.name, what=said))

        self.session.try_out(self.page, self.tr("Putting papers together"), work, done, self._stopped)

    def _stopped(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.told.emit(self.tr("Stopped; nothing was written"))
        else:
            self.session.failed.emit(error)


def _made(store: Store, task: Task, what: str, scope: Scope, path: Path) -> str:
    """Carry it out; what to say of it."""
    if what in {PACK_FILE, PACK_FOLDER}:
        titles = pack(store, scope, path, progress=task.progress, cancelled=task.cancelled)
        return i18n.listed(titles)
    if what == ARCHIVE:
        return _archived(archive(store, scope, path, progress=task.progress, cancelled=task.cancelled))
    from inspector.operations.reports import sheets  # noqa: PLC0415 - scores visits, slow to load

    if what == POSTERS:
        made = sheets.posters(store, scope, path, progress=task.progress, cancelled=task.cancelled)
        return i18n.translate("Reports", "{count} files").format(count=len(made))
    filed = sheets.score_sheets(store, scope, path, progress=task.progress, cancelled=task.cancelled)
    return _sheets_told(store, filed)


def _sheets_told(store: Store, filed: Sequence[Filed]) -> str:
    """How many sheets there are, and of which visits none could be made, with the first reason."""
    failed = [(it.wanted.subject, it.fault) for it in filed if it.fault is not None]
    said = i18n.translate("Reports", "{count} files").format(count=len(filed) - len(failed))
    if not failed:
        return said
    places = i18n.listed(about(store, subject) or subject for subject, _ in failed)
    words = i18n.translate("Reports", "{files}; not made: {places}. {reason}")
    return words.format(files=said, places=places, reason=i18n.sentence(failed[0][1]).what)


def _archived(made: Archived) -> str:
    said = i18n.translate("Reports", "{findings} findings, {visits} visits, {papers} papers, {photos} photos")
    return said.format(findings=made.findings, visits=made.visits, papers=made.papers, photos=made.photos)
