# SPDX-License-Identifier: Apache-2.0
"""Checks a registry, its tiles and its proofs with packages that nobody here wrote.

Each package checks what it can; one that is not installed is named and left out. Exits 1 at the
first disagreement.
"""

import argparse
import base64
import hashlib
import importlib
import pathlib
import sys


class Log:
    """The registry and what was published of it, as plain bytes."""

    def __init__(self, options):
        self.key = options.key
        registry = pathlib.Path(options.registry)
        self.checkpoint = (registry / "Events/checkpoint").read_bytes()
        text = self.checkpoint.decode().split("\n")
        self.size = int(text[1])
        self.root = base64.b64decode(text[2])
        self.lines = []
        for segment in sorted((registry / "Events").glob("*.ndjson")):
            self.lines += segment.read_bytes().split(b"\n")[:-1]
        assert len(self.lines) == self.size
        self.tiles = options.tiles and pathlib.Path(options.tiles)
        self.proofs = [
            Proof(path)
            for path in (sorted(pathlib.Path(options.proofs).glob("*proof")) if options.proofs else [])
        ]
        self.indexes = sorted({i for i in (0, 1, 255, 256, 4095, 4096, self.size // 2, self.size - 1)
                               if 0 <= i < self.size})

    def root_at(self, size):
        """The root of the first lines, by hashlib alone."""
        subtrees = []
        for index, line in enumerate(self.lines[:size]):
            subtrees.append(hashlib.sha256(b"\0" + line).digest())
            while index & 1:
                right = subtrees.pop()
                subtrees.append(hashlib.sha256(b"\1" + subtrees.pop() + right).digest())
                index >>= 1
        if not subtrees:
            return hashlib.sha256().digest()
        root = subtrees.pop()
        while subtrees:
            root = hashlib.sha256(b"\1" + subtrees.pop() + root).digest()
        return root


class Proof:
    """A .tlog-proof with its entry, or a .proof that the log grew."""

    def __init__(self, path):
        self.path = path
        head, self.checkpoint = path.read_text().split("\n\n", 1)
        lines = head.split("\n")
        self.is_inclusion = path.suffix == ".tlog-proof"
        if self.is_inclusion:
            assert lines.pop(0) == "c2sp.org/tlog-proof@v1"
            self.entry = path.with_suffix(".entry.json").read_bytes()
        word, number = lines.pop(0).split(" ")
        assert word == ("index" if self.is_inclusion else "old")
        self.number = int(number)
        self.hashes = [base64.b64decode(line, validate=True) for line in lines]
        text = self.checkpoint.split("\n")
        self.size, self.root = int(text[1]), base64.b64decode(text[2])


def aics_tlog(package, log):
    note = package.parse_note(log.checkpoint)
    result = package.verify_checkpoint(note, package.parse_vkey(log.key))
    assert result.ok and result.size == log.size and result.root == log.root, result
    tree = package.MerkleTree(log.lines)
    assert tree.root() == log.root
    done = 1
    if log.tiles and log.size:
        reader = package.FileSystemTileReader(log.tiles)
        report = package.audit_tiles(reader, log.size, log.root)
        done += report.tiles + report.bundles
        for index in log.indexes:
            proof = package.inclusion_proof_from_tiles(reader, index, log.size)
            leaf = package.leaf_hash(log.lines[index])
            assert package.verify_inclusion(leaf, index, log.size, proof, log.root)
            assert package.read_entry(reader, index, log.size) == log.lines[index]
            done += 1
    for proof in log.proofs:
        if proof.is_inclusion:
            assert package.verify_leaf_inclusion(
                proof.entry, proof.number, proof.size, proof.hashes, proof.root), proof.path
        else:
            assert package.verify_consistency(
                proof.number, proof.size, tree.root(proof.number), proof.root, proof.hashes), proof.path
        done += 1
    return done


def tlog_scales(package, log):
    signing = importlib.import_module("tlog_scales.signing")
    tlog = importlib.import_module("tlog_scales.tlog")
    backend = importlib.import_module("tlog_scales.backend")
    readers = importlib.import_module("tlog_scales.reader")
    tlog.Checkpoint.from_text(log.checkpoint.decode()).verify(signing.Vkey.from_string(log.key))
    done = 1
    if not (log.tiles and log.size):
        return done
    reader = readers.TilesReader(backend.make_backend(str(log.tiles.resolve())))
    assert reader.get_checkpoint().root_hash == log.root
    assert reader.calculate_root_hash() == log.root
    for index in log.indexes:
        assert reader.get_entry(index) == log.lines[index]
        done += 1
    for proof in log.proofs:
        if proof.is_inclusion and proof.size == log.size:
            # It makes the same proof from our tiles, byte for byte.
            assert reader.get_inclusion_proof(proof.number, proof.size).node_hashes == proof.hashes
            done += 1
        elif not proof.is_inclusion and 0 < proof.number:
            assert reader.get_consistency_proof(
                proof.number, proof.size).node_hashes == proof.hashes, proof.path
            done += 1
    return done


def metamorphic_log(package, log):
    head = package.checkpoint_verify(log.checkpoint.decode(), [log.key])
    assert head.size == log.size
    assert package.verify_signed_note(log.checkpoint.decode(), [log.key]) == 1
    done = 2
    for proof in log.proofs:
        if proof.is_inclusion:
            leaf = hashlib.sha256(b"\0" + proof.entry).digest()
            package.checkpoint_verify_inclusion(
                proof.checkpoint, [log.key], proof.number, leaf, proof.hashes)
        elif proof.number:  # It refuses the empty proof since size 0.
            package.verify_consistency(
                proof.number, proof.size, proof.hashes, log.root_at(proof.number), proof.root)
        done += 1
    return done


def pymerkle(package, log):
    tree = package.InmemoryTree.init_from_entries(log.lines, algorithm="sha256")
    assert tree.get_root() == log.root
    done = 1
    for proof in log.proofs:
        made = None
        if proof.is_inclusion:
            made = tree.prove_inclusion(proof.number + 1, proof.size)
            package.verify_inclusion(tree.get_leaf(proof.number + 1), proof.root, made)
        elif proof.number:
            made = tree.prove_consistency(proof.number, proof.size)
            package.verify_consistency(tree.get_root(proof.number), proof.root, made)
        if made is not None:
            done += 1
    return done


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--key", required=True)
    parser.add_argument("--registry", required=True)
    parser.add_argument("--tiles")
    parser.add_argument("--proofs")
    log = Log(parser.parse_args())
    for check in (aics_tlog, tlog_scales, metamorphic_log, pymerkle):
        name = check.__name__
        try:
            package = importlib.import_module(name)
        except ImportError as error:
            print(f"{name}: left out, {error}")
            continue
        try:
            print(f"{name}: {check(package, log)} checks")
        except Exception as error:
            print(f"{name}: disagrees at size {log.size}: {error!r}", file=sys.stderr)
            raise


if __name__ == "__main__":
    main()
