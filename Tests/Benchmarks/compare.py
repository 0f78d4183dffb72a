#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures Annals beside what somebody would otherwise use, on the same input in the same run.

Prints one JSON object a row: the seconds of every run of ours and of the other's, the ratio of each
pair (ours / theirs), their median, the target, and the peak memory of our process. Needs a release
build of `annals` and `annals-benchmark`, the Python packages duckdb and eventsourcing, and a machine
that does nothing else; `Tests/Benchmarks/run` sees to the first two.

The registries are invented, of whole histories that end on the same day in the past, because no
snapshot serves what lies in days to come. That of about a million entries has 7,000 projects over 3
years and takes a minute and 600 MB. `--large` adds the rows that need others: the same projects with
the same statuses and sums told in 32 vouchers a month, which is ten million entries (10 minutes and
5 GB with its snapshot; a replay that holds all views takes 4 GB of memory), and 100,000 projects beside 1,000, of a
year (5.8 million entries beside 58,000; 6 minutes and 3 GB). They lie in the folder for temporary
files, which TMPDIR moves.
"""

import argparse
import csv
import functools
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path


ROOT = Path(__file__).resolve().parents[2]


def demo(annals, registry, projects, years, vouchers=1):
    """An invented, unsigned registry with a snapshot of all of it, where it is not there yet."""
    start = time.perf_counter()
    if not (registry / "Events").exists():
        # Programs that came before vouchers make the registry of one, too.
        detail = ["--vouchers", str(vouchers)] if vouchers != 1 else []
        subprocess.run(
            [annals, "demo", registry, "--unsigned", "--projects", str(projects), "--years",
             str(years), *detail],
            check=True, stdout=subprocess.DEVNULL)
    made = time.perf_counter() - start
    subprocess.run(
        [annals, "store", "snapshot", "--registry", registry], check=True,
        stdout=subprocess.DEVNULL)
    size = (registry / "Events" / "checkpoint").read_text().splitlines()[1]
    held = sum(path.stat().st_size for path in registry.rglob("*") if path.is_file())
    print(
        f"{projects} projects, {years} years, {vouchers} vouchers: {size} entries in {made:.0f} s, "
        f"a snapshot in {time.perf_counter() - start - made:.0f} s, {held / 1e6:.0f} MB",
        file=sys.stderr, flush=True)
    return registry


def first_project(annals, registry):
    listed = subprocess.run(
        [annals, "project", "list", "--registry", registry, "--format", "csv"], check=True,
        capture_output=True, text=True).stdout
    return next(csv.DictReader(listed.splitlines()))["id"]


def timed(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


def process(command):
    """Seconds and peak bytes of one run of a command in a process of its own."""
    probe = (
        "import resource,subprocess,sys,time\n"
        "s=time.perf_counter()\n"
        "c=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE)\n"
        "t=time.perf_counter()-s\n"
        "if c.returncode: sys.exit(c.stderr.decode())\n"
        "print(t, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss*1024)\n"
    )
    out = subprocess.run(
        ["python3", "-c", probe, *command], check=True, capture_output=True, text=True)
    seconds, memory = out.stdout.split()
    return float(seconds), int(memory)


class Comparison:
    def __init__(self, bin, registry, runs):
        self.bin, self.registry, self.runs = bin, registry, runs

    def row(self, bench, against, target, ours, theirs):
        """`ours` gives (seconds, peak bytes); `theirs` gives seconds."""
        mine, others, memory = [], [], 0
        for _ in range(self.runs):
            seconds, peak = ours()
            mine.append(seconds)
            memory = max(memory, peak)
            others.append(theirs())
        self.say(bench, against, target, list(zip(mine, others)), memory)

    def say(self, bench, against, target, pairs, memory):
        """Prints a row of pairs of seconds, ours and the other's."""
        mine, others = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        ratios = [a / b for a, b in pairs]
        print(json.dumps({
            "bench": bench, "against": against, "target": target, "ours": mine, "theirs": others,
            "ratios": ratios, "ratio": statistics.median(ratios), "peakMemory": memory,
        }), flush=True)

    def events(self):
        return f"{self.registry}/Events/*.ndjson"

    def replay(self):
        run = self.benchmark("replay")
        self.entries = run["entries"]
        return run["seconds"], run["peakMemory"]

    def admission(self):
        run = self.benchmark("admission")
        return run["seconds"], run["peakMemory"]

    def benchmark(self, name):
        out = subprocess.run(
            [self.bin / "annals-benchmark", name, self.registry], check=True,
            capture_output=True, text=True)
        return json.loads(out.stdout)


