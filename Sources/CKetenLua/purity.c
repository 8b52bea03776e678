// Functions that keep state are refused: a run calls them in any order, on any number of threads.
//
// A function keeps state if it, or a function inside it or that it uses, assigns to a name outside.
// Lua's own listing of a function (`lua_dump`, form 5.4) tells: SETUPVAL on something that does not
// belong to the function itself, or SETTABUP, which is a global or a field of an outside table.
// GETUPVAL of `_ENV` is refused too, for with it in hand globals could be changed. Nothing of a
// listing is ever loaded. Quantities outside become plain numbers.
#include "cs_internal.h"

#include <string.h>

enum { OP_GETUPVAL = 9, OP_SETUPVAL = 10, OP_SETTABUP = 15, NO_LINE = 0 };

/// A listing that is being read; at its end it gives zeros.
typedef struct reader {
    const uint8_t *at, *end;
} reader;

/// One function of a listing, and the one around it.
typedef struct scope {
    const struct scope *around;
    const uint8_t *outside;  // three bytes for each name: in the stack around it, place, kind
    uint64_t count;
} scope;

/// The first assignment found.
typedef struct assignment {
    uint64_t line;
    uint64_t upvalue;  // of the outermost function
    uint64_t globals;  // which of those is `_ENV`
} assignment;

static int add_size(lua_State *L, const void *bytes, size_t size, void *total) {
    (void)L, (void)bytes;
    *(size_t *)total += size;
    return 0;
}

static int add_bytes(lua_State *L, const void *bytes, size_t size, void *writer) {
    (void)L;
    reader *out = writer;
    if (size > (size_t)(out->end - out->at)) return 1;
    memcpy((uint8_t *)out->at, bytes, size);
    out->at += size;
    return 0;
}

static const uint8_t *skip(reader *r, uint64_t size) {
    const uint8_t *start = r->at;
    r->at = size <= (uint64_t)(r->end - r->at) ? r->at + size : r->end;
    return start;
}

static uint8_t byte(reader *r) { return r->at < r->end ? *r->at++ : 0x80; }

/// A length: seven bits a byte, the highest first, the last byte marked.
static uint64_t length(reader *r) {
    uint64_t value = 0;
    for (;;) {
        uint8_t next = byte(r);
        value = value << 7 | (next & 0x7F);
        if ((next & 0x80) != 0) return value;
    }
}

static void skip_text(reader *r) {
    uint64_t size = length(r);
    if (size > 1) skip(r, size - 1);
}

static void skip_constants(reader *r) {
    for (uint64_t n = length(r); n > 0 && r->at < r->end; n--) {
        switch (byte(r)) {
        case 0x03:  // an integer
        case 0x13: skip(r, 8); break;  // a float
        case 0x04:
        case 0x14: skip_text(r); break;
        default: break;
        }
    }
}

/// The outermost function's upvalue that a name of a scope is, or UINT64_MAX if it is a local.
static uint64_t outside(const scope *here, uint64_t index) {
    while (index < here->count && here->around != NULL) {
        const uint8_t *name = here->outside + 3 * index;
        if (name[0] != 0) return UINT64_MAX;
        index = name[1];
        here = here->around;
    }
    return index < here->count ? index : UINT64_MAX;
}

