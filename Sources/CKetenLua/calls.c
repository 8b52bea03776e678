// Functions that are called after the tape was read: made ready once, then called with numbers.
//
// The stack of the kept interpreter holds, for as long as it lives: the handler of errors, the
// script's chunk, and for each slot its function, its argument and the names that it sees. A call
// pushes no more than a function and an argument, so nothing unprotected can need memory.
#include "cs_internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HANDLER = 1, CHUNK = 2, SLOTS = 64, CALL_PERIOD = 1000, HOOKS_BEFORE = 1000 };

// Addresses under which things stand in Lua's registry.
static const char functions_key, globals_key, chunk_key;

/// What `prepare` is asked for.
typedef struct request {
    uint32_t number;
    const cs_schema *schema;
} request;

void cs_keep_functions(cs_state *S) { S->keeps = true; }

uint64_t cs_inputs_read(const cs_state *S) { return S->read; }

void cs_count_steps(cs_state *S, int exactly) { S->counts_steps = exactly != 0; }

uint64_t cs_steps(const cs_state *S) {
    int64_t steps = (int64_t)S->limits.call_instructions - S->budget;
    return steps > 0 ? (uint64_t)steps : 0;
}

uint64_t cs_evaluated_steps(const cs_state *S) { return S->evaluated_steps; }

void cs_forget(cs_state *S) {
    lua_State *L = S->L;
    if (L == NULL) return;
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &functions_key);
    free(S->tape);
    S->tape = NULL;
    S->tape_length = S->tape_capacity = 0;
    free(S->made);
    S->made = NULL;
    S->made_capacity = 0;
    cs_forget_lengths(L);
    lua_gc(L, LUA_GCCOLLECT);
}

size_t cs_memory(const cs_state *S) { return S->memory; }

/// The number of a function of the script, new or known.
uint32_t cs_number_function(lua_State *L, int index, bool *known) {
    cs_state *S = cs_of(L);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &functions_key) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_createtable(L, 4, 4);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &functions_key);
    }
    lua_pushvalue(L, index);
    *known = lua_rawget(L, -2) == LUA_TNUMBER;
    uint32_t number = *known ? (uint32_t)lua_tointeger(L, -1) : ++S->function_count;
    lua_pop(L, 1);
    if (!*known) {
        lua_pushvalue(L, index);
        lua_pushinteger(L, number);
        lua_rawset(L, -3);
        lua_pushvalue(L, index);
        lua_rawseti(L, -2, number);
    }
    lua_pop(L, 1);
    return number;
}

void cs_keep_globals(lua_State *L, int index) {
    lua_pushvalue(L, index);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &globals_key);
}

void cs_keep_chunk(lua_State *L, int index) {
    lua_pushvalue(L, index);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &chunk_key);
}

void cs_push_chunk(lua_State *L) { lua_rawgetp(L, LUA_REGISTRYINDEX, &chunk_key); }

/// Whether scripts know a name, though functions may not.
bool cs_is_word(lua_State *L, const char *name) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &globals_key) != LUA_TTABLE) return false;
    lua_pushstring(L, name);
    bool known = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    return known;
}

/// `EUR(0.10)` inside a function: the plain number.
static int plain_money(lua_State *L) {
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TNUMBER) {
        cs_raise(L, CS_RUNTIME, "an amount of money takes one number");
    }
    return 1;
}

static bool is_within(const int8_t *dimension, uint8_t dimensions) {
    for (int i = 0; i < CS_DIMENSIONS; i++) {
        if (dimension[i] != 0 && (dimensions >> i & 1) == 0) return false;
    }
    return true;
}

/// Pushes what functions see as globals: the library, and units as plain numbers.
static void push_globals(lua_State *L, uint8_t dimensions) {
    const cs_vocabulary *words = cs_of(L)->vocabulary;
    lua_createtable(L, 0, 32);
    int table = lua_gettop(L);
    cs_open_library(L);
    for (size_t i = 0; i < words->unit_count; i++) {
        if (!is_within(words->units[i].dimension, dimensions)) continue;
        lua_pushnumber(L, words->units[i].scale);
        lua_setfield(L, table, words->units[i].name);
    }
    for (size_t i = 0; i < words->money_count; i++) {
        if (!is_within(words->moneys[i].dimension, dimensions)) continue;
        lua_pushcfunction(L, plain_money);
        lua_setfield(L, table, words->moneys[i].name);
    }
    // A table and no box, which is faster: functions that assign to it, or get hold of it, are
    // refused.
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, table);
    cs_push_box_index(L, "");
    lua_setfield(L, -2, "__index");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, table);
}

/// Checks and makes what a slot needs; leaves its three values.
static int prepare(lua_State *L) {
    cs_state *S = cs_of(L);
    const request *asked = lua_touserdata(L, 1);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &functions_key) != LUA_TTABLE
        || lua_rawgeti(L, -1, asked->number) != LUA_TFUNCTION) {
        cs_raise(L, CS_RUNTIME, "there is no function %u", asked->number);
    }
    int function = lua_gettop(L);
    cs_require_pure(L, function);
    lua_Debug about;
    lua_pushvalue(L, function);
    lua_getinfo(L, ">S", &about);
    struct cs_slot *slot = &S->slots[S->slot_count];
    slot->line = about.linedefined > 0 ? (uint32_t)about.linedefined : 0;
    lua_pushvalue(L, function);
    cs_push_argument(L, S->slot_count, asked->schema);
    lua_remove(L, -2);
    push_globals(L, asked->schema->dimensions);
    return 3;
}

