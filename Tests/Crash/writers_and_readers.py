#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writers and readers at once, killed at random: nothing acknowledged is lost, nothing stands twice.

No reader may ever see less than a reader before it, or entries that the checkpoint does not sign.
"""

import argparse
import collections
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from registry import Registry, acknowledged, program


class Trial:
    def __init__(self, registry, seconds, seed):
        self.registry = registry
        self.deadline = time.monotonic() + seconds
        self.seed = seed
        self.lock = threading.Lock()
        self.next = 1
        self.acknowledged = {}
        self.seen = []
        self.counts = collections.Counter()
        self.failures = []

    def fail(self, text):
        with self.lock:
            self.failures.append(text)

    def start(self, arguments, text=None):
        process = subprocess.Popen(
            [program(), *arguments], cwd=self.registry.path, env=self.registry.environment,
            stdin=subprocess.PIPE if text else subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, encoding="utf-8",
            # What a killed process wrote may end within a character.
            errors="replace")
        return process, threading.Thread(target=self.feed, args=(process, text))

    @staticmethod
    def feed(process, text):
        try:
            if text:
                process.stdin.write(text)
                process.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    def run(self, arguments, random, text=None, deadly=True):
        """Runs the program; now and then kills it at a random moment."""
        process, feeder = self.start(arguments, text)
        feeder.start()
        if deadly and random.random() < 0.4:
            try:
                process.wait(timeout=random.random() * 0.4)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                with self.lock:
                    self.counts["kills"] += 1
        # What the feeder wrote is read here, whether the process was killed or not.
        feeder.join()
        process.stdin = None
        output, errors = process.communicate()
        return process.returncode, output, errors

    def thread(self, body, number):
        """A thread whose own failure is a failure of the trial, rather than a trial of fewer."""
        def guarded():
            try:
                body(number)
            except Exception as error:
                self.fail(f"{body.__name__} {number} ended early: {error!r}")
        return threading.Thread(target=guarded)

    def write(self, number):
        rng = random.Random(f"{self.seed}/writer/{number}")
        while time.monotonic() < self.deadline:
            count = rng.randint(1, 5)
            with self.lock:
                first = self.next
                self.next += count
            code, output, errors = self.run(
                ["import", "-", "--apply", "--actor", "sec", "--lang", "en"], rng,
                self.registry.organizations(first, count))
            if code == 0:
                indexes = acknowledged(output)
                if len(indexes) != count:
                    self.fail(f"{count} statements, acknowledged {indexes}")
                with self.lock:
                    self.counts["batches acknowledged"] += 1
                    for offset, index in enumerate(indexes):
                        self.acknowledged[index] = f"organization/o{first + offset}"
            elif code > 0:
                self.fail(f"a writer was refused: {errors}")

    def read(self, number):
        rng = random.Random(f"{self.seed}/reader/{number}")
        last = 0
        while time.monotonic() < self.deadline:
            code, output, errors = self.run(
                ["checkpoint", "show", "--lang", "en"], rng, deadly=False)
            if code != 0:
                self.fail(f"a reader failed: {errors}")
                continue
            size = int(output.split("\n")[1].split()[1])
            if size < last:
                self.fail(f"a reader saw {size} entries after {last}")
            last = size
            code, output, errors = self.run(
                ["organization", "list", "--format", "csv"], rng, deadly=True)
            if code > 0:
                self.fail(f"a reader failed: {errors}")
            elif code == 0:
                with self.lock:
                    self.counts["reads"] += 1
            with self.lock:
                self.seen.append(self.registry.checkpoint())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--readers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    work = tempfile.mkdtemp(prefix="annals-race-")
    try:
        registry = Registry(os.path.join(work, "base")).found()
        trial = Trial(registry, arguments.seconds, arguments.seed)
        threads = [trial.thread(trial.write, number) for number in range(arguments.writers)]
        threads += [trial.thread(trial.read, number) for number in range(arguments.readers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        after = registry.record(9_000_000, 1)
        if after.returncode != 0:
            trial.fail(f"the last append was refused: {after.stderr}")
        try:
            lines = registry.check(trial.seen)
            for index, subject in trial.acknowledged.items():
                if f'"subject":"{subject}"'.encode() not in lines[index]:
                    trial.fail(f"#{index} was acknowledged as {subject} and is something else")
        except AssertionError as error:
            trial.fail(str(error))
            lines = []
    finally:
        shutil.rmtree(work, ignore_errors=True)
    counts = trial.counts
    print(
        f"{len(lines)} entries, {len(trial.acknowledged)} of them acknowledged in "
        f"{counts['batches acknowledged']} batches, {counts['reads']} reads, "
        f"{counts['kills']} kills, {len(trial.seen)} checkpoints seen, "
        f"{len(trial.failures)} failures")
    for failure in trial.failures[:20]:
        print(failure)
    if trial.failures or not trial.acknowledged or not counts["kills"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
