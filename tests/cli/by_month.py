"""Counts rows in the shape of ACLED apart from casus.

usage: by_month.py ROWS.csv

Prints 'PERIOD,TYPE,EVENTS,DEATHS' for each month and event type, sorted."""
import collections
import csv
import sys

counts = collections.Counter()
deaths = collections.Counter()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        key = row["event_date"][:7], row["event_type"]
        counts[key] += 1
        deaths[key] += int(row["fatalities"])
for key in sorted(counts):
    print(*key, counts[key], deaths[key], sep=",")
