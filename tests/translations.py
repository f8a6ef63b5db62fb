"""The translations, by hand and by test.

python -m tests.translations              take the strings of the code into the .ts files, say what is missing
python -m tests.translations --missing    the missing ones as lines ["context", "source", ""], to be filled in
python -m tests.translations --tidy       also drop what the code no longer says
python -m tests.translations --fill FILE  put filled lines back (a plural's English: ["c", "s", ["one", "many"]])
"""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")


def extract(folder: Path, language: str, *, tidy: bool = False) -> Path:
    """The .ts of a language in `folder`, brought up to what the code says; English holds plurals only."""
    path = folder / f"inspector_{language}.ts"
    arguments = [str(LUPDATE), "-extensions", "py", "-locations", "none", "-silent"]
    arguments += ["-source-language", "en_GB", "-target-language", {"zh": "zh_CN", "en": "en_GB"}[language]]
    if language == "en":
        arguments.append("-pluralonly")
    if tidy:  # not as a matter of course: a file in the middle of an edit must not cost its translations
        arguments.append("-no-obsolete")
    subprocess.run([*arguments, "inspector", "-ts", str(path)], cwd=ROOT, check=True, capture_output=True)
    return path


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    """Every message of a .ts file by context and source, without those the code no longer says."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
        and translation.get("type") not in {"vanished", "obsolete"}
    }


def texts(message: ET.Element) -> list[str]:
    """The translation's forms; empty where it is unfinished."""
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return []
    forms = [it.text or "" for it in translation.iter("numerusform")] or [translation.text or ""]
    return forms if all(forms) else []


def missing(path: Path) -> list[tuple[str, str]]:
    """Messages without a finished translation."""
    return [key for key, message in messages(path).items() if not texts(message)]


def fill(path: Path, filled: dict[tuple[str, str], str | list[str]]) -> int:
    """Put translations into a .ts file, in the layout lupdate writes; returns how many were put in."""
    tree = ET.parse(path)
    count = 0
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            text = filled.get((context.findtext("name", ""), message.findtext("source", "")))
            translation = message.find("translation")
            if not text or translation is None:
                continue
            translation.attrib.clear()
            forms = list(translation.iter("numerusform"))
            if forms:
                said = [text] * len(forms) if isinstance(text, str) else text
                for form, one in zip(forms, said, strict=True):
                    form.text = one
            else:
                translation.text = text if isinstance(text, str) else text[0]
            count += 1
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return count


def main(arguments: list[str]) -> None:
    """As the docstring says."""
    tidy = "--tidy" in arguments
    paths = {language: extract(FOLDER, language, tidy=tidy) for language in ("zh", "en")}
    if arguments[:1] == ["--fill"]:
        lines = Path(arguments[1]).read_text("utf-8").splitlines()
        filled = [json.loads(line) for line in lines if line]
        for language, path in paths.items():
            own = {(it[0], it[1]): it[2] for it in filled if (language == "en") == isinstance(it[2], list)}
            print(f"{language}: {fill(path, own)} filled", file=sys.stderr)
        paths = {language: extract(FOLDER, language) for language in paths}  # in lupdate's own layout again
    for language, path in paths.items():
        for key in missing(path):
            empty: str | list[str] = "" if language == "zh" else ["", ""]
            print(json.dumps([*key, empty], ensure_ascii=False) if "--missing" in arguments else f"{language}: {key}")


if __name__ == "__main__":
    main(sys.argv[1:])
