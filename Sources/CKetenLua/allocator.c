// Memory: every byte of the interpreter is counted, and growth beyond the cap is refused.
//
// Lua answers a refusal with a collection, a second try, and then its memory error. Giving memory
// back never fails. Large blocks also cost instructions, so that joining long texts in a loop meets
// the deterministic limit before it meets the clock. And because a script that hovers just below
// the cap would collect everything again at every step, only so many refusals are forgiven.
#include "cs_internal.h"

#include <stdlib.h>

enum { LARGE_BLOCK = 1024, BYTES_PER_INSTRUCTION = 64, REFUSALS_FORGIVEN = 32 };

/// Counts one allocation; false if the test hook says that it fails.
bool cs_may_allocate(cs_state *S) {
    S->allocations += 1;
    return S->limits.fail_after_allocations == 0
        || S->allocations < S->limits.fail_after_allocations;
}

/// Lua's allocator. For a new block Lua passes a type tag as the old size.
void *cs_allocate(void *state, void *block, size_t old_size, size_t new_size) {
    cs_state *S = state;
    if (block == NULL) old_size = 0;
    if (new_size == 0) {
        free(block);
        S->memory -= old_size;
        return NULL;
    }
    if (new_size > old_size) {
        size_t need = new_size - old_size;
        if (S->refusals > REFUSALS_FORGIVEN) return NULL;
        if (need > S->limits.memory_bytes - S->memory) {
            S->refusals += 1;
            return NULL;
        }
        if (!cs_may_allocate(S)) return NULL;
        if (need >= LARGE_BLOCK) S->budget -= (int64_t)(need / BYTES_PER_INSTRUCTION);
    }
    void *moved = realloc(block, new_size);
    if (moved == NULL) {
        if (block == NULL || new_size > old_size) return NULL;
        moved = block;
    }
    S->memory = S->memory - old_size + new_size;
    return moved;
}
