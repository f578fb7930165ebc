#!/usr/bin/env python3
"""What a release changes and what packages want to be told of it, made from CHANGELOG.md and the version in CMakeLists.txt.

    release.py version                    the version of the sources
    release.py prepare X.Y.Z YYYY-MM-DD   gives the sources that version: CMakeLists.txt, CHANGELOG.md, AppStream's releases
    release.py debian-changelog SECONDS   prints debian/changelog; SECONDS since 1970: the time of a version that is not out
    release.py notes X.Y.Z                prints what the changelog says of a version
"""
import datetime
import email.utils
import itertools
import pathlib
import re
import sys
import textwrap
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAINTAINER = "Collie developers <collie@collie.example>"
VERSION = re.compile(r"^(project\(Collie VERSION )(\d+\.\d+\.\d+)", re.MULTILINE)
HEADING = re.compile(r"^## (?:(Unreleased)|(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\))\n", re.MULTILINE)
RELEASES = re.compile(r"(  <releases>\n).*?(  </releases>\n)", re.DOTALL)


class Refused(Exception):
    """Why there is no release, in a sentence."""


def version_of(cmake):
    return VERSION.search(cmake).group(2)


def sections_of(changelog):
    """[(version or None, date or None, text)], the newest first."""
    headings = list(HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    return [(heading.group(2), heading.group(3), changelog[heading.end():end].strip())
            for heading, end in zip(headings, ends)]


def blocks_of(text):
    """[(is an entry of a list, text on one line)] of the Markdown of a section."""
    blocks = []
    for block in re.split(r"\n\s*\n|\n(?=- )", text.strip()):
        block = block.strip()
        if block:
            entry = block.startswith("- ")
            blocks.append((entry, " ".join((block[2:] if entry else block).split())))
    return blocks


def at(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


def number(version):
    return tuple(int(part) for part in version.split("."))


def released(changelog, version, date):
    """The changelog with what is unreleased as that version."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise Refused(f"{version} is not a version; give three numbers, such as 1.2.0.")
    sections = sections_of(changelog)
    if not sections or sections[0][0] is not None or not sections[0][2]:
        raise Refused("CHANGELOG.md has nothing under “## Unreleased”: there is nothing to release.")
    for other, _, _ in sections[1:]:
        if number(other) >= number(version):
            raise Refused(f"{version} is not above {other}, which is out already.")
    return changelog.replace("## Unreleased\n", f"## Unreleased\n\n## {version} ({date})\n", 1)


def description_of(text, most=10):
    """Lines of AppStream's markup: a section's paragraphs and lists in their order, until it had that many entries."""
    lines = []
    for are_entries, group in itertools.groupby(blocks_of(text), key=lambda block: block[0]):
        blocks = [re.sub("`([^`]+)`", r"<code>\1</code>", escape(block)) for _, block in group]
        if not are_entries:
            lines += [f"<p>{block}</p>" for block in blocks]
            continue
        if not lines:
            lines.append("<p>What is new:</p>")
        lines += ["<ul>", *(f"  <li>{block}</li>" for block in blocks[:most]), "</ul>"]
        most -= len(blocks)
        if most <= 0:
            break
    return lines


def releases_of(changelog):
    """The inside of AppStream's <releases>."""
    lines = []
    for version, date, text in sections_of(changelog):
        if version is None:
            continue
        lines.append(f'    <release version="{version}" date="{date}">')
        lines.append("      <description>")
        lines += ["        " + line for line in description_of(text)]
        lines += ["      </description>", "    </release>"]
    return "".join(line + "\n" for line in lines)


def prepare(root, version, date):
    cmake, changelog, metainfo = (root / name for name in
                                  ("CMakeLists.txt", "CHANGELOG.md", "packaging/collie.metainfo.xml"))
    text = released(changelog.read_text(), version, date)
    changelog.write_text(text)
    cmake.write_text(VERSION.sub(rf"\g<1>{version}", cmake.read_text()))
    metainfo.write_text(RELEASES.sub(lambda match: match.group(1) + releases_of(text) + match.group(2),
                                     metainfo.read_text()))


def debian_changelog(changelog, version, seconds):
    """Of all releases; before them the version of the sources, where it is not out."""
    sections = sections_of(changelog)
    entries = []
    if all(other != version for other, _, _ in sections):
        entries.append((version + "~dev", seconds, "Built from sources that are not released."))
    for other, date, _ in sections:
        if other is not None:
            day = datetime.datetime.fromisoformat(date + "T12:00:00+00:00")
            entries.append((other, int(day.timestamp()), f"See CHANGELOG.md for what is new in {other}."))
    return "\n".join(f"collie ({name}) unstable; urgency=medium\n\n"
                     + textwrap.fill(sentence, 78, initial_indent="  * ", subsequent_indent="    ")
                     + f"\n\n -- {MAINTAINER}  {email.utils.format_datetime(at(when))}\n" for name, when, sentence in entries)


def main(arguments):
    changelog = (ROOT / "CHANGELOG.md").read_text()
    version = version_of((ROOT / "CMakeLists.txt").read_text())
    match arguments:
        case ["version"]:
            print(version)
        case ["prepare", wanted, date]:
            prepare(ROOT, wanted, date)
        case ["debian-changelog", seconds]:
            print(debian_changelog(changelog, version, int(seconds)), end="")
        case ["notes", wanted]:
            print("".join(text + "\n" for name, _, text in sections_of(changelog) if name == wanted), end="")
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as refusal:
        sys.exit(str(refusal))
