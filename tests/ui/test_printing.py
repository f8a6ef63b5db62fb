"""Printers: what CUPS' programs say is read, what they are told is plain; without them pages are drawn for Qt."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtPrintSupport import QPrinter

from inspector import i18n
from inspector.errors import Cancelled, Fault, Kind
from inspector.ui import cups, printing, rendering
from inspector.ui.printers import MOST_COPIES, Order, media, pages_wanted, ranges
from tests.printed import a_paper

LISTING = """system default destination: 二楼
printer HP_1 is idle.  enabled since Sun Nov 22 10:08:07 2026
\tForm mounted:
\tDescription: HP LaserJet, printer room
\tAlerts: toner-low-report media-empty-warning
printer far disabled since Sun Nov 22 10:08:07 2026 -
\treason unknown
\tDescription: far
\tAlerts: paused offline-report cover-open-error
printer quiet disabled since Sun Nov 22 10:08:07 2026 -
\treason unknown
\tDescription: quiet
\tAlerts: none
printer 二楼 now printing 二楼-1.  enabled since Sun Nov 22 10:08:07 2026
\tDescription: printer far disabled since
\tAlerts: none
HP_1 accepting requests since Sun Nov 22 10:08:07 2026
far not accepting requests since Sun Nov 22 10:08:07 2026 -
\tAlerts: jam
二楼 not accepting requests since Sun Nov 22 10:08:07 2026 -
\tno more
"""
LPSTAT = r"""#!/bin/sh
echo "lpstat $*" >> "$TRAIL"
case "$*" in
*not-completed*) n=$(cat "$TRAIL.looks" 2>/dev/null || echo 0); echo $((n+1)) > "$TRAIL.looks"
  [ $n -lt "${WAITS:-0}" ] && printf 'HP-7   me  1 today\n\tAlerts: job-printing\n\tqueued for HP\n' ;;
*completed*) printf 'HP-7   me  1 today\n\tAlerts: %s\n' "${ENDED:-job-completed-successfully}" ;;
*) printf 'printer HP %s since today\n\tDescription: HP\n\tAlerts: %s\n' "${STATE:-now printing}" "${ALERTS:-none}"
   printf 'HP accepting requests since today\n' ;;
