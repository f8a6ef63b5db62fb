"""The world's faults as named kinds with facts, and no prose: `i18n` keeps the sentence for each kind.

A `Fault` is something that may happen to a careful program (a full disk, a stranger's file, a record changed by
somebody else). Our own mistakes stay ordinary Python exceptions. A cancelled task is neither.
"""

from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What went wrong. Each kind has a sentence in both languages that names what to do next."""

    # the store and its files
    NO_STORE = "no_store"  # path
    HALF_WIPED = "half_wiped"  # path: it was being deleted for good, and that was interrupted
    NOT_OURS = "not_ours"  # path: not a file of this program
    DAMAGED = "damaged"  # path, where
    NEWER = "newer"  # path, needs: schema or package format of a newer program
    WRONG_KEY = "wrong_key"  # path
    BUSY = "busy"  # path: another window or command is writing
    DISK_FULL = "disk_full"  # path, needed (bytes, may be None)
    IN_USE = "in_use"  # path: another program (Excel, a virus scanner) holds the file open
    READ_ONLY = "read_only"  # path
    UNREADABLE = "unreadable"  # path, reason: the operating system said no
    UNWRITABLE = "unwritable"  # path, reason: it said no while the file was being written
    NOT_EMPTY = "not_empty"  # path: a folder that must be empty
    EXISTS = "exists"  # path
    NOT_FOUND = "not_found"  # path
    WRITE_UNCHECKED = "write_unchecked"  # path: what was read back differs from what was written
    # records and edits
    GONE = "gone"  # record, id: unknown or deleted
    ERASED = "erased"  # record, id: its personal columns were erased for good
    BUILT_UPON = "built_upon"  # operation, fields: somebody else changed it since
    NO_UNDO = "no_undo"  # operation: it happened in the world
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    AMBIGUOUS = "ambiguous"  # given, count: a prefix that fits several records
    FINALISED = "finalised"  # visit
    NOT_FINALISED = "not_finalised"  # visit
    NO_VISIT = "no_visit"  # a finding or photo that came without a visit of ours
    NOT_ALLOWED = "not_allowed"  # move, stage, why (`rectification.moves.Why`): a step this finding cannot take now
    LACKS_PROOF = "lacks_proof"  # lacks (`rectification.proof.Lack`): what a close-out still wants
    INCOMPLETE = "incomplete"  # questions: unanswered ones
    UNJUDGED = "unjudged"  # findings a re-inspection says nothing of yet
    PHOTOS_WANTED = "photos_wanted"  # findings without the photos their rule asks for
    SERVED = "served"  # paper: a notice already issued for this visit
    NOT_SERVED = "not_served"  # visit: what can still be changed itself wants no supplement
    SAY_WHY = "say_why"  # act: what wants a reason
    ANSWERED_OTHERWISE = "answered_otherwise"  # question: what led to this finding is answered otherwise now
    VERSION_TAKEN = "version_taken"  # form, version: published, and another form now says it is that
    PUBLISHED = "published"  # title, version
    NOT_PUBLISHED = "not_published"  # title, version
    OTHER_FORM = "other_form"  # title: not a version of the same checklist
    BOTTOM_LINE = "bottom_line"  # severity: the lowest that is allowed
    REASON_WANTED = "reason_wanted"  # grade: better than the answers say
    TOO_MANY = "too_many"  # count, most: more findings than one paper holds
    TOO_FEW = "too_few"  # candidates, wanted: a lot has not so many to fall on
    REPLACED = "replaced"  # place: a drawn site that has its substitute
    NO_LIST_FOR = "no_list_for"  # site_kind: no checklist of the campaign is meant for it
    HAS_VISITS = "has_visits"  # name, count: a campaign that was visited for
    IDENTITY_NUMBER = "identity_number"  # field: an identity number stands in it, and none is kept
    HEALTH_DETAIL = "health_detail"  # field, word: what somebody suffers from is not kept
    BAD_PERIOD = "bad_period"  # given
    NOTHING_RATED = "nothing_rated"  # starts, ends: no finished visit with a score that suits the rating
    NAMING_WANTS = "naming_wants"  # lacks: basis reviewer notified, before a household may be named
    LIST_CHANGED = "list_changed"  # what is to be published is no longer what was looked at
    WITHDRAWN = "withdrawn"  # issue, day: the list was taken down
    RATING_PUBLISHED = "rating_published"  # title, count: so many lists of it were published
    ACCOUNT_EMPTY = "account_empty"  # balance, points: more than the account holds
    ENDED = "ended"  # name, until, successor ('' for none): a site that is no more
    STILL_IN_USE = "still_in_use"  # name, count: what still refers to it
    IN_A_CIRCLE = "in_a_circle"  # name: it would follow itself
    BAD_VALUE = "bad_value"  # field, value, expected
    # strangers' files
    FOREIGN_SCHEMA = "foreign_schema"  # path, what
    FORGED = "forged"  # path, what: an operation known here says something else
    GAP = "gap"  # path, base, person, number, last (read): builds on a package never read here
    OTHER_COUNTY = "other_county"  # path, county, ours
    PART_MISSING = "part_missing"  # path, part, parts: of a package in several files, an earlier one was not read
    TOO_OLD = "too_old"  # path, format: of a time before the oldest format this program upgrades
    SEALED_FOR_OTHERS = "sealed_for_others"  # path: none of our keys opens it
    UNSIGNED = "unsigned"  # path, person: nobody signed it, and here signatures are expected
    UNKNOWN_SIGNER = "unknown_signer"  # path, person, fingerprint: signed with a key nobody enrolled
    REVOKED = "revoked"  # path, person, since: the laptop it was signed on was struck off
    FOR_ANOTHER = "for_another"  # path, person, ours: tasks of one person on the laptop of another
    BAD_SIGNATURE = "bad_signature"  # path: what was signed is not what is here
    NO_KEYS = "no_keys"  # whose (office, device): nothing to seal or sign with yet
    HAS_KEYS = "has_keys"  # an office's first keys are there already
    NOT_ENROLLED = "not_enrolled"  # person, "–" for everybody: no laptop of theirs to seal a package for
    TOO_MANY_READERS = "too_many_readers"  # readers, most: computers one package can be sealed for
    BAD_ENROLMENT = "bad_enrolment"  # path, why (used, late, forged, other_county, unknown)
    BAD_RECOVERY = "bad_recovery"  # what was typed is no recovery key, or not the one of this office
    NOT_RECEIVED = "not_received"  # packages (their numbers), changes: what the office has not acknowledged yet
    GIVEN_OUT = "given_out"  # packages: what was imported went out again in these
    NO_TASKS = "no_tasks"  # person: nothing is assigned to them
    NO_SERVICE = "no_service"  # service: no such PostgreSQL service, or its server does not answer
    OTHER_MIRROR = "other_mirror"  # service, why: what stands there is not a mirror of this store
    NOT_A_TABLE = "not_a_table"  # path
    NOT_A_PICTURE = "not_a_picture"  # path
    NOT_AN_OBJECT = "not_an_object"  # path: no JSON object
    TOO_LARGE = "too_large"  # path, limit
    TOO_MANY_PIXELS = "too_many_pixels"  # path, megapixels
    TOOK_TOO_LONG = "took_too_long"  # path, seconds
    CHILD_DIED = "child_died"  # path, code
    BAD_TABLE = "bad_table"  # table, places: row (0: the whole), column, flaw, value of every fault
    BAD_ROW = "bad_row"  # path, sheet, row, column, message
    BAD_CHECKLIST = "bad_checklist"  # path, sheet, row, column, message
    NO_FONT = "no_font"  # role
    UNKNOWN_PLACEHOLDER = (
        "unknown_placeholder"  # paper (kind), part, placeholder: the office's wording names no such fact
    )
    NO_NUMBERS = "no_numbers"  # series, year: the block of this laptop is used up
    NUMBER_TAKEN = "number_taken"  # number: used already, or left to another computer
    NOT_VOIDABLE = "not_voidable"  # paper (number), state
    NOT_A_CODE = "not_a_code"  # path: no code of a paper in the picture or text
    NO_PRINTER = "no_printer"  # printer: unknown, switched off or not reached
    PRINTER_STOPPED = "printer_stopped"  # printer, reason: paper, toner, disk
    CANNOT_LAY_OUT = "cannot_lay_out"  # paper (kind): drawing took longer than any paper may
    BAD_CERTIFICATE = "bad_certificate"  # no key to sign with: another passphrase, or no such file
    CERTIFICATE_DATES = "certificate_dates"  # begins, ends: days between which it signs
    NO_LIBRARY = "no_library"  # library: an optional part that is not installed
    NOT_MEANT = "not_meant"  # paper (kind), subject (kind of record): no such paper of such a record
    NO_PHOTO = "no_photo"  # sha256: the row is here, the file is not
    # wrong use
    USAGE = "usage"  # message


class Fault(Exception):  # noqa: N818 - the field's word: the world is at fault, not the program
    """Something the world may do. `kind` names it, `facts` fill its sentence (`i18n.sentence`)."""

    def __init__(self, kind: Kind, **facts: Any) -> None:
        super().__init__(kind, facts)
        self.kind = kind
        self.facts = facts

    def __str__(self) -> str:
        """For logs and tracebacks only: kind and names of facts, never their values, which may be personal."""
        return f"{self.kind} ({', '.join(sorted(self.facts))})"


class Cancelled(Exception):  # noqa: N818 - not an error
    """The person stopped the task. Nothing was half done; nothing is to be reported."""
