#!/usr/bin/env python3
"""Adds to a region's table of parameters what a newer version of Keten asks for.

    keten new --region fresh
    Tools/regions/missing_rows.py fresh/parameters.csv my-region/parameters.csv

appends every parameter of the first table that the second lacks, with its comment. Rows about a
channel or form are left out where a common row exists; look at what was added.
"""
import csv
import sys


def blocks(path):
    """Parameters in order, each with its comment and rows as lines."""
    found, comment = {}, None
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            comment = line
        elif line.strip() and not line.startswith("parameter,"):
            name = next(csv.reader([line]))[0]
            found.setdefault(name, [comment or ""]).append(line)
            comment = None
    return found


fresh, old = blocks(sys.argv[1]), blocks(sys.argv[2])
with open(sys.argv[2], "a", encoding="utf-8") as table:
    for name, lines in fresh.items():
        if name in old:
            continue
        common = [line for line in lines[1:] if next(csv.reader([line]))[1] == ""]
        table.writelines(lines[:1] + (common or lines[1:]))
        print(f"added {name}")
