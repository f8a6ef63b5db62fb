"""What is said of each of the world's faults: what happened, what it means for the data, what to do; facts in {}."""

from collections.abc import Mapping

from inspector.errors import Kind
from inspector.i18n.fates import KEPT, NOT_READ, NOT_WRITTEN, OTHERS_TAKEN
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.sentences_of_exchange import OF_EXCHANGE
from inspector.i18n.sentences_of_figures import OF_FIGURES

SENTENCES: Mapping[Kind, tuple[str, str, str]] = (
    {
        Kind.NO_STORE: (
            QT_TRANSLATE_NOOP("Fault", "There is no inspection data in “{path}”."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Choose another folder, or set up a new one."),
        ),
        Kind.NOT_OURS: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is not a file of this program."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Choose the .inspection file or the data folder itself."),
        ),
        Kind.DAMAGED: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is damaged."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Ask the sender for it again; for your own data, restore the last safe copy."),
        ),
        Kind.NEWER: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” was written by a newer version of this program (format {needs})."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Update this computer's program, then open it again."),
        ),
        Kind.WRONG_KEY: (
            QT_TRANSLATE_NOOP("Fault", "The passphrase does not open “{file}”."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Type it again; mind capital letters and the input method."),
        ),
        Kind.BUSY: (
            QT_TRANSLATE_NOOP("Fault", "Another window or command is writing to “{path}”."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Close it, or wait until it has finished, then try once more."),
        ),
        Kind.DISK_FULL: (
            QT_TRANSLATE_NOOP("Fault", "There is no room left for “{file}”; {needed} are needed."),
            QT_TRANSLATE_NOOP("Fault", "What was saved before is safe; this step was not written."),
            QT_TRANSLATE_NOOP("Fault", "Make room on the disk or choose another one, then repeat the step."),
        ),
        Kind.READ_ONLY: (
            QT_TRANSLATE_NOOP("Fault", "“{path}” can be read but not written."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Choose another folder, or switch off the write protection of the stick."),
        ),
        Kind.UNREADABLE: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” cannot be opened: {reason}."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Check that the disk is plugged in and that you may open the file."),
        ),
        Kind.IN_USE: (
            QT_TRANSLATE_NOOP("Fault", "Another program holds “{file}” open."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Close it there, for example in Excel, then try once more."),
        ),
        Kind.NOT_EMPTY: (
            QT_TRANSLATE_NOOP("Fault", "The folder “{path}” is not empty."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Choose an empty folder or a new name."),
        ),
        Kind.EXISTS: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is there already."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Choose another name."),
        ),
        Kind.NOT_FOUND: (
            QT_TRANSLATE_NOOP("Fault", "“{path}” is not there."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Check the name, and that the disk or stick is plugged in."),
        ),
        Kind.WRITE_UNCHECKED: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” was written, but reads back differently."),
            QT_TRANSLATE_NOOP("Fault", "The file is not to be trusted and was removed; your data is as it was."),
            QT_TRANSLATE_NOOP("Fault", "Write it to another disk or stick; this one may be wearing out."),
        ),
        Kind.GONE: (
            QT_TRANSLATE_NOOP("Fault", "“{id}” is not among the {record} here, or was deleted."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Go back to the list and choose again."),
        ),
        Kind.ERASED: (
            QT_TRANSLATE_NOOP("Fault", "The personal details of “{id}” were erased for good."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "They cannot be filled in again; enter a new record instead."),
        ),
        Kind.BUILT_UPON: (
            QT_TRANSLATE_NOOP("Fault", "Somebody has changed it since: {fields}."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was undone; the newer values stand."),
            QT_TRANSLATE_NOOP("Fault", "Look at the history and put in the value you want."),
        ),
        Kind.NO_UNDO: (
            QT_TRANSLATE_NOOP("Fault", "This has happened outside the program and cannot be undone: {operation}."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Answer it with a further step, for example a new paper."),
        ),
        Kind.NOTHING_TO_UNDO: (
            QT_TRANSLATE_NOOP("Fault", "There is nothing of yours to undo."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Older changes are in the history."),
        ),
        Kind.NOTHING_TO_REDO: (
            QT_TRANSLATE_NOOP("Fault", "There is nothing to redo."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Only what was just undone can be redone."),
        ),
        Kind.AMBIGUOUS: (
            QT_TRANSLATE_NOOP("Fault", "“{given}” fits {count} records."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Give more of its beginning, or the whole number."),
        ),
        Kind.FINALISED: (
            QT_TRANSLATE_NOOP("Fault", "The visit is finalised."),
            QT_TRANSLATE_NOOP("Fault", "What it says stays as it was."),
            QT_TRANSLATE_NOOP("Fault", "Reopen the visit before changing it."),
        ),
        Kind.NO_VISIT: (
            QT_TRANSLATE_NOOP("Fault", "This did not come from a visit of ours."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Change it in the ledger."),
        ),
        Kind.NOT_ALLOWED: (
            QT_TRANSLATE_NOOP("Fault", "This step cannot be taken: {move} ({why})."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "The finding stands at: {stage}. Correct the step, or take the one before it."),
        ),
        Kind.LACKS_PROOF: (
            QT_TRANSLATE_NOOP("Fault", "This cannot be closed yet. Missing: {lacks}."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Have it re-inspected by somebody else, or name leader and reason."),
        ),
        Kind.NOT_FINALISED: (
            QT_TRANSLATE_NOOP("Fault", "The visit is still a draft."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Answer what is open and finalise it first."),
        ),
        Kind.INCOMPLETE: (
            QT_TRANSLATE_NOOP("Fault", "Not answered yet: {questions}."),
            QT_TRANSLATE_NOOP("Fault", "All answers are saved; the visit stays a draft."),
            QT_TRANSLATE_NOOP("Fault", "Press J for the next unanswered question."),
        ),
        Kind.UNJUDGED: (
            QT_TRANSLATE_NOOP("Fault", "Earlier findings without a verdict: {findings}."),
            QT_TRANSLATE_NOOP("Fault", "All verdicts are saved; the re-inspection stays a draft."),
            QT_TRANSLATE_NOOP("Fault", "Judge each of them; what could not be seen is “cannot be verified”."),
        ),
        Kind.PHOTOS_WANTED: (
            QT_TRANSLATE_NOOP("Fault", "Photos are missing for {findings}."),
            QT_TRANSLATE_NOOP("Fault", "All answers are saved; the visit stays a draft."),
            QT_TRANSLATE_NOOP("Fault", "Take them now, or drop them on the finding."),
        ),
        Kind.SERVED: (
            QT_TRANSLATE_NOOP("Fault", "A notice has been issued for this visit: {paper}."),
            QT_TRANSLATE_NOOP("Fault", "What stands on it stays as it was."),
            QT_TRANSLATE_NOOP("Fault", "Correct a finding by a supplement: open it on its visit."),
        ),
        Kind.NOT_SERVED: (
            QT_TRANSLATE_NOOP("Fault", "No notice has been issued for this visit yet."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Reopen the visit if need be, and change the finding itself."),
        ),
        Kind.SAY_WHY: (
            QT_TRANSLATE_NOOP("Fault", "A reason is missing: {act}."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Write down the reason, then do it again."),
        ),
        Kind.ANSWERED_OTHERWISE: (
            QT_TRANSLATE_NOOP("Fault", "“{question}” has been answered otherwise since."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Answer it as before and the finding is back, or add a finding by hand."),
        ),
        Kind.VERSION_TAKEN: (
            QT_TRANSLATE_NOOP("Fault", "Version {version} of “{form}” is published and says something else."),
            QT_TRANSLATE_NOOP("Fault", "A published version never changes; nothing was taken from the file."),
            QT_TRANSLATE_NOOP("Fault", "Give the form another version on its settings sheet, then import it again."),
        ),
        Kind.PUBLISHED: (
            QT_TRANSLATE_NOOP("Fault", "Version {version} of “{title}” is published."),
            QT_TRANSLATE_NOOP("Fault", "It stays as it is, for visits may rest on it."),
            QT_TRANSLATE_NOOP("Fault", "Retire it if no new visit is to use it."),
        ),
        Kind.NOT_PUBLISHED: (
            QT_TRANSLATE_NOOP("Fault", "Version {version} of “{title}” is not published."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Publish it first."),
        ),
        Kind.OTHER_FORM: (
            QT_TRANSLATE_NOOP("Fault", "“{title}” is another checklist, not another version of this one."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Choose a version of the same checklist."),
        ),
        Kind.BOTTOM_LINE: (
            QT_TRANSLATE_NOOP("Fault", "This finding is a bottom line: it cannot be less than “{severity}”."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "If it is not what was found, answer the question otherwise."),
        ),
        Kind.REASON_WANTED: (
            QT_TRANSLATE_NOOP("Fault", "The grade “{grade}” is better than what was found."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Write down the reason; without one it can only be graded worse."),
        ),
        Kind.TOO_MANY: (
            QT_TRANSLATE_NOOP("Fault", "There are {count} findings, and one paper holds {most} at most."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Narrow them, by town or unit, or write a workbook."),
        ),
        Kind.TOO_FEW: (
            QT_TRANSLATE_NOOP("Fault", "There are {candidates} site(s) to draw from, and {wanted} are wanted."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Draw fewer, or from a larger area."),
        ),
        Kind.REPLACED: (
            QT_TRANSLATE_NOOP("Fault", "Number {place} of the draw has its substitute already."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Replace the substitute itself if it cannot be visited either."),
        ),
        Kind.NO_LIST_FOR: (
            QT_TRANSLATE_NOOP("Fault", "No checklist of the campaign is meant for: {site_kind}."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Add one to the campaign, or assign with another campaign."),
        ),
        Kind.HAS_VISITS: (
            QT_TRANSLATE_NOOP("Fault", "“{name}” has {count} visit(s); a campaign that was visited for stays."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Let it end by its dates, or discard its drafts first."),
        ),
        Kind.IDENTITY_NUMBER: (
            QT_TRANSLATE_NOOP(
                "Fault", "There is an identity number in “{field}”. None is kept here: no inspection needs it."
            ),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Take the number out; the name and the place are enough."),
        ),
        Kind.BAD_VALUE: (
            QT_TRANSLATE_NOOP("Fault", "“{value}” does not fit {field}; expected: {expected}."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Correct it and save again."),
        ),
        Kind.FOREIGN_SCHEMA: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” holds what no package of this program holds: {what}."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Do not merge it; ask the sender how it was made."),
        ),
        Kind.FORGED: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” tells a step known here differently: {what}."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Do not merge it; ask the sender for the original and tell your office."),
        ),
        Kind.OTHER_COUNTY: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” belongs to county {county}; here is {ours}."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Check with the sender whether it is the right file."),
        ),
        Kind.NOT_A_TABLE: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is not a table that can be read."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Save it as .xlsx or .csv and choose it again."),
        ),
        Kind.NOT_AN_OBJECT: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” does not hold one JSON object."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Write it as names with their values, in curly brackets."),
        ),
        Kind.NOT_A_PICTURE: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is not a picture that can be opened."),
            OTHERS_TAKEN,
            QT_TRANSLATE_NOOP("Fault", "Open it on the phone or camera and send it as JPEG."),
        ),
        Kind.TOO_LARGE: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” is larger than can be taken ({limit})."),
            OTHERS_TAKEN,
            QT_TRANSLATE_NOOP("Fault", "Make it smaller, or split it, and try again."),
        ),
        Kind.TOO_MANY_PIXELS: (
            QT_TRANSLATE_NOOP("Fault", "“{file}” has {megapixels} million pixels, more than can be taken."),
            OTHERS_TAKEN,
            QT_TRANSLATE_NOOP("Fault", "Save it smaller on the phone or camera, as JPEG, and send that."),
        ),
        Kind.TOOK_TOO_LONG: (
            QT_TRANSLATE_NOOP("Fault", "Reading “{file}” took more than {seconds} seconds and was stopped."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "Try once more with other programs closed; else ask the sender for it again."),
        ),
        Kind.CHILD_DIED: (
            QT_TRANSLATE_NOOP("Fault", "Reading “{file}” broke off (code {code})."),
            NOT_READ,
            QT_TRANSLATE_NOOP("Fault", "The file is probably damaged; ask the sender for it again."),
        ),
        Kind.BAD_TABLE: (
            QT_TRANSLATE_NOOP("Fault", "Something in this table is not as it must be."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Correct the cells that are marked and save it again."),
        ),
        Kind.BAD_ROW: (
            QT_TRANSLATE_NOOP("Fault", "“{file}”, sheet “{sheet}”, row {row}, column “{column}”: {message}."),
            QT_TRANSLATE_NOOP("Fault", "This row is left out; the others are taken."),
            QT_TRANSLATE_NOOP("Fault", "Correct the row and import the table again."),
        ),
        Kind.BAD_CHECKLIST: (
            QT_TRANSLATE_NOOP("Fault", "Checklist “{file}”, sheet “{sheet}”, row {row}, column “{column}”: {message}."),
            QT_TRANSLATE_NOOP("Fault", "The checklist was not loaded; the one in use stays."),
            QT_TRANSLATE_NOOP("Fault", "Correct the row and check the file again."),
        ),
        Kind.UNKNOWN_PLACEHOLDER: (
            QT_TRANSLATE_NOOP("Fault", "The wording of “{paper}” names “{placeholder}”, which stands for nothing."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Correct the part “{part}” of its wording, or reset it."),
        ),
        Kind.NO_NUMBERS: (
            QT_TRANSLATE_NOOP(
                "Fault", "The numbers left to this computer in the register {series} of {year} are used up."
            ),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Ask the office for a further block of numbers."),
        ),
        Kind.NUMBER_TAKEN: (
            QT_TRANSLATE_NOOP("Fault", "The number {number} is used already, or left to another computer."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Take another number; the register shows which are free."),
        ),
        Kind.NOT_VOIDABLE: (
            QT_TRANSLATE_NOOP("Fault", "The paper {paper} does not hold any more."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "It is void or superseded already."),
        ),
        Kind.NOT_A_CODE: (
            QT_TRANSLATE_NOOP("Fault", "No code of a paper was found."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Photograph the code again, flat and near, or type the number beside it."),
        ),
        Kind.NO_PRINTER: (
            QT_TRANSLATE_NOOP("Fault", "The printer {printer} cannot be reached."),
            QT_TRANSLATE_NOOP("Fault", "The paper was not printed; your data is as it was."),
            QT_TRANSLATE_NOOP("Fault", "Switch it on and connect it, choose another, or print later."),
        ),
        Kind.PRINTER_STOPPED: (
            QT_TRANSLATE_NOOP("Fault", "The printer {printer} stopped: {reason}."),
            QT_TRANSLATE_NOOP("Fault", "The paper itself is safe; pages may be missing on the printer."),
            QT_TRANSLATE_NOOP("Fault", "Look after the printer and print the missing pages again."),
        ),
        Kind.CANNOT_LAY_OUT: (
            QT_TRANSLATE_NOOP("Fault", "The paper “{paper}” could not be laid out in the time a paper may take."),
            QT_TRANSLATE_NOOP("Fault", "The paper was not drawn; your data is as it was."),
            QT_TRANSLATE_NOOP("Fault", "Shorten its longest texts and try again."),
        ),
        Kind.BAD_CERTIFICATE: (
            QT_TRANSLATE_NOOP("Fault", "The certificate file and the passphrase yield no key to sign with."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP(
                "Fault", "Check the passphrase, and that the file (.p12, .pfx) holds the office's own key."
            ),
        ),
        Kind.CERTIFICATE_DATES: (
            QT_TRANSLATE_NOOP("Fault", "The office's certificate signs only from {begins} to {ends}."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Use a certificate that holds today, and check this computer's clock."),
        ),
        Kind.NO_LIBRARY: (
            QT_TRANSLATE_NOOP("Fault", "{library} is not installed on this computer."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP(
                "Fault", "Everything else works without it. Install the program with this part to use it."
            ),
        ),
        Kind.NOT_MEANT: (
            QT_TRANSLATE_NOOP("Fault", "There is nothing for a paper “{paper}” in these {subject}."),
            NOT_WRITTEN,
            QT_TRANSLATE_NOOP("Fault", "Choose another paper, or what it is meant for."),
        ),
        Kind.NO_FONT: (
            QT_TRANSLATE_NOOP("Fault", "There is no font for {role}."),
            QT_TRANSLATE_NOOP("Fault", "The paper was not drawn; your data is as it was."),
            QT_TRANSLATE_NOOP("Fault", "Install the program again; its fonts are part of it."),
        ),
        Kind.NO_PHOTO: (
            QT_TRANSLATE_NOOP("Fault", "The file of a photo is not here (fingerprint {sha256})."),
            QT_TRANSLATE_NOOP("Fault", "The record is whole; only its picture is missing."),
            QT_TRANSLATE_NOOP("Fault", "Merge the package that carries it, or restore the last safe copy."),
        ),
        Kind.USAGE: (
            QT_TRANSLATE_NOOP("Fault", "The command was not understood: {message}."),
            KEPT,
            QT_TRANSLATE_NOOP("Fault", "Add --help to see how it is written."),
        ),
    }
    | OF_EXCHANGE
    | OF_FIGURES
)
