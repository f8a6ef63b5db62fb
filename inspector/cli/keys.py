"""keys, enrol: an office's keys and its recovery key; whose laptops sign here; a laptop's enrolment."""

from dataclasses import asdict
from functools import partial
from pathlib import Path

from inspector.cli.arguments import Commands, Parser, day, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import language
from inspector.i18n.words_of_keys import laptop_state, sheet_words
from inspector.operations import enrolling, office_keys
from inspector.operations.recovery_sheet import recovery_sheet
from inspector.safe_write import write_bytes

RECOVERY = "INSPECTOR_RECOVERY"


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("keys", translate("cli", "what packages are sealed and signed with"))
    first = actions.add("make", make, translate("cli", "the first keys of an office, and its recovery key"))
    _declare_sheet(first)
    actions.add("show", show, translate("cli", "fingerprints of the keys here"))
    back = actions.add("recover", recover, translate("cli", "open what was sealed for the recovery key"))
    back.wanted.description = translate("cli", "It is asked for, or stands in {name}.").format(name=RECOVERY)
    anew = actions.add("renew", renew, translate("cli", "new keys and a new recovery key"))
    _declare_sheet(anew)
    anew.wanted.add_argument("--recovery", action="store_true", help=translate("cli", "only the recovery key"))
    anew.wanted.add_argument(
        "--stolen",
        action="store_true",
        help=translate("cli", "somebody may have the old keys: every laptop reads a new enrolment file"),
    )
    enrol = commands.add("enrol", enrolment, translate("cli", "enrol laptops, so that their signatures count"))
    enrol.wanted.add_argument(
        "person", metavar="PERSON", nargs="?", help=translate("cli", "name, or the beginning of the id")
    )
    enrol.wanted.add_argument(
        "-o", "--output", metavar="FILE.enrolment", type=file_path, help=translate("cli", "the file for one laptop")
    )
    enrol.wanted.add_argument("--until", metavar="DAY", type=day, help=translate("cli", "its last day"))
    enrol.wanted.add_argument(
        "--read", metavar="FILE.enrolment", type=file_path, help=translate("cli", "on a laptop: take the office's file")
    )
    enrol.wanted.add_argument(
        "--replace", action="store_true", help=translate("cli", "believe this office instead of the one known here")
    )
    enrol.wanted.add_argument("--list", action="store_true", help=translate("cli", "the laptops and the files issued"))
    enrol.wanted.add_argument("--revoke", metavar="ID", help=translate("cli", "strike off a laptop"))
    enrol.wanted.add_argument("--note", metavar="TEXT", default="", help=translate("cli", "why"))


def _declare_sheet(parser: Parser) -> None:
    parser.wanted.add_argument(
        "--sheet",
        metavar="FILE.pdf",
        type=file_path,
        required=True,
        help=translate("cli", "where the recovery sheet goes"),
    )


def make(call: Call) -> None:
    """Keys and the recovery sheet; without the sheet no keys."""
    check_target(call.options.sheet, call.folder)
    with call.write() as store:
        office_keys.make_office_keys(store, partial(_keep, store, call.options.sheet))
        _tell(call, store)


def renew(call: Call) -> None:
    """New ones; the old keep opening what was sealed to them."""
    if call.options.recovery and call.options.stolen:
        raise Fault(Kind.USAGE, message=translate("cli", "--recovery or --stolen, not both"))
    check_target(call.options.sheet, call.folder)
    with call.write() as store:
        keep = partial(_keep, store, call.options.sheet)
        if call.options.recovery:
            office_keys.renew_recovery(store, keep)
        else:
            office_keys.renew(store, keep, stolen=call.options.stolen)
        _tell(call, store)


def show(call: Call) -> None:
    """What is to be compared on the telephone."""
    with call.read() as store:
        _tell(call, store)


def recover(call: Call) -> None:
    """Never from an argument: others read those."""
    typed = call.secret(RECOVERY, translate("cli", "Recovery key: "))
    if not typed:
        raise Fault(Kind.BAD_RECOVERY)
    with call.write() as store:
        office_keys.recover(store, typed)
        _tell(call, store)
    call.say(translate("cli", "What was sealed for this recovery key opens here now."))


