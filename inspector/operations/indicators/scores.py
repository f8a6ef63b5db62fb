"""The scores of finished visits of a period, per cent of what applied, from those that are kept (`db.scores`)."""

from inspector.db import scores
from inspector.db.store import Store
from inspector.operations.rating import scoring
from inspector.periods import Period


def score_of_visits(
    store: Store, period: Period, *, form: str = "", campaign: str | None = None
) -> list[tuple[str, str, float]]:
    """(visit, area of its site, per cent) of every finished inspection with a score, in order of time.

    `form`: only of this checklist, in any of its versions; '' for every one.
    """
    areas: dict[str, str] = dict(
        store.connection.execute(
            """SELECT v.id, s.area FROM visit AS v CROSS JOIN checklist AS c ON c.id = v.checklist
               CROSS JOIN site AS s ON s.id = v.site
               WHERE v.finalised IS NOT NULL AND NOT v.deleted AND v.purpose = 'inspection' AND NOT s.deleted
                 AND (:form = '' OR c.form = :form) AND substr(v.started, 1, 10) BETWEEN :starts AND :ends
                 AND (:campaign IS NULL OR v.campaign = :campaign)
               ORDER BY unixepoch(v.started), v.id""",
            {"form": form, "campaign": campaign, "starts": period.starts, "ends": period.ends},
        ).fetchall()
    )
    scoring.ready(store, areas)
    kept = scores.scores(store, areas)
    return [
        (visit, area, 100 * kept[visit].points / kept[visit].full)
        for visit, area in areas.items()
        if visit in kept and kept[visit].full
    ]
