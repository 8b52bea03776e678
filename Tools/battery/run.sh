#!/bin/bash
# Puts the bits of the keyed generator through dieharder, one order of addresses after another.
#
#   Tools/battery/run.sh [-d N [-n NTUP]] [ORDER ...]   all tests, or one; all orders by default
#   Tools/battery/run.sh --fill [ORDER ...]  each test that results/ lacks, one after the other
#   Tools/battery/run.sh --known-answers     only compares the bits with those of gen.c
#   Tools/battery/run.sh --summary           counts what is in results/
#   Tools/battery/run.sh --missing [ORDER ...]   what results/ lacks of tests.txt; 1 if anything
#
# It installs nothing. It needs swift, a C compiler, cmp and, on Debian, the package dieharder.
# An order takes an hour or more of a core; its table is written to
# Tools/battery/results/ORDER.txt, and that of one test to ORDER-dN.txt or, with -n, to
# ORDER-dN-nNTUP.txt, in place of what was there; --fill adds to it. It ends with 1 if a test
# failed, was broken off or is missing.
set -euo pipefail
cd "$(dirname "$0")"

orders=(model entity index replication stride bits seedbits replicationbits purposebits indexbits)

# The files that hold results of the order $1.
files_of() {
    find results -name "$1.txt" -o -name "$1-*.txt" | sort
}

# One row for each order: lines by assessment, then the lines that are not PASSED. After a weak
# line dieharder runs the same test again with more samples, until it is clear.
summary() {
    for order in "${orders[@]}"; do
        files=$(files_of "$order")
        [ -n "$files" ] || continue
        # shellcheck disable=SC2086
        awk -F'|' -v name="$order" '
            $6 ~ /PASSED/ { passed++ } $6 ~ /WEAK/ { weak++ } $6 ~ /FAILED/ { failed++ }
            END { printf "%-16s %4d passed %4d weak %4d failed\n", name, passed, weak, failed }
        ' $files
        # shellcheck disable=SC2086
        grep -hE 'WEAK|FAILED' $files || true
    done
}

# What the order $1 lacks, as "order: number name ntup, ... (reliability)"; of $2, if it is given,
# the test of that number only. Ends with 1 if anything is missing. What was weak at last is not
# clear, and so is missing.
missing() {
    files=$(files_of "$1")
    # shellcheck disable=SC2086
    cat ${files:-/dev/null} | awk -v order="$1" -v only="${2:-}" -v ntup="${3:-}" '
        FILENAME == "-" {
            split($0, part, "|")
            gsub(/ /, "", part[1]); gsub(/ /, "", part[2])
            if (part[6] ~ /PASSED|WEAK|FAILED/)
                seen[part[1] " " part[2]] = part[6] !~ /WEAK/
            next
        }
        /^#/ || (only != "" && $1 != only) { next }
        {
            split($3, ends, "-")
            last = ends[2] == "" ? ends[1] : ends[2]
            lacks = ""
            for (n = ends[1] + 0; n <= last + 0; n++)
                if (!seen[$2 " " n] && (ntup == "" || ntup == n)) lacks = lacks " " n
            if (lacks != "") { print order ": " $1 " " $2 lacks " (" $4 ")"; some = 1 }
        }
        END { exit some }
    ' - tests.txt
}

case "${1:-}" in
--summary)
    summary
    exit
    ;;
--missing)
    shift
    status=0
    for order in "${@:-${orders[@]}}"; do missing "$order" || status=1; done
    exit "$status"
    ;;
esac

known= fill=
[ "${1:-}" = --known-answers ] && known=yes && shift
[ "${1:-}" = --fill ] && fill=yes && shift
test= ntup=
while getopts d:n: option; do
    case "$option" in
    d) test=$OPTARG ;;
    n) ntup=$OPTARG ;;
    *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [ -n "$fill" ] && [ -n "$test" ]; then
    echo "run.sh: --fill runs what is missing; it takes no -d" >&2
    exit 2
fi

for tool in swift cc cmp sha256sum dieharder; do
    if ! command -v "$tool" >/dev/null; then
        [ "$tool" = dieharder ] && [ -n "$known" ] && continue
        echo "run.sh: $tool is missing; on Debian: apt-get install dieharder gcc" >&2
        exit 2
    fi
done

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
[ -z "$known" ] || exit 0

mkdir -p results
version=$(dieharder -l | sed -n 's/.*dieharder version \([0-9.]*\).*/\1/p')
cc -O3 -shared -fPIC -o "$scratch/quickread.so" quickread.c -ldl
status=0

# Puts the order $1 through dieharder with the words that follow the file $2, which gets the table
# once it is whole, in place of what is there or, with --fill, after it.
# -g 200: raw bits; -Y 1: a p-value that is only weak is tested further until it is clear;
# -k 2: exact p-values of the Kolmogorov-Smirnov test.
battery() {
    local order=$1 file=$2
    shift 2
    set -- -g 200 "$@" -k 2 -Y 1
    local table=$scratch/$order.table
    echo "# KeyedGenerator of keten, order $order, seed 2019; dieharder $version $*" >"$table"
    # The generator ends when dieharder has enough; what counts is how dieharder ended.
    set +o pipefail
    "$bits" "$order" | LD_PRELOAD=$scratch/quickread.so dieharder "$@" >>"$table" &&
        ended=0 || ended=$?
    set -o pipefail
    if [ "$ended" != 0 ]; then
        echo "run.sh: dieharder ended with $ended in the order $order" >&2
        status=1
        return
    fi
    [ -n "$fill" ] || rm -f "$file"
    cat "$table" >>"$file"
}

for order in "${@:-${orders[@]}}"; do
    if [ -n "$fill" ]; then
        # Of the tests 200 to 203 dieharder runs one value of ntup at a time, of others all.
        missing "$order" >"$scratch/$order.missing" || true
        while read -r _ number _ values; do
            values=${values% (*}
            case "$number" in 20[0-3]) ;; *) values= ;; esac
            for value in ${values:-all}; do
                battery "$order" "results/$order-d$number.txt" -d "$number" \
                    ${values:+-n "$value"}
            done
        done <"$scratch/$order.missing"
    elif [ -n "$test" ]; then
        file=results/$order-d$test${ntup:+-n$ntup}.txt
        battery "$order" "$file" -d "$test" ${ntup:+-n "$ntup"}
    else
        battery "$order" "results/$order.txt" -a
    fi
    missing "$order" "$test" "$ntup" >&2 || status=1
done
summary
! grep -q FAILED results/*.txt || status=1
exit "$status"
