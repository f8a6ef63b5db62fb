"""Points accounts as a workbook, for the shop where points are exchanged: holders by code, householders masked."""

from pathlib import Path

from inspector.db.store import Store
from inspector.operations.rating.points import Account, accounts
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.sheet.figures import write_rows
from inspector.tables.columns import date, number, text, whole
from inspector.tables.definition import Row, TableDefinition

ACCOUNTS = TableDefinition(
    name="points_accounts", title="积分账户", title_en="Points accounts", key=("code",), purpose="", purpose_en="",
    columns=(
        text("town", "乡镇", "Town"), text("village", "村", "Village"), text("code", "编号", "Code", required=True),
        text("name", "名称", "Name"), number("balance", "积分余额", "Balance", -1e9, 1e9),
        whole("entries", "笔数", "Entries", 0, 10_000_000), date("last", "最近一笔", "Last entry"),
    ),
)  # fmt: skip


def called(account: Account) -> str:
    """What an account is called on what leaves."""
    return masked_name(account.name) if account.is_site and account.kind in PRIVATE_KINDS else account.name


def write_accounts(store: Store, path: Path, *, area: str | None = None, language: str = "zh") -> int:
    """Write the accounts within an area (id), or all; returns how many. Raises Fault as `safe_write`."""
    held = accounts(store, area)
    rows: list[Row] = [
        {"town": next(iter(it.areas), ""), "village": "".join(it.areas[1:2]), "code": it.code, "name": called(it),
         "balance": float(it.balance), "entries": it.entries, "last": it.last}
        for it in held
    ]  # fmt: skip
    write_rows(ACCOUNTS, rows, path, language=language)
    return len(held)