esac
exit 0
"""
LP = """#!/bin/sh
for it in "$@"; do printf '%s\\n' "$it" >> "$TRAIL.lp"; done
cat > "$TRAIL.pdf"
[ -n "$SAYS" ] && { echo "$SAYS" >&2; exit 1; }
echo "request id is HP-7 (0 file(s))"
"""
CANCEL = '#!/bin/sh\necho "cancel $*" >> "$TRAIL"\n'
ORDER = Order(printer="HP", title="青督反〔2026〕3号")


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Programs that answer as CUPS' do; `server(NAME=…)` says how."""
    for name, text in (("lp", LP), ("lpstat", LPSTAT), ("cancel", CANCEL)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("TRAIL", str(tmp_path / "trail"))
    monkeypatch.setattr(cups, "_BETWEEN", 0.001)

    def answers(**how):
        for name, value in how.items():
            monkeypatch.setenv(name, str(value))
        return tmp_path

    return answers


def give(pdf=b"%PDF", order=ORDER, cancelled=lambda: False):
    return cups.hand_over(pdf, order, cancelled=cancelled)


def test_the_states_of_all_printers_are_read():
    found = {it.name: it for it in cups._read(LISTING)}
    assert list(found) == ["二楼", "HP_1", "far", "quiet"]
    assert (found["HP_1"].state, found["HP_1"].reasons, found["HP_1"].takes) == ("ready", ("paper",), True)
    assert found["HP_1"].words == "HP LaserJet, printer room"
    assert (found["far"].state, found["far"].reasons, found["far"].words) == ("stopped", ("offline", "cover"), "")
    assert (found["quiet"].state, found["quiet"].reasons) == ("stopped", ("error",))
    assert (found["二楼"].state, found["二楼"].reasons) == ("rejecting", ("rejecting",))
    assert found["二楼"].default


@given(st.text(max_size=300))
def test_whatever_is_listed_breaks_nothing(text):
    assert all(it.name for it in cups._read(text))


def test_a_paper_is_handed_over_as_it_is(server):
    place = server()
    order = Order(
        printer="HP", title="-o media=A3; `x` 青\n$(y)", copies=3, sides="one", pages=(1, 2, 3, 5), media="A5"
    )
    told = give(b"%PDF-1.7 all of it", order)
    assert (told.job, told.wants) == ("HP-7", ())
    assert (place / "trail.pdf").read_bytes() == b"%PDF-1.7 all of it"
    said = (place / "trail.lp").read_text("utf-8")
    for wish in ("sides=one-sided", "media=A5", "page-ranges=1-3,5", "collate=true"):
        assert f"-o\n{wish}\n" in said
    assert "-n\n3\n" in said
    assert said.endswith("--\n-\n")
    assert "-t\n-o media=A3; `x` 青\n$(y)\n-o\n" in said  # one argument, whatever it looks like
    assert "page-ranges=" not in " ".join(cups.arguments(ORDER))


@pytest.mark.parametrize(
    ("says", "kind", "reason"),
    [
        ("lp: Error - The printer or class does not exist.", Kind.NO_PRINTER, None),
        ("lp: Error - scheduler not responding.", Kind.NO_PRINTER, None),
        ('lp: Destination "HP" is not accepting jobs.', Kind.PRINTER_STOPPED, ["rejecting"]),
        ("lp: No space left on device", Kind.PRINTER_STOPPED, ["disk"]),
        ("lp: something new", Kind.PRINTER_STOPPED, ["error"]),
    ],
)
def test_what_lp_refuses_is_told(server, says, kind, reason):
    server(SAYS=says)
    with pytest.raises(Fault) as caught:
        give()
    assert caught.value.kind is kind
    assert caught.value.facts.get("reason") == reason
    assert "{" not in str(i18n.sentence(caught.value))


def test_a_printer_that_stands_still_is_given_nothing(server):
    place = server(STATE="disabled", ALERTS="paused media-empty-error")
    with pytest.raises(Fault) as caught:
        give()
    assert caught.value.facts == {"printer": "HP", "reason": ["paper"]}
    assert not (place / "trail.lp").exists()
    with pytest.raises(Fault) as caught:
        give(order=Order(printer="another", title=""))
    assert caught.value.kind is Kind.NO_PRINTER


def test_what_a_printing_printer_asks_for_is_told(server):
    server(WAITS=99, ALERTS="media-jam-error offline-report")
    assert give().wants == ("jam", "offline")


def test_a_job_its_server_has_stopped_is_taken_back(server):
    place = server(WAITS=99, STATE="is idle.  enabled")
    with pytest.raises(Fault) as caught:
        give()
    assert (caught.value.kind, caught.value.facts["reason"]) == (Kind.PRINTER_STOPPED, ["error"])
    assert "cancel HP-7" in (place / "trail").read_text()


def test_a_job_its_server_aborted_did_not_come_out(server):
    server(ENDED="aborted-by-system")
    with pytest.raises(Fault) as caught:
        give()
    assert caught.value.kind is Kind.PRINTER_STOPPED


def test_stopping_takes_the_job_back(server):
    place = server(WAITS=99)
    asked = []
    with pytest.raises(Cancelled):
        give(cancelled=lambda: bool(asked) or bool((place / "trail.lp").exists() and asked.append(1)))
    assert "cancel HP-7" in (place / "trail").read_text()
    with pytest.raises(Cancelled):
        give(cancelled=lambda: True)


def test_programs_that_are_not_there_or_say_nothing_are_no_printer(server, monkeypatch):
    place = server()
    monkeypatch.setattr(cups, "SECONDS", 0.2)
    (place / "lpstat").write_text("#!/bin/sh\nexec tail -f /dev/null\n", encoding="ascii")
    assert cups.printers() == []
    with pytest.raises(Fault) as caught:
        give()
    assert caught.value.kind is Kind.NO_PRINTER
    monkeypatch.setenv("PATH", str(place / "nowhere"))
    assert not cups.installed()
    assert cups.printers() == []


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", ()), ("  ", ()), ("3", (3,)), ("1-3,5", (1, 2, 3, 5)), ("5，1—2", (1, 2, 5)), (" 1 - 2 、 2 ", (1, 2)),
        ("１-２", (1, 2)), ("2至4", (2, 3, 4)),
    ],
)  # fmt: skip
def test_a_range_is_read_as_people_write_it(text, pages):
    assert pages_wanted(text, 6) == pages


