#!/usr/bin/env python3
"""check: PDFs by the rules of rules.py.

check.py STANDARD FILE...  a line a finding, of PDFs that should keep to a standard; exit 1 if there are any
check.py --self-test FILE  that each rule finds its counter-examples, made of this file, which has one of everything
"""
import sys

from broken import BROKEN, spoilt
from document import Document, load
from rules import RULES, findings


def self_test(path):
    data, wrong = load(path), []
    wrong += [f"{rule} finds fault with the sound one: {words}" for rule, words in findings(data, "a-3,ua-1")]
    wrong += [f"{rule} has no counter-example" for rule in RULES if rule not in dict(BROKEN)]
    for rule, function in BROKEN:
        try:
            if not any(RULES[rule](Document(spoilt(data, function)))):
                wrong.append(f"{rule} does not see `{function.__name__}`")
        except (IndexError, KeyError, StopIteration, TypeError) as e:
            wrong.append(f"{rule}: `{function.__name__}` cannot be made of this file: {e!r}")
    return wrong, len(BROKEN) + len(RULES)


def main(arguments):
    if arguments[0] == "--self-test":
        wrong, tests = self_test(arguments[1])
    else:
        wrong = [f"{path}: {rule}: {words}" for path in arguments[1:]
                 for rule, words in findings(load(path), arguments[0])]
        tests = (len(arguments) - 1) * len(RULES)
    print("\n".join(wrong[:50]))
    print(f"{tests - min(tests, len(wrong))} passed, {len(wrong)} failed")
    sys.exit(bool(wrong))


main(sys.argv[1:])