def enrolment(call: Call) -> None:
    """One of four things: a file out, a file in, the list, a laptop struck off."""
    options = call.options
    asked = [options.person is not None, options.read is not None, options.list, options.revoke is not None]
    if sum(asked) != 1 or (options.person is not None) != (options.output is not None):
        raise Fault(Kind.USAGE, message=translate("cli", "PERSON with -o, or --read, --list or --revoke"))
    if options.person is not None:
        _issue(call)
    elif options.read is not None:
        _read(call)
    elif options.revoke is not None:
        with call.write() as store:
            struck = enrolling.revoke(store, _laptop(store, options.revoke), options.note)
        call.answer.update(revoked=struck)
        call.show(*pairs({translate("cli", "struck off"): struck}))
    else:
        with call.read() as store:
            _list(call, store)


def _issue(call: Call) -> None:
    check_target(call.options.output, call.folder)
    with call.write() as store:
        person = _person(store, call.options.person)
        made = enrolling.issue_enrolment(store, person, call.options.output, call.options.until)
    call.answer.update(path=str(call.options.output), id=made.id, person=made.name, until=made.until)
    call.show(
        *pairs(
            {
                translate("cli", "enrolment file"): call.options.output,
                translate("cli", "person"): made.name,
                translate("cli", "its last day"): made.until,
                translate("cli", "fingerprint of the office"): made.fingerprint,
            }
        )
    )
    call.say(translate("cli", "It enrols one computer. Hand it over yourself; its next package enrols it here."))


def _read(call: Call) -> None:
    with call.write() as store:
        taken = enrolling.read_enrolment(store, call.options.read, replace=call.options.replace)
        here = enrolling.worker_instead(store, taken)
        own = office_keys.read_own(store)
    call.answer.update(person=taken.name, until=taken.until, fingerprint=own.fingerprint, office=own.office)
    if here:
        call.answer.update(works_here=here)
    call.show(
        *pairs(
            {
                translate("cli", "person"): taken.name,
                translate("cli", "fingerprint of this computer"): own.fingerprint,
                translate("cli", "fingerprint of the office"): own.office,
            }
        )
    )
    if here:
        call.say(
            translate(
                "cli", "The file is for {person}, and {here} works here: what this computer signs will count as theirs."
            ).format(person=taken.name, here=here)
        )
    call.say(translate("cli", "Compare both with the office on the telephone. The next package enrols this computer."))


def _list(call: Call, store: Store) -> None:
    found = enrolling.enrolments(store)
    call.answer.update(laptops=[asdict(it) for it in found])
    call.show(
        *table(
            (
                "ID",
                translate("cli", "person"),
                translate("cli", "state"),
                translate("cli", "fingerprint"),
                translate("cli", "last package"),
                translate("cli", "its last day"),
            ),
            [
                (it.id, it.name, laptop_state(it.state), it.fingerprint, (it.last_at or "")[:10], it.until)
                for it in found
            ],
        )
    )


def _tell(call: Call, store: Store) -> None:
    own = office_keys.read_own(store)
    call.answer.update(asdict(own))
    call.show(
        *pairs(
            {
                translate("cli", "fingerprint of this computer"): own.fingerprint or "–",
                translate("cli", "since"): own.since[:10] or "–",
                translate("cli", "fingerprint of the office"): own.office or "–",
                translate("cli", "recovery key"): own.recovery or "–",
                translate("cli", "recovery sheet"): own.sheet or "–",
            }
        )
    )


def _keep(store: Store, path: Path, recovery: office_keys.Recovery) -> None:
    write_bytes(path, recovery_sheet(store, recovery, sheet_words(), "en" if language() == "en" else "zh"))


def _person(store: Store, given: str) -> str:
    found = store.rows(
        "SELECT id FROM person WHERE NOT deleted AND (name = ?1 OR substr(id, 1, length(?1)) = lower(?1))", given
    )
    return _the_one(found, "person", given)


def _laptop(store: Store, given: str) -> str:
    return _the_one(
        store.rows("SELECT id FROM enrolment WHERE substr(id, 1, length(?1)) = lower(?1)", given), "", given
    )


def _the_one(found: list[tuple[str]], kind: str, given: str) -> str:
    if not found or not given:
        raise Fault(Kind.GONE, record=kind or "enrolment", id=given)
    if len(found) > 1:
        raise Fault(Kind.AMBIGUOUS, given=given, count=len(found))
    return found[0][0]
