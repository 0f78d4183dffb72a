#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A full disk, an old backup, a lost memory, two copies appended to apart: refused or survived.

The full disk is a small tmpfs, which only root may mount; without it that case is skipped.
"""

import os
import shutil
import subprocess
import sys
import tempfile

from registry import Registry, leaf, parse_checkpoint, root

CASES = []


def case(function):
    CASES.append(function)
    return function


def refused(done, code):
    assert done.returncode == 1, f"exit {done.returncode}: {done.stdout}{done.stderr}"
    assert code in done.stderr, f"expected {code}: {done.stderr}"


def snapshot(registry):
    """The bytes of everything in Events/ that is not derived."""
    names = sorted(os.listdir(os.path.join(registry.path, "Events")))
    return {name: open(registry.events(name), "rb").read()
            for name in names if not name.startswith(".")}


@case
def a_full_disk_loses_nothing(base, work):
    if os.geteuid() != 0:
        return "skipped: only root may mount a tmpfs"
    disk = os.path.join(work, "disk")
    os.makedirs(disk)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True, text=True)
    if mounted.returncode != 0:
        return f"skipped: {mounted.stderr.strip()}"
    try:
        # The keys stay on a disk with room, as they do in life.
        registry = base.copy(os.path.join(work, "full"))
        shutil.copytree(registry.path, os.path.join(disk, "registry"))
        registry.path = os.path.join(disk, "registry")
        known = 0
        for step in range(400):
            done = registry.record(1000 + step * 10, 10)
            if done.returncode != 0:
                assert "E-LOG" in done.stderr, done.stderr
                break
            known = registry.checkpoint()[0]
        else:
            raise AssertionError("the disk never filled")
        assert registry.checkpoint()[0] in (known, known + 10)
        seen = [registry.checkpoint()]
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        after = registry.record(2_000_000, 1)
        assert after.returncode == 0, after.stderr
        registry.check(seen)
        return f"filled after {known} entries, went on with room"
    finally:
        subprocess.run(["umount", disk], check=False)


@case
def an_old_backup_that_is_restored_is_refused(base, work):
    registry = base.copy(os.path.join(work, "restored"))
    backup = os.path.join(work, "backup")
    shutil.copytree(os.path.join(registry.path, "Events"), backup)
    assert registry.record(1, 3).returncode == 0
    shutil.rmtree(os.path.join(registry.path, "Events"))
    shutil.copytree(backup, os.path.join(registry.path, "Events"))
    before = snapshot(registry)
    refused(registry.record(10, 1), "E-LOG-SIGNING-MEMORY")
    assert snapshot(registry) == before, "something was cut or moved"


@case
def without_its_memory_the_key_signs_only_after_adoption(base, work):
    registry = base.copy(os.path.join(work, "forgotten"))
    memory = os.path.join(registry.folder, "config/annals/keys/crash.example_log/log.memory")
    os.remove(memory)
    before = snapshot(registry)
    refused(registry.record(1, 1), "E-LOG-SIGNING-MEMORY-MISSING")
    assert snapshot(registry) == before, "something was changed"
    registry.must("key", "adopt", "--checkpoint", "Events/checkpoint")
    assert registry.record(1, 1).returncode == 0
    registry.check([])


@case
def two_copies_that_are_appended_to_apart_prove_the_fork(base, work):
    one = base.copy(os.path.join(work, "one"))
    other = base.copy(os.path.join(work, "other"))
    assert one.record(1, 1).returncode == 0
    assert other.record(2, 1).returncode == 0
    first = open(one.events("checkpoint"), encoding="utf8").read()
    second = open(other.events("checkpoint"), encoding="utf8").read()
    assert parse_checkpoint(first)[0] == parse_checkpoint(second)[0]
    assert parse_checkpoint(first)[1] != parse_checkpoint(second)[1]
    # The auditor kept the one checkpoint; the other log cannot have grown from it.
    kept = os.path.join(work, "kept.checkpoint")
    with open(kept, "w", encoding="utf8") as file:
        file.write(first)
    assert one.run("verify", "--key", one.key(), "--since", kept).returncode == 0
    done = other.run("verify", "--key", other.key(), "--since", kept, "--lang", "en")
    assert done.returncode == 1 and "E-LOG-FORK" in done.stdout, done.stdout


@case
def a_read_only_folder_is_refused(base, work):
    registry = base.copy(os.path.join(work, "readonly"))
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            return "skipped: no setpriv"
        for folder, _, files in os.walk(work):
            os.chmod(folder, 0o755)
        for folder, _, files in os.walk(registry.folder):
            os.chown(folder, 65534, 65534)
            for name in files:
                os.chown(os.path.join(folder, name), 65534, 65534)
        wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    else:
        wrapper = []
    before = snapshot(registry)
    os.chmod(os.path.join(registry.path, "Events"), 0o555)
    try:
        done = registry.record(1, 1, wrapper=wrapper)
        refused(done, "E-LOG-")
        assert snapshot(registry) == before
        shown = registry.run("organization", "list", wrapper=wrapper)
        assert shown.returncode == 0, shown.stderr
    finally:
        os.chmod(os.path.join(registry.path, "Events"), 0o755)


@case
def a_clock_that_is_far_off_needs_confirmation(base, work):
    if not shutil.which("faketime"):
        return "skipped: no faketime"
    registry = base.copy(os.path.join(work, "clock"))
    before = snapshot(registry)
    for moment in ("-1h", "+40d"):
        done = registry.record(1, 1, wrapper=["faketime", "-f", moment])
        refused(done, "E-CLOCK")
        assert snapshot(registry) == before
    held = registry.record(1, 1, wrapper=["faketime", "-f", "-2m"])
    assert held.returncode == 0, held.stderr
    far = registry.run(
        "organization", "register", "later", "后来", "--kind", "enterprise", "--actor", "sec",
        "--confirm-clock", wrapper=["faketime", "-f", "+40d"])
    assert far.returncode == 0, far.stderr
    registry.check([])


@case
def a_key_that_others_can_read_is_not_used(base, work):
    registry = base.copy(os.path.join(work, "open"))
    folder = os.path.join(registry.folder, "config/annals/keys/crash.example_log")
    for name in ("log.pem", "actor-sec.pem"):
        path = os.path.join(folder, name)
        os.chmod(path, 0o644)
        refused(registry.record(1, 1), "E-KEY-OPEN-TO-OTHERS")
        os.chmod(path, 0o600)
        os.rename(path, path + ".real")
        os.symlink(path + ".real", path)
        refused(registry.record(1, 1), "E-KEY-SYMBOLIC-LINK")
        os.remove(path)
        os.rename(path + ".real", path)
    assert registry.record(1, 1).returncode == 0


def main():
    work = tempfile.mkdtemp(prefix="annals-hard-")
    failures = 0
    try:
        base = Registry(os.path.join(work, "base")).found().fill(5)
        assert root([leaf(line) for line in base.lines()]) == base.checkpoint()[1]
        for function in CASES:
            try:
                note = function(base, work) or "ok"
            except AssertionError as error:
                note = f"FAILED {error}"
                failures += 1
            print(f"{function.__name__.replace('_', ' ')}: {note}")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(CASES)} cases, {failures} failures")
    if failures:
        sys.exit(1)


if __name__ == "__main__":
    main()
