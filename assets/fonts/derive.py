#!/usr/bin/env python3
"""Derives the fonts in this folder from pinned npm packages.

    python3 -m venv venv && venv/bin/pip install fonttools==4.68.0
    venv/bin/python derive.py            # writes the fonts and the licence texts beside itself
    venv/bin/python derive.py --icons    # only prints the icons as Rust constants

Needs `npm` (it only downloads: nothing from the packages is run). Same input, same bytes.
Why subsets: the originals carry small capitals, IPA and alternates that the app never shows.
Why OpenType with CFF outlines: their stem hints are the designer's. The TrueType ones of the serif
have none, and skrifa's auto-hinter flattens tildes to macrons (São becomes Sāo) at 12 and 16 pixels.
Why new names: `Source` is a Reserved Font Name, and a subset is a Modified Version (OFL 1.1, clause 3).
"""

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import fontTools
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
FONTTOOLS = "4.68.0"

# npm package -> SHA-256 of its tarball.
PACKAGES = {
    "source-sans@3.52.0": "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88",
    "source-serif@4.5.1": "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746",
    "@phosphor-icons/web@2.1.2": "40e3096099ca818c047979cece6a3764944d5200c67b64092f7bcd8bcd1d2b08",
}

# (package, file in it, new family, style)
TEXT_FACES = [
    ("source-sans@3.52.0", "OTF/SourceSans3-Regular.otf", "Cartouche Sans", "Regular"),
    ("source-sans@3.52.0", "OTF/SourceSans3-Semibold.otf", "Cartouche Sans", "Semibold"),
    ("source-sans@3.52.0", "OTF/SourceSans3-Bold.otf", "Cartouche Sans", "Bold"),
    ("source-serif@4.5.1", "OTF/SourceSerif4-Regular.otf", "Cartouche Serif", "Regular"),
    ("source-serif@4.5.1", "OTF/SourceSerif4-It.otf", "Cartouche Serif", "Italic"),
]

LICENCES = [
    ("source-sans@3.52.0", "LICENSE.md", "OFL-Cartouche-Sans.txt"),
    ("source-serif@4.5.1", "LICENSE.md", "OFL-Cartouche-Serif.txt"),
    ("@phosphor-icons/web@2.1.2", "LICENSE", "MIT-Phosphor.txt"),
]

# What the faces keep where they have it.
RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended A and B
    (0x02B0, 0x036F),  # modifier letters, combining marks (Guarani g with tilde)
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x209F),  # punctuation, superscripts, subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x22FF),  # letterlike, fractions, arrows, mathematics
    (0x2300, 0x23FF),  # keys
    (0x25A0, 0x27BF),  # shapes, ballots, check marks
    (0xFB00, 0xFB06),  # ligatures
]
FEATURES = ["ccmp", "locl", "liga", "calt", "kern", "mark", "mkmk"]

ICONS = """
magnifying-glass plus minus frame-corners arrows-out arrows-in
caret-left caret-right caret-up caret-down arrow-left arrow-right x x-circle
file file-plus file-text folder-open floppy-disk paperclip book-open map-trifold table columns
presentation monitor eye eye-slash warning warning-circle info question arrow-square-out copy
funnel list gear moon sun play pause link quotes note clock calendar users
factory lightning gas-pump drop flame shield crosshair anchor airplane currency-dollar bank
planet rocket fingerprint detective pill package handshake truck scales buildings
tree-structure suitcase check check-circle prohibit dots-three dots-six-vertical
arrow-u-up-left arrow-u-up-right keyboard sidebar sidebar-simple download export upload trash pencil
map-pin globe-hemisphere-west camera highlighter push-pin stack text-aa flashlight
""".split()


def fetch(package: str, into: Path) -> tarfile.TarFile:
    """Downloads a package's tarball and checks it."""
    done = subprocess.run(
        ["npm", "pack", "--silent", "--ignore-scripts", package],
        cwd=into, check=True, capture_output=True, text=True,
    )
    data = (into / done.stdout.split()[-1]).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != PACKAGES[package]:
        sys.exit(f"{package}: SHA-256 is {found}, expected {PACKAGES[package]}")
    return tarfile.open(fileobj=io.BytesIO(data))


def read(tar: tarfile.TarFile, path: str) -> bytes:
    return tar.extractfile(f"package/{path}").read()


def subset(font: TTFont, codepoints: set[int], features: list[str]) -> None:
    options = Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.hinting = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def rename(font: TTFont, family: str, style: str) -> None:
    """Gives a Modified Version its own name; copyright and licence entries stay."""
    full, postscript = f"{family} {style}", f"{family.replace(' ', '')}-{style}"
    version = font["name"].getDebugName(5).split(";")[0]
    names = {
        1: family if style in ("Regular", "Bold", "Italic") else full,
        2: style if style in ("Regular", "Bold", "Italic") else "Regular",
        3: f"{postscript};{version}",
        4: full,
        5: f"{version}; subset of a font by Adobe",
        6: postscript,
        16: family,
        17: style,
    }
    for record in list(font["name"].names):
        if record.nameID in (7, 25) or record.nameID > 17 or record.platformID != 3:
            font["name"].removeNames(record.nameID, record.platformID)
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff[0].FamilyName, cff[0].FullName = family, full


def write(font: TTFont, name: str) -> None:
    path = HERE / name
    font.save(path)
    print(f"{name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def icon_codepoints(stylesheet: str) -> dict[str, int]:
    rules = re.findall(r'\.ph\.ph-([a-z0-9-]+):before \{\s*content: "\\([0-9a-f]+)"', stylesheet)
    all_icons = {name: int(code, 16) for name, code in rules}
    return {name: all_icons[name] for name in sorted(ICONS)}


def as_rust(icons: dict[str, int]) -> str:
    lines = (
        f"pub const {name.upper().replace('-', '_')}: &str = \"\\u{{{code:X}}}\";"
        for name, code in icons.items()
    )
    return "\n".join(lines)


def main() -> None:
    if fontTools.version != FONTTOOLS:
        sys.exit(f"fonttools {FONTTOOLS} is needed, this is {fontTools.version}")
    with tempfile.TemporaryDirectory() as folder:
        wanted = ["@phosphor-icons/web@2.1.2"] if "--icons" in sys.argv else PACKAGES
        tars = {package: fetch(package, Path(folder)) for package in wanted}
        phosphor = tars["@phosphor-icons/web@2.1.2"]
        icons = icon_codepoints(read(phosphor, "src/regular/style.css").decode())
        if "--icons" in sys.argv:
            print(as_rust(icons))
            return
        for package, path, family, style in TEXT_FACES:
            font = TTFont(io.BytesIO(read(tars[package], path)), recalcTimestamp=False)
            subset(font, {c for a, b in RANGES for c in range(a, b + 1)}, FEATURES)
            rename(font, family, style)
            write(font, f"{family.replace(' ', '')}-{style}.otf")
        font = TTFont(io.BytesIO(read(phosphor, "src/regular/Phosphor.ttf")), recalcTimestamp=False)
        subset(font, set(icons.values()), [])
        write(font, "icons.ttf")
        for package, path, name in LICENCES:
            (HERE / name).write_bytes(read(tars[package], path))


if __name__ == "__main__":
    main()
