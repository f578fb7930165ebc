#!/usr/bin/env python3
"""english_plurals.py FILE.ts: writes the two forms of each English text with a number, where they are not written yet.

The sources write both in one: "%n job(s)", "%n push(es)". What the rules below do not make right is written into the
file by hand, and stays."""
import re
import sys
from xml.etree import ElementTree

# Of one thing: what is said of many, and what is said of one instead. Only behind the word that is counted.
VERBS = (("are", "is"), ("were", "was"), ("have", "has"), ("need", "needs"), ("match", "matches"), ("fit", "fits"),
         ("wait", "waits"))


def many(text):
    return re.sub(r"([^aeiou])y\(s\)", r"\1ies", text).replace("(s)", "s").replace("(es)", "es")


def one(text):
    made = re.sub(r"\((?:s|es)\)", "", text)
    if made == text:
        return text
    counted = re.search(r"\((?:s|es)\)", text).start()
    head, tail = made[:counted], made[counted:]
    for plural, singular in VERBS:
        tail = re.sub(rf"\b{plural}\b", singular, tail, count=1)
    return head + tail


def main(path):
    tree = ElementTree.parse(path)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if message.get("numerus") != "yes" or translation.get("type") != "unfinished":
            continue
        source = message.findtext("source")
        translation.attrib.pop("type")
        for form, text in zip(translation.findall("numerusform"), (one(source), many(source))):
            form.text = text
    written = ElementTree.tostring(tree.getroot(), encoding="unicode")
    # As lupdate writes it.
    written = re.sub(r">([^<]*)<", lambda text: text[0].replace("'", "&apos;").replace('"', "&quot;"), written)
    with open(path, "w", encoding="utf-8") as out:
        out.write(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{written}\n')


if __name__ == "__main__":
    main(sys.argv[1])
