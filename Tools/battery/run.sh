#!/bin/bash
# Puts the bits of the keyed generator through dieharder, one order of addresses after another.
#
#   Tools/battery/run.sh [ORDER ...]         the battery; all six orders by default
#   Tools/battery/run.sh --known-answers     only compares the bits with those of gen.c
#   Tools/battery/run.sh --summary           counts what is in results/
#
# It installs nothing. It needs swift, a C compiler, cmp and, on Debian, the package dieharder.
# An order takes one to two hours; its table is written to Tools/battery/results/ORDER.txt.
set -euo pipefail
cd "$(dirname "$0")"

# One row for each file: lines by assessment, then the lines that are not PASSED. After a weak
# line dieharder runs the same test again with more samples, until it is clear.
summary() {
    for file in results/*.txt; do
        awk -F'|' -v name="$(basename "$file" .txt)" '
            $6 ~ /PASSED/ { passed++ } $6 ~ /WEAK/ { weak++ } $6 ~ /FAILED/ { failed++ }
            END { printf "%-16s %4d passed %4d weak %4d failed\n", name, passed, weak, failed }
        ' "$file"
        grep -hE 'WEAK|FAILED' "$file" || true
    done
}
if [ "${1:-}" = --summary ]; then summary; exit; fi

for tool in swift cc cmp sha256sum dieharder; do
    if ! command -v "$tool" >/dev/null; then
        [ "$tool" = dieharder ] && [ "${1:-}" = --known-answers ] && continue
        echo "run.sh: $tool is missing; on Debian: apt-get install dieharder gcc" >&2
        exit 2
    fi
done

orders=(model entity index replication stride bits)
scratch=${SCRATCH:-.build}
swift build -c release --scratch-path "$scratch" >&2
bits=$(swift build -c release --scratch-path "$scratch" --show-bin-path)/bits
cc -O2 -o "$scratch/gen" gen.c

# The Swift generator and the one in C must give the same 4 MiB in every order.
for order in "${orders[@]}"; do
    if ! cmp <("$bits" "$order" 524288) <("$scratch/gen" "$order" 524288); then
        echo "run.sh: the bits of Swift and C differ in the order $order" >&2
        exit 1
    fi
    echo "$order: Swift and C agree; $("$bits" "$order" 524288 | sha256sum | cut -c 1-16)"
done
[ "${1:-}" = --known-answers ] && exit 0

mkdir -p results
for order in "${@:-${orders[@]}}"; do
    # -g 200: raw bits; -Y 1: a p-value that is only weak is tested further until it is clear;
    # -k 2: exact p-values of the Kolmogorov-Smirnov test.
    "$bits" "$order" | dieharder -g 200 -a -k 2 -Y 1 >"results/$order.txt" || true
done
summary
! grep -q FAILED results/*.txt
