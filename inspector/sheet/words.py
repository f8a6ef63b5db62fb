"""The words that stand in tables, Chinese and English: part of the files' format, the same in every window language."""

from inspector.rectification.steps import State

STATES = {
    State.DRAFT: ("草稿", "Draft"),
    State.SUSPECTED: ("待核实", "To verify"),
    State.OPEN: ("未整改", "Open"),
    State.DOING: ("整改中", "Under way"),
    State.RECHECK: ("待复查", "To re-inspect"),
    State.FIXED: ("已整改", "Put right"),
    State.CLOSED: ("已销号", "Closed"),
    State.LASTING: ("长期坚持", "Kept up"),
    State.OVERDUE: ("逾期", "Overdue"),
    State.REBOUND: ("反弹", "Rebound"),
    State.MOVED: ("移交", "Handed away"),
    State.UNFOUNDED: ("不属实", "Unfounded"),
    State.DUPLICATE: ("重复", "Duplicate"),
    State.VOID: ("作废", "Void"),
}
VERDICTS = {
    "fixed": ("已整改", "Put right"),
    "partly": ("部分整改", "Partly put right"),
    "not_fixed": ("未整改", "Not put right"),
    "rebound": ("反弹", "Back again"),
    "unverifiable": ("无法核实", "Cannot be verified"),
    "true": ("属实", "True"),
    "partly_true": ("部分属实", "Partly true"),
    "unfounded": ("不属实", "Unfounded"),
    "duplicate": ("重复", "Duplicate"),
}
PROOFS = {
    "recheck": ("复查", "Re-inspection"),
    "on_spot": ("当场整改", "On the spot"),
    "exception": ("特批", "Exception"),
    "imported": ("原台账", "Imported ledger"),
}
YES = (("否", "No"), ("是", "Yes"))
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
    "ten": ("十户", "Ten households"),
}
ROLES = {
    "inspector": ("督查员", "Inspector"),
    "office": ("办公室人员", "Supervision office"),
    "leader": ("责任领导", "Responsible leader"),
    "cadre": ("村干部", "Village cadre"),
    "keeper": ("管护员", "Keeper"),
}
CHARGES = {
    "chief": ("县级领导", "County leader"),
    "leader": ("包抓领导", "Leader"),
    "cadre": ("包保干部", "Cadre"),
    "grid": ("网格员", "Grid worker"),
    "keeper": ("管护人", "Keeper"),
    "road": ("路长", "Road chief"),
    "river": ("河长", "River chief"),
    "field": ("田长", "Field chief"),
}
