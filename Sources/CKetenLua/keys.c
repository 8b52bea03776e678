// The one order of a table's keys: numbers ascending, then texts by bytes; nothing else is a key.
//
// Lua's own order of text keys depends on the time and on addresses, so it may not reach a result.
#include "cs_internal.h"

#include <stdlib.h>
#include <string.h>

static double as_number(const cs_key *key) {
    return key->kind == CS_KEY_INTEGER ? (double)key->of.integer : key->of.number;
}

static int compare(const void *left, const void *right) {
    const cs_key *a = left, *b = right;
    if (a->kind == CS_KEY_TEXT && b->kind == CS_KEY_TEXT) {
        size_t common = a->length < b->length ? a->length : b->length;
        int order = memcmp(a->of.text, b->of.text, common);
        return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
    }
    if (a->kind == CS_KEY_TEXT || b->kind == CS_KEY_TEXT) return a->kind == CS_KEY_TEXT ? 1 : -1;
    if (a->kind == CS_KEY_INTEGER && b->kind == CS_KEY_INTEGER) {
        return (a->of.integer > b->of.integer) - (a->of.integer < b->of.integer);
    }
    double x = as_number(a), y = as_number(b);
    if (x != y) return x > y ? 1 : -1;
    // 2^63 as a float against the largest integer: the integer is smaller
    return (a->kind > b->kind) - (a->kind < b->kind);
}

/// The logarithm of a count, rounded up, so that sorting is charged what it costs.
static size_t passes(size_t count) {
    size_t result = 1;
    while (count > 1) {
        count /= 2;
        result += 1;
    }
    return result;
}

/// Pushes a table of the keys and a block with their order; both must stay on the stack while the
/// result is used. Raises with `status` at a key that is neither number nor text.
cs_key *cs_push_sorted_keys(lua_State *L, int table, size_t *count, cs_status status) {
    luaL_checkstack(L, 8, NULL);
    table = lua_absindex(L, table);
    size_t total = 0;
    for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) total += 1;
    cs_charge(L, total * passes(total) + 64);
    lua_createtable(L, (int)total, 0);
    cs_key *keys = lua_newuserdatauv(L, total * sizeof *keys, 0);
    uint32_t index = 0;
    for (lua_pushnil(L); lua_next(L, table) != 0;) {
        lua_pop(L, 1);
        cs_key *key = &keys[index];
        key->index = ++index;
        key->length = 0;
        if (lua_type(L, -1) == LUA_TSTRING) {
            size_t length;
            key->kind = CS_KEY_TEXT;
            key->of.text = lua_tolstring(L, -1, &length);
            key->length = (uint32_t)length;
        } else if (lua_isinteger(L, -1)) {
            key->kind = CS_KEY_INTEGER;
            key->of.integer = lua_tointeger(L, -1);
        } else if (lua_type(L, -1) == LUA_TNUMBER) {
            key->kind = CS_KEY_NUMBER;
            key->of.number = lua_tonumber(L, -1);
        } else {
            char words[CS_WORDS_SIZE];
            cs_raise(
                L, status, "a table has %s as a key; keys are numbers or texts",
                cs_words(L, -1, words));
        }
        lua_pushvalue(L, -1);
        lua_rawseti(L, -4, index);
    }
    if (total > 1) qsort(keys, total, sizeof *keys, compare);
    *count = total;
    return keys;
}

/// Upvalues: the table, its keys, their order, their count, how many were visited.
static int next_pair(lua_State *L) {
    const cs_key *keys = lua_touserdata(L, lua_upvalueindex(3));
    lua_Integer count = lua_tointeger(L, lua_upvalueindex(4));
    lua_Integer visited = lua_tointeger(L, lua_upvalueindex(5));
    while (visited < count) {
        cs_charge(L, 1);
        lua_rawgeti(L, lua_upvalueindex(2), keys[visited++].index);
        lua_pushvalue(L, -1);
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) {
            lua_pushinteger(L, visited);
            lua_replace(L, lua_upvalueindex(5));
            return 2;
        }
        lua_pop(L, 2);  // removed while the loop was running
    }
    lua_pushnil(L);
    return 1;
}

/// `pairs`: over the keys that the table has now.
int cs_pairs(lua_State *L) {
    cs_table_argument(L, 1, "pairs");
    lua_settop(L, 1);
    size_t count;
    lua_pushvalue(L, 1);
    cs_push_sorted_keys(L, 1, &count, CS_RUNTIME);
    lua_pushinteger(L, (lua_Integer)count);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 5);
    return 1;
}
