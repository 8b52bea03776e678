#!/usr/bin/env bash
# Fuzzes the interpreter's box with clang's libFuzzer, and keeps what reaches something new.
#
#     Tools/fuzz/run.sh [minutes]     fuzz; 30 minutes unless told
#     Tools/fuzz/run.sh merge         put what was found into the corpus, as few files as do
#
# Lua itself is instrumented too, with the checks of its interface on, if `dpkg-source` can fetch
# the source of the very package that is installed (KETEN_LUA_SOURCE names a folder that has it
# already); if not, the installed library is used and only our own code is watched.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=${KETEN_FUZZ:-.build/fuzz}
mkdir -p "$out/objects" "$out/found" "$out/broken"

clang=
for candidate in "$(dirname "$(readlink -f "$(command -v swift)")")/clang" clang; do
    runtime=$("$candidate" -print-runtime-dir 2>/dev/null || true)
    if compgen -G "$runtime/libclang_rt.fuzzer*.a" >/dev/null \
        || compgen -G "$("$candidate" -print-resource-dir 2>/dev/null)/lib/*/libclang_rt.fuzzer*.a" \
            >/dev/null; then clang=$candidate; break; fi
done
if [ -z "$clang" ]; then
    echo "keten: there is no clang with libFuzzer here; Swift's own has it" >&2
    exit 2
fi

flags="-g -O1 -fno-omit-frame-pointer"
lua=${KETEN_LUA_SOURCE:-$out/lua/src}
if [ ! -f "$lua/lapi.c" ] && command -v dpkg-source >/dev/null; then
    version=$(dpkg-query --show --showformat='${Version}' liblua5.4-dev)
    (
        cd "$out"
        mkdir -p lists/partial cache/archives/partial sources
        for list in /etc/apt/sources.list.d/debian.sources; do
            sed 's/^Types: .*/Types: deb-src/' "$list" >sources/fuzz.sources
        done
        options="-qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$PWD/sources"
        options="$options -o Dir::State::lists=$PWD/lists -o Dir::Cache=$PWD/cache"
        apt-get $options update
        apt-get $options source --download-only "lua5.4=$version"
        dpkg-source --no-check -x lua5.4_*.dsc lua
    ) || true
fi
if [ -f "$lua/lapi.c" ]; then
    for name in lapi lauxlib lcode lctype ldebug ldo ldump lfunc lgc llex lmem lobject lopcodes \
        lparser lstate lstring ltable ltm lundump lvm lzio; do
        object=$out/objects/$name.o
        [ "$object" -nt "$lua/$name.c" ] || $clang $flags -DLUA_USE_APICHECK -DLUA_USE_LINUX \
            -fsanitize=address,fuzzer-no-link -c "$lua/$name.c" -o "$object"
    done
    library="$out/objects/*.o -lm -ldl"
else
    echo "keten: fuzzing with the installed Lua, which is not instrumented" >&2
    library="-llua5.4 -lm"
fi
$clang $flags -fsanitize=address,undefined,fuzzer -fno-sanitize-recover=undefined \
    -ISources/CKetenLua/include Sources/CKetenLua/*.c Tools/fuzz/*.c $library -lpthread \
    -o "$out/fuzz" 2> >(grep -v 'Cannot export local symbol' >&2)

if [ "${1:-}" = merge ]; then
    rm -rf "$out/all" "$out/merged"
    mkdir "$out/all" "$out/merged"
    # the fewest files of thousands are looked for too long; of those that add something, not
    "$out/fuzz" -merge=1 -use_counters=0 -max_len=2048 "$out/all" Tools/fuzz/corpus "$out/found" \
        2>&1 | tail -1
    "$out/fuzz" -merge=1 -set_cover_merge=1 -use_counters=0 -max_len=2048 "$out/merged" \
        "$out/all" 2>&1 | tail -1
    Tools/fuzz/keep.py "$out/merged" Tools/fuzz/corpus
    exit
fi

minutes=${1:-30}
exec nice "$out/fuzz" -dict=Tools/fuzz/words.dict -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -max_total_time=$((minutes * 60)) -artifact_prefix="$out/broken/" -print_final_stats=1 \
    "$out/found" Tools/fuzz/corpus
