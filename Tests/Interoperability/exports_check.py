#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has programs that nobody here wrote judge what `annals export` writes.

usage: exports_check.py ANNALS REGISTRY [--kit DIR] [--format NAME]...

ANNALS is the program, REGISTRY the folder of a registry. The kit holds the schemas and codelists of
the open standards (oc4host/, cloudevents.schema.json); without it, OC4IDS is left out and that is
said. Formats that the program was built without are left out and that is said, too. Prints what was
checked and how much; exits 1 on the first disagreement.
"""

import argparse
import contextlib
import csv
import functools
import hashlib
import http.server
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading


class Export:
    """Writes exports of one registry into a folder."""

    def __init__(self, annals, registry, folder):
        self.annals, self.registry, self.folder = annals, registry, pathlib.Path(folder)

    def run(self, *arguments):
        return subprocess.run(
            [self.annals, *arguments, "--registry", str(self.registry), "--lang", "en"],
            capture_output=True, text=True, check=False)

    def write(self, form, name, *options):
        """The path of an export, written twice: the same wishes give the same bytes."""
        paths = [self.folder / f"{number}-{name}" for number in (1, 2)]
        for path in paths:
            done = self.run("export", "--format", form, "-o", str(path), *options)
            if "E-EXPORT-BUILD" in done.stderr:
                return None
            if done.returncode != 0:
                sys.exit(f"{form}: {done.stderr}")
        if digest(paths[0]) != digest(paths[1]):
            sys.exit(f"{form}: the same wishes gave other bytes")
        return paths[0]


def digest(path):
    """What a file, or the files of a folder, hold."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [(file.name if path.is_dir() else "", hashlib.sha256(file.read_bytes()).hexdigest())
            for file in files]


def refuse(form, *what):
    sys.exit(f"{form}: " + " ".join(str(part) for part in what))


def check_cloudevents(export, kit):
    import jsonschema
    from cloudevents.core.formats.json import JSONFormat

    validator = None
    schema = kit / "cloudevents.schema.json" if kit else None
    if schema and schema.exists():
        definition = json.loads(schema.read_text("utf8"))
        kind = jsonschema.validators.validator_for(definition)
        validator = kind(definition, format_checker=kind.FORMAT_CHECKER)
    lines = export.write("cloudevents", "e.ndjson").read_text("utf8").split("\n")[:-1]
    log = {line for path in (export.registry / "Events").glob("*.ndjson")
           for line in path.read_text("utf8").split("\n")[:-1]}
    batch = json.loads(export.write("cloudevents", "e.json").read_text("utf8"))
    if len(batch) != len(lines):
        refuse("cloudevents", len(batch), "events in the batch,", len(lines), "lines")
    for line, member in zip(lines, batch):
        if line not in log:
            refuse("cloudevents", "a line is not that of the log:", line[:200])
        entry = json.loads(line)
        if entry != member:
            refuse("cloudevents", "the batch has another event:", member)
        if entry["dataclassification"] != "public":
            refuse("cloudevents", "an internal entry:", entry["id"])
        for text in (line, json.dumps(member)):
            event = JSONFormat().read(None, text)
            if event.get_id() != entry["id"] or event.get_data() != entry["data"]:
                refuse("cloudevents", "the SDK reads another event:", entry["id"])
        for error in validator.iter_errors(entry) if validator else []:
            refuse("cloudevents", entry["id"], error.message)
    print(f"cloudevents: {len(lines)} lines and a batch read by the CloudEvents SDK"
          + (", accepted by the schema" if validator else "; no schema here"))


def check_ics(export, _):
    import datetime
    import icalendar

    path = export.write("ics", "m.ics")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    if calendar.errors or any(event.errors for event in events):
        refuse("ics", calendar.errors, [event.errors for event in events if event.errors])
    uids = [str(event["UID"]) for event in events]
    if len(set(uids)) != len(uids):
        refuse("ics", "a UID stands twice")
    spans = {4: 0, 6: 0, 7: 0, 10: 0}
    for event in events:
        start, end, due = event["DTSTART"].dt, event["DTEND"].dt, str(event["X-ANNALS-DUE"])
        if isinstance(start, datetime.datetime) or end <= start:
            refuse("ics", event["UID"], "is no event of whole days")
        days = (end - start).days
        # A day for a day; for a year, quarter or month all of it.
        if not {4: (365, 366), 6: (90, 92), 7: (28, 31), 10: (1, 1)}[len(due)][0] <= days <= 366:
            refuse("ics", event["UID"], due, "covers", days, "days")
        if len(due) == 10 and days != 1:
            refuse("ics", event["UID"], due, "covers", days, "days")
        spans[len(due)] += 1
    too_long = [line for line in path.read_bytes().split(b"\r\n") if len(line) > 75]
    if too_long:
        refuse("ics", "a line of more than 75 octets:", too_long[0])
    print(f"ics: {len(events)} events read by icalendar; due on a day {spans[10]}, in a month "
          f"{spans[7]}, a quarter {spans[6]}, a year {spans[4]}")


