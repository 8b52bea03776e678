// The loops over everybody. But for tiles of many points, one in fifty, they branch on no draw: a
// processor with vectors takes up to eight at once, and any other need not guess.
//
// A product and a sum are never made one rounding, for whichever processor: bits would change.
#pragma STDC FP_CONTRACT OFF

#include "include/cketenflow.h"

#include <math.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

/// `KeyedGenerator.mix`, its rotations as two shifts: for AVX2 the compiler's own take more.
INLINE uint64_t mix(uint64_t v) {
    v ^= (v >> 25 | v << 39) ^ (v >> 50 | v << 14);
    v *= 0xA24BAED4963EE407u;
    v ^= (v >> 24 | v << 40) ^ (v >> 49 | v << 15);
    v *= 0x9FB21C651E98DF25u;
    return v ^ v >> 28;
}

/// `KeyedGenerator.half`: a number between 0 and 1 from the lower 32 bits.
INLINE double half(uint64_t bits) { return ((double)(uint32_t)bits + 0.5) * 0x1p-32; }

INLINE uint64_t bits_of(double number) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

INLINE double least_of(double a, double b) { return a < b ? a : b; }
INLINE double greatest_of(double a, double b) { return a > b ? a : b; }

/// Where a number of a table lies: the product of numbers of 32 bits is one instruction.
INLINE uint64_t place_of(uint32_t row, uint32_t width, uint32_t column) {
    return (uint64_t)row * width + column;
}

/// How many points each tile has, four standing for more as well.
INLINE void count_points(
    const kf_tables *t, size_t first, size_t count, uint64_t *restrict draws,
    uint32_t *restrict numbers) {
    const uint64_t *restrict entities = t->entities + first;
    uint64_t limits[4];
    for (size_t place = 0; place < 4; place++) limits[place] = t->limits[place];
    uint64_t key = t->key, step = t->tile_step;
    for (size_t tile = 0; tile < count; tile++) {
        uint64_t own = mix(entities[tile] + key);
        uint64_t bits = mix(own + step);
        draws[tile] = own;
        numbers[tile] = (uint32_t)((bits >= limits[0]) + (bits >= limits[1])
                                   + (bits >= limits[2]) + (bits >= limits[3]));
    }
}

/// Puts the points of all tiles one after another.
INLINE size_t gather_points(
    const kf_tables *tables, size_t count, const uint64_t *restrict draws,
    const uint32_t *restrict numbers, uint64_t *restrict places, uint32_t *restrict origins) {
    const kf_tables t = *tables;
    size_t points = 0;
    for (size_t tile = 0; tile < count; tile++) {
        uint64_t place = draws[tile] + t.placement_step;
        uint32_t origin = (uint32_t)tile << 8, number = numbers[tile];
        // Three are written whether they exist or not; the next tile's take their place. More than
        // three are in one tile of fifty.
        for (uint32_t ordinal = 0; ordinal < 3; ordinal++) {
            places[points + ordinal] = place + ordinal * t.next_step;
            origins[points + ordinal] = origin + ordinal;
        }
        if (number > 3) {
            uint64_t bits = mix(draws[tile] + t.tile_step);
            for (number = 3; number < t.limit_count && bits >= t.limits[number]; number++) {
                places[points + number] = place + number * t.next_step;
                origins[points + number] = origin + number;
            }
        }
        points += number;
    }
    return points;
}

