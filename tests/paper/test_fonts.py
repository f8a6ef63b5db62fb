"""Fonts: found by the names systems give them, cut down to what is used, never one paper's in another."""

import io
import threading
from pathlib import Path

import pytest
from county import notice, read_photo
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics

from inspector.paper.faces import Face
from inspector.paper.fonts import Role, library, packaged_library
from inspector.paper.harmless import REPLACEMENT
from inspector.paper.ink import to_unicode
from inspector.paper.installed_fonts import FontFile, from_folders, from_fontconfig, from_registry_values, key
from inspector.paper.notice import draw_notice
from inspector.paper.typesetting import Align, Run, Typesetter

SERIF = packaged_library().chains[Role.BODY][0]


def test_the_packaged_fonts_have_the_rare_characters() -> None:
    for char in "䶮㛃𬱖㐂龑，。□※〔〕①":
        assert packaged_library().glyph(Role.BODY, char)[0] is SERIF
    assert packaged_library().glyph(Role.BODY, "😀") == (None, 1.0)
    assert packaged_library().glyph(Role.BODY, REPLACEMENT)[0] is None


def test_a_small_font_holds_what_was_asked_for() -> None:
    small = TTFont(io.BytesIO(SERIF.small_truetype("青禾𬱖,")))
    assert set(map(chr, small.getBestCmap())) == set("青禾𬱖, ")
    assert "glyf" in small
    outline = small["glyf"][small.getBestCmap()[ord("青")]]
    assert outline.numberOfContours > 3
    assert small["hmtx"][small.getBestCmap()[ord("青")]][0] == small["head"].unitsPerEm
    assert SERIF.small_truetype("青禾") == SERIF.small_truetype("禾青青")


def test_a_truetype_font_with_composed_glyphs_is_cut_down_too(tmp_path: Path) -> None:
    path = tmp_path / "own.ttf"
    path.write_bytes(SERIF.small_truetype("青禾A", "Own"))
    face = Face(path)
    assert face.usable()
    assert face.post_script_name == "Own"
    again = TTFont(io.BytesIO(face.small_truetype("青")))
    first = TTFont(path)
    code = ord("青")
    assert again["glyf"][again.getBestCmap()[code]] == first["glyf"][first.getBestCmap()[code]]


def test_the_systems_own_font_is_taken_and_completed(tmp_path: Path) -> None:
    path = tmp_path / "simfang.ttf"
    path.write_bytes(SERIF.small_truetype("青禾县", "FangSong"))
    made = library({key("FangSong"): FontFile(path, 0)})
    assert made.glyph(Role.BODY, "青")[0].family == "FangSong"  # type: ignore[union-attr]
    assert made.glyph(Role.BODY, "镇")[0] is SERIF
    assert {it.role for it in made.substitutes} == set(Role) - {Role.BODY, Role.LATIN}
    drawn = draw_notice(notice(), read_photo, library=made)
    assert b"+FangSong" in drawn.pdf
    assert b"+NotoSerifSC" in drawn.pdf


@pytest.mark.parametrize("content", [b"", b"no font", SERIF.small_truetype("青")[:200]])
def test_a_damaged_font_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "simfang.ttf"
    path.write_bytes(content)
    made = library({key("FangSong"): FontFile(path, 0), key("SimHei"): FontFile(tmp_path / "gone.ttf", 0)})
    assert made.chains[Role.BODY][0] is SERIF


def test_fontconfigs_list_is_read() -> None:
    found = from_fontconfig(
        "/f/simsun.ttc\t1\t80\t0\tNSimSun,新宋体\n/f/simsun.ttc\t0\t80\t0\tSimSun,宋体\n"
        "/f/bold.ttf\t0\t200\t0\tSimHei\n/f/slanted.ttf\t0\t80\t100\tKaiTi\n/f/old.pfb\t0\t80\t0\tFangSong\nnonsense\n"
        "/f/variable.ttf\t65536\t[40 200]\t0\tNoto Serif SC\n"
    )
    assert found == {
        "nsimsun": (Path("/f/simsun.ttc"), 1),
        "新宋体": (Path("/f/simsun.ttc"), 1),
        "simsun": (Path("/f/simsun.ttc"), 0),
        "宋体": (Path("/f/simsun.ttc"), 0),
        "notoserifsc": (Path("/f/variable.ttf"), 0),
    }


def test_the_registrys_values_are_read() -> None:
    folder = Path("/windows/fonts")
    found = from_registry_values(
        [("SimSun & NSimSun (TrueType)", "simsun.ttc"), ("仿宋 (TrueType)", "simfang.ttf"), ("Modern (All)", "m.fon")],
        folder,
    )
    assert found["simsun"] == (folder / "simsun.ttc", 0)
    assert found["nsimsun"] == (folder / "simsun.ttc", 1)
    assert found["仿宋"] == found["simfang"] == (folder / "simfang.ttf", 0)
    assert "modern" not in found


def test_font_folders_are_walked(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "simfang.TTF").touch()
    (tmp_path / "readme.txt").touch()
    assert from_folders([tmp_path, tmp_path / "none"]) == {"simfang": (tmp_path / "deep" / "simfang.TTF", 0)}


def test_the_map_to_unicode_is_true_beyond_the_bmp() -> None:
    said = to_unicode([0, 0x9752, 0x2CC56, *range(0x4E00, 0x4E80)])
    assert "<01> <9752>" in said
    assert "<02> <D873DC56>" in said
    assert "100 beginbfchar" in said
    assert "31 beginbfchar" in said


def test_fonts_are_taken_out_again_and_papers_do_not_mix() -> None:
    contents = [notice(addressee=it) for it in ("青溪镇人民政府", "上坪镇人民政府", "龙塘镇人民政府")]
    before = set(pdfmetrics._fonts), set(pdfmetrics._dynFaceNames)
    alone = [draw_notice(it, read_photo, library=packaged_library()).pdf for it in contents]
    together: dict[int, bytes] = {}

    def draw(number: int) -> None:
        together[number] = draw_notice(contents[number], read_photo, library=packaged_library()).pdf

    threads = [threading.Thread(target=draw, args=(n,)) for n in range(3)]
    for it in threads:
        it.start()
    for it in threads:
        it.join()
    assert [together[n] for n in range(3)] == alone
    assert (set(pdfmetrics._fonts), set(pdfmetrics._dynFaceNames)) == before


def test_a_justified_line_ends_at_the_edge() -> None:
    typesetter = Typesetter(packaged_library())
    first, second = typesetter.lines([Run("青禾县人居环境，好", Role.BODY)], 10, 75)
    assert first.text == "青禾县人居环"
    assert first.spacing == pytest.approx(15 / 5)
    assert second.spacing == 0
    (centred,) = typesetter.lines([Run("青禾", Role.BODY)], 10, 75, align=Align.CENTRE)
    assert centred.indent == pytest.approx(27.5)
