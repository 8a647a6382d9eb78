"""Whether what a chart draws is what is in the data.

usage: adds_up.py INFO.json NUMBERS.json NUMBERS.csv MEASURE

The rows of the table, the sums of the JSON and what it says is left out are added up and compared
with what 'casus info' counted. Says what differs and exits with 1."""
import csv
import json
import math
import sys

faults = []


def same(what, one, other):
    if one is None or other is None:
        good = one is other
    else:
        good = math.isclose(one, other, abs_tol=0.01)
    if not good:
        faults.append(f"{what}: {one} is not {other}")


def sum_of_rows(rows, column):
    return sum(float(row[column]) for row in rows if row[column])


def check_rows(rows, panel):
    """The table, the rows of the JSON and its total are the same numbers."""
    total = panel["total"]
    for column in ("events", "low", "best", "unknown"):
        same(f"csv {column}", sum_of_rows(rows, column), total[column] or 0)
        same(f"json {column}", sum(row[column] or 0 for row in panel["rows"]), total[column] or 0)
    is_open = any(row["low"] and not row["high"] for row in rows)
    if not is_open and total["low"] is not None:
        same("csv high", sum_of_rows(rows, "high"), total["high"])
    if is_open:
        same("csv high", None, total["high"])


def whole(panel, key):
    """Drawn and left out together; unknown where a part is without an upper bound."""
    parts = [panel["total"]] + [panel["left_out"][name] for name in ("vague", "outside", "neither")]
    told = [part for part in parts if part["events"] > part["unknown"] or part["events"] == 0]
    values = [part[key] for part in (told if key in ("low", "best", "high") else parts)]
    return None if None in values else sum(values)


def check_info(info, panel, measure):
    left_out = panel["left_out"]
    same("events", whole(panel, "events"), info["events_counted"])
    same("statements", left_out["statements"], info["statements"])
    same("figures", left_out["figures"], info["figures"])
    if info["events"] == info["events_counted"] + left_out["planned"] + left_out["repeats"]:
        same("months", sum(month["events"] for month in info["months"].values())
             + info["unassigned"], info["events"] - left_out["repeats"])
    if measure == "events":
        return
    count = info["counts"][measure]
    same("unknown", whole(panel, "unknown"), count["unknown"])
    for key in ("low", "best", "high"):
        same(key, whole(panel, key), count[key])


def main():
    info_path, json_path, csv_path, measure = sys.argv[1:]
    with open(info_path, encoding="utf-8") as file:
        info = json.load(file)
    with open(json_path, encoding="utf-8") as file:
        panel = json.load(file)["panels"][0]
    with open(csv_path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        faults.append("no rows")
    check_rows(rows, panel)
    check_info(info, panel, measure)
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))


main()
