"""Fonts: found by the names systems give them, chosen by the office, cut down to what is used, never trusted."""

import io
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from drawn_fonts import SERIF, cubic, put, truetype
from fontTools.ttLib import TTFont

from inspector.paper.faces import Face
from inspector.paper.fonts import (
    SAMPLES,
    Role,
    choices,
    chosen_library,
    families,
    kept,
    library,
    packaged_library,
    roles,
    system_library,
)
from inspector.paper.harmless import REPLACEMENT
from inspector.paper.installed_fonts import FontFile, from_folders, from_fontconfig, from_registry_values, key
from inspector.paper.sheet import A4
from inspector.paper.typesetting import Align, Run, Typesetter


def installed(**paths: Path) -> dict[str, FontFile]:
    return {key(family): FontFile(path, 0, family) for family, path in paths.items()}


def test_threads_that_look_at_one_face_see_the_shapes_one_alone_sees() -> None:
    characters = [chr(0x4E00 + n) for n in range(600)]
    shared, alone = (Face(SERIF.path, ours=True) for _ in range(2))
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(1e-5)
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda n: [shared.has(it) for it in characters[n::4]], range(4)))
    finally:
        sys.setswitchinterval(before)
    assert shared.subset(characters) == alone.subset(characters)


def test_the_packaged_fonts_have_the_rare_characters() -> None:
    for char in "䶮㛃𬱖㐂龑，。□※〔〕①":
        assert packaged_library().glyph(Role.BODY, char)[0] is SERIF
    assert packaged_library().glyph(Role.BODY, "😀") == (None, 1.0)
    assert packaged_library().glyph(Role.BODY, REPLACEMENT)[0] is None


def test_every_sample_can_be_drawn_with_the_packaged_fonts() -> None:
    assert SAMPLES.keys() == set(Role)
    assert not [it for it in roles(packaged_library()) if it.missing]


def test_a_subset_holds_what_was_asked_for_in_the_tables_a_pdf_wants() -> None:
    cut = SERIF.subset("青禾𬱖, ")
    font = TTFont(io.BytesIO(cut.truetype), checkChecksums=2)
    assert set(font.keys()) - {"GlyphOrder"} == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    assert set(cut.numbers) == set("青禾𬱖, ")
    assert sorted(cut.numbers.values()) == [1, 2, 3, 4, 5]
    order = font.getGlyphOrder()
    outline = font["glyf"][order[cut.numbers["青"]]]
    assert outline.numberOfContours > 3
    assert font["glyf"][order[cut.numbers[" "]]].numberOfContours == 0
    assert [font["hmtx"][it][0] for it in order] == [round(it * font["head"].unitsPerEm / 1000) for it in cut.advances]
    assert font["maxp"].maxPoints >= len(outline.coordinates)
    assert SERIF.subset("青禾") == SERIF.subset("禾青青")


def test_a_truetype_fonts_outlines_stay_as_they_are(tmp_path: Path) -> None:
    path = put(tmp_path, "own.ttf", truetype("青禾A", "Own"))
    face = Face(path)
    assert face.usable()
    assert face.post_script_name == "Own"
    cut = face.subset("青")
    again, first = TTFont(io.BytesIO(cut.truetype)), TTFont(path)
    shapes = [
        font["glyf"][name].getCoordinates(font["glyf"])
        for font, name in ((again, again.getGlyphOrder()[1]), (first, first.getBestCmap()[ord("青")]))
    ]
    assert shapes[0] == shapes[1]


def test_the_systems_own_font_is_taken_and_completed(tmp_path: Path) -> None:
    made = library(installed(FangSong=put(tmp_path, "simfang.ttf", truetype("青禾县", "FangSong"))))
    assert made.glyph(Role.BODY, "青")[0].family == "FangSong"  # type: ignore[union-attr]
    assert made.glyph(Role.BODY, "镇")[0] is SERIF
    assert {it.role for it in made.substitutes} == set(Role) - {Role.BODY, Role.LATIN}


def test_what_the_office_chose_comes_first(tmp_path: Path) -> None:
    fangsong = put(tmp_path, "simfang.ttf", truetype("青", "FangSong"))
    kai = put(tmp_path, "kai.ttf", truetype("青", "OfficeKai"))
    found = installed(FangSong=fangsong, OfficeKai=kai)
    made = library(found, {Role.BODY: "officekai", Role.TITLE: "No Such Font"})
    assert made.chains[Role.BODY][0].path == kai
    by_role = {it.role: it for it in made.substitutes}
    assert Role.BODY not in by_role
    assert (by_role[Role.TITLE].wanted, by_role[Role.TITLE].used) == ("No Such Font", "Noto Serif SC")
    lost = library(found, {Role.BODY: "Gone"})
    assert lost.chains[Role.BODY][0].path == fangsong
    assert [(it.wanted, it.used) for it in lost.substitutes if it.role is Role.BODY] == [("Gone", "FangSong")]
    told = {it.role: it for it in roles(lost, {Role.BODY: "Gone"})}
    assert told[Role.BODY].wanted[:2] == ("Gone", "仿宋_GB2312")
    assert told[Role.BODY].file == fangsong
    assert told[Role.BODY].substitute
    assert set(told[Role.BODY].missing) == set(SAMPLES[Role.BODY])


