"""What is said of a photo: whose it is, the facts of its file, and why it is odd."""

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.operations.looking import Odd, Seen
from inspector.operations.reused import Why
from inspector.records import Photo

translate = QCoreApplication.translate


def whose(seen: Seen) -> str:
    """Place, moment and inspector in one line: enough to find it again."""
    return " · ".join((seen.place, when(seen), seen.inspector))


def when(seen: Seen) -> str:
    """When it was taken; a photo that does not say so has its visit's time, called that."""
    if seen.photo.taken:
        return moment(seen.photo.taken)
    return translate("Photo", "visit of {time}").format(time=moment(seen.visit.started))


def what(seen: Seen) -> str:
    """What it was taken for."""
    if seen.finding is not None:
        return " ".join(seen.finding.text.split()) or translate("Photo", "a finding not worded yet")
    if seen.highlight is not None:
        text = " ".join(seen.highlight.text.split())
        return translate("Photo", "Good example: {text}").format(text=text)
    return seen.photo.caption or seen.photo.question or translate("Photo", "no finding")


def facts(seen: Seen) -> list[tuple[str, str]]:
    """Name and value of what is known of the file; what it does not tell is said too."""
    photo = seen.photo
    unknown = translate("Photo", "the file does not say")
    placed = photo.latitude is not None and photo.longitude is not None
    size = f"{photo.width} × {photo.height} · {i18n.size(photo.bytes)}"
    return [
        (translate("Photo", "Taken"), moment(photo.taken) if photo.taken else unknown),
        (translate("Photo", "Where"), f"{photo.latitude:.5f}, {photo.longitude:.5f}" if placed else unknown),
        (translate("Photo", "Device"), photo.device or unknown),
        (translate("Photo", "File"), photo.name or ""),
        (translate("Photo", "Original"), size),
    ]


def kept(photo: Photo) -> str:
    """That nothing done here touches the original."""
    words = translate("Photo", "The original is kept unchanged; fingerprint {sha256}…")
    return words.format(sha256=photo.sha256[:16])


def moment(written: str) -> str:
    """A day with its year and the time; what a merge brought and is no time stands as it is."""
    try:
        return i18n.moment(written)
    except ValueError:
        return written


def why(odd: Odd) -> str:
    """Why a photo is odd, in a sentence; it accuses nobody."""
    place = whose(odd.other) if odd.other is not None else ""
    sentences = {
        Why.SAME_FILE: translate("Alarm", "The same photo has been used at {place}."),
        Why.ALIKE: translate("Alarm", "A photo that looks the same has been used at {place}."),
        Why.AS_AFTER: translate("Alarm", "The same picture was taken here on an earlier visit: {place}."),
        Why.OLD: translate("Alarm", "It was taken before this visit: {taken}."),
    }
    return sentences[odd.alarm.why].format(place=place, taken=moment(odd.alarm.photo.taken or ""))
