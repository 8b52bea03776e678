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

static void read_function(cs_reader *r, const scope *around, assignment *found) {
    scope own = {around, NULL, 0};
    cs_skip_text(r);  // the source's name
    uint64_t line = cs_size(r);
    cs_size(r);  // the last line
    cs_skip(r, 3);
    uint64_t code_count = cs_size(r);
    const uint8_t *code = cs_skip(r, 4 * code_count);
    cs_skip_constants(r);
    own.count = cs_size(r);
    own.outside = cs_skip(r, 3 * own.count);
    for (uint64_t n = cs_size(r); n > 0 && r->at < r->end; n--) read_function(r, &own, found);
    uint64_t line_count = cs_size(r);
    const uint8_t *steps = cs_skip(r, line_count);
    uint64_t absolute_count = cs_size(r);
    cs_reader absolute = {r->at, r->end};
    cs_skip_numbers(r, 2 * absolute_count);
    cs_skip_names(r, 2);
    cs_skip_names(r, 0);
    if (r->at == r->end && code + 4 * code_count > r->end) return;
    for (uint64_t i = 0; i < code_count; i++) {
        if (i < line_count) {
            if (steps[i] != 0x80) {
                line += (uint64_t)(int64_t)(int8_t)steps[i];
            } else {
                cs_size(&absolute);
                line = cs_size(&absolute);
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
    cs_reader listing = cs_push_listing(L, function);
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
