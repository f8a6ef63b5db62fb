"""What a fault means for the data, in the sentences most of them share."""

from inspector.i18n.language import QT_TRANSLATE_NOOP

KEPT = QT_TRANSLATE_NOOP("Fault", "Your data is as it was.")
NOT_READ = QT_TRANSLATE_NOOP("Fault", "Nothing was taken from it; your data is as it was.")
NOT_WRITTEN = QT_TRANSLATE_NOOP("Fault", "Nothing was written; your data is as it was.")
OTHERS_TAKEN = QT_TRANSLATE_NOOP("Fault", "Only this one is left out.")
