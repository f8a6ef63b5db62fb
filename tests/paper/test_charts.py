"""Charts: plain data there and back, every mark where it is drawn, readable without colour, any numbers whatever."""

import io
from dataclasses import replace
from itertools import combinations

import pytest
from all_parts import paper, plain, read_photo
from charts_made import ALL, BARS, CURVES, EMPTY, HEAT, QUOTAS, RINGS, STACKED, TONES, TOWNS
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.errors import Fault, Kind
from inspector.paper import preview
from inspector.paper.charts.drawing import drawn
from inspector.paper.charts.palette import PAPER, contrast, grey, luminance
from inspector.paper.charts.parts import Abreast, Bar, Bars, Curve, Curves, Heat, HeatRow, Ring, Rings, Share, Tick
from inspector.paper.charts.rates import percent
from inspector.paper.content import canonical, fingerprint, parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.word import docx

WIDTH = 600


def shown(chart, scale=1.0, palette=PAPER, width=WIDTH):
    made = drawn(chart, width, palette)
    return made, preview.render(made.pdf, 0, scale)


def words(chart):
    return preview.page_text(drawn(chart, WIDTH).pdf, 0)


def test_a_content_with_charts_reads_back_as_it_was():
    content = paper(plain("全县情况如下。"), *ALL, Abreast(rows=((RINGS,), (CURVES, STACKED))))
    assert parsed(canonical(content)) == content
    changed = replace(content, parts=(*content.parts[:1], replace(RINGS, rates=RINGS.rates[1:]), *content.parts[2:]))
    assert fingerprint(changed) != fingerprint(content)


@pytest.mark.parametrize(
    ("whole", "broken"),
    [('"count":931', '"count":"931"'), ('"count":931', '"count":9.5'), ('"tone":"closed"', '"tone":"pink"'),
     ('"severity":3', '"severity":true'), ('"stroke":"dotted"', '"stroke":[]'), ('"steps":61', '"steps":null'),
     ('"part":"heat"', '"part":"pie"')],
)  # fmt: skip
def test_a_strangers_chart_that_is_none_is_refused(whole, broken):
    text = canonical(paper(*ALL))
    assert whole in text
    with pytest.raises(Fault) as caught:
        parsed(text.replace(whole, broken, 1))
    assert caught.value.kind is Kind.BAD_VALUE


def test_percentages_are_never_rounded_to_none_or_all_of_it():
    assert percent(931, 1286) == "72.4%"
    assert percent(1, 100_000) == "0.1%"
    assert percent(99_999, 100_000) == "99.9%"
    assert percent(5, 5) == "100.0%"
    assert percent(0, 5) == "0.0%"
    assert percent(0, 0) == "—"


def test_what_has_no_base_says_so_in_words():
    said = words(RINGS)
    assert "—" in said
    assert "没有基数：还没有销号的问题" in said.replace("\r\n", "")
    assert "还没有问题，各乡镇都是空的。" in words(EMPTY)
    nothing = Curves(steps=30, ticks=(), curves=(), nothing="还没有确认的问题。")
    assert "还没有确认的问题。" in words(nothing)


def test_every_rate_shows_its_formula_and_both_numbers():
    said = words(RINGS).replace("\r\n", "")
    for it in RINGS.rates[:2]:
        assert it.formula in said
        assert str(it.count) in said
        assert str(it.base) in said


@pytest.mark.parametrize("chart", [RINGS, CURVES, STACKED, HEAT, BARS, QUOTAS])
@pytest.mark.parametrize("width", [220, 410, 600, 1280])
def test_marks_lie_on_the_chart_and_keys_are_not_mixed_up(chart, width):
    made = drawn(chart, width)
    for it in made.areas:
        assert -3 <= it.left < it.right <= made.width + 3, it
        assert 0 <= it.top < it.bottom <= made.height + 1, it
        assert it.name
    keys = [it.key for it in made.areas if it.key]
    assert len(keys) == len(set(keys))
    if chart is HEAT:
        cells = {it.key: it for it in made.areas if it.key}
        assert len(cells) == len(TOWNS) * len(HEAT.columns)
        assert cells["白水乡 3"].name == "白水乡 村容 43"
        for one, other in combinations(cells.values(), 2):  # no cell lies on another one
            apart = (
                one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
            )
            assert apart


