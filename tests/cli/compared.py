"""Whether a comparison is what is published.

usage: compared.py NUMBERS.json NAME...

The changes of the groups named, or of the total, are held against the rows of a table: counts of
both periods, ratio with its 95 % interval, and central p, to a millionth."""
import json
import math
import sys

# From the tables of ACCORD on Syria, Q2 2020 (91 days) against Q4 2019 (92 days); intervals and p by
# R's qbeta and pbinom.
ROWS = {
    "battle": (415, 1023, 0.4101275, 0.3650302, 0.4601341, 5.152397e-58),
    "remote": (1051, 3058, 0.3474655, 0.3236419, 0.3728140, 1.300466e-219),
    "vac": (326, 327, 1.0078973, 0.8618956, 1.1786198, 0.9510114),
    "protest": (131, 169, 0.7836660, 0.6189757, 0.9903695, 0.04098134),
    "riot": (20, 8, 2.5274725, 1.0663786, 6.6343201, 0.03324219),
    "all": (2382, 5113, 0.4709908, 0.4484514, 0.4945553, 7.318413e-217),
    "lethal": (624, 1029, 0.6130779, 0.5541526, 0.6778426, 1.579325e-22),
}

numbers = json.load(open(sys.argv[1]))
rows = {row["group"]: row for row in numbers["rows"]}
assert [period["days"] for period in numbers["periods"]] == [92, 91]
for name in sys.argv[2:]:
    row = numbers["total"] if name in ("all", "lethal") else rows[name]
    later, base, value, low, high, p = ROWS[name]
    ratio = row["ratio"]
    assert row["counts"] == [base, later], (name, row["counts"])
    for what, seen, wanted in (("value", ratio["value"], value), ("low", ratio["low"], low),
                               ("high", ratio["high"], high), ("p", ratio["p"], p)):
        is_tiny = what == "p" and wanted < 1e-12
        good = seen < 1e-12 if is_tiny else math.isclose(seen, wanted, rel_tol=1e-6)
        assert good, f"{name}: {what} {seen} is not {wanted}"
    assert ratio["method"] == "exact" and ratio["phi"] is None
    assert math.isclose(row["rates"][1], later / 91, rel_tol=1e-6)
    assert math.isclose(row["difference"], later / 91 - base / 92, rel_tol=1e-6)
