# SPDX-License-Identifier: Apache-2.0
"""Lets a witness that nobody here wrote (aics-witness) cosign a log, and refuse a fork of it.

The bodies are what `annals proof make --since SIZE` writes. The cosignature is checked with a bare
Ed25519, not with the witness's own package.
"""

import argparse
import base64
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Witness:
    def __init__(self, program, key, folder):
        self.port = free_port()
        self.command = [program]
        self.config = str(pathlib.Path(folder) / "witness.json")
        self.name = "witness.example/interoperability"
        self.run("init", "--config", self.config, "--name", self.name,
                 "--listen", f"127.0.0.1:{self.port}")
        self.run("add-log", "--config", self.config, "--origin", key.split("+", 1)[0],
                 "--vkey", key)
        status = json.loads(self.run("status", "--config", self.config, "--json"))
        self.key = status.get("vkey") or status["witness"]["vkey"]
        self.process = subprocess.Popen(
            [program, "serve", "--config", self.config, "--log-level", "ERROR"])

    def run(self, *arguments):
        return subprocess.run(
            self.command + list(arguments), check=True, capture_output=True, text=True).stdout

    def add_checkpoint(self, body):
        for attempt in range(100):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("POST", "/add-checkpoint", body.encode())
                answer = connection.getresponse()
                return answer.status, answer.read().decode()
            except ConnectionRefusedError:
                if self.process.poll() is not None:
                    raise
                time.sleep(0.1)
        raise TimeoutError("the witness does not answer")

    def check_cosignature(self, line, checkpoint):
        """C2SP tlog-cosignature: key ID, time, signature over the time and the whole text."""
        name, key_id, key = self.key.split("+", 2)
        dash, signer, payload = line.rstrip("\n").split(" ")
        payload = base64.b64decode(payload, validate=True)
        assert (dash, signer, payload[:4].hex(), len(payload)) == ("\u2014", name, key_id, 76)
        seconds = int.from_bytes(payload[4:12], "big")
        text = checkpoint.split("\n\n", 1)[0] + "\n"
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:])
        public.verify(payload[12:], f"cosignature/v1\ntime {seconds}\n{text}".encode())
        assert abs(seconds - time.time()) < 3600


def ask(witness, key, published, folder, agrees):
    """Has the program, as it is built with its trait, ask for a cosignature of what is published."""
    policy = pathlib.Path(folder) / "policy"
    policy.write_text(
        f"log {key}\nwitness w {witness.key} http://127.0.0.1:{witness.port}\nquorum w\n")
    done = subprocess.run(
        [os.environ["ANNALS_WITH_WITNESSES"], "checkpoint", "witness", published, "--policy", str(policy), "--lang", "en"],
        capture_output=True, text=True)
    assert done.returncode == (0 if agrees else 1), (done.stdout, done.stderr)
    checkpoint = (pathlib.Path(published) / "checkpoint").read_text()
    assert (witness.name in checkpoint) == agrees, checkpoint
    if agrees:
        witness.check_cosignature(checkpoint.splitlines()[-1], checkpoint)
    print(f"aics-witness: {'cosigned' if agrees else 'refused'} what annals checkpoint witness sent")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default="aics-witness")
    parser.add_argument("--key", required=True)
    parser.add_argument("--honest", nargs="+", required=True,
                        help="requests that extend one another, the first from size 0")
    parser.add_argument("--fork", nargs="+", required=True,
                        help="requests of another log under the same key")
    parser.add_argument("--published", help="the honest log as `annals publish tiles` wrote it")
    parser.add_argument("--published-fork", help="the other log, published")
    options = parser.parse_args()
    read = lambda path: pathlib.Path(path).read_text()
    with tempfile.TemporaryDirectory() as folder:
        witness = Witness(options.program, options.key, folder)
        try:
            for path in options.honest:
                status, answer = witness.add_checkpoint(read(path))
                assert status == 200, (path, status, answer)
                witness.check_cosignature(answer, read(path).split("\n\n", 1)[1])
                print(f"aics-witness: cosigned {path.rsplit('/', 1)[1]}")
            status, answer = witness.add_checkpoint(read(options.honest[0]))
            size = read(options.honest[-1]).split("\n\n", 1)[1].split("\n")[1]
            assert (status, answer.strip()) == (409, size), (status, answer)
            for path in options.fork:
                status, answer = witness.add_checkpoint(read(path))
                assert status in (409, 422), (path, status, answer)
                print(f"aics-witness: refused {path.rsplit('/', 1)[1]} with {status}")
            assert status == 422, "no fork was refused for its proof"
            if options.published and os.environ.get("ANNALS_WITH_WITNESSES"):
                ask(witness, options.key, options.published, folder, agrees=True)
                ask(witness, options.key, options.published_fork, folder, agrees=False)
        finally:
            witness.process.terminate()
            witness.process.wait()


if __name__ == "__main__":
    sys.exit(main())