/// Clears what an earlier call has left, and fills the budget.
static void begin(cs_state *S) {
    S->error.status = CS_OK;
    S->error.line = 0;
    S->error.message[0] = 0;
    S->calling = true;
    S->budget = (int64_t)S->limits.call_instructions;
    S->unchecked = 0;
    S->hooks = HOOKS_BEFORE;  // the line need not be known early any more
    S->period = S->counts_steps ? 1 : CALL_PERIOD;
    S->refusals = 0;
    S->sorts = 0;
    S->read = 0;
    S->reading_line = 0;
    S->last_line = 0;
    lua_sethook(S->L, cs_hook, LUA_MASKCOUNT, S->period);
}

static cs_status fail(cs_state *S, uint32_t line, cs_error *error) {
    if (S->error.line == 0) S->error.line = line;
    cs_clean_message(S->error.message, sizeof S->error.message);
    if (error != NULL) *error = S->error;
    return S->error.status;
}

/// Puts the chunk below everything else, once.
static bool settle(cs_state *S) {
    lua_State *L = S->L;
    if (lua_gettop(L) >= CHUNK) return true;
    if (!lua_checkstack(L, CHUNK + 3 * SLOTS + 16)) return false;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chunk_key);
    S->slots = calloc(SLOTS, sizeof *S->slots);
    return S->slots != NULL;
}

cs_status cs_prepare(
    cs_state *S, uint32_t number, const cs_schema *schema, uint32_t *slot, cs_error *error) {
    lua_State *L = S->L;
    if (error != NULL) memset(error, 0, sizeof *error);
    if (L == NULL || S->slot_count == SLOTS || schema->input_count > CS_INPUTS || !settle(S)) {
        S->error.status = CS_OK;
        cs_set_error(S, CS_MEMORY, "no more functions can be called");
        return fail(S, 0, error);
    }
    begin(S);
    request asked = {number, schema};
    struct cs_slot *own = &S->slots[S->slot_count];
    memset(own, 0, sizeof *own);
    snprintf(own->argument, sizeof own->argument, "%s", schema->argument);
    own->input_count = (uint8_t)schema->input_count;
    own->is_plain = schema->is_plain;
    own->result = schema->result;
    int top = lua_gettop(L);
    lua_pushcfunction(L, prepare);
    lua_pushlightuserdata(L, &asked);
    int result = lua_pcall(L, 1, 3, HANDLER);
    cs_note_failure(S, result);
    if (S->error.status != CS_OK) {
        lua_settop(L, top);
        return fail(S, 0, error);
    }
    own->function = top + 1;
    own->value = top + 2;
    own->environment = top + 3;
    *slot = S->slot_count++;
    return CS_OK;
}

/// Takes the number out of what a function has returned, or says what is wrong with it.
static double result_of(lua_State *L, const struct cs_slot *slot) {
    cs_state *S = cs_of(L);
    int type = lua_type(L, -1);
    if (slot->result == CS_IS_FLAG) {
        if (type == LUA_TBOOLEAN) return lua_toboolean(L, -1);
    } else if (type == LUA_TNUMBER && isfinite(lua_tonumber(L, -1))) {
        return lua_tonumber(L, -1);
    }
    char words[CS_WORDS_SIZE];
    const char *got = cs_words(L, -1, words);
    if (type == LUA_TNUMBER) {
        double number = lua_tonumber(L, -1);
        if (isnan(number)) {
            got = "nan (0 divided by 0?)";
        } else {
            snprintf(words, sizeof words, "the number %.14g", number);
            got = words;
        }
    } else if (type == LUA_TSTRING) {
        snprintf(words, sizeof words, "the text \"%.60s\"", lua_tostring(L, -1));
        got = words;
    }
    cs_set_error(
        S, CS_WRONG_RESULT, "%s; got %s",
        slot->result == CS_IS_FLAG ? "expected true or false" : "expected a finite number", got);
    S->error.line = slot->line;
    return 0;
}

cs_status cs_call(
    cs_state *S, uint32_t index, const double *inputs, double *result, cs_error *error) {
    lua_State *L = S->L;
    const struct cs_slot *slot = &S->slots[index];
    int top = lua_gettop(L);
    begin(S);
    S->inputs = inputs;
    if (S->environment != slot->environment) {
        S->environment = slot->environment;
        lua_pushvalue(L, slot->environment);
        lua_setupvalue(L, CHUNK, 1);  // all functions of a script share their globals
    }
    lua_pushvalue(L, slot->function);
    if (slot->is_plain) lua_pushnumber(L, inputs[0]);
    else lua_pushvalue(L, slot->value);
    int ended = lua_pcall(L, 1, 1, HANDLER);
    if (ended == LUA_OK) *result = result_of(L, slot);
    else cs_note_failure(S, ended);
    lua_settop(L, top);
    return S->error.status == CS_OK ? CS_OK : fail(S, slot->line, error);
}
