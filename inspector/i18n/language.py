"""Which language is spoken, and the translator that reads a .ts file as it stands: nothing has to be built first."""

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inspector import paths

LANGUAGES = ("zh", "en")
translate = QCoreApplication.translate
_LOCALES = {"zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China), "en": QLocale(QLocale.Language.English)}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text of a table for translation; PySide's own function of this name is typed as returning any object."""
    return text


class Translations(QTranslator):
    """Answers from a .ts file, which is our own and is read once."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("inspector_translations")
        self.forms = read(path)

    def translate(  # type: ignore[override]  # the stub knows no null string; Qt asks the next translator on one
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The finished translation, its plural form for `n`, or None: then the source text stands."""
        forms = self.forms.get((context, source, disambiguation or ""))
        if forms is None:
            return None
        return forms[0 if n == 1 else -1]

    def isEmpty(self) -> bool:
        """Whether there is nothing to answer from."""
        return not self.forms


def read(path: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Finished messages of a .ts file: (context, source, comment) to its forms, one form without plurals."""
    forms: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue  # unfinished or vanished
            plural = tuple(it.text or "" for it in translation.iter("numerusform"))
            found = plural or (translation.text or "",)
            if all(found):
                forms[name, message.findtext("source", ""), message.findtext("comment", "")] = found
    return forms


def system_language() -> str:
    """Chinese where the system is Chinese or says nothing, English elsewhere."""
    spoken = QLocale.system().language()
    return "zh" if spoken in (QLocale.Language.Chinese, QLocale.Language.C) else "en"


def use_language(app: QCoreApplication, name: str) -> None:
    """Speak `zh` or `en` from now on: our words, Qt's own, and the default locale. What is shown already stays."""
    for child in app.findChildren(QTranslator):
        app.removeTranslator(child)
        child.setParent(None)
        child.deleteLater()
    folder = paths.resources() / "translations"
    ours = Translations(folder / f"inspector_{name}.ts")
    qts = QTranslator()
    if name == "zh" and qts.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _install(app, qts)
    _install(app, ours)
    QLocale.setDefault(_LOCALES[name])


def use_language_without_window(name: str) -> None:
    """Speak `name` in a program that has no window: translators need an application to belong to."""
    use_language(QCoreApplication.instance() or QCoreApplication(["inspector"]), name)


def language() -> str:
    """What is spoken now."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def _install(app: QCoreApplication, translator: QTranslator) -> None:
    translator.setParent(app)  # Qt only borrows it
    app.installTranslator(translator)
