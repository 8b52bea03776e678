// The tape: the returned value as bytes in one canonical form (described in cketenlua.h).
//
// It counts values, not tables: a table that holds itself twice, forty levels deep, would be 2^40
// values as a tree. The bytes stand outside Lua's memory, owned by the state, so that no jump can
// lose them.
#include "cs_internal.h"

#include <stdlib.h>
#include <string.h>

/// Raises an error about the value that is being written, at the line of the node around it.
#define RAISE_HERE(L, S, ...) \
    do { \
        (S)->error.line = (S)->tape_line; \
        cs_raise((L), __VA_ARGS__); \
    } while (0)

static void put(lua_State *L, const void *bytes, size_t count) {
    cs_state *S = cs_of(L);
    if (count > S->limits.tape_bytes - S->tape_length) {
        RAISE_HERE(L, S, CS_TAPE_TOO_LARGE, "the scenario is larger than %zu bytes: does a table "
            "hold itself?", S->limits.tape_bytes);
    }
    if (count > S->tape_capacity - S->tape_length) {
        size_t capacity = S->tape_capacity * 2 + count + 256;
        uint8_t *moved = cs_may_allocate(S) ? realloc(S->tape, capacity) : NULL;
        if (moved == NULL) RAISE_HERE(L, S, CS_MEMORY, "not enough memory");
        S->tape = moved;
        S->tape_capacity = capacity;
    }
    if (count > 0) memcpy(S->tape + S->tape_length, bytes, count);
    S->tape_length += count;
}

/// Writes the low bytes of a number, the lowest first.
static void put_number(lua_State *L, uint64_t value, int size) {
    uint8_t bytes[8];
    for (int i = 0; i < size; i++) bytes[i] = (uint8_t)(value >> (8 * i));
    put(L, bytes, (size_t)size);
}

static void put_tag(lua_State *L, cs_tag tag) { put_number(L, tag, 1); }

static void put_double(lua_State *L, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    put_number(L, value != value ? UINT64_C(0x7ff8000000000000) : bits, 8);
}

static void put_text(lua_State *L, const char *text, size_t length) {
    cs_state *S = cs_of(L);
    cs_charge(L, length / 16 + 1);
    if (cs_bad_byte(text, length) != 0) {
        S->error.line = S->tape_line;
        cs_require_clean(L, text, length);
    }
    put_number(L, length, 4);
    put(L, text, length);
}

static void put_value(lua_State *L, int index, uint32_t depth);

/// Takes `count` values out of what may still be written.
static void count_values(lua_State *L, size_t count) {
    cs_state *S = cs_of(L);
    if (count > S->limits.tape_values - S->tape_values) {
        RAISE_HERE(L, S, CS_TAPE_TOO_LARGE, "the scenario has more than %u values: does a table "
            "hold itself?", S->limits.tape_values);
    }
    S->tape_values += (uint32_t)count;
}

static void put_table(lua_State *L, int table, uint32_t depth) {
    cs_state *S = cs_of(L);
    if (depth > S->limits.tape_depth) {
        RAISE_HERE(L, S, CS_TAPE_TOO_LARGE, "tables are nested more than %u deep: does a table "
            "hold itself?", S->limits.tape_depth);
    }
    size_t count, items = 0;
    uint32_t line = S->error.line;
    S->error.line = S->tape_line;  // for the errors of the next call
    const cs_key *keys = cs_push_sorted_keys(L, table, &count, CS_BAD_TABLE);
    S->error.line = line;
    int list = lua_gettop(L) - 1;
    count_values(L, count);
    while (items < count && keys[items].kind != CS_KEY_TEXT) {
        const cs_key *key = &keys[items];
        if (key->kind != CS_KEY_INTEGER || key->of.integer < 1) {
            RAISE_HERE(L, S, CS_BAD_TABLE, "a table has a number as a key that is not 1, 2, 3 ...");
        }
        if (key->of.integer != (lua_Integer)items + 1) {
            RAISE_HERE(L, S, CS_BAD_TABLE, "a list has a hole: value %zu is nothing (nil)",
                items + 1);
        }
        items += 1;
    }
    put_tag(L, CS_TAG_TABLE);
    put_number(L, items, 4);
    put_number(L, count - items, 4);
    for (size_t i = 0; i < count; i++) {
        if (i >= items) put_text(L, keys[i].of.text, keys[i].length);
        lua_rawgeti(L, list, keys[i].index);
        lua_rawget(L, table);
        put_value(L, lua_gettop(L), depth);
        lua_pop(L, 1);
    }
    lua_pop(L, 2);
}

static void put_node(lua_State *L, int index, const cs_node *node, uint32_t depth) {
    cs_state *S = cs_of(L);
    uint32_t line_around = S->tape_line;
    S->tape_line = node->line;
    S->made[node->serial - 1].is_written = true;
    put_tag(L, CS_TAG_NODE);
    put_number(L, node->constructor, 2);
    put_number(L, node->line, 4);
    put_number(L, node->serial, 4);
    bool named = lua_getiuservalue(L, index, 2) == LUA_TSTRING;
    put_number(L, named, 1);
    if (named) {
        size_t length;
        const char *name = lua_tolstring(L, -1, &length);
        put_text(L, name, length);
    }
    lua_pop(L, 1);
    lua_getiuservalue(L, index, 1);
    put_table(L, lua_gettop(L), depth + 1);
    lua_pop(L, 1);
    S->tape_line = line_around;
}

