#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cuts small logs out of a large one: for each event type the founding, the subject's first entry and one of the type.

    Tests/Fuzzing/entry_seeds.py Events Tests/Fuzzing/corpora/entries
"""

import json
import pathlib
import sys


def main():
    events, folder = map(pathlib.Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    lines = [line for file in sorted(events.glob("*.ndjson"))
             for line in file.read_text(encoding="utf-8").splitlines()]
    firsts, done = {}, set()
    for line in lines:
        entry = json.loads(line)
        kind, subject, actor = entry["type"], entry["subject"], entry["source"].rsplit("/", 1)[1]
        first = firsts.setdefault(subject, line)
        if kind in done:
            continue
        done.add(kind)
        enrolment = firsts.get(f"actor/{actor}")
        log = list(dict.fromkeys(filter(None, [lines[0], enrolment, first, line])))
        name = kind.removeprefix("annals.").removesuffix(".v1")
        (folder / name).write_text("\n".join(log) + "\n", encoding="utf-8")
    print(f"{len(done)} event types")


if __name__ == "__main__":
    main()
