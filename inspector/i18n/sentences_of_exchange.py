"""What is said of packages, signatures, keys, laptops and the mirror; facts in {}."""

from inspector.errors import Kind
from inspector.i18n.fates import KEPT, NOT_READ, NOT_WRITTEN
from inspector.i18n.language import QT_TRANSLATE_NOOP

OF_EXCHANGE: dict[Kind, tuple[str, str, str]] = {
    Kind.UNWRITABLE: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” could not be written: {reason}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "See that the stick or disk is plugged in and sits well, then write it again."),
    ),
    Kind.PART_MISSING: (
        QT_TRANSLATE_NOOP(
            "Fault", "“{file}” is one of {parts} files of one package; its file {part} was not read yet."
        ),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Choose all files of the package together, or read the missing one first."),
    ),
    Kind.GAP: (
        QT_TRANSLATE_NOOP(
            "Fault",
            "“{file}” ({person}, No. {number}) builds on one never read here; the last one read is No. {last}.",
        ),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Merge the earlier package first, or ask for one with everything."),
    ),
    Kind.TOO_OLD: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” has format {format}, older than any this program can bring up to date."),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Have the sender update the program and write the package again."),
    ),
    Kind.SEALED_FOR_OTHERS: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” is sealed, and none of the keys here opens it."),
        NOT_READ,
        QT_TRANSLATE_NOOP(
            "Fault", "Read it at the office it was sealed for; if its key was lost, use the recovery key."
        ),
    ),
    Kind.UNSIGNED: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” ({person}) is not signed, and here packages are expected to be."),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Ask {person} whether it is theirs; then you may decide to merge it all the same."),
    ),
    Kind.UNKNOWN_SIGNER: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” ({person}) is signed by a computer nobody enrolled here ({fingerprint})."),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Ask {person}; enrol the computer, or decide to merge this one all the same."),
    ),
    Kind.REVOKED: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” is signed by a computer of {person} that was struck off on {since}."),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Ask {person} how it came about; then you may decide to merge it all the same."),
    ),
    Kind.FOR_ANOTHER: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” has the tasks of {person}; here {ours} works."),
        NOT_READ,
        QT_TRANSLATE_NOOP(
            "Fault", "Give it to {person}; if {ours} goes in their place, you may decide to merge it all the same."
        ),
    ),
    Kind.BAD_SIGNATURE: (
        QT_TRANSLATE_NOOP("Fault", "The signature of “{file}” is not true: it was changed after it was signed."),
        NOT_READ,
        QT_TRANSLATE_NOOP("Fault", "Do not merge it; ask the sender to write it again and tell your office."),
    ),
    Kind.NO_KEYS: (
        QT_TRANSLATE_NOOP("Fault", "There are no keys here to seal or sign with ({whose})."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "At the office, make keys; on a laptop, read the enrolment file of your office."),
    ),
    Kind.HAS_KEYS: (
        QT_TRANSLATE_NOOP("Fault", "The office has its keys already."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "If the recovery sheet is lost or the keys may be known to others, renew them."),
    ),
    Kind.NOT_ENROLLED: (
        QT_TRANSLATE_NOOP("Fault", "It cannot be sealed: no laptop of {person} is enrolled here yet."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP(
            "Fault", "Write it unsealed, or enrol the laptop first: it counts once a package from it has been merged."
        ),
    ),
    Kind.TOO_MANY_READERS: (
        QT_TRANSLATE_NOOP("Fault", "A package can be sealed for {most} computers; this one is for {readers}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Write a package for each person instead of one for everybody."),
    ),
    Kind.BAD_ENROLMENT: (
        QT_TRANSLATE_NOOP("Fault", "“{file}” does not enrol this computer: {why}."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Ask your office for a new enrolment file."),
    ),
    Kind.BAD_RECOVERY: (
        QT_TRANSLATE_NOOP("Fault", "That is not the recovery key of this office."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Type all of it as it stands on the sheet, or scan the code beside it."),
    ),
    Kind.NOT_RECEIVED: (
        QT_TRANSLATE_NOOP(
            "Fault", "The office has not confirmed everything: packages {packages}, changes not confirmed: {changes}."
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Give the last package, and read the task package the office sends back."),
    ),
    Kind.HALF_WIPED: (
        QT_TRANSLATE_NOOP("Fault", "Deleting the data in “{path}” for good was interrupted."),
        QT_TRANSLATE_NOOP("Fault", "What the office confirmed is there; here a part of it is gone already."),
        QT_TRANSLATE_NOOP("Fault", "Hand it over once more: that deletes what is left."),
    ),
    Kind.GIVEN_OUT: (
        QT_TRANSLATE_NOOP("Fault", "What was imported has gone out again in packages {packages}."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Correct what is wrong here instead; the correction travels like everything else."),
    ),
    Kind.NO_TASKS: (
        QT_TRANSLATE_NOOP("Fault", "Nothing is assigned to {person}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Assign sites first (campaign, plan), or write a package for everybody."),
    ),
    Kind.NO_SERVICE: (
        QT_TRANSLATE_NOOP("Fault", "The database service “{service}” does not answer."),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Fault", "See whether pg_service.conf names it, its server runs and its password file is there."
        ),
    ),
    Kind.OTHER_MIRROR: (
        QT_TRANSLATE_NOOP("Fault", "What stands at “{service}” is not a mirror of this store: {why}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Name another service, or have its tables removed by whoever looks after it."),
    ),
}
