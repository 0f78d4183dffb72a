#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports the lists of the zone's plans into an empty registry, and counts what came of them.

usage: zone_import.py ANNALS REGISTRY

ANNALS is the program, REGISTRY the folder of the shipped registry, beside which the lists lie in
Sources/SampleRegistry/Data. Each list is planned first, which must find no problem, and then applied;
applied again it records nothing. Then rows and sums are compared: of the list, of the new registry, and
of the shipped one, which was recorded from the same lists by another way. Headings that are not known are
named in zone/*.map. Prints what was compared; exits 1 on the first difference.

What a person would still do by hand is done here, and nowhere else: a list of indicators is drawn from
the targets, since the plans have none; “=”, which the list writes where a plan prints a bare number, is
left out; a money mechanism is joined with the target that states its amount; two names that the plans
use for two things are registered with the reason; and what no table is imported as, such as every place
that speaks of a project, is written as statements, which are planned and applied in the same way.
"""

import collections
import csv
import datetime
import decimal
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# The lists give no days of their own; a registry counts days at its offset.
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat()


def refuse(*what):
    sys.exit("zone_import: " + " ".join(str(part) for part in what))


class Registry:
    """A registry that is empty at first."""

    def __init__(self, annals, folder):
        self.annals, self.folder = annals, folder / "registry"
        self.scratch = folder
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "en_US.UTF-8",
            "XDG_CONFIG_HOME": str(folder / "config"), "XDG_STATE_HOME": str(folder / "state")}
        self.run("init", str(self.folder), "--origin", "zone.example/import", place=folder)
        self.run("actor", "enroll", "sec", "秘书处", "--role", "secretariat")

    def run(self, *arguments, place=None):
        done = subprocess.run(
            [self.annals, *map(str, arguments)], cwd=place or self.folder, env=self.environment,
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            refuse(*arguments, done.stdout[-2000:], done.stderr[-2000:])
        return done.stdout

    def take(self, noun, path, *options, mapped=True):
        """Plans a list, which must be clean, applies it, and plans it again: nothing is left."""
        mapping = HERE / "zone" / f"{noun}.map"
        words = ["import", path, "--as", noun, *options, "--actor", "sec"]
        if mapped and mapping.exists():
            words += ["--map", mapping]
        plan = json.loads(self.run(*words, "--format", "json"))
        file = plan["files"][0]
        if file["problems"] or file["conflicts"]:
            refuse(path, json.dumps(plan["issues"][:5], ensure_ascii=False, indent=1))
        self.run(*words, "--apply")
        again = json.loads(self.run(*words, "--format", "json"))["files"][0]
        if again["new"] or again["unchanged"] != file["items"]:
            refuse(path, "is not all there after it was applied:", again)
        return file["new"]

    def state(self, statements):
        """Records statements of a kind that no list has."""
        path = self.scratch / "statements.ndjson"
        path.write_text("".join(json.dumps(s, ensure_ascii=False) + "\n" for s in statements))
        self.run("import", path, "--actor", "sec")
        self.run("import", path, "--actor", "sec", "--apply")


def rows(path):
    return list(csv.DictReader(path.read_text("utf8").splitlines(keepends=True)))


def entries(folder):
    """The entries of a registry that count, as the lines of its log have them."""
    for path in sorted((folder / "Events").glob("*.ndjson")):
        for line in io.StringIO(path.read_text("utf8"), newline="\n"):
            yield json.loads(line)


def written(path, lines):
    with path.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, lines[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    return path


def slug(text, most=60):
    """An id made of English words, cut at a word."""
    result = ""
    for word in re.findall(r"[a-z0-9]+", text.lower()):
        if len(result) + 1 + len(word) > most:
            break
        result += ("-" if result else "") + word
    return result


def indicators(targets):
    """One row an indicator: the English name tells them apart."""
    known = {}
    for row in targets:
        known.setdefault(row["indicator_en"], {
            "id": slug(row["indicator_en"]), "name": row["indicator_zh"],
            "name-en": row["indicator_en"], "unit": row["unit"]})
    return list(known.values())


def cells(units):
    """The annex of 2017: one indicator a row of it, one target a cell."""
    known, targets = {}, []
    for row in units:
        english = row["sub_indicator_en"] or row["indicator_en"]
        indicator = slug(f"unit {row['row_no']} {english}")
        known.setdefault(indicator, {
            "id": indicator, "name": row["sub_indicator_zh"] or row["indicator_zh"],
            "name-en": f"unit {row['row_no']} {english}",
            "unit": "percent" if row["unit_of_measure"] == "%" else "count"})
        targets.append({
            "indicator": indicator, "target": f"xb-{row['row_no']}-{row['unit_no']}",
            "scope": row["unit_id"], "scope-name": row["unit_zh"], "name": row["indicator_zh"],
            "period": row["year"], "value": row["value"],
            # A reader takes -- for nothing; that it is printed is what is recorded here.
            "printed": row["value_as_written"] or "--", "document": row["document_id"],
            "in-section": row["section"]})
    return list(known.values()), targets


def joined(funds, targets):
    """Each mechanism with the target that states its amount in the same place."""
    amounts = {(t["document_id"], t["section"], t["value"]): t["target_id"]
               for t in reversed(targets) if t["unit"] == "CNY yuan"}
    return [dict(f, target_id=amounts.get((f["document_id"], f["section"], f["amount_cny_yuan"]), ""))
            for f in funds]


def same_names(projects):
    """The projects whose printed names are the same, in pairs."""
    known, pairs = {}, []
    for row in projects:
        name = re.sub(r"[\s“”‘’\"'()（）]", "", row["name_zh"])
        if name in known:
            pairs.append((known[name], row))
        known.setdefault(name, row)
    return pairs


def registration(row):
    """A row of the list of projects as a statement."""
    codes = {"Nanjing": "320100", "Wuxi": "320200", "Changzhou": "320400", "Suzhou": "320500",
             "Zhenjiang": "321100"}
    data = {
        "name": {"zh": row["name_zh"], "en": row["name_en"]}, "kind": row["kind"],
        "naming": row["naming"], "scope": row["registry_scope"],
        "basis": {"document": row["document_id"], "section": row["section"]}}
    if row["city"]:
        data["divisions"] = [codes[city] for city in row["city"].split(";")]
    for key, column in (("subkind", "subkind"), ("locality", "locality"), ("note", "note")):
        if row[column]:
            data[key] = row[column]
    return {"type": "project.registered", "subject": f"project/{row['project_id']}", "time": TODAY,
            "data": data}


def dismissal(first, second):
    return {
        "type": "duplicate.dismissed", "subject": f"project/{second['project_id']}", "time": TODAY,
        "data": {"other": first["project_id"],
                 "reason": "The plans use one name for two things."}}


def statement(kind, subject, data, basis=None):
    if basis:
        data = dict(data, basis=basis)
    return {"type": kind, "subject": subject, "time": TODAY, "data": data}


def mentions(rows_):
    """Every place that speaks of a project, numbered within its document."""
    ordinals = collections.Counter()
    for row in rows_:
        place = {"document": row["document_id"], "section": row["section"]}
        ordinals[row["project_id"], row["document_id"]] += 1
        anchor = row["source_anchor"].replace("|", "…")
        data = dict(
            place, ordinal=ordinals[row["project_id"], row["document_id"]],
            phrase=row["stage_stated"].replace("|", "…") or anchor, reading=row["stage_code"],
            match=row["match"], name=anchor)
        if row["status_sought"]:
            data["designation"] = row["status_sought"]
        yield statement("status.reported", f"project/{row['project_id']}", data, place)


def citations(rows_):
    for row in rows_:
        data = {"reference": row["reference_id"], "section": row["section"],
                "title": {"zh": row["title_zh"], "en": row["title_en"]}, "kind": row["kind"]}
        if row["number"]:
            data["number"] = row["number"]
        yield statement("document.cited", f"document/{row['document_id']}", data)


def likenesses(rows_):
    for row in rows_:
        yield statement(
            "relation.set", f"project/{row['project_id_a']}",
            {"other": row["project_id_b"], "relation": "possible-duplicate",
             "note": row["reason_en"]})


def bring(registry, data, scratch):
    """Takes every list; the numbers of rows by what they became."""
    lists = {path.stem: rows(path) for path in data.glob("*.csv")}
    taken = collections.Counter()
    taken["organization.registered"] = registry.take(
        "organization", data / "organizations.csv", "--on", "2014-01-01")
    taken["document.issued"] = registry.take("document", data / "documents.csv")
    pairs = same_names(lists["projects"])
    for first, second in pairs:
        registry.state([registration(first), dismissal(first, second), registration(second)])
    taken["project.registered"] = 2 * len(pairs) + registry.take(
        "project", data / "projects.csv")
    taken["task.assigned"] = registry.take("task", data / "tasks.csv")
    taken["milestone.planned"] = registry.take("milestone", data / "milestones.csv")

    annex, matrix = cells(lists["unit_targets"])
    words = [{"id": slug(f"{row['qualitative_target_id']} {row['meaning_en']}"),
              "name": row["phrase_zh"], "name-en": row["meaning_en"], "unit": ""}
             for row in lists["qualitative_targets"]]
    named = indicators(lists["targets"]) + annex + words
    taken["indicator.defined"] = registry.take(
        "indicator", written(scratch / "indicators.csv", named))
    bare = [dict(row, comparator=row["comparator"].replace("approx", "~")
                 if row["comparator"] != "=" else "") for row in lists["targets"]]
    phrases = [{"indicator": word["id"], "target": row["qualitative_target_id"],
                "scope-name": row["document_id"], "printed": row["phrase_zh"],
                "document": row["document_id"], "in-section": row["section"]}
               for word, row in zip(words, lists["qualitative_targets"])]
    taken["target.set"] = (
        registry.take("target", written(scratch / "targets.csv", bare))
        + registry.take("target", written(scratch / "cells.csv", matrix), mapped=False)
        + registry.take("target", written(scratch / "phrases.csv", phrases), mapped=False))
    taken["fund.registered"] = registry.take(
        "fund", written(scratch / "funds.csv", joined(lists["funding"], lists["targets"])))
    for lines, kind, make in (
            ("project_mentions", "status.reported", mentions),
            ("referenced_documents", "document.cited", citations),
            ("possible_duplicates", "relation.set", likenesses)):
        registry.state(list(make(lists[lines])))
        taken[kind] = len(lists[lines])
    expected = {
        "status.reported": len(lists["project_mentions"]),
        "document.cited": len(lists["referenced_documents"]),
        "relation.set": len(lists["possible_duplicates"]),
        "organization.registered": len(lists["organizations"]),
        "document.issued": len(lists["documents"]), "project.registered": len(lists["projects"]),
        "task.assigned": len(lists["tasks"]), "milestone.planned": len(lists["milestones"]),
        "indicator.defined": len(named), "fund.registered": len(lists["funding"]),
        "target.set": len(lists["targets"]) + len(matrix) + len(phrases)}
    return lists, taken, expected


def main(annals, shipped):
    shipped = pathlib.Path(shipped).resolve()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place).resolve()
        registry = Registry(str(pathlib.Path(annals).resolve()), folder)
        lists, taken, expected = bring(
            registry, shipped / "Sources" / "SampleRegistry" / "Data", folder)
        here, there = (list(entries(f)) for f in (registry.folder, shipped))
        compare(lists, taken, expected, here, there)


def short(entry):
    return entry["type"].removeprefix("annals.").rsplit(".", 1)[0]


def compare(lists, taken, expected, here, there):
    counts, shipped = (collections.Counter(map(short, log)) for log in (here, there))
    for kind, count in expected.items():
        if taken[kind] != count or counts[kind] != count:
            refuse(kind, "rows", count, "taken", taken[kind], "recorded", counts[kind])
        # Deliverables that repeat a target were recorded there as the target alone.
        if kind == "milestone.planned":
            own = {e["data"]["milestone"] for e in here if short(e) == kind}
            if not {e["data"]["milestone"] for e in there if short(e) == kind} <= own:
                refuse("milestones of the shipped registry are missing")
            continue
        # The duties of the bodies are tasks there, too; and three parts begin before their whole.
        more = {"task.assigned": len(lists["duties"]), "relation.set": 3}.get(kind, 0)
        if shipped[kind] != count + more:
            refuse(kind, "rows", count, "shipped", shipped[kind])

    def facts(log, kind, *keys):
        return {tuple([e["subject"].split("/")[1], *(json.dumps(
            e["data"].get(key), ensure_ascii=False) for key in keys)])
                for e in log if short(e) == kind}

    for kind, keys in {
            "organization.registered": ["name", "kind", "region", "parent"],
            "document.issued": ["title", "issuers", "issued", "period"],
            "project.registered": ["name", "kind", "naming", "scope", "divisions", "locality"],
            "task.assigned": ["title", "kind", "document", "section", "number"],
            "fund.registered": ["name", "kind", "levels", "period", "project", "target"],
            "document.cited": ["reference", "section", "title", "number", "kind"],
            "status.reported": [
                "document", "section", "ordinal", "phrase", "reading", "match", "name",
                "designation"]}.items():
        own, other = facts(here, kind, *keys), facts(there, kind, *keys)
        ids = {fact[0] for fact in own}
        other = {fact for fact in other if fact[0] in ids}
        if own != other:
            refuse(kind, "differ:", sorted(own - other)[:3], sorted(other - own)[:3])

    money = sum(int(r["value"]) * 100 for r in lists["targets"] if r["unit"] == "CNY yuan")
    values = sum(decimal.Decimal(r["value"]) for name in ("targets", "unit_targets")
                 for r in lists[name] if r["value"] and r.get("unit") != "CNY yuan")
    for name, log in (("imported", here), ("shipped", there)):
        targets = [e["data"] for e in log if short(e) == "target.set"]
        fen = sum(t.get("amount", 0) for t in targets)
        sum_of_values = sum(decimal.Decimal(t["value"]) for t in targets if "value" in t)
        if (fen, sum_of_values) != (money, values):
            refuse(name, "amounts", fen, "not", money, "or values", sum_of_values, "not", values)
    print(f"{sum(expected.values())} rows of {len(expected)} kinds: all taken, none twice, as many and "
          f"the same as in the shipped registry; targets of {money // 100} yuan and values of {values}, "
          f"equal in the lists and in both registries")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
