#!/usr/bin/env python3
"""Keeps of a merged corpus what fits: at most 400 files and 300 kB, the longest first.

keep.py FROM TO replaces the files of TO. Names are hashes of the contents, so that the same script
has the same name for ever.
"""

import hashlib
import pathlib
import sys

MOST_FILES = 400
MOST_BYTES = 300_000


def main() -> None:
    source, target = map(pathlib.Path, sys.argv[1:])
    scripts = sorted({path.read_bytes() for path in source.iterdir()}, key=lambda s: (-len(s), s))
    kept, size = [], 0
    # the longest reach the most
    for script in scripts:
        if len(kept) < MOST_FILES and size + len(script) <= MOST_BYTES:
            kept.append(script)
            size += len(script)
    target.mkdir(exist_ok=True)
    for path in target.iterdir():
        path.unlink()
    for script in kept:
        (target / hashlib.sha1(script).hexdigest()[:12]).write_bytes(script)
    print(f"{len(kept)} of {len(scripts)} scripts kept, {size} bytes")


if __name__ == "__main__":
    main()
