"""What packaging/dev, release.py, check_programs.py and sbom.py do and say."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import check_programs  # noqa: E402
import release  # noqa: E402
import sbom  # noqa: E402

CHANGELOG = """# Changelog

## Unreleased

Two words & more.

- An entry of
  two lines.
- Another <one>.

## 1.1.0 (2026-01-02)

- Old.
"""


class Release(unittest.TestCase):
    def test_what_is_unreleased_becomes_the_version(self):
        text = release.released(CHANGELOG, "1.2.0", "2026-03-04")
        self.assertEqual([(None, None), ("1.2.0", "2026-03-04"), ("1.1.0", "2026-01-02")],
                         [section[:2] for section in release.sections_of(text)])
        self.assertEqual("", release.sections_of(text)[0][2])
        self.assertIn("Another <one>.", release.sections_of(text)[1][2])

    def test_refuses_what_is_no_step_forward(self):
        for version in ("1.1.0", "1.0.9", "0.9.0"):
            with self.assertRaisesRegex(release.Refused, "is not above 1.1.0"):
                release.released(CHANGELOG, version, "2026-03-04")
        for version in ("1.2", "v1.2.0", "1.2.0-rc1"):
            with self.assertRaisesRegex(release.Refused, "is not a version"):
                release.released(CHANGELOG, version, "2026-03-04")
        once = release.released(CHANGELOG, "1.10.0", "2026-03-04")
        with self.assertRaisesRegex(release.Refused, "nothing to release"):
            release.released(once, "1.11.0", "2026-03-05")

    def test_the_store_is_told_what_is_new(self):
        text = release.releases_of(release.released(CHANGELOG, "1.2.0", "2026-03-04"))
        releases = ElementTree.fromstring(f"<releases>{text}</releases>")
        self.assertEqual(["1.2.0", "1.1.0"], [entry.get("version") for entry in releases])
        self.assertEqual("Two words & more.", releases[0].findtext("description/p"))
        self.assertEqual(["An entry of two lines.", "Another <one>."],
                         [entry.text for entry in releases[0].findall("description/ul/li")])

    def test_the_store_is_told_the_first_entries_in_their_order(self):
        text = "First.\n\n- `a`\n- b\n\nThen:\n\n- c\n- d\n\nIn the end:\n\n- e"
        self.assertEqual(["<p>First.</p>", "<ul>", "  <li><code>a</code></li>", "  <li>b</li>", "</ul>",
                          "<p>Then:</p>", "<ul>", "  <li>c</li>", "</ul>"], release.description_of(text, 3))

    def test_a_release_changes_three_files(self):
        with tempfile.TemporaryDirectory() as place:
            root = pathlib.Path(place)
            (root / "packaging").mkdir()
            for name in ("CMakeLists.txt", "packaging/collie.metainfo.xml"):
                shutil.copy(ROOT / name, root / name)
            (root / "CHANGELOG.md").write_text(CHANGELOG)
            release.prepare(root, "1.2.0", "2026-03-04")
            self.assertEqual("1.2.0", release.version_of((root / "CMakeLists.txt").read_text()))
            self.assertIn("## 1.2.0 (2026-03-04)", (root / "CHANGELOG.md").read_text())
            metainfo = ElementTree.parse(root / "packaging/collie.metainfo.xml")
            self.assertEqual(["1.2.0", "1.1.0"], [entry.get("version") for entry in metainfo.find("releases")])

    def test_debian_is_told_of_sources_that_are_not_released(self):
        text = release.debian_changelog(CHANGELOG, "1.2.0", 1_800_000_000)
        self.assertEqual(["1.2.0~dev", "1.1.0"], re.findall(r"^collie \((.*)\) unstable; urgency=medium$", text, re.MULTILINE))
        self.assertIn(f" -- {release.MAINTAINER}  Fri, 15 Jan 2027 08:00:00 +0000", text)
        released = release.released(CHANGELOG, "1.2.0", "2026-03-04")
        self.assertTrue(release.debian_changelog(released, "1.2.0", 0).startswith("collie (1.2.0) "))

    def test_the_version_is_the_same_everywhere(self):
        version = release.version_of((ROOT / "CMakeLists.txt").read_text())
        newest = ElementTree.parse(ROOT / "packaging/collie.metainfo.xml").find("releases/release")
        self.assertEqual(version, newest.get("version"))
        out = [section for section in release.sections_of((ROOT / "CHANGELOG.md").read_text()) if section[0]]
        if out:
            self.assertEqual((version, newest.get("date")), out[0][:2])


@unittest.skipUnless(shutil.which("git") and shutil.which("xz"), "no git, or no xz")
class Tarball(unittest.TestCase):
    def test_has_the_same_bytes_whatever_git_is_told(self):
        with tempfile.TemporaryDirectory() as place:
            settings = pathlib.Path(place) / "settings"
            sources = pathlib.Path(place) / "sources"
            environment = {**os.environ, "GIT_CONFIG_GLOBAL": str(settings), "GIT_CONFIG_SYSTEM": "/dev/null"}

            def run(*command):
                subprocess.run(command, cwd=sources, env=environment, check=True)

            def made(name, told):
                settings.write_text("[user]\nname = A\nemail = a@collie.example\n" + told)
                run("bash", "-c", '. "$0"; tarball v1.0.0 "$1"', str(ROOT / "packaging/packages.sh"), f"{place}/{name}")
                return (pathlib.Path(place) / name).read_bytes()

            (sources / "packaging").mkdir(parents=True)
            settings.write_text("[user]\nname = A\nemail = a@collie.example\n")
            for name in (".gitattributes", "packaging/commit.txt"):
                shutil.copy(ROOT / name, sources / name)
            (sources / "text.txt").write_text("two\nlines\n")
            run("git", "init", "-q")
            run("git", "add", ".")
            run("git", "commit", "-q", "-m", "All")
            run("git", "tag", "v1.0.0")
            tarball = made("one", "")
            self.assertEqual(tarball, made("other", "[tar]\numask = 0077\n[core]\nautocrlf = true\n"))
            with tarfile.open(f"{place}/one") as archive:
                commit = archive.extractfile("collie-1.0.0/packaging/commit.txt").read().decode()
            self.assertRegex(commit, r"\A[0-9a-f]{40} \d{4}-\d\d-\d\d\n\Z")


@unittest.skipUnless(shutil.which("bash"), "no bash")
class SetUp(unittest.TestCase):
    """What packaging/dev says where it cannot install what is missing."""

    def said(self, script, log=""):
        with tempfile.TemporaryDirectory() as place:
            root = pathlib.Path(place)
            for folder in ("packaging", "build"):
                (root / folder).mkdir()
            for name in ("packaging/dev", "packaging/packages.sh", "CHANGELOG.md"):
                shutil.copy(ROOT / name, root / name)
            (root / "build/apt.log").write_text(log)
            done = subprocess.run(["bash", "-c", ". packaging/dev >/dev/null\n" + script, "packaging/dev"], cwd=root,
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True)
        self.assertEqual(1, done.returncode)
        return done.stderr

    def test_why_apt_failed(self):
        for log, sentence in (
                ("E: Failed to fetch http://a.example/b.deb  Could not resolve 'a.example'\n", "is there a network?"),
                ("E: You don't have enough free space in /var/cache/apt/archives/.\n", "not enough space"),
                ("sudo: 3 incorrect password attempts\n", "could not be installed")):
            with self.subTest(sentence):
                said = self.said("apt_failed", log)
                self.assertIn(sentence, said)
                self.assertEqual(log.startswith("E: "), log in said)

    def test_whoever_may_not_install_is_told_what_is_missing(self):
        said = self.said("id() { echo 1000; }; sudo() { return 1; }; need_root_for cmake ninja-build")
        self.assertIn("apt-get install --no-install-recommends cmake ninja-build", said)

    def test_the_format_is_checked_by_one_version_alone(self):
        said = self.said('is_checkout() { true; }; clang-format() { echo "clang-format version 19.1.7"; }; check_format >&2; exit 1')
        self.assertIn("not checked", said)


@unittest.skipUnless(shutil.which("cc") and shutil.which("readelf"), "no C compiler, or no readelf")
class CheckPrograms(unittest.TestCase):
    SOURCE = """#include <stdio.h>
