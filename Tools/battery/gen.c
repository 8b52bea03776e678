/* The keyed generator once more, in C, independent of the Swift sources: run.sh compares the bits
 * of both in every order before it believes either.
 *
 *   gen ORDER [WORDS]
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline uint64_t ror(uint64_t x, int k) { return x >> k | x << (64 - k); }

static inline uint64_t mix(uint64_t v) {
    v ^= ror(v, 25) ^ ror(v, 50);
    v *= 0xA24BAED4963EE407ull;
    v ^= ror(v, 24) ^ ror(v, 49);
    v *= 0x9FB21C651E98DF25ull;
    return v ^ v >> 28;
}

static inline uint64_t at_address(
    uint64_t seed, uint32_t replication, uint64_t entity, uint8_t purpose, uint32_t index) {
    uint64_t key = mix(mix(seed + 0x9E3779B97F4A7C15ull) + replication * 0x9E3779B97F4A7C15ull);
    return mix(mix(entity + key) + ((uint64_t)purpose << 32 | index) * 0xD1342543DE82EF95ull);
}

static inline uint64_t draw(uint32_t replication, uint64_t entity, uint32_t index) {
    return at_address(2019, replication, entity, 5, index);
}

static uint64_t at(const char *order, uint64_t i) {
    if (!strcmp(order, "model")) {
        uint64_t person = i / 10;
        return draw(person / 2500, 2ull << 60 | (person % 2500) << 16, i % 10);
    }
    if (!strcmp(order, "entity")) return draw(0, i, 0);
    if (!strcmp(order, "index")) return draw(0, 42, i);
    if (!strcmp(order, "replication")) return draw(i, 1ull << 60 | i >> 32, 1);
    if (!strcmp(order, "stride")) return draw(0, i << 16 | i >> 40, 0);
    if (!strcmp(order, "bits")) return draw(i >> 6, i >> 38 ^ 1ull << (i & 63), 0);
    if (!strcmp(order, "seedbits"))
        return at_address(2019 ^ 1ull << (i & 63), i >> 6, i >> 38, 5, 0);
    if (!strcmp(order, "replicationbits")) return draw(1u << (i & 31), i >> 5, 0);
    if (!strcmp(order, "purposebits")) return at_address(2019, 0, i >> 3, 1 << (i & 7), 0);
    if (!strcmp(order, "indexbits")) return draw(0, i >> 5, 1u << (i & 31));
    exit(2);
}

int main(int argc, char **argv) {
    static uint64_t block[1 << 14];
    if (argc < 2) return 2;
    uint64_t words = argc > 2 ? strtoull(argv[2], NULL, 10) : UINT64_MAX;
    for (uint64_t place = 0; place < words;) {
        uint64_t count = words - place < 1 << 14 ? words - place : 1 << 14;
        for (uint64_t k = 0; k < count; k++) block[k] = at(argv[1], place + k);
        if (fwrite(block, 8, count, stdout) != count) return 0;
        place += count;
    }
    return 0;
}