@contextlib.contextmanager
def served(folder):
    """A folder over HTTP on this machine, since the validator takes its schemas from a host."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def check_oc4ids(export, kit):
    host = kit / "oc4host" if kit else None
    if not host or not host.exists():
        print("oc4ids: no schema here, not checked")
        return
    import jsonschema
    from libcoveoc4ids.api import oc4ids_json_output
    from libcoveoc4ids.config import LibCoveOC4IDSConfig

    path = export.write("oc4ids", "p.json", "--id-prefix", "oc4ids-abc123")
    package = json.loads(path.read_text("utf8"))
    schemas = {name: json.loads((host / "schema" / name).read_text("utf8"))
               for name in ("package-local.json", "project-local.json")}
    # The schema of the package refers to that of a project by the name of its file.
    package_schema = dict(schemas["package-local.json"])
    package_schema["properties"] = dict(package_schema["properties"])
    package_schema["properties"]["projects"] = {"type": "array"}
    checker = jsonschema.FormatChecker()
    for schema, values in ((package_schema, [package]),
                           (schemas["project-local.json"], package["projects"])):
        validator = jsonschema.validators.validator_for(schema)(schema, format_checker=checker)
        for value in values:
            for error in validator.iter_errors(value):
                refuse("oc4ids", value.get("id"), list(error.absolute_path), error.message)
    with served(host) as base, tempfile.TemporaryDirectory() as scratch:
        config = LibCoveOC4IDSConfig({
            "schema_host": base + "schema/",
            "schema_version_choices": {"0.9.5": ("0.9.5", base + "schema/")},
            "schema_codelists": {"0.9": base + "codelists/"}})
        result = oc4ids_json_output(scratch, str(path), lib_cove_oc4ids_config=config)
    if result["validation_errors_count"] or result.get("additional_closed_codelist_values"):
        refuse("oc4ids", result["validation_errors"][:3],
               result.get("additional_closed_codelist_values"))
    if result.get("additional_checks"):
        refuse("oc4ids", result["additional_checks"])
    count = sum(len(project.get("milestones", [])) for project in package["projects"])
    moved = sum(len(project.get("transactions", [])) for project in package["projects"])
    print(f"oc4ids: {len(package['projects'])} projects, {count} milestones, {moved} transactions: "
          f"0 errors in the schema and in libcoveoc4ids {result['version_used']}")


def check_datapackage(export, _):
    from frictionless import system, validate

    rows = 0
    for options in ([], ["--bom"]):
        folder = export.write("datapackage", "package" + "-".join(options), *options)
        with system.use_context(trusted=True):
            report = validate(str(folder / "datapackage.json"))
        if not report.valid:
            refuse("datapackage", report.flatten(["title", "rowNumber", "fieldName", "message"])[:5])
        rows = sum(task.stats.get("rows", 0) for task in report.tasks)
        for path in folder.glob("*.csv"):
            if path.read_bytes().startswith(b"\xef\xbb\xbf") != bool(options):
                refuse("datapackage", path, "has the wrong beginning")
    print(f"datapackage: {len(report.tasks)} tables with {rows} rows, 0 errors in frictionless, "
          "with and without a byte order mark")


def check_sqlite(export, _):
    import asyncio
    import sqlite3

    path = export.write("sqlite", "r.sqlite")
    if path is None:
        print("sqlite: this program was built without it, not checked")
        return
    connection = sqlite3.connect(path)
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        refuse("sqlite", "the file is damaged")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        refuse("sqlite", "references that lead nowhere:", broken[:5])
    tables = [name for name, in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in tables}
    connection.close()

    async def browse():
        from datasette.app import Datasette
        datasette = Datasette([str(path)])
        for name in tables:
            answer = await datasette.client.get(f"/{path.stem}/{name}.json?_shape=array&_size=5")
            if answer.status_code != 200 or len(answer.json()) != min(5, rows[name]):
                refuse("sqlite", name, answer.status_code, answer.text[:200])
            page = await datasette.client.get(f"/{path.stem}/{name}")
            if page.status_code != 200:
                refuse("sqlite", name, page.status_code)

    asyncio.run(browse())
    print(f"sqlite: {len(tables)} tables with {sum(rows.values())} rows, {rows['entries']} entries "
          f"and {rows['changes']} changes; whole, no reference leads nowhere, opened by Datasette")


def check_xlsx(export, _):
    import openpyxl

    path = export.write("xlsx", "r.xlsx")
    if path is None:
        print("xlsx: this program was built without it, not checked")
        return
    package = export.write("datapackage", "package-for-xlsx")
    workbook = openpyxl.load_workbook(path)
    cells = formulas = 0
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                cells += 1
                if cell.data_type in ("f", "e"):
                    formulas += 1
    if formulas:
        refuse("xlsx", formulas, "cells are formulas or errors")
    # A sheet for each table, with as many rows under its head as the CSV file has.
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    count = 0
    for resource in json.loads((package / "datapackage.json").read_text("utf8"))["resources"]:
        with open(package / resource["path"], newline="", encoding="utf8") as file:
            wanted = sum(1 for _ in csv.reader(file)) - 1
        sheet = sheets.get(resource["title"])
        if sheet is None:
            refuse("xlsx", "no sheet", resource["title"])
        # The label of an invented registry stands above the head.
        label = str(sheet["A1"].value).startswith("[")
        if sheet.max_row - 1 - label != wanted:
            refuse("xlsx", resource["title"], sheet.max_row - 1 - label, "rows, not", wanted)
        count += wanted
    print(f"xlsx: {len(sheets)} sheets with {count} rows, {cells} cells read by openpyxl, none is a "
          "formula")


CHECKS = {
    "cloudevents": check_cloudevents, "ics": check_ics, "oc4ids": check_oc4ids,
    "datapackage": check_datapackage, "sqlite": check_sqlite, "xlsx": check_xlsx,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("annals")
    parser.add_argument("registry", type=pathlib.Path)
    parser.add_argument("--kit", type=pathlib.Path)
    parser.add_argument("--format", action="append", choices=CHECKS)
    options = parser.parse_args()
    annals = shutil.which(options.annals) or sys.exit(f"no program {options.annals}")
    with tempfile.TemporaryDirectory() as folder:
        export = Export(annals, options.registry, folder)
        for name in options.format or CHECKS:
            CHECKS[name](export, options.kit)


if __name__ == "__main__":
    main()
