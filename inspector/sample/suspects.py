"""The 40 suspected issues of the sample county: a list as an office gets it, taken in, some of it verified each way."""

from pathlib import Path

from inspector.db.store import Store
from inspector.operations.rectification import intake, origins, verifying
from inspector.operations.rectification.acting import Said
from inspector.paths import resources
from inspector.rectification.moves import Verdict

CAME = intake.Came(
    source="suspected",
    title="疑似问题清单（第三批）",
    number="青禾数〔2026〕3号",
    issuer="青禾县数据资源中心",
    issued="2026-10-15",
)
_VERIFIED = (
    (Verdict.TRUE, "入户核实：现场与推送一致。"),
    (Verdict.PARTLY_TRUE, "入户核实：已改厕，厕屋未投入使用。"),
    (Verdict.UNFOUNDED, "核对原始凭证：登记有误，现场符合要求。"),
    (Verdict.TRUE, "电话与现场核实：情况属实。"),
)
"""What was found of the first items of the list, in their order."""


def suspects_file() -> Path:
    """The list, for whoever wants to try the import."""
    return resources() / "sample" / "suspects.csv"


def take_suspects(store: Store) -> str:
    """Take the list in, every line to be verified; the id of its document. In the field lists come by a package."""
    return str(intake.import_suspects(store, suspects_file(), came=CAME)["origin"])


def load_suspects(store: Store) -> None:
    """Take the list in and verify some of it at the desk: true, partly true, unfounded, the same as another one."""
    items = origins.issues(store, take_suspects(store), "")
    for it, (verdict, note) in zip(items, _VERIFIED, strict=False):
        verifying.verify(store, [it.finding], verdict, Said(note=note))
    double = items[-1].finding
    same = origins.likely_same(store, double)[0].finding
    note = "与同批推送为同一事项。"
    verifying.verify(store, [double], Verdict.DUPLICATE, Said(note=note, other=same))