def group_by(duckdb, events):
    query = (
        "select subject, count(*), max(time) from read_ndjson(?,"
        " columns={'subject':'VARCHAR','time':'VARCHAR'}) group by subject")
    with duckdb.connect() as connection:
        return timed(lambda: connection.execute(query, [events]).fetchall())


def city_portfolio(duckdb, events):
    """The projects of a city by their newest status, as the portfolio counts them."""
    query = """
      with entries as (
        select subject, time, type, data from read_ndjson(?,
          columns={'subject':'VARCHAR','time':'VARCHAR','type':'VARCHAR','data':'JSON'})
        where type in ('annals.project.registered.v1', 'annals.project.status-changed.v1')),
      places as (
        select distinct subject from entries
        where type = 'annals.project.registered.v1'
          and json_extract_string(data, '$.divisions[0]') like '3202%'),
      statuses as (
        select subject, arg_max(json_extract_string(data, '$.to'), time) as status from entries
        where type = 'annals.project.status-changed.v1' group by subject)
      select status, count(*) from places left join statuses using (subject) group by status"""
    with duckdb.connect() as connection:
        return timed(lambda: connection.execute(query, [events]).fetchall())


@functools.cache
def aggregate():
    """An aggregate of the Python library `eventsourcing`, which takes each class only once."""
    from eventsourcing.domain import Aggregate, event

    class Project(Aggregate):
        @event("Registered")
        def __init__(self, name):
            self.spent = 0

        @event("Spent")
        def spend(self, amount):
            self.spent += amount

    return Project


def repository_load(entries):
    """Seconds for so many events, as `eventsourcing` loads an aggregate."""
    from eventsourcing.application import Application

    count = 2_000
    application = Application()
    project = aggregate()("p")
    for amount in range(count - 1):
        project.spend(amount)
    application.save(project)
    return timed(lambda: application.repository.get(project.id)) / count * entries


def sqlite_batch(path, line_bytes, batches=8, size=256):
    """Seconds of one transaction of so many rows, durable: the write-ahead log, synchronous=FULL."""
    connection = sqlite(path)
    line, number, seconds = b"a" * line_bytes, 0, 0.0
    for _ in range(batches):
        rows = [(number + place, line) for place in range(size)]
        number += size
        start = time.perf_counter()
        connection.execute("begin immediate")
        connection.executemany("insert into entries values (?, ?)", rows)
        connection.execute("commit")
        seconds += time.perf_counter() - start
    connection.close()
    return seconds / batches


