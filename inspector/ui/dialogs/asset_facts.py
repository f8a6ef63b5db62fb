"""The dialogs of an asset: what the register says of it, and what was seen of it on a day."""

from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db import areas
from inspector.db.store import Store
from inspector.i18n import translate
from inspector.i18n.words_of_projects import CATEGORIES, MARKS, POINTS, said
from inspector.operations.projects import assets
from inspector.operations.projects.kept import Tables, tables
from inspector.records import Asset, AssetCheck, Project
from inspector.ui.dialogs.project_facts import Then, worded
from inspector.ui.dialogs.project_fields import Asked, Options, RecordDialog
from inspector.ui.session import Session


def edit_asset(
    parent: QWidget, session: Session, held: Asset | None, *, project: str | None = None, then: Then | None = None
) -> None:
    """Open the dialog of an asset; a new one stands at a site that has none yet, perhaps of a project."""

    def show(found: tuple[Options, Options]) -> None:
        sites, projects = found
        categories = [(said(CATEGORIES, it), it) for it in assets.CATEGORIES]
        rows = [
            *(
                []
                if held
                else [
                    [
                        Asked(
                            "site",
                            translate("AssetFacts", "Where it stands"),
                            "pick",
                            sites,
                            required=True,
                            hint=translate("AssetFacts", "Places of the kind “asset” that are not registered yet"),
                        )
                    ]
                ]
            ),
            [Asked("project", translate("AssetFacts", "Project"), "pick", projects)],
            [
                Asked("number", translate("AssetFacts", "Registered as")),
                Asked("category", translate("AssetFacts", "Category"), "choice", categories),
                Asked("owner", translate("AssetFacts", "Owner")),
            ],
            [
                Asked("value", translate("AssetFacts", "Original value (10,000 yuan)"), "amount"),
                Asked("built", translate("AssetFacts", "Built in"), "whole"),
                Asked("handed_over", translate("AssetFacts", "Handed over"), "day"),
            ],
            [
                Asked("funds", translate("AssetFacts", "Source of funds")),
                Asked("note", translate("AssetFacts", "Note")),
            ],
        ]
        names = ("project", "number", "category", "owner", "value", "built", "handed_over", "funds", "note")
        values = {it: getattr(held, it) for it in names} if held else {"project": project}

        def write(store: Store, given: dict[str, Any]) -> str:
            if held is None:
                return assets.add(store, given.pop("site"), **given)
            assets.change(store, held.id, **given)
            return held.id

        title = translate("AssetFacts", "Change the asset") if held else translate("AssetFacts", "Register an asset")
        RecordDialog(
            parent,
            session,
            title,
            translate("AssetFacts", "Save"),
            rows,
            values,
            write,
            name="asset_facts",
            wide=640,
            then=then,
        ).show_over()

    session.ask(parent, lambda store: (_free_sites(store), _projects(store)), show)


def check_asset(parent: QWidget, session: Session, asset: str, held: AssetCheck | None = None) -> None:
    """Open the dialog of a check: the four points, the state, why it is idle and what is planned."""

    def show(known: Tables) -> None:
        marks = [(said(MARKS, it), it) for it in assets.MARKS]
        points = [Asked(it, said(POINTS, it), "choice", marks) for it in assets.POINTS]
        rows = [
            [
                Asked("day", translate("AssetFacts", "Looked at on"), "day", required=True),
                Asked("state", translate("AssetFacts", "How it stands"), "choice", worded(known.asset_states)),
            ],
            points[:2],
            points[2:],
            [
                Asked("idle_reason", translate("AssetFacts", "Why it is idle"), "choice", worded(known.reasons)),
                Asked("due", translate("AssetFacts", "In use again by"), "day"),
            ],
            [
                Asked("plan", translate("AssetFacts", "Plan to use it"), "long"),
                Asked("note", translate("AssetFacts", "Note"), "long"),
            ],
        ]
        names = ("day", "state", *assets.POINTS, "idle_reason", "due", "plan", "note")
        values = {it: getattr(held, it) for it in names} if held else {"day": clock.today().isoformat()}

        def write(store: Store, given: dict[str, Any]) -> Any:
            return assets.correct(store, held.id, **given) if held else assets.check(store, asset, **given)

        title = translate("AssetFacts", "Correct the check") if held else translate("AssetFacts", "Check an asset")
        RecordDialog(
            parent, session, title, translate("AssetFacts", "Save"), rows, values, write, name="asset_check", wide=600
        ).show_over()

    session.ask(parent, tables, show)


def _free_sites(store: Store) -> Options:
    rows = store.rows("""SELECT s.id, s.name, s.code, s.area FROM site AS s WHERE s.kind = 'asset' AND NOT s.deleted
        AND NOT EXISTS (SELECT 1 FROM asset AS a WHERE a.site = s.id AND NOT a.deleted) ORDER BY s.code""")
    return [
        (f"{name}  {code}  {''.join(areas.names_within(store.connection, area))}", id_)
        for id_, name, code, area in rows
    ]


def _projects(store: Store) -> Options:
    return [(" ".join(filter(None, (it.name, it.number))), it.id) for it in store.find(Project)]
