"""The numbers of papers: registers, blocks, laptops of their own, and that none is ever given twice."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from inspector.db import backup
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import exchange, history
from inspector.operations import visit as visits
from inspector.operations.papers import issuing, numbers, register, standing
from inspector.paper.remarks import Remark
from inspector.records import NumberBlock, Paper
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form

SERIES = "青督反"


def a_visit(store: Store, number: int = 0) -> str:
    begun = visits.start(store, site=a_household(store, number), checklist=the_form(store))
    return finalised(store, begun, HT04="cracked")


def issue(store: Store, number: int = 0) -> issuing.Issued:
    return issuing.issue(store, "notice", a_visit(store, number))


def given(store: Store, first: int, last: int, year: int = 2027) -> None:
    """A block that came to this device by a package."""
    with store.operation(numbers.Act.GIVE_NUMBERS) as edit:
        edit.create(NumberBlock, device=store.device, series=SERIES, year=year, first=first, last=last)


def test_an_office_numbers_on_without_zeros(office: Store) -> None:
    assert [issue(office, n).number for n in range(2)] == ["青督反〔2027〕1号", "青督反〔2027〕2号"]
    other = issuing.issue(office, "hand_over", str(office.find(Paper)[0].visit))
    assert other.number == "青督交〔2027〕1号"  # a register for each kind
    assert [(it.series, it.year, it.running) for it in office.find(Paper)][2] == ("青督交", 2027, 1)


def test_the_year_is_that_of_the_day_of_issue(office: Store) -> None:
    assert numbers.next_number(office, "notice", date(2027, 12, 31)).text == "青督反〔2027〕1号"
    issue(office)
    assert numbers.next_number(office, "notice", date(2027, 12, 31)).text == "青督反〔2027〕2号"
    assert numbers.next_number(office, "notice", date(2028, 1, 1)).text == "青督反〔2028〕1号"


def test_a_laptop_without_a_block_numbers_by_its_mark(store: Store) -> None:
    first = issue(store)
    assert first.number == f"临{store.mark}-1"
    assert Remark.NUMBERS_USED_UP not in {it.kind for it in first.warnings}
    assert issue(store, 1).number == f"临{store.mark}-2"
    assert {it.series for it in store.find(Paper)} == {None}


def test_a_laptop_takes_the_lowest_free_number_of_its_blocks_then_its_own(store: Store) -> None:
    given(store, 41, 41)
    given(store, 7, 8)
    assert [issue(store, n).number for n in range(3)] == [f"青督反〔2027〕{n}号" for n in (7, 8, 41)]
    beyond = issue(store, 3)
    assert beyond.number == f"临{store.mark}-1"
    assert [it.facts for it in beyond.warnings if it.kind is Remark.NUMBERS_USED_UP] == [
        {"series": SERIES, "year": 2027}
    ]


def test_an_office_goes_on_beyond_what_it_left_to_others(office: Store, store: Store) -> None:
    numbers.give_block(office, store.device, "notice", 2027, 1, 20)
    assert issue(office).number == "青督反〔2027〕21号"
    (block,) = numbers.blocks(office)
    assert (block.block.device, block.used) == (store.device, frozenset())


def test_blocks_never_overlap_each_other_or_what_is_used(office: Store) -> None:
    issue(office)
    other = "ABCDEFGH0123"
    for first, last in ((1, 1), (1, 5)):
        with refusal(Kind.NUMBER_TAKEN):
            numbers.give_block(office, other, "notice", 2027, first, last)
    numbers.give_block(office, other, "notice", 2027, 10, 20)
    for first, last in ((20, 30), (5, 10), (12, 13), (1, 99)):
        with refusal(Kind.NUMBER_TAKEN):
            numbers.give_block(office, "ZZZZZZZZ0123", "notice", 2027, first, last)
    numbers.give_block(office, other, "hand_over", 2027, 10, 20)  # another register
    numbers.give_block(office, other, "notice", 2028, 10, 20)  # another year
    for first, last in ((0, 3), (9, 8), (1, 100_000)):
        with refusal(Kind.BAD_VALUE):
            numbers.give_block(office, other, "notice", 2029, first, last)
    for odd, kind in (("QQQ", Kind.GONE), ("", Kind.GONE), ("7K2-", Kind.GONE)):
        with refusal(kind):
            numbers.give_block(office, odd, "notice", 2029, 1, 2)


def test_blocks_travel_and_their_numbers_come_back(office: Store, store: Store, tmp_path: Path) -> None:
    numbers.give_block(office, store.device, "notice", 2027, 5, 9)
    exchange.export(office, tmp_path / "task.inspection")
    exchange.merge(store, [tmp_path / "task.inspection"])
    assert issue(store).number == "青督反〔2027〕5号"
    exchange.export(store, tmp_path / "result.inspection")
    exchange.merge(office, [tmp_path / "result.inspection"])
    (block,) = numbers.blocks(office, SERIES, 2027)
    assert block.used == {5}
    tiles = register.tiles(office, SERIES, 2027)
    assert [(it.running, it.state, bool(it.device)) for it in tiles][:6] == [
        (1, "free", False), (2, "free", False), (3, "free", False), (4, "free", False), (5, "used", True),
        (6, "free", True),
    ]  # fmt: skip
    assert numbers.next_number(office, "notice", date(2027, 12, 1)).running == 10
    assert numbers.device_called(office, store.mark.lower()) == store.device


def test_a_void_number_stays_and_is_not_given_again(office: Store) -> None:
    first = issue(office)
    standing.void(office, str(first.paper), "写错")
    again = issuing.issue(office, "notice", str(office.get(Paper, str(first.paper)).visit))
    assert again.number == "青督反〔2027〕2号"
    assert [it.state for it in register.tiles(office, SERIES, 2027)[:3]] == ["void", "used", "free"]


def test_a_number_is_lost_in_a_crash_and_never_given_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    given(store, 3, 9)
    visit = a_visit(store)
    for wrong in (Fault(Kind.DISK_FULL, path="x", needed=1), KeyboardInterrupt()):

        def fail(*_: object, wrong: BaseException = wrong) -> None:
            raise wrong

        with monkeypatch.context() as patch:
            patch.setattr(issuing, "write_bytes", fail)
            with pytest.raises(type(wrong)):
                issuing.issue(store, "notice", visit)
    assert store.find(Paper) == []
    assert issuing.issue(store, "notice", visit).number == "青督反〔2027〕5号"


def test_what_fails_before_anything_is_written_costs_no_number(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = a_visit(office)

    def fail(*_: object, **__: object) -> None:
        raise Fault(Kind.CANNOT_LAY_OUT, paper="notice")

    with monkeypatch.context() as patch:
        patch.setattr(issuing, "draw", fail)
        with refusal(Kind.CANNOT_LAY_OUT):
            issuing.issue(office, "notice", visit)
    assert issuing.issue(office, "notice", visit).number == "青督反〔2027〕1号"


def test_issuing_is_not_undone(store: Store) -> None:
    issue(store)
    made = store.find(Paper)[0].made
    with refusal(Kind.NO_UNDO):
        history.undo(store, made)
    with refusal(Kind.NOTHING_TO_UNDO):
        history.undo(store)


def test_a_copied_folder_is_another_device_and_gives_none_of_the_firsts_numbers(store: Store, tmp_path: Path) -> None:
    given(store, 1, 9)
    visit = a_visit(store)
    shutil.copytree(store.folder.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(tmp_path / "copy", nonce="another", now=store.now) as copy:
        assert issuing.issue(copy, "notice", visit).number == f"临{copy.mark}-1"
        assert copy.device != store.device
    assert issuing.issue(store, "notice", visit).number == "青督反〔2027〕1号"


def test_what_a_backup_does_not_know_is_not_given_again(store: Store, tmp_path: Path) -> None:
    given(store, 1, 9)
    early = backup.copy(store.folder, store.now(), target=tmp_path / "early.db")
    issue(store)
    backup.restore(early, tmp_path / "restored")
    nonce = store.one("SELECT nonce FROM device")
    with Store.open(tmp_path / "restored", nonce=nonce, now=store.now) as restored:
        assert restored.device != store.device
        assert issue(restored).number == f"临{restored.mark}-1"


def test_two_offices_that_give_the_same_number_are_told_of_it(office: Store, tmp_path: Path) -> None:
    shutil.copytree(office.folder.folder, tmp_path / "other", ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(tmp_path / "other", nonce="other", now=office.now) as other:
        issue(other, 1)
        exchange.export(other, tmp_path / "a.inspection")
    issue(office)
    assert register.twice(office) == []
    exchange.merge(office, [tmp_path / "a.inspection"])
    (twice,) = register.twice(office)
    assert twice.number == "青督反〔2027〕1号"
    assert sorted(twice.papers) == sorted(it.id for it in office.find(Paper))
    assert register.tiles(office, SERIES, 2027)[0].papers == tuple(it.id for it in office.find(Paper))
    assert issue(office, 2).number == "青督反〔2027〕2号"
    standing.void(office, twice.papers[0], "重号")
    assert register.twice(office) == []


def test_a_laptops_paper_is_entered_into_the_register(office: Store, store: Store, tmp_path: Path) -> None:
    issue(store)
    exchange.export(store, tmp_path / "a.inspection")
    exchange.merge(office, [tmp_path / "a.inspection"])
    issue(office, 1)
    (paper,) = [it for it in office.find(Paper) if it.series is None]
    for odd in ("", "三号", "青督反2027-3", "青督反〔2027〕0号", "青督反〔2027〕3号之一"):
        with refusal(Kind.BAD_VALUE):
            standing.enter(office, paper.id, odd)
    with refusal(Kind.NUMBER_TAKEN):
        standing.enter(office, paper.id, "青督反[2027] 1 号")
    assert standing.enter(office, paper.id) == "青督反〔2027〕2号"
    assert standing.enter(office, paper.id, "青督反（２０２７）2号") == "青督反〔2027〕2号"  # it has it already
    assert standing.enter(office, paper.id) == "青督反〔2027〕2号"  # and uses up no other
    assert office.get(Paper, paper.id).number == paper.number
    assert office.get(Paper, paper.id).content == paper.content
    assert issue(office, 2).number == "青督反〔2027〕3号"
    assert standing.enter(office, paper.id, "青督反〔2027〕30号") == "青督反〔2027〕30号"  # mistyped at first
    assert issue(office, 3).number == "青督反〔2027〕31号"
    with refusal(Kind.BAD_VALUE):  # it stands in a register
        standing.enter(office, next(it.id for it in office.find(Paper) if it.series), "青督反〔2027〕99号")
    with refusal(Kind.NO_UNDO):
        history.undo(office, str(office.one("SELECT operation FROM change WHERE field = 'formal' LIMIT 1")))


def test_what_a_merge_makes_up_moves_no_register(office: Store) -> None:
    issue(office)
    with office.operation(numbers.Act.GIVE_NUMBERS) as edit:
        edit.create(NumberBlock, device="X", series=SERIES, year=2027, first=1, last=2**62)
        held = office.find(Paper)[0]
        edit.change(Paper, held.id, running=2**60, formal="青督反〔2027〕99999999999号")
    assert numbers.next_number(office, "notice", date(2027, 12, 1)).running == 2
    assert len(register.tiles(office, SERIES, 2027)) < 20
    assert register.registers(office) == []


@pytest.mark.parametrize("typed", [
    "青督反〔2026〕3号", "青督反[2026]3号", "青督反（2026）3号", "青督反(２０２６)３号", "青督反【2026】第3号",
    " 青 督 反 〔 2026 〕 3 号 ", "青督反〔2026〕003号", "青督反〔2026〕3",
])  # fmt: skip
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    assert numbers.read_number(typed) == ("青督反", 2026, 3)
    assert numbers.canonical_number(typed) == "青督反〔2026〕3号"


@pytest.mark.parametrize("typed", ["临7K2-12", "7k2-12", "临 7K2 — 12", "临７Ｋ２－１２", "临7K2–012"])
def test_a_laptops_number_too(typed: str) -> None:
    assert numbers.canonical_number(typed) == "临7K2-12"


@pytest.mark.parametrize(
    "typed", ["", "〔〕", "青督反〔2026〕号", "青督反2026", "3", "临-3", "x" * 5000, "青督反〔2026〕0号", "\0"]
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert numbers.canonical_number(typed) is None
