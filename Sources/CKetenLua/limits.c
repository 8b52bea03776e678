// Limits: work is counted in instructions first; the clock is only a backstop.
//
// A hook runs after every thousand instructions; library functions charge what they do; the source
// reaches the compiler in pieces of a line, between which the clock is read, because no hook runs
// while Lua compiles.
#include "cs_internal.h"

#include <time.h>

enum {
    PERIOD = 1000,            // instructions between two hooks
    FIRST_PERIOD = 50,        // at first, so that the line is known in short scripts too
    FIRST_HOOKS = 20,
    UNCHECKED_WORK = 16384,   // charged work between two looks at the clock
    PIECE = 256,              // the most source text handed out at once
    DEPTH_LIMIT = 5000,       // calls within calls
    HOOKS_PER_DEPTH_CHECK = 16
};

cs_limits cs_default_limits(void) {
    return (cs_limits) {
        .memory_bytes = (size_t)16 << 20,
        .instructions = 20000000,
        .seconds = 1.5,
        .source_bytes = 65536,
        .tape_depth = 32,
        .tape_values = 100000,
        .tape_bytes = (size_t)8 << 20,
        .call_instructions = 100000,
        .fail_after_allocations = 0,
    };
}

/// Nanoseconds that this thread has worked. A busy machine gives a script less of its time, and
/// must not end it: so the clock stands still while the thread waits for its turn.
int64_t cs_worked(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Fills the budgets; the clock of the evaluation's own thread starts at nought.
void cs_start_limits(cs_state *S) {
    const uint64_t most = INT64_MAX / 2;
    uint64_t instructions = S->limits.instructions < most ? S->limits.instructions : most;
    double seconds = S->limits.seconds < 1e6 ? S->limits.seconds : 1e6;
    S->budget = (int64_t)instructions;
    S->period = instructions < FIRST_PERIOD ? (int)instructions : FIRST_PERIOD;
    S->deadline = (int64_t)(seconds * 1e9);
    S->next_line = 1;
}

/// Raises if the evaluation is out of work, out of time, or not wanted any more.
void cs_check(lua_State *L) {
    cs_state *S = cs_of(L);
    S->unchecked = 0;
    if (S->error.status != CS_OK) cs_raise(L, S->error.status, "%s", "");
    if (atomic_load_explicit(&S->cancelled, memory_order_relaxed)) {
        cs_raise(L, CS_CANCELLED, "cancelled");
    }
    if (S->budget < 0 && S->calling) {
        cs_raise(
            L, CS_INSTRUCTIONS, "a function takes more than %llu steps: a loop without end?",
            (unsigned long long)S->limits.call_instructions);
    }
    if (S->budget < 0) {
        cs_raise(
            L, CS_INSTRUCTIONS, "the scenario takes more than %llu steps: a loop without end?",
            (unsigned long long)S->limits.instructions);
    }
    if (!S->calling && cs_worked() > S->deadline) {
        cs_raise(L, CS_TIME, "the scenario takes longer than %g seconds", S->limits.seconds);
    }
}

/// Called by Lua after every period of instructions.
void cs_hook(lua_State *L, lua_Debug *where) {
    cs_state *S = cs_of(L);
    if (lua_getinfo(L, "l", where) != 0 && where->currentline > 0) {
        S->last_line = (uint32_t)where->currentline;
    }
    S->budget -= S->period;
    cs_check(L);
    S->hooks += 1;
    if (S->hooks == FIRST_HOOKS) {
        S->period = PERIOD;
        lua_sethook(L, cs_hook, LUA_MASKCOUNT, PERIOD);
    }
    lua_Debug deep;
    if (S->hooks % HOOKS_PER_DEPTH_CHECK == 0 && lua_getstack(L, DEPTH_LIMIT, &deep) != 0) {
        cs_raise(
            L, CS_STACK, "functions call each other more than %d deep: a recursion without end?",
            DEPTH_LIMIT);
    }
}

/// Takes the work of a library function out of the budget.
void cs_charge(lua_State *L, size_t work) {
    cs_state *S = cs_of(L);
    int64_t cost = work < INT32_MAX ? (int64_t)work : INT32_MAX;
    uint32_t line = cs_line(L);
    if (line != 0) S->last_line = line;
    S->budget -= cost;
    S->unchecked += cost;
    if (S->budget < 0 || S->unchecked >= UNCHECKED_WORK) cs_check(L);
}

/// Hands out the source up to the end of a line, so that the compiler's line is known even when
/// it runs out of memory or stack.
const char *cs_read(lua_State *L, void *state, size_t *size) {
    cs_state *S = state;
    cs_check(L);
    size_t most = S->source_left < PIECE ? S->source_left : PIECE;
    size_t length = 0;
    S->reading_line = S->next_line;
    while (length < most) {
        char c = S->source[length++];
        if (c != '\n' && c != '\r') continue;
        // "\r\n" and "\n\r" are one line end, as in Lua
        if (length < S->source_left) {
            char next = S->source[length];
            if ((next == '\n' || next == '\r') && next != c) length += 1;
        }
        S->next_line += 1;
        break;
    }
    const char *piece = S->source;
    S->source += length;
    S->source_left -= length;
    *size = length;
    return length > 0 ? piece : NULL;
}

void cs_cancel(cs_state *S) {
    atomic_store_explicit(&S->cancelled, true, memory_order_relaxed);
}
