// The Lua 5.4 interpreter in a box: one script goes in, one tape of plain values comes out.
//
// A script is evaluated once, in a state of its own, within limits of memory, instructions and
// time. What it returns is flattened to bytes (the tape, described below), so a caller never sees
// an interpreter, and no error jump ever leaves this module. There is no state outside `cs_state`,
// but for two counts of each thread (`cs_tally`): evaluations in different states may run at the
// same time on any threads.
//
//     cs_state *state = cs_new(NULL);                              // NULL: the default limits
//     cs_error error;
//     if (cs_evaluate(state, "ten-cents.lua", text, length, &words, &error) == CS_OK) {
//         size_t count;
//         const uint8_t *tape = cs_tape(state, &count);            // decode before cs_free
//     }                                                            // else see error.message
//     cs_free(state);
//
// WHAT A SCRIPT IS OFFERED. The words of the caller's vocabulary, and: assert, error, ipairs, pairs
// (numbers ascending, then texts by bytes), select, tonumber, tostring, type; math.abs ceil floor
// fmod huge max min pi sqrt tointeger; string.find (plain) format len lower rep split sub upper;
// table.concat insert remove sort (stable) unpack. Everything is read-only, globals cannot be
// assigned, an unknown word is an error. There are no metatables, patterns, coroutines, protected
// calls, random numbers, clocks or files.
//
// WHAT IS PROMISED. The same script with the same words gives the same bytes, in every process, on
// every thread. Known limits of that promise: `^` is the C library's `pow`, which may differ in the
// last bit between machines; comparing texts with `<` follows the process's locale, which must
// stay "C"; and the limit of time depends on the machine. It is only a backstop, met before the
// others by few scripts (comparing very long texts, thousands of arguments), and it never decides
// what a result is, only whether there is one. Three traps of Lua: `==` between a quantity and a
// plain number is silently false; `#t` of a table that has holes, and that text keys were taken
// out of, may be one border or another from run to run, so a caller hands it over as
// `length_of_list^t`, which binds alike and refuses holes, as all functions on lists do, and
// `t[#t + 1] = x` as `t[end_of_list^t + 1] = x`, which is quicker; and in the version that Debian
// 12 ships, `|` and `~` give wrong results in a function with more than 256 constants.
//
// Nothing that a script says is ignored: a node that is made must be part of what is returned.
#ifndef CKETENLUA_H
#define CKETENLUA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How an evaluation ended.
typedef enum cs_status {
    CS_OK = 0,           ///< A tape is ready.
    CS_SYNTAX,           ///< The text is not a Lua program; the message is Lua's own.
    CS_RUNTIME,          ///< The script raised an error, or used a word wrongly.
    CS_MEMORY,           ///< More memory than `memory_bytes`, or the machine had none left.
    CS_INSTRUCTIONS,     ///< More work than `instructions`: an endless loop?
    CS_TIME,             ///< More time than `seconds`.
    CS_CANCELLED,        ///< `cs_cancel` was called.
    CS_SOURCE_TOO_LONG,  ///< More source text than `source_bytes`.
    CS_BYTECODE,         ///< The source is compiled Lua, which is never accepted.
    CS_TAPE_TOO_LARGE,   ///< The value is nested too deeply, or too large: does it hold itself?
    CS_STACK,            ///< Calls or source text nested too deeply, or no thread could be started.
    CS_NO_VALUE,         ///< The file returned nothing (or nil).
    CS_BAD_STRING,       ///< A text is not UTF-8, or holds NUL or a control character.
    CS_BAD_TABLE,        ///< A table in the value has holes, or keys that are not texts or 1..n.
    CS_BAD_VOCABULARY,   ///< The caller's vocabulary defines a word twice or is not usable.
    CS_USED,             ///< The state has evaluated a script before; make a new one.
    CS_KEEPS_STATE,      ///< A function assigns to what lies outside it; the message is its name.
    CS_WRONG_RESULT      ///< A function returned something else than it should; see the message.
} cs_status;

/// What went wrong, and where.
typedef struct cs_error {
    cs_status status;
    /// The line in the script, from 1; 0 when unknown. For CS_MEMORY and CS_TAPE_TOO_LARGE it is
    /// the last line known, so say "near line".
    uint32_t line;
    /// UTF-8 that ends in NUL, without "name:line:" and without control characters.
    char message[2048];
} cs_error;