def test_where_a_piece_is_marked_it_is_drawn():
    made, picture = shown(STACKED, 2.0)
    piece = next(it for it in made.areas if it.key == "青溪镇 0")
    middle = round(piece.left + piece.right), round(piece.top + piece.bottom)  # at twice the size
    assert "#{:02X}{:02X}{:02X}".format(*picture.getpixel(middle)) == PAPER.tones["closed"]


def test_the_same_chart_is_the_same_file():
    assert drawn(STACKED, WIDTH).pdf == drawn(STACKED, WIDTH).pdf


# -- without colour ----------------------------------------------------------------------------------------------------


def patch(picture, area, scale):
    left, top = round(area.left * scale) + 6, round(area.top * scale) + 6
    return picture.crop((left, top, left + 60, top + 40))


def ink(picture):
    """The share of a patch that is dark, and how often dark and pale change along its rows and columns."""
    seen = [[picture.getpixel((x, y)) < 128 for x in range(60)] for y in range(40)]
    across = sum(row[n] != row[n + 1] for row in seen for n in range(59))
    down = sum(seen[n][x] != seen[n + 1][x] for n in range(39) for x in range(60))
    return sum(map(sum, seen)) / 2400, across / 2400, down / 2400


def deutan(picture):
    """As somebody sees it who lacks the M cones (Machado, Oliveira, Fernandes 2009, severity 1), in linear light."""
    matrix = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
    to_linear = [round(255 * ((v / 255) ** 2.2)) for v in range(256)]
    linear = picture.point(to_linear * 3)
    flat = tuple(value for row in matrix for value in (*row, 0))
    return linear.convert("RGB", flat).point([round(255 * ((v / 255) ** (1 / 2.2))) for v in range(256)] * 3)


@pytest.mark.parametrize("seen_as", ["grey", "grey palette", "deutan"])
def test_patterns_tell_states_apart_without_their_colours(seen_as):
    equal = replace(STACKED, rows=(replace(STACKED.rows[0], shares=tuple(Share(key=it, count=1) for it in TONES)),))
    made, picture = shown(equal, 3.0, PAPER.grey() if seen_as == "grey palette" else PAPER, width=1200)
    picture = (deutan(picture) if seen_as == "deutan" else picture).convert("L")
    inks = {it.key: ink(patch(picture, it, 3.0)) for it in made.areas if it.key in TONES}
    assert inks.keys() == set(TONES)
    for (one, first), (other, second) in combinations(inks.items(), 2):
        assert max(abs(a - b) for a, b in zip(first, second, strict=True)) > 0.05, (one, other)


def test_grey_is_grey_and_heat_stays_in_order_and_readable():
    _, picture = shown(HEAT, 1.0, PAPER.grey())
    red, green, blue = picture.split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    for palette in (PAPER, PAPER.grey()):
        assert list(map(luminance, palette.heat)) == sorted(map(luminance, palette.heat), reverse=True)
        assert all(contrast(palette.on(it), it) >= 4.5 for it in palette.heat)
        assert all(contrast(it, palette.surface) >= 4.5 for it in (*palette.tones.values(), *palette.severities))
    assert grey("#FFFFFF") == "#FFFFFF"


def test_curves_differ_in_their_strokes_and_are_named_at_their_ends():
    assert len({it.stroke for it in CURVES.curves}) == 3
    said = words(CURVES)
    for name in ("时间 100%", "整改 68%", "销号 58%"):
        assert name in said


# -- on paper and in Word ----------------------------------------------------------------------------------------------


