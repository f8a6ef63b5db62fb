"""Every kind of operation by name, and whether it can be undone.

What has happened in the world (a number given, a paper issued, a person erased) has no undo: it is answered by a
further operation. Everything else is undone by the store from its recorded changes. The words shown for an act stand
in `i18n`.
"""

from enum import StrEnum


class Act(StrEnum):
    """The name of an operation as it stands in the log. Never rename one: old logs carry it."""

    INTRODUCE_PERSON = "introduce_person"
    LOAD_SAMPLE = "load_sample"
    LOAD_LIBRARY = "load_library"  # shipped checklists, limits and codes
    IMPORT_CHECKLIST = "import_checklist"
    PUBLISH_CHECKLIST = "publish_checklist"
    RETIRE_CHECKLIST = "retire_checklist"
    DELETE_CHECKLIST = "delete_checklist"  # one that was never published
    CHANGE_TABLE = "change_table"  # a new version of a reference table
    IMPORT_TABLES = "import_tables"
    IMPORT_UNITS = "import_units"
    IMPORT_PEOPLE = "import_people"
    IMPORT_AREAS = "import_areas"
    IMPORT_SITES = "import_sites"
    ADD_SITE = "add_site"
    EDIT_SITE = "edit_site"
    ADD_RESIDENT = "add_resident"
    EDIT_RESIDENT = "edit_resident"
    DELETE_RESIDENT = "delete_resident"
    ADD_CAMPAIGN = "add_campaign"
    EDIT_CAMPAIGN = "edit_campaign"
    DELETE_CAMPAIGN = "delete_campaign"
    EDIT_TEAM = "edit_team"  # made, renamed, dissolved, its people
    ASSIGN = "assign"  # by hand, or an area as a whole
    ASSIGN_EVENLY = "assign_evenly"  # and moved again so that it stays even
    UNASSIGN = "unassign"
    DRAW_LOT = "draw_lot"
    SUBSTITUTE = "substitute"  # another site for one the lot fell on
    START_VISIT = "start_visit"
    EDIT_VISIT = "edit_visit"
    ANSWER = "answer"
    REUSE = "reuse"  # an earlier visit's values
    REST_IS_FINE = "rest_is_fine"
    ADD_INSTANCE = "add_instance"  # of a repeat
    REMOVE_INSTANCE = "remove_instance"
    REGRADE = "regrade"
    MOVE_DRAFT = "move_draft"  # to another version of its checklist
    ADD_FINDING = "add_finding"
    EDIT_FINDING = "edit_finding"
    DELETE_FINDING = "delete_finding"
    SUPPLEMENT = "supplement"  # a correction of what has been served
    ADD_HIGHLIGHT = "add_highlight"
    EDIT_HIGHLIGHT = "edit_highlight"
    DELETE_HIGHLIGHT = "delete_highlight"
    ADD_PHOTOS = "add_photos"
    EDIT_PHOTO = "edit_photo"
    ANNOTATE_PHOTO = "annotate_photo"
    PAIR_PHOTO = "pair_photo"  # an earlier photo beside a new one
    DELETE_PHOTO = "delete_photo"
    SIGN = "sign"
    WITHDRAW_SIGNATURE = "withdraw_signature"
    RESTORE = "restore"  # out of the bin
    DELETE_VISIT = "delete_visit"
    FINALISE = "finalise"
    REOPEN = "reopen"
    ISSUE_PAPER = "issue_paper"
    VOID_PAPER = "void_paper"
    SERVE_PAPER = "serve_paper"
    ENTER_PAPER = "enter_paper"  # a laptop's own number into the office's register
    GIVE_NUMBERS = "give_numbers"  # a block of a register to a laptop
    PRINT_PAPER = "print_paper"
    PRINT_LATER = "print_later"  # and taken out of the queue
    TAKE_SLIP = "take_slip"  # a return slip came back
    NUMBER_FINDINGS = "number_findings"
    IMPORT_FINDINGS = "import_findings"  # a ledger, a feedback list, suspected issues
    ADD_ISSUE = "add_issue"  # one finding at the desk, without a visit
    EDIT_ORIGIN = "edit_origin"
    EDIT_PLAN = "edit_plan"  # whose a finding is, and how it is to be put right
    EDIT_FINDINGS = "edit_findings"  # many at once
    TAKE_STEP = "take_step"  # of one finding or of many
    ASSIGN_FINDINGS = "assign_findings"  # 交办
    RECHECK_FINDING = "recheck_finding"
    FIX_ON_SPOT = "fix_on_spot"
    CLOSE_FINDINGS = "close_findings"
    VERIFY_FINDINGS = "verify_findings"
    LINK_REBOUND = "link_rebound"
    HOLD_MEETING = "hold_meeting"
    EDIT_CHARGE = "edit_charge"  # who looks after what
    HAND_ON = "hand_on"  # one person's findings to another
    PLAN_RECHECKS = "plan_rechecks"
    DRAW_LOOK_BACK = "draw_look_back"
    EDIT_AREA = "edit_area"
    MERGE_AREAS = "merge_areas"  # one or several went into another
    IMPORT_GRIDS = "import_grids"
    ASSIGN_GRID = "assign_grid"  # sites to a grid or ten households
    SET_TRAIT = "set_trait"  # type and tags of a village
    SET_STATUS = "set_status"  # group of a household
    IMPORT_STATUSES = "import_statuses"
    EDIT_LEAD = "edit_lead"  # a lead on a risk: taken, verified, referred, ended
    IMPORT_LEADS = "import_leads"
    COUNT = "count"  # a baseline, or how many there are now
    IMPORT_COUNTS = "import_counts"
    EDIT_RATING = "edit_rating"
    DELETE_RATING = "delete_rating"
    PUBLISH_RATING = "publish_rating"
    WITHDRAW_PUBLICATION = "withdraw_publication"
    APPEAL = "appeal"
    DECIDE_APPEAL = "decide_appeal"
    ENTER_POINTS = "enter_points"
    IMPORT_POINTS = "import_points"
    COMMEND = "commend"
    EDIT_PROJECT = "edit_project"
    DELETE_PROJECT = "delete_project"
    IMPORT_PROJECTS = "import_projects"
    FILE_DOCUMENTS = "file_documents"  # of a project
    EDIT_QUANTITY = "edit_quantity"
    EDIT_PROJECT_LINE = "edit_project_line"
    CLOSE_PROJECT_LINES = "close_project_lines"
    EDIT_ASSET = "edit_asset"
    CHECK_ASSET = "check_asset"
    IMPORT_ASSETS = "import_assets"
    SET_QUOTA = "set_quota"
    REPORT_QUOTA = "report_quota"
    IMPORT_QUOTAS = "import_quotas"
    SET_INDICATOR = "set_indicator"
    IMPORT_INDICATORS = "import_indicators"
    DRAFT_REPORT = "draft_report"
    EDIT_REPORT = "edit_report"
    DELETE_REPORT = "delete_report"
    RESOLVE = "resolve"  # one conflict, or many by a rule
    CONTEST_AGAIN = "contest_again"  # the other values of a decision that is undone: each is an operation, as each was
    JOIN_RECORDS = "join_records"  # two records that are the same thing
    KEEP_APART = "keep_apart"  # two that look alike and are not
    FOLLOW_JOIN = "follow_join"  # what arrived later for a record that was joined
    UNDO_IMPORT = "undo_import"  # an operation without edits: it only says that what a package brought was taken out
    ERASE = "erase"
    UNDO = "undo"


_IN_THE_WORLD = frozenset(
    {Act.INTRODUCE_PERSON, Act.LOAD_LIBRARY, Act.PUBLISH_CHECKLIST, Act.DRAW_LOT, Act.ISSUE_PAPER,
     Act.ENTER_PAPER, Act.GIVE_NUMBERS, Act.PRINT_PAPER, Act.NUMBER_FINDINGS, Act.DRAW_LOOK_BACK,
     Act.PUBLISH_RATING, Act.CONTEST_AGAIN, Act.UNDO_IMPORT, Act.ERASE}
)  # fmt: skip
_UNDOABLE = frozenset(Act) - _IN_THE_WORLD


def can_undo(name: str) -> bool:
    """False for what has happened in the world, and for names only a newer program knows."""
    return name in _UNDOABLE
