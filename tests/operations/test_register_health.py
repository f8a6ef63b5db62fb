"""What tells of somebody's health, and identity numbers, come in nowhere; what is of crops and animals passes."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations.register import areas, counters, leads, statuses, traits
from inspector.operations.register.health import health_word
from inspector.records import Area
from tests.operations.days import a_household
from tests.operations.issues import day

_TOLD = """
    户主患尿毒症，每周透析|因病致贫|家中一人患 癌 症|儿子精神分裂，需看护|二级残疾|肢体残疾|肝．炎患者|住院花费八万元
    大病支出|患有心脏疾病|老人卧床|ｄｉａｂｅｔｅｓ|has cancer|妻子怀孕|已确诊|慢病服药
"""
_PASSES = """
    收入骤减，务工不稳|养猪患病死亡十二头|猪患病死亡|水稻得稻瘟病减产|病虫害严重|道路病害|毛病不少|工作中风险点排查
    深入透析问题原因|房屋裂缝，雨后渗水|刚性支出骤增|无人照料|养殖的鸡生病|通病
"""


def _each(several: str) -> list[str]:
    return [it.strip() for line in several.strip().splitlines() for it in line.split("|")]


@pytest.mark.parametrize("text", _each(_TOLD))
def test_health_is_recognised(text):
    assert health_word(text)


@pytest.mark.parametrize("text", [*_each(_PASSES), ""])
def test_farming_and_ordinary_words_pass(text):
    assert health_word(text) == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [("患尿毒症", Kind.HEALTH_DETAIL), ("990101 1980 0101 123X", Kind.IDENTITY_NUMBER)],
)
def test_no_entry_of_the_register_takes_it(store, text, kind):
    site, village, today = a_household(store), store.find(Area, level="village")[0].id, day(store)
    newest = store.newest
    lead = {"channel": "own", "risk": "income", "found": today}
    tries = (
        lambda: leads.take(store, site=site, text=text, **lead),
        lambda: statuses.set_status(store, site, "unstable", since=today, document=text),
        lambda: traits.add_tag(store, village, "traditional", since=today, document=text),
        lambda: counters.count(store, "steel_sheds", 1, day=today, area=village, note=text),
        lambda: areas.rename(store, village, text, since=today),
    )
    for work in tries:
        with pytest.raises(Fault) as refused:
            work()
        assert refused.value.kind is kind
    assert store.newest == newest