/// The message of an error, for callers to whom a C array is inconvenient.
static inline const char *cs_message(const cs_error *error) { return error->message; }

/// What a script may use. A field that is 0 means its default.
typedef struct cs_limits {
    size_t memory_bytes;    ///< All memory of the interpreter; default 16 MiB.
    uint64_t instructions;  ///< Lua instructions and work of library calls; default 20 million.
    double seconds;         ///< Seconds of work, not of waiting for a busy machine; default 1.5.
    size_t source_bytes;    ///< Length of the source text; default 65,536.
    uint32_t tape_depth;    ///< Tables within tables; default 32, at most 64.
    uint32_t tape_values;   ///< Values on the tape; default 100,000.
    size_t tape_bytes;      ///< Length of the tape; default 8 MiB.
    uint64_t call_instructions;  ///< The same as `instructions`, of one `cs_call`; default 100,000.
    /// For tests: the n-th allocation and all that follow fail; 0 is off.
    uint64_t fail_after_allocations;
} cs_limits;

/// The default limits, spelt out.
cs_limits cs_default_limits(void);

// ---- The vocabulary ----------------------------------------------------------------------------
// Plain arrays that must outlive the call of `cs_evaluate`. Every word must be a Lua name that is
// used once, also against the names of the library. Names are not copied.

/// A word that makes a node: `absence { ... }`, or with a name `change "contribution" { ... }`.
typedef struct cs_constructor {
    const char *name;
    /// 0: called with a table. 1: called with a text, and the result with a table.
    uint8_t takes_name;
    /// A name for the error message that shows how the word is used; NULL for "name".
    const char *example;
} cs_constructor;

/// What a reference is called with; 0 is the same as both.
enum { CS_TAKES_TEXT = 1, CS_TAKES_INTEGER = 2 };

/// A word that makes an inert reference: `municipality "Venlo"`, `coordinator(1)`.
typedef struct cs_reference {
    const char *name;
    /// The caller's number for this kind of thing; it comes back on the tape.
    uint16_t kind;
    /// CS_TAKES_TEXT, CS_TAKES_INTEGER or both.
    uint8_t takes;
} cs_reference;

/// How many base dimensions there are. What they mean, and their order, is the caller's business.
enum { CS_DIMENSIONS = 8 };

/// A word that is a quantity: `months` in `6 * months`. Its value is `scale` in base units.
typedef struct cs_unit {
    const char *name;
    double scale;
    int8_t dimension[CS_DIMENSIONS];  ///< Exponents of the base dimensions.
} cs_unit;

/// A word that makes an exact amount: `EUR(0.10)`. It takes one finite number of at most four
/// decimals and keeps the double nearest to that multiple of 1/10,000, times `scale`.
typedef struct cs_money {
    const char *name;
    double scale;
    int8_t dimension[CS_DIMENSIONS];
} cs_money;

/// A bare word that stands for a text.
typedef struct cs_constant {
    const char *name;
    const char *text;
} cs_constant;

/// All words a script may use beside the library.
typedef struct cs_vocabulary {
    const cs_constructor *constructors;
    size_t constructor_count;
    const cs_reference *references;
    size_t reference_count;
    const cs_unit *units;
    size_t unit_count;
    const cs_money *moneys;
    size_t money_count;
    const cs_constant *constants;
    size_t constant_count;
    /// What messages call the base dimensions ("cannot add months to EUR"); NULL if not in use.
    const char *dimension_names[CS_DIMENSIONS];
} cs_vocabulary;

