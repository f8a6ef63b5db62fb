"""What somebody suffers from stays outside: no inspection and no help needs its name here (PIPL, articles 6 and 28).

A short list of words, tested: illnesses, treatments, and ways of saying that somebody has one. Kinds of risk say what
is needed (costs have risen, nobody looks after them). Illness of animals and crops is a fact of farming and passes.
"""

import re
import unicodedata

_ILLNESSES = """
    癌 肿瘤 白血病 尿毒症 糖尿病 高血压 心脏病 冠心病 脑梗 脑溢血 脑出血 中风(?![险雨力景光貌气向]) 偏瘫 瘫痪
    肝炎 乙肝 肝硬化 肾衰 肾病 肺结核 结核病 尘肺 哮喘 艾滋 梅毒 精神病 精神分裂 精神障碍 抑郁 躁狂 癫痫 痴呆
    智障 类风湿 先天性 病历 病症 病情 病危 病重 病故 胃病 肝病 肺病 眼病 妇科病 血友病 骨折 截肢 失明 聋哑
"""
_TREATMENTS = """
    透析 化疗 放疗 住院 动手术 做手术 手术费 器官移植 服药 吃药 确诊 怀孕 流产 孕妇 孕期
    (?:肢体|视力|听力|言语|智力|精神|多重)残疾 [一二三四1-4]级残疾 残疾[一二三四1-4]级 残疾等级
"""
_WAYS = """
    患[有了上过]?[^，。；\\s]{0,8}病 得[了过][^，。；\\s]{0,6}病 生病 因病 大病 重病 慢性?病 长期病 卧病 卧床
"""
_LATIN = (
    "cancer", "tumou?r", "leuka?emia", "diabet\\w*", "dialysis", "chemotherapy", "hepatitis", "tuberculosis",
    "epilep\\w*", "hiv", "schizo\\w*", "dementia", "pregnan\\w*", "hospitali[sz]ed", "diagnosed",
)  # fmt: skip
_NOT_OF_PEOPLE = re.compile(
    "(?:[猪牛羊鸡鸭鹅鱼虾蚕蜂禽畜兽]|苗木|果树|水稻|小麦|玉米|作物|植株|树木|林木)[^，。；\\s]{0,6}?(?:患病|得病|生病|因病|发病|患[^，。；\\s]{0,6}病)"
    "|(?:患|因|得了?|染)病(?:死亡)?的?[猪牛羊鸡鸭鹅鱼禽畜]|深入透析|透析(?:问题|原因|成因)|高血压线"
)
_FOUND = re.compile("|".join(f"{_ILLNESSES} {_TREATMENTS} {_WAYS}".split()))
_LATIN_FOUND = re.compile(r"\b(?:" + "|".join(_LATIN) + r")\b", re.IGNORECASE)
_GAPS = re.compile(r"(?<=[\u3400-\u9fff])[\s·.\-_*]+(?=[\u3400-\u9fff])")


def health_word(text: str) -> str:
    """The first word of a text that tells of somebody's health; '' for none. Gaps and full width hide nothing."""
    plain = unicodedata.normalize("NFKC", text)
    found = _FOUND.search(_NOT_OF_PEOPLE.sub(" ", _GAPS.sub("", plain))) or _LATIN_FOUND.search(plain)
    return found[0] if found else ""
