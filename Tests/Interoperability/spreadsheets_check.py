#!/usr/bin/env python3
"""Reads with annals what openpyxl writes: forms of annals that were filled in, and tables of its own.

    spreadsheets_check.py PROGRAM SCRATCH
"""
import datetime
import json
import subprocess
import sys

import openpyxl
from openpyxl.styles import numbers

program, scratch = sys.argv[1], sys.argv[2]
book = scratch + "/book"
checks = 0


def annals(*words, status=0):
    run = subprocess.run([program, *words], capture_output=True, text=True)
    if run.returncode != status:
        sys.exit(f"{words}: status {run.returncode}\n{run.stdout}{run.stderr}")
    return run.stdout


def check(what, holds, found=""):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"not so: {what}\n{found}")


def plan(*files, noun="report", options=()):
    text = annals("import", *files, "--as", noun, *options, "--registry", book,
                  "--format", "json", "--lang", "zh")
    return json.loads(text)


annals("demo", book, "--projects", "12", "--years", "2", "--seed", "1")
period = ["--period", "2026-10"]
unit = "演示镇江市科技局"

# A form of ours: its drop-downs are there, and what is filled in comes back as it was meant.
form = scratch + "/form.xlsx"
annals("template", "report", "--unit", unit, *period, "-o", form, "--registry", book,
       "--lang", "zh")
workbook = openpyxl.load_workbook(form)
sheet = workbook.worksheets[0]
rules = [str(rule.sqref) for rule in sheet.data_validations.dataValidation]
check("the form has drop-downs", len(rules) == 2, rules)
top = next(row for row in range(1, 9) if sheet.cell(row, 1).value == "对象编号")
heads = {sheet.cell(top, column).value: column for column in range(1, 13)}
dates = figures = 0
for row in range(top + 1, sheet.max_row + 1):
    matter = sheet.cell(row, heads["事项"]).value
    if matter == "里程碑":
        sheet.cell(row, heads["日期"]).value = datetime.date(2026, 10, 20)
        dates += 1
    elif matter == "支出":
        sheet.cell(row, heads["本期"]).value = 0.1 + 0.2
        figures += 1
check("the form asks for dates and figures", dates and figures)
workbook.save(form)
files = plan(form, options=period)["files"]
check("all of it is read", files[0]["items"] == dates + figures, files)
check("the unit is that of the form", files[0]["unit"] == unit, files)

# A table of openpyxl's own: two sheets, merged headings, dates and shares by their formats.
own = scratch + "/own.xlsx"
workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.title = "单位"
sheet.append(["演示单位表", None, None])
sheet.merge_cells("A1:C1")
sheet.append(["编号", "名称", "种类"])
sheet.append(["check-a", "核对一院", "科研院所"])
other = workbook.create_sheet("单位二")
other.append(["id", "name", "kind", "date"])
other.append(["check-b", "核对二院", "research-institute", datetime.datetime(2018, 12, 20, 9, 30)])
hidden = workbook.create_sheet("藏")
hidden.append(["编号", "名称", "种类"])
hidden.append(["check-c", "核对三院", "科研院所"])
hidden.sheet_state = "hidden"
workbook.save(own)
read = plan(own, noun="organization")
check("two sheets are read and the hidden one is not", read["files"][0]["new"] == 2, read)
check("nothing is wrong with them", not [i for i in read["issues"] if i["kind"] != "note"], read)

matrix = scratch + "/matrix.xlsx"
workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.append(["指标", "各单位目标", None])
sheet.merge_cells("A1:A2")
sheet.merge_cells("B1:C1")
sheet.append([None, "演示无锡市科技局", "演示苏州市科技局"])
targets = annals("target", "list", "--registry", book, "--format", "json", "--lang", "zh")
indicator = json.loads(targets)["targets"][0]["indicator"]
sheet.append([indicator, 65, 0.47])
sheet["C3"].number_format = numbers.FORMAT_PERCENTAGE_00
workbook.save(matrix)
read = plan(matrix, noun="target", options=["--period", "2031"])
check("a matrix under merged headings is a target a cell", read["files"][0]["new"] == 2, read)

# Formulas without results, which openpyxl never calculates, are told with their cells.
formula = scratch + "/formula.xlsx"
workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.append(["编号", "名称", "种类"])
sheet.append(["check-d", "=CONCATENATE(\"核对\",\"四院\")", "科研院所"])
workbook.save(formula)
issues = plan(formula, noun="organization")["issues"]
check("a formula without its result is a problem at its cell",
      [(i["code"], i["place"]) for i in issues if i["kind"] == "problem"]
      == [("E-TABLE-CELL", "Sheet!B2")], issues)

print(f"openpyxl {openpyxl.__version__}: {checks} checks hold")
