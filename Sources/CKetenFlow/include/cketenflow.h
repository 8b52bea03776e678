// Who becomes a victim in a row of tiles, and what becomes of those whom nobody finds: the loops
// over everybody (model.md section 4) as plain C, which can be compiled for the vectors that the
// processor at hand proves to have. Every way of compiling them gives the same bits.
//
// A tile is one person a year high and a calendar year long, in the plane *time × rate* of a cell
// (municipality and form); its points are people who exist where the rate is above them.
#ifndef CKETENFLOW_H
#define CKETENFLOW_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the loops read of a world; only `key` changes from one replication to the next.
///
/// A *step* is what a draw's address adds to the key of its entity. Rows of months lie one after
/// another, each of `months` numbers, or one more where it is said.
typedef struct kf_tables {
    uint64_t key;              ///< Of the replication: every entity is added to it.
    const uint64_t *entities;  ///< Of each tile: form from bit 32, layer 16, year since 1900 8.
    const uint64_t *homes;     ///< Of each tile: cell from bit 32, zone from 16, care region.
    const uint64_t *limits;    ///< The least bits for one point, two, …
    size_t limit_count;        ///< The most points of a tile; at least four.
    uint64_t tile_step;        ///< Of the draw of a tile's number of points.
    uint64_t placement_step;   ///< Of the draw that places its first point.
    uint64_t next_step;        ///< From one point's draw to that of the next.
    uint64_t person_above;     ///< What a tile's first person has more than the tile.
    uint64_t exit_step;        ///< Of the draw of a person's exits.
    uint32_t months;           ///< Of the run.
    uint32_t forms;            ///< For how many forms the books have room in each month.
    double end, last_moment;   ///< In days of the run, and what comes before it.
    const uint32_t *days;      ///< Of each day: its month from bit 8, and its place in it.
    const uint64_t *years;     ///< By year since 1900: days from bit 32, first day + 2²⁰.
    const double *rates;       ///< Persons a year by cell and month.
    const uint64_t *exposure;  ///< Sums by zone and month in units of 2⁻⁵²: rows of one more.
    const double *chords;      ///< Of −log: value at nought and slope, in turn.
    double chord_least;        ///< The least number that has a chord.
    double chord_excess;       ///< How far a chord may lie above −log.
    uint32_t chord_shift;      ///< The binary digits of a number that do not tell its chord.
    double unseen_days;        ///< The mean of a spell that nobody ends.
} kf_tables;

/// What is known of a point; 0 if nobody becomes a victim there.
typedef enum kf_outcome {
    KF_VICTIM = 1,    ///< Somebody becomes a victim there; added to one of these:
    KF_ENDED = 2,     ///< ceases to be hidden in a known month, seen by nobody,
    KF_HIDDEN = 4,    ///< is hidden when the run ends,
    KF_IN_DOUBT = 8,  ///< may be found, or the bounds do not tell the end.
} kf_outcome;

/// The points of a row of tiles, one after another; and room to work in.
typedef struct kf_batch {
    uint64_t *draws;         ///< Of each tile.
    uint32_t *numbers;       ///< Of each tile: its points, four standing for more as well.
    uint64_t *places;        ///< Of each point: what is mixed to place it.
    uint32_t *origins;       ///< Of each point: tile of the row from bit 8, ordinal in the tile.
    uint64_t *persons;       ///< The key of the draws of who becomes a victim there.
    uint64_t *exits;         ///< The draw of the person's exits.
    double *starts;          ///< When somebody becomes a victim there, in days.
    double *latest;          ///< When the spell ends unseen at the latest; infinity if unknown.
    uint32_t *victim_places; ///< Where the victim is booked, by region, month and form.
    uint32_t *unseen_places; ///< Where the end is booked if nobody sees it, by region and month.
    uint32_t *outcomes;      ///< What is known: sums of `kf_outcome`.
} kf_batch;

/// Follows everybody in `count` tiles from `first` on, and says how many points they have.
///
/// The batch must have room for `count` tiles, and for the most points of each and three more.
/// A way is one of `kf_ways`.
size_t kf_follow(
    unsigned way, const kf_tables *tables, size_t first, size_t count, const kf_batch *batch);

/// In how many ways this processor can do that; the last, one less than this, is the quickest.
unsigned kf_ways(void);

#ifdef __cplusplus
}
#endif

#endif
