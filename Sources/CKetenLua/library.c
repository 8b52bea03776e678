// The library that every scenario has: our own functions, of which none can run for ever.
//
// This file holds the bare words and `math`; texts are in text.c, lists in list.c, `pairs` in
// keys.c. The functions of `math` are exact operations only, equal on every machine.
#include "cs_internal.h"

#include <math.h>

static _Noreturn void wrong(lua_State *L, int index, const char *who, const char *what) {
    char words[CS_WORDS_SIZE];
    cs_raise(L, CS_RUNTIME, "%s takes %s; got %s", who, what, cs_words(L, index, words));
}

const char *cs_text_argument(lua_State *L, int index, const char *who, size_t *length) {
    if (lua_type(L, index) != LUA_TSTRING) wrong(L, index, who, "text");
    return lua_tolstring(L, index, length);
}

lua_Integer cs_integer_argument(lua_State *L, int index, const char *who) {
    int whole = 0;
    lua_Integer value = 0;
    if (lua_type(L, index) == LUA_TNUMBER) value = lua_tointegerx(L, index, &whole);
    if (!whole) wrong(L, index, who, "a whole number");
    return value;
}

void cs_table_argument(lua_State *L, int index, const char *who) {
    if (lua_type(L, index) != LUA_TTABLE) wrong(L, index, who, "a table");
}

static double number_argument(lua_State *L, int index, const char *who) {
    if (lua_type(L, index) != LUA_TNUMBER) wrong(L, index, who, "a number");
    return lua_tonumber(L, index);
}

static int base_assert(lua_State *L) {
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_type(L, 2) == LUA_TSTRING) cs_raise(L, CS_RUNTIME, "%s", lua_tostring(L, 2));
    cs_raise(L, CS_RUNTIME, "assertion failed");
}

static int base_error(lua_State *L) {
    int type = lua_type(L, 1);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) wrong(L, 1, "error", "text");
    cs_raise(L, CS_RUNTIME, "%s", lua_tostring(L, 1));
}

static int next_item(lua_State *L) {
    lua_Integer index = lua_tointeger(L, 2) + 1;
    cs_table_argument(L, 1, "ipairs");
    lua_pushinteger(L, index);
    return lua_rawgeti(L, 1, index) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L) {
    cs_table_argument(L, 1, "ipairs");
    cs_whole_length(L, 1);  // a loop that ended at a hole would leave out the rest without a word
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

static int base_select(lua_State *L) {
    lua_Integer count = lua_gettop(L) - 1;
    cs_charge(L, (size_t)(count < 0 ? 0 : count) + 1);
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, count);
        return 1;
    }
    lua_Integer from = cs_integer_argument(L, 1, "select");
    if (from < 0) from += count + 1;
    if (from < 1) cs_raise(L, CS_RUNTIME, "select has no value at that place");
    return from > count ? 0 : (int)(count - from + 1);
}

static int base_tonumber(lua_State *L) {
    if (lua_gettop(L) != 1) cs_raise(L, CS_RUNTIME, "tonumber takes one value");
    if (lua_type(L, 1) == LUA_TNUMBER) return 1;
    if (lua_type(L, 1) == LUA_TSTRING) {
        size_t length;
        const char *text = lua_tolstring(L, 1, &length);
        cs_charge(L, length / 16 + 1);
        if (lua_stringtonumber(L, text) == length + 1) return 1;
    }
    lua_pushnil(L);
    return 1;
}

static int base_tostring(lua_State *L) {
    cs_push_text_of(L, 1);
    return 1;
}

static int base_type(lua_State *L) {
    if (lua_gettop(L) < 1) cs_raise(L, CS_RUNTIME, "type takes a value");
    lua_pushstring(L, cs_type_name(L, 1));
    return 1;
}

/// Pushes a float that is whole as an integer where integers can hold it, as Lua does.
static int push_whole(lua_State *L, double value) {
    lua_Integer integer;
    if (lua_numbertointeger(value, &integer)) lua_pushinteger(L, integer);
    else lua_pushnumber(L, value);
    return 1;
}

static int math_floor(lua_State *L) {
    double value = number_argument(L, 1, "math.floor");
    lua_settop(L, 1);
    return lua_isinteger(L, 1) ? 1 : push_whole(L, floor(value));
}

