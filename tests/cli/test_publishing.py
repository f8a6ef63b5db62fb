"""checklist import, publish, retire and export, and the states a list of checklists tells."""

import pytest

FORM = """
| survey |
| | type | name | label |
| | integer | Q | 垃圾 |
| settings |
| | form_id | version | form_title |
| | litter | {version} | 村庄垃圾 |
"""


@pytest.fixture
def office(demo):
    return demo / "office"


@pytest.fixture
def act(run, office):
    """One action on the checklists of the office."""

    def act(*arguments):
        return run("checklist", *arguments, "--data", office, "--json", "--lang", "zh")

    return act


@pytest.fixture
def states(run, office):
    """State of each version of the form in the list, as the JSON has it and as it is shown."""

    def states():
        rows = run("list", "checklists", "--where", "form=litter", "--data", office, "--json").json["rows"]
        shown = run("list", "checklists", "--where", "form=litter", "--data", office, "--lang", "zh").out.splitlines()
        assert shown[0].split() == ["表名", "版本", "名称", "状态", "标识"]
        return [(it["version"], it["state"], line.split()[3]) for it, line in zip(rows, shown[1:], strict=True)]

    return states


def write(folder, version, form=FORM):
    path = folder / f"litter{version}.md"
    path.write_text(form.format(version=version), "utf-8")
    return path


def test_a_version_from_its_file_to_its_retirement(act, states, tmp_path, run, office):
    first, second, broken = (write(tmp_path, it) for it in (1, 2, 3))
    broken.write_text(FORM.format(version=3).replace("integer", "tekst"), "utf-8")
    taken = act("import", first, broken, second, tmp_path / "none.md")
    assert (taken.code, sorted(set(taken.kinds))) == (1, ["bad_checklist", "not_found"])
    assert [it["usable"] for it in taken.json["files"]] == [True, False, True]
    assert states() == [("1", "unpublished", "未发布"), ("2", "unpublished", "未发布")]
    again = act("import", first)
    assert (again.code, again.json["files"][0]["known"]) == (0, True)
    assert act("publish", "litter/1").json["published"]
    assert act("publish", taken.json["files"][2]["checklist"]).json["version"] == "2"
    assert act("retire", "litter/1").json["retired"]
    assert states() == [("1", "retired", "停用"), ("2", "in_use", "在用")]
    assert "停用\n" in run("show", act("retire", "litter/2").json["checklist"], "--data", office, "--lang", "zh").out


def test_what_cannot_be_published_or_retired(act, tmp_path):
    act("import", write(tmp_path, 1))
    assert act("retire", "litter/1").kinds == ["not_published"]
    assert act("publish", "nonsense").kinds == ["gone"]
    assert act("publish", "litter/1").code == 0
    assert act("import", write(tmp_path, 1, FORM.replace("垃圾", "草堆"))).kinds == ["version_taken"]


@pytest.mark.parametrize("suffix", ["xlsx", "md"])
def test_what_is_exported_can_be_taken_in_again(act, tmp_path, suffix):
    act("import", write(tmp_path, 1))
    out = tmp_path / f"out.{suffix}"
    said = act("export", "litter/1", "-o", out)
    assert (said.code, said.json["bytes"]) == (0, out.stat().st_size)
    assert act("import", out).json["files"][0]["known"] is True
    assert act("export", "litter/1", "-o", tmp_path / "nowhere" / "a.md").kinds == ["not_found"]
    neither = act("export", "litter/1", "-o", tmp_path / "a.pdf")
    assert (neither.code, neither.kinds) == (2, ["usage"])
    assert ".xlsx" in neither.err