def test_more_rows_than_a_page_has_go_on_upon_the_next_each_once():
    towns = tuple(replace(STACKED.rows[0], key=f"{n}", name=f"第{n}镇") for n in range(90))
    columns = tuple(f"主题{n}" for n in range(40))
    cells = tuple(Share(key="", count=n) for n in range(40))
    heat = Heat(columns=columns, rows=tuple(HeatRow(key="", name=f"第{n}村", cells=cells) for n in range(50)))
    made = draw(paper(replace(STACKED, rows=towns), heat), read_photo, library=packaged_library())
    said = "".join(preview.page_text(made.pdf, n) for n in range(made.pages)).split()
    assert [said.count(f"第{n}镇") for n in range(90)] == [1] * 90
    assert said.count("主题39") >= 1
    assert made.pages >= 3


def test_the_page_of_figures_is_one_sheet_and_one_below_the_other_where_it_has_no_room():
    rows = ((RINGS,), (CURVES, STACKED), (HEAT, BARS))
    one = draw(paper(Abreast(rows=rows)), read_photo, library=packaged_library())
    assert one.pages == 1
    many = replace(STACKED, rows=tuple(replace(STACKED.rows[0], key=f"{n}", name=f"第{n}镇") for n in range(80)))
    more = draw(paper(Abreast(rows=((CURVES, many),))), read_photo, library=packaged_library())
    assert more.pages > 1


def test_word_has_pictures_and_says_what_is_on_them():
    document = Document(io.BytesIO(docx(paper(STACKED, Abreast(rows=((CURVES, BARS),))), read_photo)))
    shapes = document.inline_shapes
    assert len(shapes) == 3
    said = [it._inline.docPr.get("descr") for it in shapes]
    assert "青溪镇 逾期 60" in said[0]
    assert said[1].startswith("整改进度")
    assert "盖板缺失破损 44" in said[2]


def test_a_picture_of_a_chart_has_its_resolution():
    made = drawn(BARS, 400)
    picture = Image.open(io.BytesIO(made.png(144)))
    assert abs(picture.width - 800) <= 2
    assert "盖板缺失破损 44" in made.said


# -- any numbers whatever ----------------------------------------------------------------------------------------------

TEXT = st.text(max_size=60) | st.sampled_from(["", "长" * 500, "<b>&</b>", "\n\t\x00", "𬱖龘", "a" * 300, "\u202eabc"])
COUNT = st.integers(-(10**9), 10**9)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.floats(1, 2000))
def test_any_chart_can_be_drawn(data, width):
    shares = st.lists(st.builds(Share, key=TEXT, count=COUNT), max_size=6).map(tuple)
    ring = st.builds(Ring, key=TEXT, base_key=TEXT, note_key=TEXT, name=TEXT, count=COUNT, base=COUNT, formula=TEXT,
                     nothing=TEXT, note=TEXT)  # fmt: skip
    bar = st.builds(Bar, key=TEXT, name=TEXT, count=COUNT, said=TEXT, of=COUNT, severity=COUNT)
    curve = st.builds(Curve, key=TEXT, name=TEXT, points=st.lists(COUNT, max_size=9).map(tuple))
    charts = st.one_of(
        st.builds(Rings, title=TEXT, aside=TEXT, rates=st.lists(ring, max_size=5).map(tuple)),
        st.builds(Bars, title=TEXT, aside=TEXT, nothing=TEXT, bars=st.lists(bar, max_size=5).map(tuple)),
        st.builds(Curves, title=TEXT, nothing=TEXT, steps=COUNT, curves=st.lists(curve, max_size=4).map(tuple),
                  ticks=st.lists(st.builds(Tick, at=COUNT, text=TEXT, marked=st.booleans()), max_size=4).map(tuple)),
        st.builds(Heat, title=TEXT, nothing=TEXT, columns=st.lists(TEXT, max_size=5).map(tuple),
                  rows=st.lists(st.builds(HeatRow, key=TEXT, name=TEXT, cells=shares), max_size=4).map(tuple)),
        st.builds(replace, st.just(STACKED), rows=st.lists(
            st.builds(type(STACKED.rows[0]), key=TEXT, name=TEXT, shares=shares), max_size=4).map(tuple)),
    )  # fmt: skip
    chart = data.draw(charts)
    made = drawn(chart, width)
    assert made.pdf.startswith(b"%PDF-1.7")
    assert made.height >= 1
