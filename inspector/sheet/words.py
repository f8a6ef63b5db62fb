"""The words that stand in tables, Chinese and English: part of the files' format, the same in every window language."""

from inspector.db.ledger import State

STATES = {State.OPEN: ("未整改", "Open"), State.OVERDUE: ("逾期", "Overdue")}
SEVERITIES = (("提示", "Hint"), ("一般", "Plain"), ("较重", "Serious"), ("重大", "Grave"))
SITE_KINDS = {
    "household": ("农户", "Household"),
    "toilet": ("单独户厕", "Household toilet"),
    "public_toilet": ("公厕", "Public toilet"),
    "sewage": ("污水设施", "Sewage facility"),
    "village": ("村庄", "Village"),
    "house": ("农房", "House"),
    "waste": ("垃圾点", "Waste point"),
    "asset": ("项目资产", "Asset"),
    "farmland": ("农田", "Farmland"),
    "organisation": ("村镇组织", "Organisation"),
}
LEVELS = {
    "province": ("省", "Province"),
    "prefecture": ("市", "Prefecture"),
    "county": ("县", "County"),
    "town": ("乡镇", "Town"),
    "village": ("村", "Village"),
    "group": ("组", "Group"),
    "grid": ("网格", "Grid"),
}
ROLES = {
    "inspector": ("督查员", "Inspector"),
    "office": ("办公室人员", "Supervision office"),
    "leader": ("责任领导", "Responsible leader"),
    "cadre": ("村干部", "Village cadre"),
    "keeper": ("管护员", "Keeper"),
}
