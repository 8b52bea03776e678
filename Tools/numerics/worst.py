#!/usr/bin/env python3
# Compares the elementary functions with exact values at random numbers, and says how far the worst
# of each kind is off, in units in the last place. Needs swift and mpmath:
#
#   Tools/numerics/worst.py            10,000 numbers of each kind: a minute
#   Tools/numerics/worst.py 100000     more
#
# It ends with 1 if any is more than one unit off. What it found is in Docs/randomness.md.
import math
import os
import random
import struct
import subprocess
import sys

import mpmath

mp = mpmath.mp
mp.prec = 160
TINY, HUGE = sys.float_info.min, sys.float_info.max


def bits(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def number(pattern):
    return struct.unpack(">d", struct.pack(">Q", pattern))[0]


def positive():
    """Any positive number, as often of one exponent as of another."""
    return number(random.randrange(1, bits(HUGE)))


def seam(low, high):
    """A number where an eighth of an octave begins, or next to it."""
    place = random.randrange(bits(low) >> 49, bits(high) >> 49) << 49
    return number(place + random.choice((-1, 0, 1)))


KINDS = {
    "log": {
        "all": positive,
        "1/2 to 2": lambda: random.uniform(0.5, 2),
        "next to 1": lambda: 1 + random.choice((-1, 1)) * 2.0 ** -random.uniform(5, 52),
        "next to sqrt 2": lambda: math.ldexp(
            math.sqrt(2) * (1 + random.uniform(-1, 1) / 1e5), random.randrange(-1020, 1020)),
    },
    "exp": {
        "-708 to 709.78": lambda: random.uniform(-708, 709.78),
        "-1 to 1": lambda: random.uniform(-1, 1),
        "next to half of log 2": lambda: (
            (random.randrange(-1000, 1000) + 0.5) * math.log(2)
            * (1 + random.uniform(-1, 1) / 1e6)),
        "subnormal": lambda: random.uniform(-745, -708),
    },
    "log1p": {
        "positive": positive,
        "-1 to 0": lambda: -random.random(),
        "-1/2 to 1": lambda: random.uniform(-0.5, 1),
        "next to 0": lambda: random.choice((-1, 1)) * 2.0 ** -random.uniform(2, 60),
    },
    "normalQuantile": {
        "3/8 to 1/2": lambda: random.uniform(0.375, 0.5),
        "next to 1/2": lambda: 0.5 - 2.0 ** -random.uniform(5, 53),
        "1/4 to 3/8": lambda: random.uniform(0.25, 0.375),
        "2^-7 to 1/4": lambda: 2.0 ** -random.uniform(2, 7),
        "2^-53 to 2^-7": lambda: 2.0 ** -random.uniform(7, 53),
        "2^-1074 to 2^-53": lambda: 2.0 ** -random.uniform(53, 1074),
        "seams": lambda: seam(2.0**-7, 0.5),
        "seams below 2^-7": lambda: math.exp(-seam(3.2, 38) ** 2 / 2),
        "1/2 to 1": lambda: random.uniform(0.5, 1),
    },
}


def distance(name, x, value):
    """From a value to the exact one, and the exact one as the nearest number."""
    if name == "normalQuantile":
        # One step of Newton's, in the tail that is the smaller, from so near leaves nothing to do.
        sign, tail, at = (1, x, value) if x <= 0.5 else (-1, 1 - mpmath.mpf(x), -value)
        at = mpmath.mpf(at)
        off = (mpmath.ncdf(at) - tail) / mpmath.npdf(at)
        return off, sign * float(at - off)
    with mpmath.workprec(160 + (1100 if name == "log1p" else 0)):
        exact = getattr(mpmath, name)(mpmath.mpf(x))
    return value - exact, float(exact)


def values(program, name, arguments):
    lines = "\n".join(f"{bits(x):x}" for x in arguments)
    out = subprocess.run(
        [program, name], input=lines, capture_output=True, text=True, check=True).stdout
    return [number(int(line, 16)) for line in out.split()]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    folder = os.path.dirname(os.path.abspath(__file__))
    build = ["swift", "build", "-c", "release", "--package-path", folder]
    subprocess.run(build, check=True, stdout=sys.stderr)
    where = subprocess.run(
        build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    random.seed(2019)
    failed = False
    for name, kinds in KINDS.items():
        for kind, draw in kinds.items():
            arguments = [draw() for _ in range(count)]
            worst, at, total = 0.0, 0.0, 0.0
            ours = values(f"{where}/elementary", name, arguments)
            for x, value in zip(arguments, ours, strict=True):
                off, nearest = distance(name, x, value)
                error = float(abs(off) / mpmath.mpf(math.ulp(nearest)))
                total += error
                if not error <= worst:
                    worst, at = error, x
            failed = failed or not worst <= 1
            print(f"{name:>14} {kind:>22}: at most {worst:.3f} (at {at.hex()}), "
                  f"{total / count:.3f} on average", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
