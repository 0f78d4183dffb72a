#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails each system call of an append once, and checks that nothing acknowledged is lost.

Every call that strace sees on the log and on the key's memory is failed with EIO, with ENOSPC and
with SIGKILL, in the middle of a segment and across the boundary between two. After each fault the
next append must succeed, the whole log must verify, and every checkpoint that anybody could have seen
must be a prefix of it.
"""

import argparse
import collections
import os
import shutil
import sys
import tempfile

from registry import SEGMENT, Registry, acknowledged

CALLS = [
    "openat", "read", "pread64", "write", "pwrite64", "fdatasync", "fsync", "renameat",
    "ftruncate", "unlinkat", "flock", "close",
]
FAULTS = {"EIO": "error=EIO", "ENOSPC": "error=ENOSPC", "SIGKILL": "signal=SIGKILL"}
# Calls that cannot fail for want of space.
NO_SPACE = {"read", "pread64", "flock", "close", "unlinkat"}
BATCH = 6


def paths(registry):
    """What the append touches: the log, and the folder of the key with its memory."""
    events = os.path.join(registry.path, "Events")
    keys = os.path.join(registry.folder, "config/annals/keys/crash.example_log")
    names = [events, keys, os.path.join(keys, "log.memory"), os.path.join(keys, ".log.memory.lock")]
    for name in ("checkpoint", ".checkpoint.new", ".lock", "000000000000.ndjson",
                 "000000004096.ndjson"):
        names.append(os.path.join(events, name))
    return [word for name in names for word in ("-P", name)]


def inject(registry, call, fault, number, trace):
    return [
        "strace", "-f", "-qq", "-o", trace, "-e", f"trace={call}", *paths(registry),
        "-e", f"inject={call}:{FAULTS[fault]}:when={number}"]


def one(template, work, call, fault, number):
    """Runs one case; None where the call was not made so often."""
    registry = template.copy(work)
    before = registry.checkpoint()
    trace = os.path.join(work, "trace")
    done = registry.record(
        1, BATCH, wrapper=inject(registry, call, fault, number, trace))
    with open(trace, encoding="utf8", errors="replace") as file:
        text = file.read()
    if "(INJECTED)" not in text and "SIGKILL" not in text:
        return None
    size = before[0]
    seen = [before, registry.checkpoint()]
    if registry.remembered():
        seen.append(registry.remembered())
    said = acknowledged(done.stdout)
    assert done.returncode != 0 or said, "neither an answer nor an error"
    if done.returncode == 0:
        assert said == list(range(size, size + BATCH)), f"acknowledged {said}"
        assert registry.checkpoint()[0] >= size + BATCH, "acknowledged before it was published"
    # A batch is there whole or not at all.
    assert registry.checkpoint()[0] in (size, size + BATCH), registry.checkpoint()[0]
    after = registry.record(2_000_000, 1)
    assert after.returncode == 0, f"the next append was refused: {after.stderr}"
    lines = registry.check(seen)
    assert len(lines) in (size + 1, size + BATCH + 1), len(lines)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", nargs="*", default=CALLS)
    arguments = parser.parse_args()
    if not shutil.which("strace"):
        sys.exit("strace is not installed")
    work = tempfile.mkdtemp(prefix="annals-faults-")
    counts = collections.Counter()
    failures = []
    try:
        base = Registry(os.path.join(work, "base")).found()
        middle = base.copy(os.path.join(work, "middle")).fill(5)
        boundary = base.copy(os.path.join(work, "boundary")).fill(SEGMENT - 3)
        for place, template in (("middle", middle), ("boundary", boundary)):
            for call in arguments.calls:
                for fault in FAULTS:
                    if fault == "ENOSPC" and call in NO_SPACE:
                        continue
                    for number in range(1, 1000):
                        try:
                            hit = one(template, os.path.join(work, "case"), call, fault, number)
                        except AssertionError as error:
                            failures.append(f"{place} {call} {fault} {number}: {error}")
                            hit = True
                        if not hit:
                            break
                        counts[place, call, fault] += 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for (place, call, fault), count in sorted(counts.items()):
        print(f"{place:9} {call:10} {fault:8} {count:4}")
    print(f"{sum(counts.values())} faults injected, {len(failures)} failures")
    for failure in failures:
        print(failure)
    if failures or not counts:
        sys.exit(1)


if __name__ == "__main__":
    main()