@pytest.mark.parametrize("text", ["0", "7", "3-1", "1-", ",", "1,,2", "a", "1-7", "-1", "1.5", "99999", "1 2"])
def test_what_is_no_range_is_refused(text):
    with pytest.raises(ValueError, match="no range"):
        pages_wanted(text, 6)


@given(st.sets(st.integers(1, 200), min_size=1))
def test_ranges_are_written_as_they_are_read(pages):
    assert pages_wanted(ranges(list(pages)), 200) == tuple(sorted(pages))


def test_sheets_have_their_names():
    assert (media("a4", 0), media("a5", 0), media("roll80", 143.2)) == ("A4", "A5", "Custom.80x143mm")
    assert printing.sheet_of("roll80", a_paper(1, (227, 567))) == "Custom.80x200mm"
    assert MOST_COPIES >= 3


@pytest.fixture
def drawn(monkeypatch, tmp_path):
    """Printing without CUPS, into a file."""
    prepared = rendering._prepared

    def into_a_file(size):
        printer = prepared(size)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    monkeypatch.setattr(cups, "installed", lambda: False)
    monkeypatch.setattr(rendering, "_prepared", into_a_file)
    monkeypatch.setattr(QPrinter, "setPrinterName", lambda *_: None)
    return tmp_path / "printed.pdf"


def pages_of(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return [(tuple(round(it) for it in page.get_size()), page.render(scale=0.2).to_pil()) for page in document]
    finally:
        document.close()


def test_without_cups_pages_are_drawn_true_to_scale(qapp, drawn):
    told = []
    order = Order(printer="any", title="paper", pages=(2, 4), sides="one")
    given_ = printing.hand_over(a_paper(), order, progress=lambda *it: told.append(it), cancelled=lambda: False)
    assert given_.wants == ()
    assert told == [(1, 2), (2, 2)]
    assert [size for size, _ in pages_of(drawn)] == [(595, 842)] * 2
    dark = [sum(it < 99 for it in page.convert("L").tobytes()) for _, page in pages_of(drawn)]
    assert dark[1] > 1.5 * dark[0]  # four bars, two bars


def test_a_roll_and_a_page_across_have_their_sheets(qapp, drawn):
    roll = a_paper(1, (227, 567))
    order = Order(printer="any", title="slip", media=printing.sheet_of("roll80", roll))
    printing.hand_over(roll, order, progress=lambda *_: None, cancelled=lambda: False)
    assert [size for size, _ in pages_of(drawn)] == [(227, 567)]
    across = Order(printer="any", title="across")
    printing.hand_over(a_paper(1, (842, 595)), across, progress=lambda *_: None, cancelled=lambda: False)
    assert [size for size, _ in pages_of(drawn)] == [(595, 842)]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_and_one_stops_between_pages(qapp, drawn, monkeypatch):
    done = []
    with pytest.raises(Cancelled):
        printing.hand_over(a_paper(), ORDER, progress=lambda *it: done.append(it), cancelled=lambda: bool(done))
    assert len(done) == 1
    monkeypatch.setattr(QPrinter, "isValid", lambda _: True)
    prepared = rendering._prepared

    def nowhere(size):
        printer = prepared(size)
        printer.setOutputFileName(str(drawn.parent / "nowhere" / "printed.pdf"))
        return printer

    monkeypatch.setattr(rendering, "_prepared", nowhere)
    with pytest.raises(Fault) as caught:
        printing.hand_over(a_paper(), ORDER, progress=lambda *_: None, cancelled=lambda: False)
    assert caught.value.kind is Kind.PRINTER_STOPPED


def test_a_printer_qt_does_not_know_is_told(qapp, monkeypatch):
    monkeypatch.setattr(cups, "installed", lambda: False)
    monkeypatch.setattr(QPrinter, "isValid", lambda _: False)
    with pytest.raises(Fault) as caught:
        printing.hand_over(a_paper(1), ORDER, progress=lambda *_: None, cancelled=lambda: False)
    assert caught.value.kind is Kind.NO_PRINTER
    assert printing.printers() == []
