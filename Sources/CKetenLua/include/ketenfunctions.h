// Calling functions that stand on a tape, after it was read: the second half of cketenlua.h.
#ifndef KETENFUNCTIONS_H
#define KETENFUNCTIONS_H

#include "cketenlua.h"

#ifdef __cplusplus
extern "C" {
#endif

// ---- Functions ---------------------------------------------------------------------------------
// Functions on the tape can be called when the tape is read, if `cs_keep_functions` was asked for.
// They keep nothing between calls: one that assigns to what lies outside it is refused. Inside
// them the units are plain numbers, and so is every quantity that they use from outside.
//
//     cs_keep_functions(state);  cs_evaluate(state, ...);
//     cs_prepare(state, number, &schema, &slot, &error);
//     cs_call(state, slot, inputs, &result, &error);              // as often as wanted

/// What an input or a result is; numbers stand for all of them.
typedef enum cs_meaning {
    CS_IS_NUMBER = 0,  ///< A finite number.
    CS_IS_FLAG = 1,    ///< Yes or no: 1 or 0.
    CS_IS_WORD = 2     ///< One of a list of texts: its place in the list, from 0.
} cs_meaning;

/// How many inputs a function can have.
enum { CS_INPUTS = 32 };

/// One field of a function's argument.
typedef struct cs_input {
    const char *name;
    uint8_t meaning;
    const char *const *words;  ///< For CS_IS_WORD.
    size_t word_count;
} cs_input;

/// What a function takes and returns.
typedef struct cs_schema {
    /// What messages call the argument: "case".
    const char *argument;
    const cs_input *inputs;
    size_t input_count;
    /// Whether the argument is the one input itself, a number, and not a thing with fields.
    uint8_t is_plain;
    /// CS_IS_NUMBER or CS_IS_FLAG.
    uint8_t result;
    /// The base dimensions whose units stand for plain numbers inside the function, as bits.
    uint8_t dimensions;
} cs_schema;

/// Asks a state that has not been used to keep the functions that it will meet. Then the
/// vocabulary must live as long as the state.
void cs_keep_functions(cs_state *state);

/// Makes the function of a number on the tape ready to be called; at most 64 may be.
///
/// It and all that it can reach must not assign to anything outside; CS_KEEPS_STATE otherwise, with
/// the line of the assignment and the assigned name. The schema is copied.
cs_status cs_prepare(
    cs_state *state, uint32_t number, const cs_schema *schema, uint32_t *slot, cs_error *error);

/// Calls a function that is ready, on the caller's thread, within `call_instructions`.
///
/// After a failure the state can be used again. `error` is written only on failure.
cs_status cs_call(
    cs_state *state, uint32_t slot, const double *inputs, double *result, cs_error *error);

/// Which inputs the last call has read, as bits.
uint64_t cs_inputs_read(const cs_state *state);

/// How many instructions the last call took, exactly if `cs_count_steps` was asked for.
uint64_t cs_steps(const cs_state *state);

/// How many instructions the evaluation took, to within a thousand.
uint64_t cs_evaluated_steps(const cs_state *state);

/// Gives back the tape and all that no function which is ready can reach; no more of them can be
/// made ready.
void cs_forget(cs_state *state);

/// How many bytes the interpreter holds.
size_t cs_memory(const cs_state *state);

/// Whether calls count their steps one by one, which makes them slower.
void cs_count_steps(cs_state *state, int exactly);

/// A copy of a vocabulary that lives for ever, or NULL if there is no memory.
const cs_vocabulary *cs_copy_vocabulary(const cs_vocabulary *vocabulary);

#ifdef __cplusplus
}
#endif

#endif