static void read_function(reader *r, const scope *around, assignment *found) {
    scope own = {around, NULL, 0};
    skip_text(r);  // the source's name
    uint64_t line = length(r);
    length(r);  // the last line
    skip(r, 3);
    uint64_t code_count = length(r);
    const uint8_t *code = skip(r, 4 * code_count);
    skip_constants(r);
    own.count = length(r);
    own.outside = skip(r, 3 * own.count);
    for (uint64_t n = length(r); n > 0 && r->at < r->end; n--) read_function(r, &own, found);
    uint64_t line_count = length(r);
    const uint8_t *steps = skip(r, line_count);
    uint64_t absolute_count = length(r);
    reader absolute = {r->at, r->end};
    for (uint64_t n = absolute_count; n > 0; n--) {
        length(r);
        length(r);
    }
    for (uint64_t n = length(r); n > 0 && r->at < r->end; n--) {
        skip_text(r);
        length(r);
        length(r);
    }
    for (uint64_t n = length(r); n > 0 && r->at < r->end; n--) skip_text(r);
    if (r->at == r->end && code + 4 * code_count > r->end) return;
    for (uint64_t i = 0; i < code_count; i++) {
        if (i < line_count) {
            if (steps[i] != 0x80) {
                line += (uint64_t)(int64_t)(int8_t)steps[i];
            } else {
                length(&absolute);
                line = length(&absolute);
            }
        }
        uint32_t instruction;
        memcpy(&instruction, code + 4 * i, 4);
        uint32_t operation = instruction & 0x7F;
        bool is_table = operation == OP_SETTABUP;
        if (operation != OP_GETUPVAL && operation != OP_SETUPVAL && !is_table) continue;
        uint32_t name = is_table ? instruction >> 7 & 0xFF : instruction >> 16 & 0xFF;
        uint64_t upvalue = outside(&own, name);
        if (operation == OP_GETUPVAL && upvalue != found->globals) continue;
        if (upvalue == UINT64_MAX || (found->line != NO_LINE && found->line <= line)) continue;
        found->line = line;
        found->upvalue = upvalue;
    }
}

/// Raises if the function on top of the stack assigns to anything outside.
static void require_no_assignment(lua_State *L) {
    int function = lua_gettop(L);
    size_t size = 0;
    lua_dump(L, add_size, &size, 0);
    uint8_t *bytes = lua_newuserdatauv(L, size + 1, 0);
    reader writer = {bytes, bytes + size};
    lua_pushvalue(L, function);
    lua_dump(L, add_bytes, &writer, 0);
    lua_pop(L, 1);
    static const uint8_t head[] = {0x1B, 'L', 'u', 'a', 0x54, 0};
    if (size < 32 || memcmp(bytes, head, sizeof head) != 0) {
        cs_raise(L, CS_RUNTIME, "this version of Lua cannot tell whether a function keeps state");
    }
    reader listing = {bytes + 32, bytes + size};
    assignment found = {NO_LINE, 0, UINT64_MAX - 1};
    const char *name;
    for (int i = 1; (name = lua_getupvalue(L, function, i)) != NULL; i++) {
        if (strcmp(name, "_ENV") == 0) found.globals = (uint64_t)i - 1;
        lua_pop(L, 1);
    }
    read_function(&listing, NULL, &found);
    if (found.line == NO_LINE) {
        lua_pop(L, 1);
        return;
    }
    name = lua_getupvalue(L, function, (int)found.upvalue + 1);
    cs_of(L)->error.line = (uint32_t)found.line;
    bool is_global = found.upvalue == found.globals || name == NULL;
    cs_raise(L, CS_KEEPS_STATE, "%s", is_global ? "" : name);
}

/// Checks a function and what it uses; `seen` is the table of those that were checked.
static void check(lua_State *L, int function, int seen) {
    luaL_checkstack(L, 12, NULL);
    lua_pushvalue(L, function);
    if (lua_rawget(L, seen) != LUA_TNIL || lua_iscfunction(L, function)) {
        lua_pop(L, 1);
        return;
    }
    lua_pop(L, 1);
    lua_pushvalue(L, function);
    lua_pushboolean(L, 1);
    lua_rawset(L, seen);
    lua_pushvalue(L, function);
    require_no_assignment(L);
    lua_pop(L, 1);
    for (int i = 1; lua_getupvalue(L, function, i) != NULL; i++) {
        const cs_quantity *quantity = cs_value(L, -1, CS_QUANTITY);
        if (quantity != NULL) {
            lua_pushnumber(L, quantity->value);
            lua_setupvalue(L, function, i);
        } else if (lua_type(L, -1) == LUA_TFUNCTION) {
            check(L, lua_gettop(L), seen);
        }
        lua_pop(L, 1);
    }
}

/// Raises CS_KEEPS_STATE with the line and the name if the function keeps state.
void cs_require_pure(lua_State *L, int function) {
    lua_createtable(L, 0, 4);
    check(L, function, lua_gettop(L));
    lua_pop(L, 1);
}
