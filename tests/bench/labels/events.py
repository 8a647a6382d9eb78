#!/usr/bin/env python3
"""Writes the events that every tool gets, as JSON: id, date, label, category, and where its mark is.

usage: events.py lanes|rows CONVERTED.csv DRAWING.svg >events.json

CONVERTED.csv is what `casus convert` makes of the input: ids, dates and titles; DRAWING.svg the
timeline of it, for its size, its type and the height of its lanes. Labels are the ones that casus
gives where it has room: the title, and the number of the killed where there are any. A date that is
known to a week or month is its middle for the others, which have no sign for it.

Vega and ggrepel place labels, not marks. 'lanes' puts the marks of a category on one line, as one
does by hand; 'rows' spreads them evenly over rows as high as those of casus, row by row in order of
date, which is most of casus' own work done for them.
"""
import csv
import datetime
import json
import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
MARGIN = 10    # points around the figure, as in casus
GUTTER = 96    # of the names of the lanes
AXIS = 40      # under the lanes


def label_of(row):
    killed = row.get("killed") or "0"
    return row["title"] + (f" · {int(killed):,} killed" if killed != "0" else "")


def days_of(date):
    """First and last day of the dates that casus makes of ACLED's and UCDP's."""
    ends = []
    for year, month, day in re.findall(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date):
        first = datetime.date(int(year), int(month or 1), int(day or 1))
        beyond = first + datetime.timedelta(days=1 if day else 31 if month else 366)
        last = first if day else beyond.replace(day=1) - datetime.timedelta(days=1)
        ends += [first, last]
    return min(ends), max(ends)


def middle_of(date):
    first, last = days_of(date)
    return (first + (last - first) // 2).isoformat()


def read_events(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [{"id": row["id"], "date": middle_of(row["date"]), "label": label_of(row),
                 "category": row["category"]} for row in csv.DictReader(file)]


def spread(events, way, height, pitch):
    """Gives each event the 'y' of its mark, from 0 at the top to 1."""
    lanes = {}
    for event in sorted(events, key=lambda event: event["date"]):
        lanes.setdefault(event["category"], []).append(event)
    total = int(height / pitch)
    done = 0
    for number, lane in enumerate(sorted(lanes.values(), key=len, reverse=True)):
        left = len(lanes) - number - 1
        rows = max(1, min(round(total * len(lane) / len(events)), total - done - left))
        for i, event in enumerate(lane):
            row = i % rows + 0.5 if way == "rows" else rows / 2
            event["y"] = round((done + row) / total, 5)
        done += rows


def main():
    events = read_events(sys.argv[2])
    drawing = tree.parse(sys.argv[3]).getroot()
    width, height = (float(number) for number in drawing.get("viewBox").split()[2:])
    size = next(float(text.get("font-size")) for group in drawing.iter(SVG + "g")
                if group.get("class") == "label" for text in group.iter(SVG + "text"))
    plot = {"x0": MARGIN + GUTTER, "x1": width - MARGIN, "y0": MARGIN, "y1": height - AXIS}
    spread(events, sys.argv[1], plot["y1"] - plot["y0"], size * 1.46)
    events.sort(key=lambda event: event["date"])
    json.dump({"width": width, "height": height, "size": size, "gap": 3.0, "plot": plot,
               "events": events}, sys.stdout, ensure_ascii=False, indent=0)


main()
