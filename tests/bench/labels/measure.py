#!/usr/bin/env python3
"""Measures labels: one line of numbers for each drawing, from the boxes that browse.mjs printed.

usage: measure.py NAME=BOXES.json... >numbers.tsv

whole     labels that are wholly on the page
cut       those that the page's edge cuts
overlaps  pairs of labels that overlap
on marks  labels that lie on the mark of another event
mean, max distance from a label to its own mark, from nearest edge to nearest edge, in points
middle    mean distance from a label to the middle of its own mark, which is where its date is
type      size of the labels, in points
height    of the drawing, in points
ms        median of drawing in the browser, if it was drawn there

Letters are no rectangles: half a CSS pixel is given up on each side of a label.
"""
import json
import math
import statistics
import sys

SLACK = 0.5
POINTS = 72 / 96


def overlap(a, b):
    return (a[0] + SLACK < b[2] - SLACK and b[0] + SLACK < a[2] - SLACK and
            a[1] + SLACK < b[3] - SLACK and b[1] + SLACK < a[3] - SLACK)


def meet(one, other):
    return any(overlap(a, b) for a in one for b in other)


def distance(a, b):
    return math.hypot(max(0, a[0] - b[2], b[0] - a[2]), max(0, a[1] - b[3], b[1] - a[3]))


def middle_of(box):
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return [x, y, x, y]


def nearest(event, mark):
    return min(distance(box, mark) for box in event["label"]) * POINTS


def is_cut(event, drawing):
    return any(box[0] < -SLACK or box[1] < -SLACK or box[2] > drawing["width"] + SLACK or
               box[3] > drawing["height"] + SLACK for box in event["label"])


def measure(drawing):
    labelled = [event for event in drawing["events"] if event["label"]]
    cut = sum(is_cut(event, drawing) for event in labelled)
    pairs = sum(meet(one["label"], other["label"])
                for i, one in enumerate(labelled) for other in labelled[:i])
    on_marks = sum(any(meet(one["label"], [other["mark"]]) for other in drawing["events"]
                       if other is not one and other["mark"]) for one in labelled)
    marked = [event for event in labelled if event["mark"]]
    distances = [nearest(event, event["mark"]) for event in marked]
    middles = [nearest(event, middle_of(event["mark"])) for event in marked]
    return [len(drawing["events"]), len(labelled) - cut, cut, pairs, on_marks,
            f"{statistics.mean(distances):.1f}", f"{max(distances):.1f}",
            f"{statistics.mean(middles):.1f}",
            f"{statistics.median(event['size'] for event in labelled) * POINTS:.1f}",
            f"{drawing['height'] * POINTS:.0f}",
            f"{statistics.median(drawing['times']):.0f}" if drawing["times"] else "-"]


def main():
    print("tool", "events", "whole", "cut", "overlaps", "on marks", "mean", "max", "middle", "type",
          "height", "ms", sep="\t")
    for argument in sys.argv[1:]:
        name, path = argument.split("=")
        with open(path, encoding="utf-8") as file:
            print(name, *measure(json.load(file)), sep="\t")


main()
