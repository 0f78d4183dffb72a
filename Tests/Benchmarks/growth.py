#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what questions cost as a registry grows, and draws it.

Writes `growth.csv` and its plots into a folder: one row a run, with the entries, the projects, the
cores, the seconds of the clock and of the processor, and the peak memory. Each registry is invented,
unsigned, and has a snapshot of all its entries; it is removed before the next one is made. All
histories end on a day in the past, because no snapshot serves what lies in days to come.

Registries of the same projects and years differ in how many vouchers a month's spending is told in:
projects, statuses and sums are the same in all of them. The largest, of ten million entries, is made
in minutes and takes 5 GB of disk; its replay takes 4 GB of memory. All together take an hour.
"""

import argparse
import csv
import json
import math
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path


FIELDS = ["bench", "entries", "projects", "cores", "seconds", "processor", "memory"]


def run(command, cores):
    """Seconds, processor seconds and peak bytes of a command on the first so many cores."""
    probe = (
        "import json,os,resource,subprocess,sys,time\n"
        "os.sched_setaffinity(0, range(int(sys.argv[1])))\n"
        "s=time.perf_counter()\n"
        "c=subprocess.run(sys.argv[2:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE)\n"
        "t=time.perf_counter()-s\n"
        "if c.returncode: sys.exit(c.stderr.decode())\n"
        "r=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([t,r.ru_utime+r.ru_stime,r.ru_maxrss*1024]))\n"
    )
    out = subprocess.run(
        ["python3", "-c", probe, str(cores), *map(str, command)], check=True,
        capture_output=True, text=True)
    return json.loads(out.stdout)


def median(runs):
    return [statistics.median(column) for column in zip(*runs)]


def measure(bin, folder, plan, runs, counts):
    annals = bin / "annals"
    projects = plan["projects"]
    subprocess.run(
        [annals, "demo", folder, "--unsigned",
         *(word for name, value in plan.items() for word in (f"--{name}", str(value)))],
        check=True, stdout=subprocess.DEVNULL)
    found = sum(
        sum(1 for _ in open(path, "rb")) for path in (folder / "Events").glob("*.ndjson"))
    cores = max(counts)
    rows = []

    def row(bench, command, cores, runs):
        figures = median([run(command, cores) for _ in range(runs)])
        rows.append(dict(zip(FIELDS, [bench, found, projects, cores, *figures])))
        print(json.dumps(rows[-1]), flush=True)

    for count in counts:
        row("replay", [bin / "annals-benchmark", "replay", folder], count,
            runs if found < 5_000_000 else 1)
    row("snapshot", [annals, "store", "snapshot", "--registry", folder], cores, 1)
    listed = subprocess.run(
        [annals, "project", "list", "--registry", folder, "--format", "csv"], check=True,
        capture_output=True, text=True).stdout
    project = next(csv.DictReader(listed.splitlines()))["id"]
    for bench, command in [
        ("portfolio of a city", ["portfolio", "--city", "wuxi"]),
        ("one project", ["project", "show", project]),
        ("history of one project", ["log", project, "--format", "json"]),
    ]:
        row(bench, [annals, *command, "--registry", folder], cores, runs)
    return rows


def plan_of(text):
    """The options of `annals demo` for PROJECTS:YEARS[:VOUCHERS[:ENTRIES]]."""
    values = [int(value) for value in text.split(":")]
    if not 2 <= len(values) <= 4:
        raise argparse.ArgumentTypeError(f"not PROJECTS:YEARS[:VOUCHERS[:ENTRIES]]: {text}")
    plan = dict(zip(["projects", "years", "vouchers", "entries"], values))
    # Programs that came before vouchers make the registry of one, too.
    return {name: value for name, value in plan.items() if (name, value) != ("vouchers", 1)}


COLOURS = ["#1b6ca8", "#c8553d", "#3a7d44", "#7a4988", "#8d6a00"]


def ticks(low, high):
    return [10.0 ** power for power in range(math.floor(math.log10(low)),
                                             math.ceil(math.log10(high)) + 1)]


def label(value):
    for size, unit in [(1e9, "G"), (1e6, "M"), (1e3, "k")]:
        if value >= size:
            return f"{value / size:.3g}{unit}"
    return f"{value:g}"


def plot(title, across, up, series, note=""):
    """A chart with two logarithmic axes; `series` is [(name, [(x, y)])]."""
    width, height, left, right, top, bottom = 640, 370, 62, 190, 50, 46
    points = [point for _, line in series for point in line]
    xs, ys = ticks(*bounds(point[0] for point in points)), ticks(
        *bounds(point[1] for point in points))

    def x(value):
        return left + (math.log10(value) - math.log10(xs[0])) / max(
            1e-9, math.log10(xs[-1]) - math.log10(xs[0])) * (width - left - right)

    def y(value):
        return height - bottom - (math.log10(value) - math.log10(ys[0])) / max(
            1e-9, math.log10(ys[-1]) - math.log10(ys[0])) * (height - top - bottom)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{title}</title>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{left}" y="22" font-size="15" fill="#222">{title}</text>']
    for tick in xs:
        out.append(
            f'<line x1="{x(tick):.1f}" y1="{top}" x2="{x(tick):.1f}" y2="{height - bottom}" '
            'stroke="#ddd"/>'
            f'<text x="{x(tick):.1f}" y="{height - bottom + 16}" text-anchor="middle" '
            f'fill="#444">{label(tick)}</text>')
    for tick in ys:
        out.append(
            f'<line x1="{left}" y1="{y(tick):.1f}" x2="{width - right}" y2="{y(tick):.1f}" '
            'stroke="#ddd"/>'
            f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end" fill="#444">'
            f'{label(tick)}</text>')
    out.append(
        f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle" '
        f'fill="#444">{across}</text>'
        f'<text transform="translate(14 {(top + height - bottom) / 2}) rotate(-90)" '
        f'text-anchor="middle" fill="#444">{up}</text>')
    # Names stand at the ends of their lines, and give way to one another.
    taken = []
    colours = {name: COLOURS[number % len(COLOURS)] for number, (name, _) in enumerate(series)}
    for name, line in sorted(series, key=lambda one: -one[1][-1][1]):
        colour = colours[name]
        path = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in line)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="3" fill="{colour}"/>'
                for a, b in line]
        place = y(line[-1][1]) + 4
        while any(abs(place - other) < 14 for other in taken):
            place += 2
        taken.append(place)
        out.append(
            f'<text x="{x(line[-1][0]) + 8:.1f}" y="{place:.1f}" fill="{colour}">{name}</text>')
    if note:
        out.append(f'<text x="{left}" y="36" font-size="11" fill="#666">{note}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def bounds(values):
    values = list(values)
    return min(values), max(values)


def draw(rows, folder):
    def series(benches, across, up, keep):
        lines = []
        for bench in benches:
            points = sorted(
                (row[across], row[up]) for row in rows if row["bench"] == bench and keep(row))
            if points:
                lines.append((bench, points))
        return lines

    benches = ["replay", "snapshot", "portfolio of a city", "one project", "history of one project"]
    cores = max(row["cores"] for row in rows)
    usual = max({row["projects"] for row in rows}, key=lambda count: sum(
        row["projects"] == count for row in rows))
    largest = max(row["entries"] for row in rows if row["projects"] != usual)
    by_entries = lambda row: row["projects"] == usual and row["cores"] == cores
    by_projects = lambda row: row["cores"] == cores and abs(
        math.log10(row["entries"] / largest)) < 0.2
    plots = {
        "time-entries": plot(
            "Processor time against entries", "entries", "seconds of all cores",
            series(benches, "entries", "processor", by_entries), f"{usual:,} projects, {cores} cores"),
        "memory-entries": plot(
            "Memory against entries", "entries", "bytes",
            series(benches, "entries", "memory", by_entries), f"{usual:,} projects, {cores} cores"),
        "time-projects": plot(
            "Processor time against projects", "projects", "seconds of all cores",
            series(benches, "projects", "processor", by_projects),
            f"about {label(largest)} entries, {cores} cores"),
    }
    counts = sorted({row["cores"] for row in rows})
    if len(counts) > 1:
        plots["time-cores"] = plot(
            "Replay by cores: seconds of the clock", "entries", "seconds",
            [(f"{count} core{'s' * (count > 1)}", sorted(
                (row["entries"], row["seconds"]) for row in rows
                if row["bench"] == "replay" and row["cores"] == count
                and row["projects"] == usual)) for count in counts])
    for name, text in plots.items():
        (folder / f"{name}.svg").write_text(text)


# The same projects with the beginning of their history, with all of it, and with more vouchers; then
# fewer projects with as many entries.
SIZES = ["7000:3:1:20000", "7000:3:1:100000", "7000:3", "700:3:32", "2000:3:10", "7000:3:10",
         "7000:3:32"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, help="the folder of the release build")
    parser.add_argument("--out", type=Path, required=True, help="where the figures and plots go")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument(
        "--sizes", nargs="+", metavar="PROJECTS:YEARS[:VOUCHERS[:ENTRIES]]", type=plan_of,
        default=[plan_of(text) for text in SIZES],
        help="3 years give a project about 150 entries, and 41 more for each voucher beyond the "
             "first; ENTRIES breaks the history off (default: " + " ".join(SIZES) + ")")
    parser.add_argument(
        "--cores", nargs="+", type=int,
        default=sorted({1, len(os.sched_getaffinity(0))}), help="how many cores a replay has")
    parser.add_argument("--draw", action="store_true", help="only draw what was measured before")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    table = options.out / "growth.csv"
    if not options.draw:
        rows = []
        for plan in options.sizes:
            folder = options.scratch / (
                "annals-growth-" + "-".join(str(value) for value in plan.values()))
            shutil.rmtree(folder, ignore_errors=True)
            try:
                rows += measure(
                    options.bin.resolve(), folder, plan, options.runs, sorted(options.cores))
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            with open(table, "w", newline="") as file:
                writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
    with open(table) as file:
        rows = [
            {key: value if key == "bench" else float(value) if "." in value else int(value)
             for key, value in row.items()} for row in csv.DictReader(file)]
    draw(rows, options.out)


if __name__ == "__main__":
    main()
