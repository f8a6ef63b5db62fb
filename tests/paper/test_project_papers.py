"""The papers of projects: whole examples, full and empty, in the manner the office reads them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import golden
import pytest
from county import issue

from inspector.paper.content import Content, canonical, parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.project_file import (
    AssetFacts,
    MonthsFacts,
    ProjectFacts,
    asset_card,
    project_file,
    project_lists,
)

_NONE = MonthsFacts(rows=(), open=0, late=0, lacking=(), dated=False)
_PROGRESS = MonthsFacts(
    rows=(
        ("2026-08", "渠道开挖1200米", "40%", "35%", "2026-08-31", "2026-09-05", ""),
        ("2026-09", "衬砌、闸门安装及沿线安全护栏、警示标牌设置", "75%", "60%", "2026-09-30", "late", "照片6张"),
        ("2026-10", "清理场地", "90%", "", "", "open", ""),
    ),
    open=2, late=1, lacking=("2026-06至2026-07",), dated=True,
)  # fmt: skip
_PAYMENTS = MonthsFacts(
    rows=(("2026-08", "工程进度款", "40", "38.55", "2026-08-31", "2026-08-29", "凭证0812"),), open=0, late=0,
    lacking=(), dated=True,
)  # fmt: skip
_FILE = ProjectFacts(
    name="南坪村灌溉渠道整修",
    head=(
        ("项目名称", "南坪村灌溉渠道整修"), ("项目编号", "XJ-2026-007"), ("项目类型", "农田水利"), ("项目状态", "在建"),
        ("实施地点", "青石镇南坪村"), ("实施单位", "青石镇人民政府"), ("项目年度", "2026"), ("资金来源", "衔接资金"),
        ("批复文号", "青发改〔2026〕3号"), ("预算资金", "128.5万元"), ("开工日期", "2026年6月15日"),
        ("计划完工", "2026年12月20日"), ("绩效目标", "整修渠道1200米，受益120户"),
    ),
    documents=(
        ("立项文件", "present", "青发改〔2026〕3号", "2026-03-02", "12", ""),
        ("招投标资料", "missing", "", "", "", "正在整理"), ("变更资料", "not_applicable", "", "", "", ""),
        ("验收资料", "later", "", "", "", ""),
    ),
    lacking=("招投标资料",),
    quantities=(("渠道衬砌", "米", "1200", "1150", "-4.2", "below"), ("闸门", "座", "6", "6", "0", "agrees"),
                ("蓄水池", "座", "0", "1", "", "none_planned"), ("护栏", "米", "300", "", "", "not_counted")),
    budget="128.5", paid="38.55", share="30", target="75", gap="45", short="57.825", paying="behind",
    progress=_PROGRESS, payments=_PAYMENTS,
)  # fmt: skip
_EMPTY = ProjectFacts(
    name="稻香村冷库", head=(("项目名称", "稻香村冷库"), ("项目状态", "已批复")), documents=(), lacking=(),
    quantities=(), budget="60", paid="0", share="0", target="", gap="", short="", paying="not_begun",
    progress=_NONE, payments=_NONE,
)  # fmt: skip
_CARD = AssetFacts(
    name="南坪村提灌站",
    head=(("资产名称", "南坪村提灌站"), ("登记编号", "ZC-2026-012"), ("坐落地点", "青石镇南坪村"),
          ("资产类别", "公益性"), ("原值", "126.8万元"), ("建成年度", "2025"), ("资金来源", "衔接资金"),
          ("所有权人", "南坪村集体"), ("移交日期", ""), ("所属项目", "南坪村灌溉渠道整修")),
    checks=(
        ("2026-11-18", "yes", "partly", "no", "no", "闲置", "没有水源；2027年3月前改造取水口，由青石镇水利站负责"),
        ("2026-01-10", "yes", "partly", "yes", "yes", "正常", ""),
    ),
    fulfilled=1, wants=("plan_due",),
    findings=(("青督〔2026〕第17号", "2026-11-18", "资产闲置（原因：没有水源），无盘活计划", "整改中"),),
)  # fmt: skip
_NEW = AssetFacts(name="稻香村冷库", head=(("资产名称", "稻香村冷库"), ("登记编号", "")), checks=(), fulfilled=0,
                  wants=("check",), findings=())  # fmt: skip


def _issue(kind: str) -> Any:
    return issue(kind, number="", paper="", issued=date(2026, 11, 22))


EXAMPLES: dict[str, Callable[[], Content]] = {
    "project_file": lambda: project_file(_FILE, _issue("project_file")),
    "project_file_empty": lambda: project_file(_EMPTY, _issue("project_file")),
    "project_lists": lambda: project_lists(_FILE, _issue("project_lists")),
    "asset_card": lambda: asset_card(_CARD, _issue("asset_card")),
    "asset_card_new": lambda: asset_card(_NEW, _issue("asset_card")),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_golden_papers_of_projects(name: str) -> None:
    content = EXAMPLES[name]()
    assert content == golden.kept(name)
    assert parsed(canonical(content)) == content


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_paper_of_a_project_is_short(name: str) -> None:
    drawn = draw(EXAMPLES[name](), lambda _: None, library=packaged_library())
    assert drawn.pages <= 2
