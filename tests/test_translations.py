"""Every string of the code is translated, whole, and can be found at run time.

When this fails: `python -m tests.translations --missing > new.jsonl`, fill in the third element of each line, then
`python -m tests.translations --fill new.jsonl`.
"""

import ast
import re
import shutil
from pathlib import Path

import pytest

from tests.translations import FOLDER, ROOT, extract, fill, messages, texts

CALLS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}  # where the source text stands
HOW = "see the head of tests/test_translations.py"


def calls():
    """Every call that marks a text for translation, with its file."""
    for file in sorted((ROOT / "inspector").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in CALLS and len(node.args) > CALLS[name]:
                    yield file.relative_to(ROOT), name, node


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The .ts files as they would be after an extraction now."""
    folder = tmp_path_factory.mktemp("ts")
    for file in FOLDER.glob("*.ts"):
        shutil.copy(file, folder)
    return {language: messages(extract(folder, language, tidy=True)) for language in ("zh", "en")}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_left_untranslated(fresh, language):
    missing = [key for key, message in fresh[language].items() if not texts(message)]
    assert missing == [], HOW


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_translated_that_is_no_longer_said(fresh, language):
    path = FOLDER / f"inspector_{language}.ts"
    gone = re.findall(r'type="(?:vanished|obsolete)"', path.read_text("utf-8"))
    assert (set(messages(path)) - set(fresh[language]), gone) == (set(), []), "python -m tests.translations --tidy"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_placeholders_are_the_same_on_both_sides(fresh, language):
    """But for the measure word, without which Chinese counts nothing: 2 户. Whoever says it puts it in."""

    def placeholders(text):
        return sorted(re.findall(r"\{(?!measure\})[^}]*\}|%n|%\d", text))

    differ = [
        (source, form)
        for (_, source), message in fresh[language].items()
        for form in texts(message)
        if placeholders(form) != placeholders(source)
    ]
    assert differ == []
    measured = {key for key, message in fresh[language].items() for it in texts(message) if "{measure}" in it}
    assert {context for context, _ in measured} <= {"Reason", "Visit"}


def test_chinese_keeps_to_the_offices_words(fresh):
    said = {source: form for (_, source), message in fresh["zh"].items() for form in texts(message)}
    wrong = {
        source: form
        for source, form in said.items()
        if re.search(r"系统|操作成功|请重试|暂无|[「」]|[一-鿿][,;:?!]", form)
    }
    assert wrong == {}


def test_what_is_translated_is_a_whole_literal():
    """An f-string or a sum is extracted as something that never matches; a name must come from a marked table."""
    broken = [
        f"{file}:{node.lineno}"
        for file, name, node in calls()
        for text in [node.args[CALLS[name]]]
        if isinstance(text, ast.JoinedStr | ast.BinOp) or (name != "translate" and not isinstance(text, ast.Constant))
    ]
    assert broken == []


def test_plurals_are_marked_where_lupdate_sees_them():
    """lupdate overlooks the number of `QCoreApplication.translate`."""
    lost = [
        f"{file}:{node.lineno}"
        for file, name, node in calls()
        if name != "tr" and "%n" in str(getattr(node.args[CALLS[name]], "value", ""))
    ]
    assert lost == []


def test_filled_lines_come_back_as_translations(tmp_path):
    path = tmp_path / "inspector_zh.ts"
    shutil.copy(FOLDER / path.name, path)
    key = ("State", "Open")
    assert fill(path, {key: "没整改", ("State", "no such"): "x"}) == 1
    assert texts(messages(path)[key]) == ["没整改"]
    before, after = messages(FOLDER / path.name), messages(extract(tmp_path, "zh"))
    assert {it: texts(m) for it, m in after.items() if it in before and it != key} == {
        it: texts(m) for it, m in before.items() if it in after and it != key
    }


def test_the_files_stand_where_the_program_looks():
    assert {it.name for it in Path(FOLDER).glob("*.ts")} == {"inspector_zh.ts", "inspector_en.ts"}
