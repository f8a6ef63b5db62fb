"""The laptops an office can leave numbers to: every device that something came from."""

from dataclasses import dataclass

from inspector.db.store import Store


@dataclass(frozen=True, slots=True)
class Laptop:
    """A device, its mark as it stands in 临7K2-12, and who worked on it last."""

    device: str
    mark: str
    person: str


def laptops(store: Store) -> list[Laptop]:
    """All but this one, who worked last first."""
    return [
        Laptop(device, str(device)[:3].upper(), person or "")
        for device, person in store.rows(
            """SELECT o.device, p.name FROM operation AS o LEFT JOIN person AS p ON p.id = o.person
               WHERE o.device <> ? AND o.arrival = (SELECT max(arrival) FROM operation WHERE device = o.device)
               ORDER BY o.arrival DESC""",
            store.device,
        )
    ]
