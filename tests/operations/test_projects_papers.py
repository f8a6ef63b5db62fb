"""Papers of projects: amounts to the cent and no noise, what is missing in words, an empty file without a division."""

import pytest

from inspector.operations.papers import issuing
from inspector.operations.papers.content import content_of
from inspector.operations.projects import assets, documents, lists, quantities
from inspector.paper.content import canonical
from tests.operations.projects_made import asset_site, project


def said(store, kind, subject):
    return canonical(content_of(store, kind, subject))


def test_a_file_says_what_it_lacks_how_far_off_it_is_and_what_is_still_to_be_paid(office):
    made = project(office, budget=100.3, goal="整修 <b>渠道</b> & 闸")
    documents.file(office, made, {"scheme": {"state": "present", "pages": 30}, "contract": {"state": "missing"}})
    quantities.add(office, made, text="渠道衬砌", measure="米", planned=1200, actual=1150)
    quantities.add(office, made, text="水池", measure="座", planned=0, actual=1)
    for amount in (0.1, 0.2):
        lists.add(office, made, list="payment", month="2026-08", text="进度款", actual=amount)
    text = said(office, "project_file", made)
    for words in (
        "档案缺：立项文件、批复文件、公示资料、招投标资料、合同",
        "-4.2%",
        "批复为零，不计偏差",
        "累计支出0.3万元",
    ):
        assert words in text
    assert "0.30000000000000004" not in text
    assert issuing.preview(office, "project_file", made).drawn.pdf.startswith(b"%PDF")


def test_a_file_with_nothing_in_it_says_so(office):
    made = project(office, budget=None, year=None, starts=None, ends=None)
    text = said(office, "project_file", made)
    for words in ("没有基数，不计支出率", "没有录入可在现场清点的工程量", "进度清单没有内容", "无法判断缺哪些月份"):
        assert words in text
    assert "支付清单没有内容" in said(office, "project_lists", made)


def test_monthly_lists_tell_every_line_and_the_months_without_one(office):
    made = project(office)
    lists.add(office, made, list="payment", month="2026-08", text="进度款", planned=40, actual=38.55,
              closed="2026-08-29", document="凭证0812")  # fmt: skip
    lists.add(office, made, list="progress", month="2026-08", text="开挖", planned=40, actual=35, due="2026-08-31")
    text = said(office, "project_lists", made)
    for words in ("2026-06至2026-07", "38.55", "2026年\\n8月29日", "凭证0812", "逾期未销号", "35%"):
        assert words in text


@pytest.mark.parametrize("checked", [False, True])
def test_the_card_of_an_asset_tells_its_points_or_that_nobody_looked(office, checked):
    asset = assets.add(office, asset_site(office), value=86.5, category="public")
    if checked:
        assets.check(office, asset, "2026-01-10", registered="yes", rules="partly", state="idle")
    text = said(office, "asset_card", asset)
    assert "86.5万元" in text
    assert ("四项中达到1项" in text) is checked
    assert ("没有盘活计划" in text) is checked
    assert ("尚未核查，四项没有结果" in text) is not checked
    assert issuing.preview(office, "asset_card", asset).drawn.pages == 1