// ---- The tape ----------------------------------------------------------------------------------
// All numbers are little-endian. A `text` is: u32 length, then that many bytes of UTF-8 without
// NUL and control characters (tab and newline may occur). A tape is
//
//     u8 'C', u8 'S', u8 'T', u8 3 (the version), then one value
//
// and a value is a u8 tag followed by
//
//     CS_TAG_NIL        nothing; reserved, not written at present
//     CS_TAG_FALSE      nothing
//     CS_TAG_TRUE       nothing
//     CS_TAG_INTEGER    i64
//     CS_TAG_NUMBER     u64, the bits of a double; any NaN is 0x7ff8000000000000
//     CS_TAG_STRING     text
//     CS_TAG_TABLE      u32 n, u32 f, then n values (the list part 1..n), then f fields, each a
//                       text (the key) and a value; keys ascend by bytes and occur once
//     CS_TAG_NODE       u16 constructor (its index), u32 line, u32 serial, u8 has name (0 or 1),
//                       the name as text if it has one, then one value that is a CS_TAG_TABLE.
//                       The line is where the call begins; for `change "x" {` that of the text.
//                       Serials count from 1 in order of making; the same node used twice is
//                       written twice with one serial.
//     CS_TAG_HALF       u16 constructor, u32 line, text: a name was given, its table never was
//     CS_TAG_REFERENCE  u16 index of the reference word, u16 kind, u32 line, then one value that
//                       is a CS_TAG_INTEGER or a CS_TAG_STRING
//     CS_TAG_QUANTITY   u64, the bits of a finite double in base units (never -0), then 8 x i8
//     CS_TAG_FUNCTION   u32 line where it begins and u32 line where it ends, both 0 for a function
//                       of the library and for a word of the vocabulary that was not called;
//                       u32 number, from 1 in order of first meeting, 0 for those; u32 place,
//                       which of the words `function` of the text begins it, from 1; u32 n, then n
//                       times a text and a value: what the function uses from outside it and what
//                       it is called there. They are written once; where the function is met
//                       again place and n are 0.
//     CS_TAG_OTHER      text: what a function uses from outside that is no plain value, in words
//
// Values nest at most `tape_depth` tables deep, and a node's table counts as one.

/// The first byte of every value on a tape.
typedef enum cs_tag {
    CS_TAG_NIL = 0,
    CS_TAG_FALSE = 1,
    CS_TAG_TRUE = 2,
    CS_TAG_INTEGER = 3,
    CS_TAG_NUMBER = 4,
    CS_TAG_STRING = 5,
    CS_TAG_TABLE = 6,
    CS_TAG_NODE = 7,
    CS_TAG_HALF = 8,
    CS_TAG_REFERENCE = 9,
    CS_TAG_QUANTITY = 10,
    CS_TAG_FUNCTION = 11,
    CS_TAG_OTHER = 12
} cs_tag;

// ---- Quantities in scripts ---------------------------------------------------------------------
// A quantity is a finite double and eight exponents. `+ - < <= ==` want equal dimensions; a plain
// number counts as a quantity without dimension. `*` and `/` combine dimensions; dividing by a
// quantity gives a plain number when no dimension is left. Any other result without dimension stays
// a quantity, so that `2 * percent` can be told from `2`. There is no `//`, `%` or `^`.

// ---- Evaluating --------------------------------------------------------------------------------

/// One script's evaluation: its limits, its cancel flag and its tape.
typedef struct cs_state cs_state;

/// A state that can evaluate one script; NULL limits are the defaults. NULL if out of memory.
cs_state *cs_new(const cs_limits *limits);

/// Frees the state and its tape. NULL is allowed. Not while an evaluation is under way.
void cs_free(cs_state *state);

/// Evaluates `length` bytes of source text and keeps the tape of what it returns.
///
/// The work is done on a thread of its own with a stack of known size (the caller's may be too
/// small for the interpreter's recursion) and signals blocked; this call waits for it. A byte
/// order mark and a first line that begins with `#` are skipped.
///
/// - name: what Lua calls the text; it appears in no message. NULL is allowed.
/// - vocabulary: the words; NULL for none. Read only during the call.
/// - error: filled in always (status CS_OK, line 0 and "" on success); NULL is allowed.
/// - Returns: `error->status`.
cs_status cs_evaluate(
    cs_state *state, const char *name, const char *source, size_t length,
    const cs_vocabulary *vocabulary, cs_error *error);

/// The tape, and its length in `count`; NULL and 0 unless `cs_evaluate` returned CS_OK.
/// It lives until `cs_free`.
const uint8_t *cs_tape(const cs_state *state, size_t *count);

/// The seconds that the evaluation has worked, its thread's own time; 0 before it has ended.
double cs_seconds(const cs_state *state);

/// Asks a running (or coming) evaluation to stop. May be called from any thread while the state
/// lives; the evaluation ends with CS_CANCELLED within about a thousand instructions.
void cs_cancel(cs_state *state);

/// What became of the states that a thread has made, for tests of leaks.
typedef struct cs_tally {
    int64_t states;  ///< Made by this thread, less those that it has freed.
    int64_t bytes;   ///< Of its freed states' interpreters, what they had not given back.
} cs_tally;

/// The tally of the thread that asks.
cs_tally cs_tally_of_thread(void);

#ifdef __cplusplus
}
#endif

#endif