static void put_userdata(lua_State *L, int index, uint32_t depth) {
    cs_state *S = cs_of(L);
    const cs_node *node = cs_value(L, index, CS_NODE);
    const cs_half *half = cs_value(L, index, CS_HALF);
    const cs_refers *reference = cs_value(L, index, CS_REFERENCE);
    const cs_quantity *quantity = cs_value(L, index, CS_QUANTITY);
    if (node != NULL) {
        put_node(L, index, node, depth);
    } else if (half != NULL) {
        put_tag(L, CS_TAG_HALF);
        put_number(L, half->constructor, 2);
        put_number(L, half->line, 4);
        lua_getiuservalue(L, index, 1);
        size_t length;
        const char *name = lua_tolstring(L, -1, &length);
        put_text(L, name, length);
        lua_pop(L, 1);
    } else if (reference != NULL) {
        put_tag(L, CS_TAG_REFERENCE);
        put_number(L, reference->word, 2);
        put_number(L, S->vocabulary->references[reference->word].kind, 2);
        put_number(L, reference->line, 4);
        lua_getiuservalue(L, index, 1);
        put_value(L, lua_gettop(L), depth);
        lua_pop(L, 1);
    } else if (quantity != NULL) {
        put_tag(L, CS_TAG_QUANTITY);
        put_double(L, quantity->value);
        put(L, quantity->dimension, CS_DIMENSIONS);
    } else {
        RAISE_HERE(L, S, CS_BAD_TABLE, "a library cannot be part of a scenario");
    }
}

/// Whether a function's outside value can stand on the tape as it is.
static bool is_plain(lua_State *L, int index) {
    switch (lua_type(L, index)) {
    case LUA_TTABLE: return false;
    case LUA_TUSERDATA: return cs_value(L, index, CS_QUANTITY) != NULL;
    default: return true;
    }
}

/// A function: its lines and its number; once its place, and what it uses from outside.
static void put_function(lua_State *L, int index, uint32_t depth) {
    cs_state *S = cs_of(L);
    bool known = lua_iscfunction(L, index);
    uint32_t number = known ? 0 : cs_number_function(L, index, &known);
    lua_Debug function;
    lua_pushvalue(L, index);
    lua_getinfo(L, ">S", &function);
    put_tag(L, CS_TAG_FUNCTION);
    put_number(L, number > 0 ? (uint64_t)function.linedefined : 0, 4);
    put_number(L, number > 0 ? (uint64_t)function.lastlinedefined : 0, 4);
    put_number(L, number, 4);
    uint32_t place = 0;
    if (!known) {
        place = cs_place_of_function(
            L, index, (uint64_t)function.linedefined, (uint64_t)function.lastlinedefined);
    }
    put_number(L, place, 4);
    if (depth >= S->limits.tape_depth) {
        RAISE_HERE(L, S, CS_TAPE_TOO_LARGE, "functions are nested more than %u deep",
            S->limits.tape_depth);
    }
    uint32_t count = 0;
    const char *name;
    for (int i = 1; !known && (name = lua_getupvalue(L, index, i)) != NULL; i++) {
        if (strcmp(name, "_ENV") != 0) count += 1;
        lua_pop(L, 1);
    }
    count_values(L, count);
    put_number(L, count, 4);
    for (int i = 1; !known && (name = lua_getupvalue(L, index, i)) != NULL; i++) {
        if (strcmp(name, "_ENV") != 0) {
            int value = lua_gettop(L);
            put_text(L, name, strlen(name));
            if (is_plain(L, value)) {
                put_value(L, value, depth + 1);
            } else {
                char buffer[CS_WORDS_SIZE];
                const char *words = cs_words(L, value, buffer);
                put_tag(L, CS_TAG_OTHER);
                put_text(L, words, strlen(words));
            }
        }
        lua_pop(L, 1);
    }
}

/// Writes the value at an index; `depth` tables are around it.
static void put_value(lua_State *L, int index, uint32_t depth) {
    luaL_checkstack(L, 8, NULL);
    switch (lua_type(L, index)) {
    case LUA_TNIL: put_tag(L, CS_TAG_NIL); break;
    case LUA_TBOOLEAN: put_tag(L, lua_toboolean(L, index) ? CS_TAG_TRUE : CS_TAG_FALSE); break;
    case LUA_TNUMBER:
        if (lua_isinteger(L, index)) {
            put_tag(L, CS_TAG_INTEGER);
            put_number(L, (uint64_t)lua_tointeger(L, index), 8);
        } else {
            put_tag(L, CS_TAG_NUMBER);
            put_double(L, lua_tonumber(L, index));
        }
        break;
    case LUA_TSTRING: {
        size_t length;
        const char *text = lua_tolstring(L, index, &length);
        put_tag(L, CS_TAG_STRING);
        put_text(L, text, length);
        break;
    }
    case LUA_TTABLE: put_table(L, index, depth + 1); break;
    case LUA_TFUNCTION: put_function(L, index, depth); break;
    default: put_userdata(L, index, depth); break;
    }
}

/// Raises an error about the first node that was made and is not on the tape: nothing that a script
/// says is ignored.
static void require_all_written(lua_State *L) {
    cs_state *S = cs_of(L);
    for (uint32_t i = 0; i < S->serial; i++) {
        const cs_made *made = &S->made[i];
        if (made->is_written) continue;
        S->error.line = made->line;
        cs_raise(
            L, CS_RUNTIME, "%s is made here but is not part of what the file returns",
            S->vocabulary->constructors[made->constructor].name);
    }
}

/// Writes the tape of the value at an index.
void cs_write_tape(lua_State *L, int index) {
    static const uint8_t version[] = {'C', 'S', 'T', 3};
    put(L, version, sizeof version);
    count_values(L, 1);
    put_value(L, index, 0);
    require_all_written(L);
}
