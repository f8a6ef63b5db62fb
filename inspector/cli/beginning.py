"""new, demo: how a data folder comes to be."""

import os
from pathlib import Path

from inspector import settings
from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import KEY, Call
from inspector.cli.words import pairs, table, translate
from inspector.errors import Fault, Kind
from inspector.i18n import role, size


def declare(commands: Commands) -> None:
    """The commands of this group."""
    new = commands.add("new", begin, translate("cli", "set up a new, empty data folder"))
    new.wanted.add_argument(
        "--role", choices=("field", "office"), required=True, help=translate("cli", "who works with it")
    )
    new.wanted.add_argument("--county", metavar="CODE", default="", help=translate("cli", "the county's six digits"))
    new.wanted.add_argument("--person", metavar="NAME", required=True, help=translate("cli", "who works here"))
    new.wanted.add_argument(
        "--from",
        dest="package",
        metavar="FILE.inspection",
        type=file_path,
        help=translate("cli", "begin with the office's package, which says the county"),
    )
    demo = commands.add("demo", show_demo, translate("cli", "a whole inspection on a fictional county, to look at"))
    demo.wanted.add_argument(
        "folder",
        metavar="DIR",
        type=file_path,
        nargs="?",
        default=Path("inspector-demo"),
        help=translate("cli", "an empty or new folder; by default ./inspector-demo"),
    )


def begin(call: Call) -> None:
    """A new data folder with the shipped checklists, or with the office's package; keyed when the environment holds a
    passphrase.
    """
    from inspector.operations.begin import from_package, new_store  # noqa: PLC0415

    county, person, package = call.options.county, call.options.person.strip(), call.options.package
    if package is None and not (len(county) == 6 and county.isascii() and county.isdigit()):
        raise Fault(Kind.USAGE, message=translate("cli", "--county wants six digits"))
    if not person:
        raise Fault(Kind.USAGE, message=translate("cli", "--person wants a name"))
    beginning = {"role": call.options.role, "person": person, "nonce": settings.machine_nonce()}
    key = os.environ.get(KEY) or None
    if package is None:
        store = new_store(call.folder, county=county, key=key, **beginning)
    else:
        store = from_package(call.folder, package, key=key, **beginning)
    with store:
        device, county = store.device, store.setting("county")
    call.answer.update(folder=str(call.folder), role=call.options.role, county=county, person=person, device=device)
    call.show(
        *pairs(
            {
                translate("cli", "folder"): call.folder,
                translate("cli", "for"): role(call.options.role),
                translate("cli", "county"): county,
                translate("cli", "person"): person,
            }
        )
    )
    call.say(translate("cli", "Ready. Open it with: inspector --data {folder}").format(folder=call.folder))


def show_demo(call: Call) -> None:
    """The whole round trip on the sample county, in a folder of its own."""
    from inspector.cli.exchange import plan_of  # noqa: PLC0415
    from inspector.sample.demo import make_demo  # noqa: PLC0415

    folder = call.options.folder
    demo = make_demo(
        folder, nonce=settings.machine_nonce(), progress=call.progress(translate("cli", "making the demo"))
    )
    call.answer.update(
        folder=str(folder),
        field=demo.field,
        office=demo.office,
        files=[{"path": str(folder / it.path), "kind": it.kind, "bytes": it.bytes} for it in demo.files],
        merge={"packages": [plan_of(it) for it in demo.merged]},
    )
    call.show(
        *table(
            (
                "",
                translate("cli", "sites"),
                translate("cli", "visits"),
                translate("cli", "findings"),
                translate("cli", "photos"),
            ),
            [
                (name, it["sites"], it["visits"], it["findings"], it["photos"])
                for name, it in (
                    (translate("cli", "in the field"), demo.field),
                    (translate("cli", "in the office"), demo.office),
                )
            ],
        ),
        "",
        *table(
            (translate("cli", "file"), translate("cli", "size")),
            [(folder / it.path, size(it.bytes)) for it in demo.files],
        ),
    )
    call.say(
        translate(
            "cli", "A whole inspection lies in {folder}, fictional from end to end. What was made: {list}"
        ).format(folder=folder, list=folder / demo.list_path)
    )
    call.say(translate("cli", "Look at it: inspector --data {folder}").format(folder=folder / "field"))
