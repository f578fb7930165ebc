#!/usr/bin/env python3
"""unfinished.py FILE.ts: how many texts of a translation are not translated. English has only plurals of its own."""
import sys
from xml.etree import ElementTree

root = ElementTree.parse(sys.argv[1]).getroot()
english = root.get("language", "").startswith("en")
count = 0
for message in root.iter("message"):
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("obsolete", "vanished"):
        continue
    if english and message.get("numerus") != "yes":
        continue
    parts = translation.findall("numerusform") or [translation]
    count += translation.get("type") == "unfinished" or any(not (part.text or "") for part in parts)
print(count)
