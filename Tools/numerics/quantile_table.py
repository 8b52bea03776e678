#!/usr/bin/env python3
# Writes the table of the normal quantile, or measures how far that method is from exact values.
# Needs mpmath:
#
#   Tools/numerics/quantile_table.py > Sources/KetenEngine/Numerics/NormalQuantilePiece+Table.swift
#   Tools/numerics/quantile_table.py --check 20000
#
# The lower half of the quantile is cut into eighths of an octave of u, from 2^-7 to 3/8, and below
# that into eighths of an octave of t = sqrt(-2 log u), as far as the least number there is. Every
# piece has a polynomial of degree 10 about its middle; of t it gives the quantile's distance to
# 1/2 - t, which is small. Its value in the middle is kept in two parts.
#
# From 3/8 to 1/2 it is an odd polynomial of 1/2 - u, whose first coefficient is in two parts too.
#
# `quantile` below is Elementary.normalQuantile operation by operation: the check is of this one,
# the tests hold the Swift one against a table of exact values.
import math
import random
import struct
import sys

import mpmath

mp = mpmath.mp
mp.prec = 200
DEGREE = 10
FIRST_U, LAST_U = 2.0**-7, 0.375
FIRST_T, LAST_T = 3.0, 40.0


def bits(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def number(pattern):
    return struct.unpack(">d", struct.pack(">Q", pattern))[0]


def exact(u):
    """The positive x above which a standard normal number lies with probability u <= 1/2."""
    u = mpmath.mpf(u)
    t = mpmath.sqrt(-2 * mpmath.log(u))
    x = t - mpmath.log(t * mpmath.sqrt(2 * mp.pi)) / t if u < 0.02 else (0.5 - u) * 2.5
    for _ in range(60):
        above = mpmath.ncdf(-x)
        step = mpmath.log(above / u) * above / mpmath.npdf(x)
        x += step
        if abs(step) < mpmath.mpf(2) ** -170:
            return x
    sys.exit(f"the quantile at {u} did not converge")


def of_t(t):
    return exact(mpmath.exp(-t * t / 2)) - t + mpmath.mpf(0.5)


def polynomial(function, low, high, degree):
    """The polynomial about the middle that agrees with `function` at Chebyshev's points."""
    middle, half = (mpmath.mpf(low) + high) / 2, (mpmath.mpf(high) - low) / 2
    n = degree + 1
    nodes = [half * mpmath.cos(mp.pi * (2 * k + 1) / (2 * n)) for k in range(n)]
    if n % 2 == 1:
        nodes[n // 2] = mpmath.mpf(0)
    matrix = mpmath.matrix(n, n)
    values = mpmath.matrix(n, 1)
    for i, x in enumerate(nodes):
        values[i] = function(middle + x)
        for k in range(n):
            matrix[i, k] = (x / half) ** k
    solution = mpmath.lu_solve(matrix, values)
    return [solution[k] / half**k for k in range(n)]


def row(function, low, high):
    first, *rest = polynomial(function, low, high, DEGREE)
    return [float(first), float(first - float(first))] + [float(c) for c in rest]


def pieces(first, last):
    """The eighths of octaves from `first` up to `last`."""
    keys = range(bits(first) >> 49, bits(last) >> 49)
    return [(number(k << 49), number((k + 1) << 49)) for k in keys]


def rows():
    return [row(exact, *piece) for piece in pieces(FIRST_U, LAST_U)] + [
        row(of_t, *piece) for piece in pieces(FIRST_T, LAST_T)]


def centre():
    """The slope at 1/2 in two parts, the first of 26 bits, and the rest over the cube."""
    slope = mpmath.sqrt(2 * mp.pi)
    high = mpmath.floor(slope * 2**24) / 2**24
    def rest(s):
        if s == 0:
            return slope**3 / 6
        q = mpmath.sqrt(s)
        return (exact(mpmath.mpf(0.5) - q) - slope * q) / q**3
    edge = mpmath.mpf(1) / 64
    about_middle = polynomial(rest, 0, edge, 8)
    # From powers of s - edge/2 to powers of s.
    powers = [mpmath.mpf(0)] * 9
    for k, c in enumerate(about_middle):
        for j in range(k + 1):
            powers[j] += c * mpmath.binomial(k, j) * (-edge / 2) ** (k - j)
    return [float(high), float(slope - high)] + [float(c) for c in powers]


# fdlibm's logarithm, as in Elementary+Log.swift.
LOG2_HIGH, LOG2_LOW = float.fromhex("0x1.62e42feep-1"), float.fromhex("0x1.a39ef35793c76p-33")
EVEN = [float.fromhex(x) for x in (
    "0x1.999999997fa04p-2", "0x1.c71c51d8e78afp-3", "0x1.39a09d078c69fp-3")]
ODD = [float.fromhex(x) for x in (
    "0x1.5555555555593p-1", "0x1.2492494229359p-2", "0x1.7466496cb03dep-3",
    "0x1.2f112df3e5244p-3")]


def log_parts(x):
    offset = 0
    if x < sys.float_info.min:
        x, offset = x * 2.0**54, -54
    moved = bits(x) + (0x3FF0000000000000 - 0x3FE6A09E00000000)
    scale = float((moved >> 52) - 1023 + offset)
    fraction = number((moved & 0x000FFFFFFFFFFFFF) + 0x3FE6A09E00000000) - 1
    half = 0.5 * fraction * fraction
    ratio = fraction / (2 + fraction)
    z = ratio * ratio
    w = z * z
    even = w * (EVEN[0] + w * (EVEN[1] + w * EVEN[2]))
    odd = z * (ODD[0] + w * (ODD[1] + w * (ODD[2] + w * ODD[3])))
    low = ratio * (half + (odd + even)) + scale * LOG2_LOW - half + fraction
    return scale * LOG2_HIGH, low


def upper(x):
    return number(bits(x) & 0xFFFFFFFFF8000000)


def value(piece, d):
    """The polynomial of a row at `d`: the first part, and all the rest."""
    high, low, a, b, c, e, f, g, h, i, j, k = piece
    d2 = d * d
    d4 = d2 * d2
    first = a + d * b + d2 * (c + d * e)
    second = f + d * g + d2 * (h + d * i)
    return high, low + d * (first + d4 * (second + d4 * (j + d * k)))


def middle(pattern):
    return number(pattern & 0xFFFE000000000000 | 1 << 48)


def quantile(u, table, slope):
    """The quantile at u, at most 1/2, with its sign turned."""
    q = 0.5 - u
    if u >= LAST_U:
        s = q * q
        s2 = s * s
        s4 = s2 * s2
        first = slope[2] + s * slope[3] + s2 * (slope[4] + s * slope[5])
        second = slope[6] + s * slope[7] + s2 * (slope[8] + s * slope[9])
        rest = first + s4 * (second + s4 * slope[10])
        high = upper(q)
        return high * slope[0] + ((q - high) * slope[0] + (q * slope[1] + q * s * rest))
    pattern = bits(u)
    if u >= FIRST_U:
        high, low = value(table[(pattern >> 49) - (bits(FIRST_U) >> 49)], u - middle(pattern))
        return high + low
    high, low = log_parts(u)
    total = high + low
    left = low - (total - high)
    t = math.sqrt(-2 * total)
    part = upper(t)
    rest = t - part
    square = part * part + 2 * total
    t_low = -(square + 2 * part * rest + rest * rest + 2 * left) / (2 * t)
    pattern = bits(t)
    place = (pattern >> 49) - (bits(FIRST_T) >> 49) + len(pieces(FIRST_U, LAST_U))
    high, low = value(table[place], t - middle(pattern))
    return t - 0.5 + (high + (low + t_low))


def check(count):
    table, slope = rows(), centre()
    random.seed(1)
    mp.prec = 140
    kinds = {
        "middle": lambda: random.uniform(LAST_U, 0.5),
        "next to 1/2": lambda: 0.5 - 2.0 ** -random.uniform(5, 53),
        "0.25 to 3/8": lambda: random.uniform(0.25, LAST_U),
        "2^-7 to 0.25": lambda: 2.0 ** -random.uniform(2, 7),
        "2^-53 to 2^-7": lambda: 2.0 ** -random.uniform(7, 53),
        "2^-1074 to 2^-53": lambda: 2.0 ** -random.uniform(53, 1074),
        "seams": lambda: math.nextafter(
            number(random.randrange(bits(2.0**-9) >> 49, bits(0.5) >> 49) << 49),
            random.choice((0.0, 1.0))),
    }
    for kind, draw in kinds.items():
        worst, at, total = 0.0, 0.0, 0.0
        for _ in range(count):
            u = draw()
            ours = quantile(u, table, slope)
            if ours == 0:
                continue
            x = mpmath.mpf(ours)
            off = (mpmath.ncdf(-x) - u) / mpmath.npdf(x)
            error = float(abs(off) / math.ulp(float(x + off)))
            total += error
            if error > worst:
                worst, at = error, u
        print(f"{kind:>18}: at most {worst:.3f} units in the last place (at {at.hex()}), "
              f"{total / count:.3f} on average")


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        return check(int(sys.argv[2]))
    print("// generated by Tools/numerics/quantile_table.py; do not edit")
    print()
    print("extension NormalQuantilePiece {")
    print("    static let all: [NormalQuantilePiece] = [")
    for numbers in rows():
        words = [x.hex() for x in numbers]
        lines = [", ".join(words[k:k + 3]) for k in range(0, len(words), 3)]
        print("        NormalQuantilePiece(\n            " + ",\n            ".join(lines) + "),")
    print("    ]")
    print("}")
    print("// At 1/2:", ", ".join(x.hex() for x in centre()[:3]))
    print("//", ", ".join(x.hex() for x in centre()[3:7]))
    print("//", ", ".join(x.hex() for x in centre()[7:]))


if __name__ == "__main__":
    main()
