"""Histories at random as `test_lines` has them, with all that statistics cut by: towns, campaigns, themes."""

from inspector.acts import Act
from inspector.db.statistics import Cut
from inspector.periods import Period
from inspector.records import Area, Campaign, Finding, Site, Step, Unit, Visit
from inspector.rectification.moves import Move, Verdict
from tests.db.small_county import INSPECTOR, NOW, VILLAGE, values
from tests.db.test_lines import DAYS, TODAY, Somebody

FOUND = ("2026-08-31T23:30:00+08:00", "2026-09-01T00:10:00+08:00", "2026-10-14", "2026-11-21T10:00:00+08:00", "once",
         "2026-11-30", "2026-02-30")  # fmt: skip
PERIODS = (Period("2026-10-01", "2026-11-30"), Period("2026-11-01", "2026-11-30"), Period("2026-11-19", "2026-11-22"),
           Period("2026-01-01", "2026-12-31"), Period("2026-08-20", "2026-11-25"))  # fmt: skip
STEP_DAYS = ("2026-08-01", "2026-10-01", "2026-11-19", TODAY, "2026-12-02")


class Busy(Somebody):
    """Does everything `Somebody` does, and more."""

    def act(self):
        more = [self.add_town, self.add_campaign, self.add_told, self.close, self.turn, super().act]
        self.chance.choices(more, [2, 1, 8, 6, 3, 12])[0]()

    def add_town(self):
        with self.store.operation(Act.ADD_SITE) as edit:
            town = edit.create(Area, **values(Area, level="town", code=f"99010{self.chance.randrange(9)}00{0:04}"))
            village = edit.create(Area, **values(Area, level="village", parent=town, code=f"V{self.chance.random()}"))
            edit.create(Site, **values(Site, area=village))

    def add_campaign(self):
        with self.store.operation(Act.ADD_SITE) as edit:
            edit.create(Campaign, name="回头看", basis=None, starts="2026-11-01", basic_by="2026-11-30",
                        closed_by="2026-12-31")  # fmt: skip
            edit.create(Unit, name="村委会", area=VILLAGE)

    def visit(self):
        site = self.some(Site)
        if site is not None:
            with self.store.operation(Act.START_VISIT) as edit:
                edit.create(Visit, **values(Visit, site=site, finalised=self.chance.choice([None, NOW, NOW]),
                                            campaign=self.chance.choice([None, self.some(Campaign)])))  # fmt: skip

    def add_told(self):
        """A finding that says more of itself than those of `Somebody`."""
        choice = self.chance.choice
        visit = choice([None, self.some(Visit)])
        site = self.store.get(Visit, visit).site if visit else choice([None, self.some(Site)])
        with self.store.operation(Act.ADD_FINDING) as edit:
            edit.create(
                Finding,
                **values(
                    Finding, visit=visit, site=site, area=None if site else choice([None, self.some(Area)]),
                    due=choice(DAYS), suspected=int(self.chance.random() < 0.2), found=choice(FOUND),
                    repeats=choice([None, None, self.some(Finding)]), theme=choice([None, "toilet", "", "sewage"]),
                    source=choice([None, "audit", "complaint"]), code=choice([None, "", "T01", "T02"]),
                    severity=self.chance.randrange(4), unit=choice([None, self.some(Unit)]),
                    requirement=choice([None, "修好"]), handling=choice([None, "lasting"]),
                ),
            )  # fmt: skip

    def close(self):
        finding = self.some(Finding)
        if finding is None:
            return
        course = self.chance.choice([
            [(Move.CLOSE, None)], [(Move.ASSIGN, None), (Move.REPLY, None), (Move.RECHECK, Verdict.FIXED)],
            [(Move.FIX_ON_SPOT, None)], [(Move.CLOSE, None), (Move.LOOK_BACK, Verdict.FIXED)],
            [(Move.CLOSE, None), (Move.SEND_BACK, None)], [(Move.VERIFY, Verdict.TRUE), (Move.CLOSE, None)],
            [(Move.VERIFY, Verdict.UNFOUNDED)], [(Move.HAND_AWAY, None)], [(Move.KEEP_UP, None)],
        ])  # fmt: skip
        with self.store.operation(Act.TAKE_STEP) as edit:
            for kind, verdict in course:
                edit.create(Step, finding=finding, kind=kind, day=self.chance.choice(STEP_DAYS), by=INSPECTOR,
                            verdict=verdict, due=None, visit=self.chance.choice([None, None, self.some(Visit)]),
                            proof=self.chance.choice(["recheck", "exception", None]))  # fmt: skip

    def turn(self):
        """Change what statistics cut by."""
        kind, fields = self.chance.choice([
            (Finding, {"theme": self.chance.choice([None, "toilet"]), "code": "T03"}),
            (Finding, {"repeats": self.chance.choice([None, self.some(Finding)])}),
            (Visit, {"campaign": self.chance.choice([None, self.some(Campaign)])}),
            (Area, {"parent": self.chance.choice([None, self.some(Area)])}),
            (Area, {"successor": self.chance.choice([None, self.some(Area)])}),
            (Area, {"level": self.chance.choice(["town", "village", "group"])}),
        ])  # fmt: skip
        row = self.some(kind)
        if row is not None:
            with self.store.operation(Act.EDIT_SITE) as edit:
                edit.change(kind, row, **fields)

    def cut(self):
        """A cut at random."""
        choice = self.chance.choice
        return Cut(
            campaign=choice([None, None, self.some(Campaign), "unknown"]),
            area=choice([None, None, self.some(Area), VILLAGE, "unknown"]),
            sources=choice([(), (), ("audit", "special")]), stream=choice(["", "", "superior", "own"]),
            themes=choice([(), (), ("toilet",), ("", "sewage")]), found=choice([None, None, *PERIODS]),
        )  # fmt: skip
