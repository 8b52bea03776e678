// Functions on lists: raw, charged by length, and a stable sort that ends whatever the order says.
#include "cs_internal.h"

enum { UNPACK_LIMIT = 250, SORTS_WITHIN = 16 };

static lua_Integer list_length(lua_State *L, const char *who) {
    cs_table_argument(L, 1, who);
    return cs_whole_length(L, 1);
}

static lua_Integer growing_length(lua_State *L, const char *who) {
    cs_table_argument(L, 1, who);
    return cs_length(L, 1, true);
}

static int list_insert(lua_State *L) {
    lua_Integer length = growing_length(L, "table.insert"), at = length + 1;
    int count = lua_gettop(L);
    if (count != 2 && count != 3) {
        cs_raise(L, CS_RUNTIME, "table.insert takes a list, perhaps a place, and a value");
    }
    if (count == 3) {
        at = cs_integer_argument(L, 2, "table.insert");
        if (at < 1 || at > length + 1) cs_raise(L, CS_RUNTIME, "table.insert: no such place");
    }
    cs_charge(L, (size_t)(length - at + 2));
    for (lua_Integer i = length; i >= at; i--) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + 1);
    }
    lua_pushvalue(L, count);
    lua_rawseti(L, 1, at);
    return 0;
}

static int list_remove(lua_State *L) {
    lua_Integer length = growing_length(L, "table.remove"), at = length;
    if (!lua_isnoneornil(L, 2)) at = cs_integer_argument(L, 2, "table.remove");
    if (length == 0 && at == 0) {
        lua_pushnil(L);
        return 1;
    }
    if (at < 1 || at > length) cs_raise(L, CS_RUNTIME, "table.remove: no such place");
    cs_charge(L, (size_t)(length - at + 1));
    lua_rawgeti(L, 1, at);
    for (lua_Integer i = at; i < length; i++) {
        lua_rawgeti(L, 1, i + 1);
        lua_rawseti(L, 1, i);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, length);
    return 1;
}

static int list_concat(lua_State *L) {
    lua_Integer length = list_length(L, "table.concat");
    size_t gap = 0;
    const char *separator = "";
    if (!lua_isnoneornil(L, 2)) separator = cs_text_argument(L, 2, "table.concat", &gap);
    if (lua_gettop(L) > 2) cs_raise(L, CS_RUNTIME, "table.concat takes a list and a separator");
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (lua_Integer i = 1; i <= length; i++) {
        int type = lua_rawgeti(L, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) {
            char words[CS_WORDS_SIZE];
            cs_raise(
                L, CS_RUNTIME, "table.concat takes a list of texts; value %lld is %s",
                (long long)i, cs_words(L, -1, words));
        }
        size_t size;
        lua_tolstring(L, -1, &size);
        cs_charge(L, size / 16 + 1);
        luaL_addvalue(&buffer);
        if (i < length) luaL_addlstring(&buffer, separator, gap);
        if (buffer.n > CS_TEXT_LIMIT) {
            cs_raise(L, CS_RUNTIME, "table.concat would make a text of more than a megabyte");
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int list_unpack(lua_State *L) {
    lua_Integer length = list_length(L, "table.unpack");
    if (lua_gettop(L) > 1) cs_raise(L, CS_RUNTIME, "table.unpack takes a list and nothing else");
    if (length > UNPACK_LIMIT) {
        cs_raise(L, CS_RUNTIME, "table.unpack takes a list of at most %d values", UNPACK_LIMIT);
    }
    cs_charge(L, (size_t)length + 1);
    luaL_checkstack(L, (int)length, NULL);
    for (lua_Integer i = 1; i <= length; i++) lua_rawgeti(L, 1, i);
    return (int)length;
}

/// Whether the value on top of the stack comes before the one below it. Index 2: the order or nil.
static bool top_comes_first(lua_State *L) {
    cs_charge(L, 16);
    if (lua_isnil(L, 2)) return lua_compare(L, -1, -2, LUA_OPLT);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -4);
    lua_call(L, 2, 1);
    bool result = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return result;
}

/// Merges two neighbouring runs of the table at `from` into the table at `to`.
static void merge(
    lua_State *L, int from, int to, lua_Integer start, lua_Integer middle, lua_Integer end) {
    lua_Integer left = start, right = middle;
    for (lua_Integer i = start; i < end; i++) {
        bool take_right = left == middle;
        if (left < middle && right < end) {
            lua_rawgeti(L, from, left);
            lua_rawgeti(L, from, right);
            take_right = top_comes_first(L);  // an equal value on the left stays first: stable
            lua_pop(L, 2);
        }
        lua_rawgeti(L, from, take_right ? right++ : left++);
        lua_rawseti(L, to, i);
    }
}

/// `table.sort(list, order)`: a bottom-up merge sort between two copies of the list.
static int list_sort(lua_State *L) {
    lua_Integer length = list_length(L, "table.sort");
    if (length > INT32_MAX / 4) cs_raise(L, CS_RUNTIME, "table.sort: the list is too long");
    if (!lua_isnoneornil(L, 2) && lua_type(L, 2) != LUA_TFUNCTION) {
        cs_raise(L, CS_RUNTIME, "table.sort takes a list and a function that says what is first");
    }
    lua_settop(L, 2);
    cs_charge(L, (size_t)length + 1);
    // a call runs on its caller's thread, whose stack may be small
    if (cs_of(L)->calling && (cs_of(L)->sorts += 1) > SORTS_WITHIN) {
        cs_raise(L, CS_STACK, "table.sort is called within itself more than %d deep", SORTS_WITHIN);
    }
    lua_createtable(L, (int)length, 0);  // 3
    lua_createtable(L, (int)length, 0);  // 4
    for (lua_Integer i = 1; i <= length; i++) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 3, i);
    }
    int from = 3, to = 4;
    for (lua_Integer width = 1; width < length; width *= 2) {
        cs_charge(L, (size_t)length);
        for (lua_Integer start = 1; start <= length; start += 2 * width) {
            lua_Integer middle = start + width <= length ? start + width : length + 1;
            lua_Integer end = middle + width <= length ? middle + width : length + 1;
            merge(L, from, to, start, middle, end);
        }
        int other = from;
        from = to;
        to = other;
    }
    for (lua_Integer i = 1; i <= length; i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, 1, i);
    }
    cs_of(L)->sorts -= cs_of(L)->calling ? 1 : 0;
    return 0;
}

const luaL_Reg cs_list_functions[] = {
    {"concat", list_concat}, {"insert", list_insert}, {"remove", list_remove},
    {"sort", list_sort}, {"unpack", list_unpack}, {NULL, NULL},
};