static int math_ceil(lua_State *L) {
    double value = number_argument(L, 1, "math.ceil");
    lua_settop(L, 1);
    return lua_isinteger(L, 1) ? 1 : push_whole(L, ceil(value));
}

static int math_abs(lua_State *L) {
    double value = number_argument(L, 1, "math.abs");
    if (lua_isinteger(L, 1)) {
        lua_Integer integer = lua_tointeger(L, 1);
        lua_pushinteger(L, integer < 0 ? (lua_Integer)(0u - (lua_Unsigned)integer) : integer);
    } else {
        lua_pushnumber(L, fabs(value));
    }
    return 1;
}

static int math_sqrt(lua_State *L) {
    lua_pushnumber(L, sqrt(number_argument(L, 1, "math.sqrt")));
    return 1;
}

static int math_fmod(lua_State *L) {
    double value = number_argument(L, 1, "math.fmod");
    double by = number_argument(L, 2, "math.fmod");
    if (lua_isinteger(L, 1) && lua_isinteger(L, 2)) {
        lua_Integer divisor = lua_tointeger(L, 2);
        if (divisor == 0) cs_raise(L, CS_RUNTIME, "math.fmod cannot divide by zero");
        // the smallest integer divided by -1 would overflow
        lua_pushinteger(L, divisor == -1 ? 0 : lua_tointeger(L, 1) % divisor);
    } else {
        lua_pushnumber(L, fmod(value, by));
    }
    return 1;
}

static int math_tointeger(lua_State *L) {
    int whole = 0;
    lua_Integer value = 0;
    if (lua_type(L, 1) == LUA_TNUMBER) value = lua_tointegerx(L, 1, &whole);
    if (whole) lua_pushinteger(L, value);
    else lua_pushnil(L);
    return 1;
}

/// The argument that comes first (`first`) or last in the order of numbers.
static int extreme(lua_State *L, const char *who, bool first) {
    int best = 1, count = lua_gettop(L);
    cs_charge(L, (size_t)count + 1);
    number_argument(L, 1, who);
    for (int i = 2; i <= count; i++) {
        number_argument(L, i, who);
        if (first ? lua_compare(L, i, best, LUA_OPLT) : lua_compare(L, best, i, LUA_OPLT)) best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int math_min(lua_State *L) { return extreme(L, "math.min", true); }
static int math_max(lua_State *L) { return extreme(L, "math.max", false); }

static const luaL_Reg base_functions[] = {
    {"assert", base_assert}, {"error", base_error}, {"ipairs", base_ipairs}, {"pairs", cs_pairs},
    {"select", base_select}, {"tonumber", base_tonumber}, {"tostring", base_tostring},
    {"type", base_type}, {NULL, NULL},
};

static const luaL_Reg math_functions[] = {
    {"abs", math_abs}, {"ceil", math_ceil}, {"floor", math_floor}, {"fmod", math_fmod},
    {"max", math_max}, {"min", math_min}, {"sqrt", math_sqrt}, {"tointeger", math_tointeger},
    {NULL, NULL},
};

static void push_functions(lua_State *L, const luaL_Reg *functions) {
    lua_createtable(L, 0, 16);
    luaL_setfuncs(L, functions, 0);
}

/// Fills the table of globals, on top of the stack, with the library.
void cs_open_library(lua_State *L) {
    luaL_setfuncs(L, base_functions, 0);
    cs_open_lengths(L);

    push_functions(L, math_functions);
    lua_pushnumber(L, HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pushnumber(L, 0x1.921fb54442d18p+1);
    lua_setfield(L, -2, "pi");
    cs_push_box(L, "math");
    lua_setfield(L, -2, "math");

    push_functions(L, cs_list_functions);
    cs_push_box(L, "table");
    lua_setfield(L, -2, "table");

    push_functions(L, cs_text_functions);
    // a text's own metatable: its functions by colon, and no arithmetic
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, -3);
    cs_push_box_index(L, "string");
    lua_setfield(L, -2, "__index");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    cs_push_box(L, "string");
    lua_setfield(L, -2, "string");
}