/// Where each point lies, whether it is under the rate, and what the bounds tell of the person.
///
/// What is written is named as parameters, since only of these a compiler believes that no two are
/// the same.
INLINE void place_points(
    const kf_tables *tables, size_t first, size_t count, const uint64_t *restrict places,
    const uint32_t *restrict origins, uint64_t *restrict persons, uint64_t *restrict exits,
    double *restrict starts, double *restrict latest, uint32_t *restrict victim_places,
    uint32_t *restrict unseen_places, uint32_t *restrict outcomes) {
    const kf_tables t = *tables;
    for (size_t point = 0; point < count; point++) {
        uint64_t entity = t.entities[first + (origins[point] >> 8)];
        uint64_t home = t.homes[first + (origins[point] >> 8)];
        uint32_t cell = home >> 32, zone = home >> 16 & 0xFFFF, region = home & 0xFFFF;

        // One draw of the tile places a point: its upper half tells the moment, its lower the
        // height.
        uint64_t bits = mix(places[point]);
        uint64_t year = t.years[entity >> 8 & 0xFF];
        double first_day = (double)(uint32_t)year - 0x1p20;
        double start = first_day + half(bits >> 32) * (double)(uint32_t)(year >> 32);
        double height = (double)(uint32_t)(entity >> 16 & 0xFFFF) + half(bits);
        int32_t start_day = (int32_t)least_of(greatest_of(start, 0), t.last_moment);
        uint32_t month = t.days[start_day] >> 8;
        int is_victim = (start >= 0) & (start < t.end)
            & (height < t.rates[place_of(cell, t.months, month)]);

        // When the spell ends if nobody finds the person; without a chord, nothing is known.
        uint64_t person = mix(entity + t.person_above + (origins[point] & 0xFF) + t.key);
        uint64_t exit = mix(person + t.exit_step);
        double u = half(exit >> 32);
        int has_chord = u >= t.chord_least;
        uint64_t chord =
            (bits_of(greatest_of(u, t.chord_least)) - bits_of(t.chord_least)) >> t.chord_shift;
        double most = start
            + (t.chords[2 * chord] + t.chords[2 * chord + 1] * u) * t.unseen_days + 1e-9;
        double least = most - t.chord_excess * t.unseen_days - 2e-9;
        int32_t last_day = (int32_t)least_of(
            greatest_of(has_chord ? most : t.last_moment, 0), t.last_moment);
        uint32_t last = t.days[last_day] >> 8;
        int32_t last_start = last_day - (int32_t)(t.days[last_day] & 0xFF);
        int is_in_month = (most < t.end) & (least >= (double)last_start);
        int is_after_run = least >= t.end;

        // Whether anybody may find the person before that month ends.
        uint64_t exposed = t.exposure[place_of(zone, t.months + 1, last + 1)]
            - t.exposure[place_of(zone, t.months + 1, month)];
        int is_unfound = (exit << 32 >> 12) + exposed < (uint64_t)1 << 52;

        int is_known = has_chord & (is_in_month | is_after_run) & is_unfound;
        uint32_t fate = is_known ? (is_in_month ? KF_ENDED : KF_HIDDEN) : KF_IN_DOUBT;
        persons[point] = person;
        exits[point] = exit;
        starts[point] = start;
        latest[point] = has_chord ? most : INFINITY;
        victim_places[point] = (uint32_t)place_of(
            (uint32_t)place_of(region, t.months, month), t.forms, entity >> 32 & 15);
        unseen_places[point] = (uint32_t)place_of(region, t.months, last);
        outcomes[point] = is_victim ? KF_VICTIM + fate : 0;
    }
}

INLINE size_t follow(const kf_tables *tables, size_t first, size_t count, const kf_batch *batch) {
    count_points(tables, first, count, batch->draws, batch->numbers);
    size_t points = gather_points(
        tables, count, batch->draws, batch->numbers, batch->places, batch->origins);
    place_points(
        tables, first, points, batch->places, batch->origins, batch->persons, batch->exits,
        batch->starts, batch->latest, batch->victim_places, batch->unseen_places,
        batch->outcomes);
    return points;
}

#define WAY(name, features)                                                                     \
    features static size_t name(                                                                \
        const kf_tables *tables, size_t first, size_t count, const kf_batch *batch) {           \
        return follow(tables, first, count, batch);                                             \
    }

WAY(kf_by_any, )

#if defined(__x86_64__)
WAY(kf_by_four, __attribute__((target("avx2"))))
WAY(kf_by_eight, __attribute__((target("avx2,avx512f,avx512dq,avx512vl,avx512bw"))))
#endif

unsigned kf_ways(void) {
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2")) return 1;
    int has_eight = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
    return has_eight ? 3 : 2;
#else
    return 1;
#endif
}

size_t kf_follow(
    unsigned way, const kf_tables *tables, size_t first, size_t count, const kf_batch *batch) {
#if defined(__x86_64__)
    if (way == 1) return kf_by_four(tables, first, count, batch);
    if (way == 2) return kf_by_eight(tables, first, count, batch);
#endif
    return kf_by_any(tables, first, count, batch);
}
