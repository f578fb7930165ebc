"""YAML as PyYAML reads and writes it, where YAML 1.1 and 1.2 agree."""

import os
import random
import re
from pathlib import Path

import yaml

from checks import ask, equal, same

COUNT = 700
# Texts that some reader of YAML takes for something else.
TEXTS = [
    "", "a", "a b", "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "NULL", "~", "1", "0", "-1", "+1", "0o7", "017", "0x1F",
    "0b1", "1e3", "1E5", ".5", "1.", "1_000", "12:30:45", "1:2", "2001-01-01", "2001-01-01T00:00:00Z", "=", "<<", "!", "!x", "&a", "*a",
    "-", "- a", "--- a", "---", "...", "? a", "?", ":", ": a", "a: b", "a:", "a #b", "#a", "a#b", "[a", "{a", "a]", ",", "%x", "@x", "`x",
    "|", ">", '"q"', "'s'", "it's", "\\", " a", "a ", "  ", "\t", "a\tb", "a\nb", "a\nb\n", "\na\n", "a\n\nb\n", "a\n\n", " a\nb\n",
    "a \nb \n", "a\n  b\n", "a\n\tb\n", "#a\nb\n", "---\na\n", "- a\n- b\n", "a\r\nb\r\n", "a\rb", "\0", "\x01", "\x1b[0m", "\x7f", "\x80",
    "\x85", "a\x85b", "a\x85b\n", "\x9f", "\xa0", "\xa0a\nb\n", "\u2028", "a\u2028b\nc\n", "\u2029", "\ufeff", "\ufeffa", "a\ufeffb\nc\n",
    "\ufffe", "\uffff", "\ufffd", "\ufdd0", "🐑", "🐑\nx\n", "\U0001fffe", "\U0010ffff", "\U0010d83d", "é", "日本", ".inf", "-.INF", ".nan",
    "nan", "x" * 70 + " " + "y" * 70, "x " * 100, "x" * 1030, "é" * 700, "a\n" * 50, "/", "./a", "_a", "a  b", "foo@bar.com", "http://x/y",
    "C:\\x", "${a}", "{{a}}", "\\ud83d", "\\U0010d83d", "0.", "-0", "1e", ".", "..", ". a", "null ", "1 day", "tRuE",
]
ALPHABET = "ab01 :-#\"'\\\n\t\r?!&*[]{},|>%@`~=<.+_\x85\u2028\ufeffé🐑\x7f\xa0/yesnof"
NUMBERS = [0, -1, 2**53, 2**63 - 1, 2**64 - 1, -(2**63), 1.5, -0.25, 1e30, 1e-7, 1.5e300, 5e-324, 1e16, 123456.789, 0.1, 100.0, 1e22]


def text(chance):
    if chance.random() < 0.6:
        return chance.choice(TEXTS)
    return "".join(chance.choice(ALPHABET) for _ in range(chance.randint(1, 12)))


def value(chance, depth):
    kind = chance.random()
    if depth > 0 and kind < 0.3:
        return [value(chance, depth - 1) for _ in range(chance.randint(0, 4))]
    if depth > 0 and kind < 0.65:
        return {text(chance): value(chance, depth - 1) for _ in range(chance.randint(0, 4))}
    return text(chance) if kind < 0.9 else chance.choice([*NUMBERS, True, False, None])


def every_text():
    for each in TEXTS:
        yield each
        yield {each: 1}
        yield [each]
        yield {"a": {"b": each, "c": [each, {"d": each}]}}


def loaded(document, loader):
    try:
        return yaml.load(document, loader)
    except yaml.YAMLError as error:
        return f"not read: {error}"


def check_written(program, checks, chance):
    """What Collie writes PyYAML reads, with its own parser and libyaml's."""
    values = [*every_text(), *(value(chance, 4) for _ in range(COUNT))]
    loaders = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]
    for each, answer in zip(values, ask([program], [{"json": each} for each in values])):
        for loader in loaders:
            checks.check(
                f"Collie wrote {each!r:.300}: {answer['yaml']!r:.300}",
                lambda: equal(loaded(answer["yaml"], loader), each),
            )


def check_dumped(program, checks, chance):
    """What PyYAML writes Collie reads."""
    values = [*every_text(), *(value(chance, 4) for _ in range(COUNT))]
    dumped = [
        yaml.safe_dump(
            each,
            default_flow_style=chance.choice([True, False, None]),
            default_style=chance.choice([None, None, None, '"', "'", "|"]),
            allow_unicode=chance.choice([True, False]),
            width=chance.choice([20, 80, 1_000]),
            indent=chance.choice([2, 4]),
            explicit_start=chance.choice([True, False]),
        )
        for each in values
    ]
    for each, document, answer in zip(values, dumped, ask([program], [{"yaml": each} for each in dumped])):
        checks.check(f"PyYAML wrote {each!r:.300}: {document!r:.300}", lambda: compare(document, answer, each))


def texts_of(value):
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from texts_of(each)
    elif isinstance(value, str):
        yield value


def compare(document, answer, expected):
    # In YAML 1.2 these are characters like others, where 1.1 folds lines at them.
    differs = any(each in document for each in "\x85\u2028\u2029")
    # And these are numbers, which PyYAML writes without quotes.
    number = re.compile(r"[-+]?0o[0-7]+|[-+]?(\d+\.?\d*|\.\d+)[eE][-+]?\d+")
    differs = differs or any(number.fullmatch(each) for each in texts_of(expected))
    if not differs and same(loaded(document, yaml.SafeLoader), expected):
        equal(answer, {"json": expected})


class PlainLoader(yaml.SafeLoader):
    """Dates stay texts, and a key twice is an error, as in Collie."""

    def construct_mapping(self, node, deep=False):
        names = [key.value for key, _ in node.value if key.tag != "tag:yaml.org,2002:merge"]
        if len(names) != len(set(names)):
            raise yaml.constructor.ConstructorError(None, None, "a key twice", node.start_mark)
        return super().construct_mapping(node, deep)


PlainLoader.add_constructor("tag:yaml.org,2002:timestamp", yaml.constructor.SafeConstructor.construct_yaml_str)


def check_files(program, checks):
    """Real files are read alike."""
    places = [Path(os.environ.get("COLLIE_SHARED_DATA", "../../../shared/data")), Path(yaml.__file__).parents[1]]
    for place in places:
        if not place.exists():
            print(f"{place} is not there: its documents are skipped")
    files = [path for place in places for end in ("*.yml", "*.yaml") for path in sorted(place.rglob(end))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    for path, document, answer in zip(files, texts, ask([program], [{"yaml": each} for each in texts]) if texts else []):
        theirs = loaded(document, PlainLoader)
        # Numbers and words that only YAML 1.1 has make a file differ; the JavaScript judge knows those.
        if isinstance(theirs, str):
            checks.check(f"refuse {path}", lambda: equal("error" in answer, True))
        else:
            checks.check(f"read {path}", lambda: equal(answer, {"json": theirs}))


def check_yaml(program, checks, seed):
    chance = random.Random(seed)
    check_written(program, checks, chance)
    check_dumped(program, checks, chance)
    check_files(program, checks)