def test_the_choice_is_kept_as_text_and_nonsense_is_no_choice() -> None:
    chosen = {Role.BODY: "华文仿宋", Role.LATIN: "Tinos"}
    assert choices(kept(chosen)) == chosen
    for text in (None, "", "{", "[1]", '{"body": 5, "title": "", "nobody": "x"}', "[" * 100_000):
        assert choices(text) == {}
    assert chosen_library(None) is system_library()
    assert chosen_library('{"body": "No Such Font"}').substitutes[0].wanted == "No Such Font"
    assert list(families()) == sorted(set(families()))


@pytest.mark.parametrize("content", [b"", b"no font", truetype("青", "Torn")[:200]])
def test_a_damaged_font_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    path = put(tmp_path, "simfang.ttf", content)
    made = library(installed(FangSong=path, SimHei=tmp_path / "gone.ttf"))
    assert made.chains[Role.BODY][0] is SERIF
    assert made.chains[Role.HEADING][0].family == "Noto Sans SC"


def test_a_font_that_forbids_embedding_is_passed_over(tmp_path: Path) -> None:
    for forbids in (0x0002, 0x0100, 0x0200):
        path = put(tmp_path, f"{forbids}.ttf", truetype("青", "FangSong", may_embed=forbids))
        assert library(installed(FangSong=path)).chains[Role.BODY][0] is SERIF
    allowed = put(tmp_path, "allowed.ttf", truetype("青", "FangSong", may_embed=0x0008))
    assert library(installed(FangSong=allowed)).chains[Role.BODY][0].path == allowed


def test_a_font_that_vanishes_once_chosen_still_draws(tmp_path: Path) -> None:
    path = put(tmp_path, "simfang.ttf", truetype("青", "FangSong"))
    made = library(installed(FangSong=path))
    path.unlink()
    face, _ = made.glyph(Role.BODY, "青")
    assert face is not None
    assert face.path == path
    assert face.subset("青").numbers == {"青": 1}


@pytest.mark.parametrize("whole", [cubic("青禾县AB"), truetype("青禾县AB", "FangSong")], ids=["cubic", "quadratic"])
def test_no_damage_to_a_font_breaks_a_paper(tmp_path: Path, whole: bytes) -> None:
    """Whatever is left of the file: each character is drawn, by it or by the next face."""
    chance = random.Random(20261122)
    for number in range(120):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 2, 8, 40))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = put(tmp_path, f"{number}.ttf", bytes(damaged))
        made = library(installed(FangSong=path))
        drawn: dict[Face, set[str]] = {}
        for char in "青禾县AB":
            face, em = made.glyph(Role.BODY, char)
            assert face is not None
            assert em >= 0
            drawn.setdefault(face, set()).add(char)
        for face, characters in drawn.items():
            assert len(face.subset(characters).numbers) == len(characters)


def test_fontconfigs_list_is_read() -> None:
    found = from_fontconfig(
        "/f/simsun.ttc\t1\t80\t0\tNSimSun,新宋体\n/f/simsun.ttc\t0\t80\t0\tSimSun,宋体\n"
        "/f/bold.ttf\t0\t200\t0\tSimHei\n/f/slanted.ttf\t0\t80\t100\tKaiTi\n/f/old.pfb\t0\t80\t0\tFangSong\nnonsense\n"
        "/f/variable.ttf\t65536\t[40 200]\t0\tNoto Serif SC\n"
    )
    assert found == {
        "nsimsun": (Path("/f/simsun.ttc"), 1, "NSimSun"),
        "新宋体": (Path("/f/simsun.ttc"), 1, "新宋体"),
        "simsun": (Path("/f/simsun.ttc"), 0, "SimSun"),
        "宋体": (Path("/f/simsun.ttc"), 0, "宋体"),
        "notoserifsc": (Path("/f/variable.ttf"), 0, "Noto Serif SC"),
    }


def test_the_registrys_values_are_read() -> None:
    folder = Path("/windows/fonts")
    found = from_registry_values(
        [("SimSun & NSimSun (TrueType)", "simsun.ttc"), ("仿宋 (TrueType)", "simfang.ttf"), ("Modern (All)", "m.fon")],
        folder,
    )
    assert found["simsun"][:2] == (folder / "simsun.ttc", 0)
    assert found["nsimsun"] == (folder / "simsun.ttc", 1, "NSimSun")
    assert found["仿宋"] == (folder / "simfang.ttf", 0, "仿宋")
    assert found["simfang"][:2] == found["仿宋"][:2]
    assert "modern" not in found


def test_font_folders_are_walked(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "simfang.TTF").touch()
    (tmp_path / "readme.txt").touch()
    found = from_folders([tmp_path, tmp_path / "none"])
    assert found == {"simfang": (tmp_path / "deep" / "simfang.TTF", 0, "simfang")}


def test_a_justified_line_ends_at_the_edge() -> None:
    typesetter = Typesetter(packaged_library(), A4)
    first, second = typesetter.lines([Run("青禾县人居环境，好", Role.BODY)], 10, 75)
    assert first.text == "青禾县人居环"
    assert first.spacing == pytest.approx(15 / 5)
    assert second.spacing == 0
    (centred,) = typesetter.lines([Run("青禾", Role.BODY)], 10, 75, align=Align.CENTRE)
    assert centred.indent == pytest.approx(27.5)
