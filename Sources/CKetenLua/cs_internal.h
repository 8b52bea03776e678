#pragma STDC FP_CONTRACT OFF
// What the files of this module share. Two rules make the box tight: every C function that Lua can
// call runs under the one lua_pcall in state.c, and every error of ours goes through cs_raise,
// which writes into the state's error before it jumps and so needs no memory.
#ifndef CS_INTERNAL_H
#define CS_INTERNAL_H

#include "include/cketenlua.h"
#include "include/ketenfunctions.h"

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The longest text a library function may make.
#define CS_TEXT_LIMIT ((size_t)1 << 20)
/// The size of a buffer in which a value is described.
#define CS_WORDS_SIZE 160

/// A list of which the length is known, and how much of that is only presumed since.
typedef struct cs_length_known {
    const void *list;
    lua_Integer length, turns;
    bool has_changed;
} cs_length_known;

/// How many lists are remembered, and how long one is that is always looked at whole.
enum { CS_LENGTHS = 8, CS_SHORT_LIST = 256 };

struct cs_state {
    cs_limits limits;
    atomic_bool cancelled;
    bool used;
    cs_error error;  // status CS_OK until something is wrong; then it stays (sticky)
    // allocator.c
    size_t memory;
    uint64_t allocations;
    uint32_t refusals;  // how often the cap was met
    // limits.c
    int64_t budget;        // instructions left
    int64_t unchecked;     // charges since the clock was last read
    int64_t deadline;      // nanoseconds of work of the evaluation's thread
    int64_t worked;        // nanoseconds that it has worked, when it has ended
    int period;            // instructions between two calls of the hook
    uint32_t hooks;        // how often the hook was called
    uint32_t last_line;    // the last line of the script that was seen running
    const char *source;    // what the reader has not handed out yet
    size_t source_left;
    uint32_t reading_line;  // the line the compiler is in; 0 when not compiling
    uint32_t next_line;
    // constructors.c
    const cs_vocabulary *vocabulary;
    uint32_t serial;
    struct cs_made *made;  // every node, by its serial; owned by the state
    size_t made_capacity;
    // state.c
    char chunk[48];  // "=name", as given to Lua
    // calls.c
    lua_State *L;  // kept for calls; its stack holds the handler, the chunk, and each slot's values
    bool keeps;
    bool calling;
    bool counts_steps;
    uint64_t evaluated_steps;  // that the evaluation took
    uint32_t function_count;
    uint32_t slot_count;
    struct cs_slot *slots;
    int environment;       // where on the stack the globals stand that functions see now
    const double *inputs;  // of the call under way
    uint64_t read;         // which of them were read
    uint32_t sorts;        // how many sorts stand within each other
    // length.c
    cs_length_known lengths[CS_LENGTHS];
    uint32_t lengths_made;
    // tape.c
    uint8_t *tape;
    size_t tape_length, tape_capacity;
    uint32_t tape_values;
    uint32_t tape_line;  // of the node that is being written
};

/// What is known of a node when it is made; `is_written` when it has come on the tape.
typedef struct cs_made {
    uint32_t line;
    uint16_t constructor;
    bool is_written;
} cs_made;

/// Every full userdata in a state is ours and begins with one of these.
typedef enum cs_kind {
    CS_BOX, CS_NODE, CS_HALF, CS_REFERENCE, CS_QUANTITY, CS_ARGUMENT, CS_KINDS
} cs_kind;

/// A finished node; user value 1 is its table, 2 its name or nil.
typedef struct cs_node {
    cs_kind kind;
    uint32_t constructor, line, serial;
} cs_node;

/// A node with a name that waits for its table; user value 1 is the name.
typedef struct cs_half {
    cs_kind kind;
    uint32_t constructor, line;
} cs_half;

/// A reference; user value 1 is its text or whole number.
typedef struct cs_refers {
    cs_kind kind;
    uint32_t word, line;
} cs_refers;

typedef struct cs_quantity {
    cs_kind kind;
    int8_t dimension[CS_DIMENSIONS];
    double value;
} cs_quantity;

/// What a called function gets: a thing whose fields are the inputs of the call.
typedef struct cs_argument {
    cs_kind kind;
    uint32_t slot;
} cs_argument;

/// A function that is ready to be called.
struct cs_slot {
    char argument[16];
    uint8_t input_count, is_plain, result;
    uint32_t line;
    int function, value, environment;  // where they stand on the stack
    uint8_t meanings[CS_INPUTS];
    uint32_t first_word[CS_INPUTS];  // in the list of all words
    uint32_t word_count[CS_INPUTS];
    const char *names[CS_INPUTS];    // as Lua keeps them, so that equal names are one pointer
};

/// The state that owns an interpreter.
static inline cs_state *cs_of(lua_State *L) { return *(cs_state **)lua_getextraspace(L); }

