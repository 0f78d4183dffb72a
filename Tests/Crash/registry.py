# SPDX-License-Identifier: Apache-2.0
"""A registry for crash tests: the built program, its files, and checks that trust neither."""

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEGMENT = 4096


def program():
    """The program in the folder ANNALS_BIN, else the one that was built last."""
    told = os.environ.get("ANNALS_BIN")
    folders = [told] if told else [
        os.path.join(ROOT, ".build", kind) for kind in ("release", "debug")]
    paths = [os.path.join(folder, "annals") for folder in folders]
    built = [path for path in paths if os.access(path, os.X_OK)]
    if not built:
        raise SystemExit("build the program first: swift build -c release")
    return max(built, key=os.path.getmtime)


def leaf(line):
    return hashlib.sha256(b"\x00" + line).digest()


def root(leaves):
    """The Merkle tree hash of RFC 6962, 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    stack = []
    for index, value in enumerate(leaves):
        while index & 1:
            value = hashlib.sha256(b"\x01" + stack.pop() + value).digest()
            index >>= 1
        stack.append(value)
    value = stack.pop()
    while stack:
        value = hashlib.sha256(b"\x01" + stack.pop() + value).digest()
    return value


class Registry:
    """A folder with Events/, and the folder of its keys."""

    def __init__(self, folder):
        self.folder = folder
        self.path = os.path.join(folder, "registry")
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "XDG_CONFIG_HOME": os.path.join(folder, "config"),
            "XDG_STATE_HOME": os.path.join(folder, "state"),
            "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
        }

    def run(self, *arguments, wrapper=(), stdin=None, timeout=120):
        return subprocess.run(
            [*wrapper, program(), *arguments], cwd=self.path, env=self.environment,
            input=stdin, capture_output=True, text=True, timeout=timeout)

    def found(self):
        os.makedirs(self.path)
        self.must("init", self.path, "--origin", "crash.example/log")
        self.must("actor", "enroll", "sec", "秘书处", "--role", "秘书处")
        return self

    def must(self, *arguments, **options):
        done = self.run(*arguments, "--lang", "en", **options)
        if done.returncode != 0:
            raise AssertionError(f"annals {arguments}: {done.stderr}")
        return done

    def copy(self, folder):
        """A copy of the registry with its keys and signing memory."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return Registry(folder)

    def organizations(self, first, count):
        """Statements that register organisations, as the import reads them."""
        return "".join(
            json.dumps({
                "type": "annals.organization.registered.v1",
                "subject": f"organization/o{number}",
                "time": "2026-01-01",
                "data": {"name": {"zh": f"测试单位{number}"}, "kind": "enterprise"},
            }, ensure_ascii=False) + "\n"
            for number in range(first, first + count))

    def record(self, first, count, **options):
        return self.run(
            "import", "-", "--apply", "--actor", "sec", "--lang", "en",
            stdin=self.organizations(first, count), **options)

    def fill(self, size):
        """Makes the log `size` entries long."""
        missing = size - self.checkpoint()[0]
        while missing > 0:
            count = min(missing, 1000)
            done = self.record(size - missing + 1_000_000, count)
            assert done.returncode == 0, done.stderr
            missing -= count
        return self

    def events(self, name):
        return os.path.join(self.path, "Events", name)

    def checkpoint(self):
        """Size and root of the published checkpoint."""
        with open(self.events("checkpoint"), encoding="utf8") as file:
            return parse_checkpoint(file.read())

    def remembered(self):
        """Size and root of what the log's key signed last, from its memory."""
        folder = os.path.join(self.folder, "config/annals/keys/crash.example_log")
        with open(os.path.join(folder, "log.memory"), "rb") as file:
            text = file.read().decode("utf8", "replace")
        found = re.findall(r"crash\.example/log\n(\d+)\n([A-Za-z0-9+/]{43}=)\n", text)
        return max(((int(size), base64.b64decode(value)) for size, value in found), default=None)

    def lines(self):
        lines = []
        for name in sorted(os.listdir(os.path.join(self.path, "Events"))):
            if name.endswith(".ndjson"):
                with open(self.events(name), "rb") as file:
                    lines += file.read().split(b"\n")[:-1]
        return lines

    def key(self):
        return re.search(r'"logKey":"([^"]+)"', self.lines()[0].decode()).group(1)

    def check(self, seen):
        """Checks the whole log, and that every checkpoint in `seen` is a prefix of it."""
        done = self.run("verify", "--key", self.key(), "--again", "--lang", "en")
        assert done.returncode == 0, f"verify: {done.stdout}{done.stderr}"
        size, value = self.checkpoint()
        lines = self.lines()
        assert len(lines) == size, f"{len(lines)} lines, checkpoint of {size}"
        leaves = [leaf(line) for line in lines]
        assert root(leaves) == value, "the lines do not have the checkpoint's root"
        for old_size, old_root in seen:
            assert old_size <= size, f"a checkpoint of {old_size} was seen, {size} are left"
            assert root(leaves[:old_size]) == old_root, f"the checkpoint of {old_size} is no prefix"
        ids = [json.loads(line)["id"] for line in lines]
        assert len(set(ids)) == len(ids), "an id stands twice"
        subjects = [
            entry["subject"] for entry in map(json.loads, lines)
            if entry["type"] == "annals.organization.registered.v1"]
        assert len(set(subjects)) == len(subjects), "a statement was recorded twice"
        return lines


def parse_checkpoint(text):
    origin, size, value = text.split("\n")[:3]
    assert origin == "crash.example/log", origin
    return int(size), base64.b64decode(value)


def acknowledged(output):
    """The indexes that the program said it recorded."""
    return [int(index) for index in re.findall(r"^recorded #(\d+)", output, re.M)]