def sqlite_threads(path, line_bytes, entries, threads=16):
    """Seconds until so many threads have inserted so many rows together, a durable transaction each."""
    sqlite(path).close()
    line = b"a" * line_bytes

    def work(first):
        connection = sqlite(path)
        for place in range(entries // threads):
            connection.execute("begin immediate")
            connection.execute("insert into entries values (?, ?)", (first + place, line))
            connection.execute("commit")
        connection.close()

    workers = [
        threading.Thread(target=work, args=(number * 1_000_000,)) for number in range(threads)]

    def all_of_them():
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    return timed(all_of_them)


def sqlite(path):
    connection = sqlite3.connect(path, timeout=600, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table if not exists entries (id integer primary key, line blob)")
    return connection


APPENDS = [
    ("append, one at a time", "bare writes, syncs and a signature", 1.5, "single", "floor"),
    ("append, batches of 256", "SQLite: a transaction of 256 rows, and 256 signatures", 1.0,
     "batch", "theirBatch"),
    ("append, 16 tasks", "SQLite: 16 threads", 0.5, "tasks", "theirTasks"),
]


def appends(comparison, rows):
    """The rows of durable, signed appends: each run is one of ours, then one of the others'."""
    runs = []
    for _ in range(comparison.runs if rows else 0):
        out = subprocess.run(
            [comparison.bin / "annals-benchmark", "append"], check=True, capture_output=True,
            text=True)
        run = json.loads(out.stdout)
        with tempfile.TemporaryDirectory() as folder:
            run["theirBatch"] = run["signatures"] + sqlite_batch(
                f"{folder}/batch", run["lineBytes"])
            run["theirTasks"] = sqlite_threads(
                f"{folder}/tasks", run["lineBytes"], run["taskEntries"])
        runs.append(run)
    for bench, against, target, ours, theirs in rows:
        pairs = [(run[ours], run[theirs]) for run in runs]
        comparison.say(bench, against, target, pairs, max(run["peakMemory"] for run in runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="the folder of the release build")
    parser.add_argument("--projects", type=int, default=7_000)
    parser.add_argument("--years", type=int, default=3)
    parser.add_argument(
        "--vouchers", type=int, default=32,
        help="in how many vouchers the same history is told to have ten times the entries")
    parser.add_argument("--few", type=int, default=1_000, help="the projects of a small registry")
    parser.add_argument("--many", type=int, default=100_000, help="and of a large one, of a year")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--registry", type=Path, help="kept and used again where it is given")
    parser.add_argument("--large", action="store_true", help="the rows of large registries, too")
    parser.add_argument("--only", help="rows whose name holds this text")
    options = parser.parse_args()
    def wanted(bench):
        return options.only is None or options.only in bench

    appends(
        Comparison(options.bin, None, options.runs), [row for row in APPENDS if wanted(row[0])])
    if options.only and options.only.startswith("append"):
        return
    import duckdb

    with tempfile.TemporaryDirectory() as scratch:
        registry = options.registry or Path(scratch) / "demo"
        annals = options.bin / "annals"
        demo(annals, registry, options.projects, options.years)
        comparison = Comparison(options.bin, registry, options.runs)
        events = comparison.events()
        comparison.replay()
        entries = comparison.entries
        project = first_project(annals, registry)
        files = sorted(str(path) for path in (registry / "Events").glob("*.ndjson"))
        rows = [
            ("replay, views only", "DuckDB: GROUP BY subject", 1.0, comparison.replay,
             lambda: group_by(duckdb, events)),
            ("replay, per entry", "eventsourcing: repository load", 0.02, comparison.replay,
             lambda: repository_load(entries)),
            ("admission of history", "replay, views only", 2.0, comparison.admission,
             lambda: comparison.replay()[0]),
            ("cold annals portfolio --city wuxi", "DuckDB: the same of the NDJSON", 0.1,
             lambda: process([annals, "portfolio", "--city", "wuxi", "--registry", registry]),
             lambda: city_portfolio(duckdb, events)),
            ("history of one project", "grep", 1.0,
             lambda: process([annals, "log", project, "--registry", registry, "--format", "json"]),
             lambda: timed(lambda: subprocess.run(
                 ["grep", "-h", f'"subject":"project/{project}"', *files], check=True,
                 stdout=subprocess.DEVNULL))),
            ("start: annals --version", "git --version", 3.0,
             lambda: process([annals, "--version"]),
             lambda: process(["git", "--version"])[0]),
            ("start: annals portfolio of the shipped registry", "git log", 3.0,
             lambda: process([annals, "portfolio", "--registry", ROOT]),
             lambda: process(["git", "-C", ROOT, "log"])[0]),
        ]
        if options.large:
            # Made when a row first asks for them, and outside of what is timed.
            @functools.cache
            def grown():
                return demo(
                    annals, Path(scratch) / "grown", options.projects, options.years,
                    options.vouchers)

            @functools.cache
            def show(projects):
                made = demo(annals, Path(scratch) / f"{projects}", projects, 1)
                return [annals, "project", "show", first_project(annals, made), "--registry", made]

            city = ["portfolio", "--city", "wuxi", "--registry"]
            rows += [
                ("growth: portfolio --city wuxi of ten times the entries", "itself", 1.2,
                 lambda: process([annals, *city, grown()]),
                 lambda: process([annals, *city, registry])[0]),
                (f"project show among {options.many:,} projects", f"itself among {options.few:,}",
                 3.0, lambda: process(show(options.many)), lambda: process(show(options.few))[0]),
                ("memory: replay of ten times the entries, all views held", "itself", None,
                 lambda: Comparison(options.bin, grown(), 1).replay(),
                 lambda: comparison.replay()[0]),
                ("memory: replay of ten times the entries into a snapshot", "itself", None,
                 lambda: process([annals, "store", "snapshot", "--registry", grown()]),
                 lambda: process([annals, "store", "snapshot", "--registry", registry])[0]),
            ]
        for bench, against, target, ours, theirs in rows:
            if wanted(bench):
                comparison.row(bench, against, target, ours, theirs)


if __name__ == "__main__":
    main()