// allocator.c
void *cs_allocate(void *state, void *block, size_t old_size, size_t new_size);
bool cs_may_allocate(cs_state *S);
_Noreturn void cs_out_of_memory(lua_State *L);

// limits.c
void cs_start_limits(cs_state *S);
int64_t cs_worked(void);
void cs_hook(lua_State *L, lua_Debug *where);
void cs_check(lua_State *L);
void cs_charge(lua_State *L, size_t work);
const char *cs_read(lua_State *L, void *state, size_t *size);

// words.c: how errors are raised and values are called
_Noreturn void cs_raise(lua_State *L, cs_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void cs_set_error(cs_state *S, cs_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void cs_clean_message(char *message, size_t size);
uint32_t cs_line(lua_State *L);
const char *cs_words(lua_State *L, int index, char *buffer);
const char *cs_type_name(lua_State *L, int index);
void cs_push_text_of(lua_State *L, int index);
size_t cs_bad_byte(const char *text, size_t length);
void cs_require_clean(lua_State *L, const char *text, size_t length);

// globals.c: the locked tables that scripts see
void cs_push_box(lua_State *L, const char *name);
void cs_push_box_index(lua_State *L, const char *name);

// keys.c: the keys of a table in their one order
typedef enum cs_key_kind { CS_KEY_INTEGER, CS_KEY_NUMBER, CS_KEY_TEXT } cs_key_kind;
typedef struct cs_key {
    union {
        lua_Integer integer;
        double number;
        const char *text;
    } of;
    uint32_t length;
    uint32_t index;  // in the table of keys that stands below on the stack
    cs_key_kind kind;
} cs_key;
cs_key *cs_push_sorted_keys(lua_State *L, int table, size_t *count, cs_status status);
int cs_pairs(lua_State *L);

// length.c
lua_Integer cs_length(lua_State *L, int list, bool is_to_change);
lua_Integer cs_whole_length(lua_State *L, int list);
void cs_forget_lengths(lua_State *L);
void cs_open_lengths(lua_State *L);

// library.c, text.c, list.c
void cs_open_library(lua_State *L);
extern const luaL_Reg cs_text_functions[];
extern const luaL_Reg cs_list_functions[];
const char *cs_text_argument(lua_State *L, int index, const char *who, size_t *length);
lua_Integer cs_integer_argument(lua_State *L, int index, const char *who);
void cs_table_argument(lua_State *L, int index, const char *who);

// constructors.c
void cs_open_vocabulary(lua_State *L, int globals);
void cs_open_kinds(lua_State *L);
void *cs_push_value(lua_State *L, cs_kind kind, size_t size, int user_values);
/// The userdata at an index as the struct of its kind, or NULL if it is something else.
void *cs_value(lua_State *L, int index, cs_kind kind);

// quantity.c
void cs_open_quantities(lua_State *L, int metatable);
void cs_push_quantity(lua_State *L, double value, const int8_t *dimension);
int cs_make_money(lua_State *L);
void cs_dimension_words(cs_state *S, const int8_t *dimension, char *buffer, size_t size);

// tape.c
void cs_write_tape(lua_State *L, int index);

// state.c
int cs_on_error(lua_State *L);
void cs_note_out_of_memory(cs_state *S);
void cs_note_failure(cs_state *S, int result);

// calls.c: functions that are called after the tape was read
uint32_t cs_number_function(lua_State *L, int index, bool *known);
void cs_keep_globals(lua_State *L, int index);
void cs_keep_chunk(lua_State *L, int index);
void cs_push_chunk(lua_State *L);
bool cs_is_word(lua_State *L, const char *name);

// argument.c: what a called function gets
void cs_push_argument(lua_State *L, uint32_t slot, const cs_schema *schema);

// listing.c: how Lua lists a function (`lua_dump`, form 5.4); never loaded again

/// A listing that is being read; at its end it gives zeros.
typedef struct cs_reader {
    const uint8_t *at, *end;
} cs_reader;

/// Pushes a block that holds the listing of the function at an index, and returns a reader of it
/// that stands behind the head, at the name of the source.
cs_reader cs_push_listing(lua_State *L, int function);

const uint8_t *cs_skip(cs_reader *r, uint64_t size);
uint8_t cs_byte(cs_reader *r);
uint64_t cs_size(cs_reader *r);
void cs_skip_text(cs_reader *r);
void cs_skip_constants(cs_reader *r);
/// Skips pairs of numbers, and texts with as many numbers behind each.
void cs_skip_numbers(cs_reader *r, uint64_t count);
void cs_skip_names(cs_reader *r, int numbers_behind);

// place.c: where a function stands in the text
uint32_t cs_place_of_function(
    lua_State *L, int function, uint64_t line, uint64_t last_line);

// purity.c: functions that keep state are refused
void cs_require_pure(lua_State *L, int index);

#endif