#include <string.h>
int main(int count, char **words) {
    char text[64];
    strcpy(text, words[count - 1]);
    return printf("%s", text) < 0;
}
"""
    FLAGS = ["-O2", "-fPIE", "-pie", "-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-Wl,-z,relro,-z,now", "-s"]

    def faults(self, without=None, extra=()):
        with tempfile.TemporaryDirectory() as place:
            program = str(pathlib.Path(place) / "program")
            flags = [flag for flag in self.FLAGS if flag != without]
            subprocess.run(["cc", "-x", "c", "-U_FORTIFY_SOURCE", *flags, *extra, "-o", program, "-"], input=self.SOURCE,
                           text=True, check=True)
            ask = lambda option: check_programs.readelf(option, program)
            return check_programs.faults_of(ask("-h"), ask("-l"), ask("-d"), ask("--dyn-syms"), ask("-S"))

    def test_a_hardened_program_has_no_fault(self):
        self.assertEqual([], self.faults())

    def test_what_is_missing_is_named(self):
        for without, extra, fault in (
                ("-pie", ["-no-pie"], "is not position independent (PIE)"),
                ("-D_FORTIFY_SOURCE=2", [], "is not fortified"),
                ("-fstack-protector-strong", ["-fno-stack-protector"], "has no stack protector"),
                ("-Wl,-z,relro,-z,now", ["-Wl,-z,relro,-z,lazy"], "resolves addresses late (no -z now)"),
                ("-s", [], "is not stripped"),
                (None, ["-Wl,-z,execstack"], "has a stack that runs"),
                (None, ["-Wl,-rpath,/opt/lib"], "looks for libraries in ['/opt/lib']")):
            with self.subTest(fault):
                self.assertEqual([fault], self.faults(without, extra))


@unittest.skipUnless(all(map(shutil.which, ("cc", "readelf", "ldd", "dpkg-query"))), "not Debian, or no C compiler")
class BillOfMaterials(unittest.TestCase):
    def test_names_what_is_linked_and_what_that_depends_on(self):
        with tempfile.TemporaryDirectory() as place:
            program = pathlib.Path(place) / "collie-sandbox"
            subprocess.run(["cc", "-x", "c", "-o", str(program), "-"], input="int main(void) { return 0; }\n", text=True,
                           check=True)
            (pathlib.Path(place) / "notes.txt").write_text("not a program")
            bill = sbom.bill(place, "1.2.0", 1_800_000_000)
            again = sbom.bill(place, "1.2.0", 1_800_000_000)
        self.assertEqual(bill, again)
        self.assertEqual(("CycloneDX", "1.5", "2027-01-15T08:00:00Z"),
                         (bill["bomFormat"], bill["specVersion"], bill["metadata"]["timestamp"]))
        parts = {part["name"]: part for part in bill["components"]}
        self.assertEqual("application", parts["collie-sandbox"]["type"])
        self.assertRegex(parts["libc6"]["purl"], r"^pkg:deb/\w+/libc6@[^?]+\?distro=\w+$")
        self.assertIn({"name": "collie:file", "value": "libc.so.6"}, parts["libc6"]["properties"])
        known = {part["bom-ref"] for part in bill["components"]} | {"collie"}
        for dependency in bill["dependencies"]:
            self.assertIn(dependency["ref"], known)
            self.assertLessEqual(set(dependency["dependsOn"]), known)

    def test_refuses_a_folder_without_programs(self):
        with tempfile.TemporaryDirectory() as place, self.assertRaises(SystemExit):
            sbom.bill(place, "1.2.0", 0)


if __name__ == "__main__":
    unittest.main()
