// Functions on texts: plain searching only, results of at most a megabyte, every byte charged.
//
// Patterns are not offered, for fifty bytes of pattern can keep a matcher busy for ever. Letters
// are those of ASCII; all other bytes pass unchanged, whatever the locale.
#define _GNU_SOURCE  // memmem
#include "cs_internal.h"

#include <stdio.h>
#include <string.h>

static void charge_text(lua_State *L, size_t length) { cs_charge(L, length / 4 + 8); }

static int text_len(lua_State *L) {
    size_t length;
    cs_text_argument(L, 1, "string.len", &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

/// A place in a text as an index from 1, where negative places count from the end.
static lua_Integer place(lua_Integer index, size_t length) {
    if (index >= 0) return index;
    return index < -(lua_Integer)length ? 0 : (lua_Integer)length + index + 1;
}

static int text_sub(lua_State *L) {
    size_t length;
    const char *text = cs_text_argument(L, 1, "string.sub", &length);
    lua_Integer first = place(cs_integer_argument(L, 2, "string.sub"), length);
    lua_Integer last = -1;
    if (!lua_isnoneornil(L, 3)) last = cs_integer_argument(L, 3, "string.sub");
    last = place(last, length);
    if (first < 1) first = 1;
    if (last > (lua_Integer)length) last = (lua_Integer)length;
    if (first > last) {
        lua_pushliteral(L, "");
        return 1;
    }
    charge_text(L, (size_t)(last - first + 1));
    lua_pushlstring(L, text + first - 1, (size_t)(last - first + 1));
    return 1;
}

static int change_case(lua_State *L, const char *who, char from, char to, int step) {
    size_t length;
    const char *text = cs_text_argument(L, 1, who, &length);
    cs_charge(L, length + 8);
    luaL_Buffer buffer;
    char *result = luaL_buffinitsize(L, &buffer, length);
    for (size_t i = 0; i < length; i++) {
        bool changes = text[i] >= from && text[i] <= to;
        result[i] = changes ? (char)(text[i] + step) : text[i];
    }
    luaL_pushresultsize(&buffer, length);
    return 1;
}

static int text_upper(lua_State *L) { return change_case(L, "string.upper", 'a', 'z', 'A' - 'a'); }
static int text_lower(lua_State *L) { return change_case(L, "string.lower", 'A', 'Z', 'a' - 'A'); }

static int text_rep(lua_State *L) {
    size_t length, gap = 0;
    const char *text = cs_text_argument(L, 1, "string.rep", &length);
    lua_Integer times = cs_integer_argument(L, 2, "string.rep");
    const char *between = "";
    if (!lua_isnoneornil(L, 3)) between = cs_text_argument(L, 3, "string.rep", &gap);
    if (times <= 0 || length + gap == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if ((lua_Unsigned)times > CS_TEXT_LIMIT / (length + gap)) {
        cs_raise(L, CS_RUNTIME, "string.rep would make a text of more than a megabyte");
    }
    size_t total = (size_t)times * length + (size_t)(times - 1) * gap;
    cs_charge(L, total / 16 + (size_t)times + 8);
    luaL_Buffer buffer;
    char *result = luaL_buffinitsize(L, &buffer, total);
    for (lua_Integer i = 0; i < times; i++) {
        if (i > 0) {
            memcpy(result, between, gap);
            result += gap;
        }
        memcpy(result, text, length);
        result += length;
    }
    luaL_pushresultsize(&buffer, total);
    return 1;
}

/// `string.find(text, what, from)`: first and last place, or nil. Never a pattern.
static int text_find(lua_State *L) {
    size_t length, wanted;
    const char *text = cs_text_argument(L, 1, "string.find", &length);
    const char *what = cs_text_argument(L, 2, "string.find", &wanted);
    lua_Integer from = 1;
    if (!lua_isnoneornil(L, 3)) from = place(cs_integer_argument(L, 3, "string.find"), length);
    if (from < 1) from = 1;
    cs_charge(L, length + wanted + 8);
    const char *found = NULL;
    if (from <= (lua_Integer)length + 1) {
        found = memmem(text + from - 1, length - (size_t)(from - 1), what, wanted);
    }
    if (found == NULL) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - text + 1);
    lua_pushinteger(L, found - text + (lua_Integer)wanted);
    return 2;
}

/// `string.split(text, separator)`: the list of parts, of which there is at least one.
static int text_split(lua_State *L) {
    size_t length, gap;
    const char *text = cs_text_argument(L, 1, "string.split", &length);
    const char *separator = cs_text_argument(L, 2, "string.split", &gap);
    if (gap == 0) cs_raise(L, CS_RUNTIME, "string.split needs a separator, such as \",\"");
    cs_charge(L, length + gap + 8);
    lua_newtable(L);
    for (lua_Integer part = 1;; part++) {
        cs_charge(L, 16);
        const char *found = memmem(text, length, separator, gap);
        size_t taken = found == NULL ? length : (size_t)(found - text);
        lua_pushlstring(L, text, taken);
        lua_rawseti(L, -2, part);
        if (found == NULL) return 1;
        text += taken + gap;
        length -= taken + gap;
    }
}

/// Reads one directive of a format after its '%': '-' or '0', up to two digits, '.', two digits.
static const char *directive(lua_State *L, const char *at, char *spec, size_t size) {
    const char *start = at;
    if (*at == '-' || *at == '0') at += 1;
    for (int i = 0; i < 2 && *at >= '0' && *at <= '9'; i++) at += 1;
    if (*at == '.') {
        at += 1;
        for (int i = 0; i < 2 && *at >= '0' && *at <= '9'; i++) at += 1;
    }
    size_t length = (size_t)(at - start);
    bool known = *at != 0 && strchr("dsfgx", *at) != NULL && length + 6 <= size;
    if (!known || (*at == 's' && *start == '0')) {
        cs_raise(L, CS_RUNTIME, "string.format knows %%d %%f %%g %%s %%x and %%%%");
    }
    spec[0] = '%';
    memcpy(spec + 1, start, length);
    bool whole = *at == 'd' || *at == 'x';
    snprintf(spec + 1 + length, size - 1 - length, "%s%c", whole ? "ll" : "", *at);
    return at;
}

static void format_value(
    lua_State *L, luaL_Buffer *buffer, char kind, const char *spec, int index) {
    char text[512];
    int written = 0;
    if (kind == 's') {
        // a text may be long; it is cut or padded only when the directive says so
        cs_push_text_of(L, index);
        size_t length;
        const char *value = lua_tolstring(L, -1, &length);
        charge_text(L, length);
        if (spec[1] == 's') {
            luaL_addvalue(buffer);
            return;
        }
        written = snprintf(text, sizeof text, spec, value);
        lua_pop(L, 1);
    } else if (kind == 'f' || kind == 'g') {
        if (lua_type(L, index) != LUA_TNUMBER) {
            cs_raise(L, CS_RUNTIME, "string.format: %s takes a number", spec);
        }
        written = snprintf(text, sizeof text, spec, lua_tonumber(L, index));
    } else {
        long long value = cs_integer_argument(L, index, "string.format: %d");
        written = snprintf(text, sizeof text, spec, value);
    }
    if (written < 0 || (size_t)written >= sizeof text) {
        cs_raise(L, CS_RUNTIME, "string.format cannot pad a text that long");
    }
    luaL_addlstring(buffer, text, (size_t)written);
}

static int text_format(lua_State *L) {
    size_t length;
    const char *format = cs_text_argument(L, 1, "string.format", &length);
    int values = lua_gettop(L), index = 1;
    const char *end = format + length;
    charge_text(L, length);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (const char *at = format; at < end; at++) {
        if (*at != '%') {
            luaL_addchar(&buffer, *at);
        } else if (at[1] == '%') {
            luaL_addchar(&buffer, '%');
            at += 1;
        } else {
            char spec[24];
            at = directive(L, at + 1, spec, sizeof spec);
            index += 1;
            if (index > values) cs_raise(L, CS_RUNTIME, "string.format has too few values");
            cs_charge(L, 16);
            format_value(L, &buffer, *at, spec, index);
        }
        if (buffer.n > CS_TEXT_LIMIT) {
            cs_raise(L, CS_RUNTIME, "string.format would make a text of more than a megabyte");
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}

const luaL_Reg cs_text_functions[] = {
    {"find", text_find}, {"format", text_format}, {"len", text_len}, {"lower", text_lower},
    {"rep", text_rep}, {"split", text_split}, {"sub", text_sub}, {"upper", text_upper},
    {NULL, NULL},
};
