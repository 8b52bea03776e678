// The caller's words: constructors, references, units, money and constants, as inert values.
//
// A script can make these values, hand them on and return them; it cannot look into them or change
// them. Each knows the line of the call that made it, for that is where an error will point.
#include "cs_internal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The addresses under which the metatables stand in Lua's registry.
static const char metatables[CS_KINDS];

static const char *const kind_names[CS_KINDS] = {
    [CS_BOX] = "library", [CS_NODE] = "finished", [CS_HALF] = "half-finished",
    [CS_REFERENCE] = "reference", [CS_QUANTITY] = "quantity", [CS_ARGUMENT] = "argument",
};

void *cs_push_value(lua_State *L, cs_kind kind, size_t size, int user_values) {
    cs_of(L)->budget -= 16;
    cs_kind *value = lua_newuserdatauv(L, size, user_values);
    memset(value, 0, size);
    *value = kind;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatables[kind]);
    lua_setmetatable(L, -2);
    return value;
}

void *cs_value(lua_State *L, int index, cs_kind kind) {
    if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
    cs_kind *value = lua_touserdata(L, index);
    return *value == kind ? value : NULL;
}

static uint32_t line_of_call(lua_State *L) {
    uint32_t line = cs_line(L);
    cs_of(L)->last_line = line;
    return line;
}

static const cs_constructor *constructor(lua_State *L, uint32_t index) {
    return &cs_of(L)->vocabulary->constructors[index];
}

static const char *example(const cs_constructor *word) {
    return word->example != NULL ? word->example : "name";
}

/// Notes where the next node is made, for whoever asks what became of it.
static void note_node(lua_State *L, uint32_t constructor, uint32_t line) {
    cs_state *S = cs_of(L);
    if (S->serial == S->made_capacity) {
        size_t capacity = S->made_capacity * 2 + 32;
        size_t growth = (capacity - S->made_capacity) * sizeof *S->made;
        bool fits = growth <= S->limits.memory_bytes - S->memory && cs_may_allocate(S);
        cs_made *moved = fits ? realloc(S->made, capacity * sizeof *moved) : NULL;
        if (moved == NULL) cs_out_of_memory(L);
        S->made = moved;
        S->made_capacity = capacity;
        S->memory += growth;
    }
    S->made[S->serial++] = (cs_made) {.line = line, .constructor = (uint16_t)constructor};
}

/// Pushes a node with the table at an index; the name at another, or none for 0.
/// The table as it is now, for a script may go on filling the one that it wrote.
static void push_copy(lua_State *L, int table) {
    lua_Unsigned length = lua_rawlen(L, table);
    luaL_checkstack(L, 5, NULL);
    lua_createtable(L, length < 4096 ? (int)length : 4096, 8);
    int copy = lua_gettop(L);
    lua_pushnil(L);
    while (lua_next(L, table) != 0) {
        cs_charge(L, 1);
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, copy);
    }
}

static int make_node(lua_State *L, uint32_t constructor, uint32_t line, int table, int name) {
    note_node(L, constructor, line);
    cs_node *node = cs_push_value(L, CS_NODE, sizeof *node, 2);
    node->constructor = constructor;
    node->line = line;
    node->serial = cs_of(L)->serial;
    push_copy(L, table);
    lua_setiuservalue(L, -2, 1);
    if (name != 0) {
        lua_pushvalue(L, name);
        lua_setiuservalue(L, -2, 2);
    }
    return 1;
}

/// `absence { ... }`, and the first half of `change "contribution" { ... }`.
static int call_constructor(lua_State *L) {
    uint32_t index = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
    const cs_constructor *word = constructor(L, index);
    uint32_t line = line_of_call(L);
    char words[CS_WORDS_SIZE];
    int count = lua_gettop(L);
    if (!word->takes_name) {
        if (count != 1 || lua_type(L, 1) != LUA_TTABLE) {
            cs_raise(
                L, CS_RUNTIME, "%s takes a table: %s { ... }; got %s", word->name, word->name,
                count > 1 ? "more than one value" : cs_words(L, 1, words));
        }
        return make_node(L, index, line, 1, 0);
    }
    if (count != 1 || lua_type(L, 1) != LUA_TSTRING) {
        cs_raise(
            L, CS_RUNTIME,
            "%s takes a name in quotes and then a table: %s \"%s\" { ... }; got %s", word->name,
            word->name, example(word), count > 1 ? "more than one value" : cs_words(L, 1, words));
    }
    size_t length;
    const char *name = lua_tolstring(L, 1, &length);
    cs_require_clean(L, name, length);
    cs_half *half = cs_push_value(L, CS_HALF, sizeof *half, 1);
    half->constructor = index;
    half->line = line;
    lua_pushvalue(L, 1);
    lua_setiuservalue(L, -2, 1);
    return 1;
}

/// The second half: a half-finished node is called with its table.
static int call_half(lua_State *L) {
    const cs_half *half = cs_value(L, 1, CS_HALF);
    cs_of(L)->last_line = half->line;
    lua_getiuservalue(L, 1, 1);
    int name = lua_gettop(L);
    if (name != 3 || lua_type(L, 2) != LUA_TTABLE) {
        char words[CS_WORDS_SIZE];
        const char *word = constructor(L, half->constructor)->name;
        cs_raise(
            L, CS_RUNTIME, "%s \"%s\" takes a table next: %s \"%s\" { ... }; got %s", word,
            lua_tostring(L, name), word, lua_tostring(L, name),
            name > 3 ? "more than one value" : name < 3 ? "nothing" : cs_words(L, 2, words));
    }
    return make_node(L, half->constructor, half->line, 2, name);
}

/// A finished node that is called: two items of a list without a comma between them.
static int call_node(lua_State *L) {
    const cs_node *node = cs_value(L, 1, CS_NODE);
    cs_raise(
        L, CS_RUNTIME, "%s { ... } is complete already; is a comma missing after it?",
        constructor(L, node->constructor)->name);
}

static _Noreturn void wrong_reference(lua_State *L, const cs_reference *word, int takes) {
    char words[CS_WORDS_SIZE];
    const char *got = cs_words(L, 1, words);
    if (lua_gettop(L) > 1) got = "more than one value";
    if (lua_gettop(L) == 1 && lua_type(L, 1) == LUA_TNUMBER && takes != CS_TAKES_TEXT) {
        snprintf(words, sizeof words, "%.14g", lua_tonumber(L, 1));
        got = words;
    }
    switch (takes) {
    case CS_TAKES_TEXT:
        cs_raise(
            L, CS_RUNTIME, "%s takes a name in quotes: %s \"...\"; got %s", word->name, word->name,
            got);
    case CS_TAKES_INTEGER:
        cs_raise(
            L, CS_RUNTIME, "%s takes a whole number: %s(1); got %s", word->name, word->name, got);
    default:
        cs_raise(
            L, CS_RUNTIME, "%s takes a name in quotes or a whole number; got %s", word->name, got);
    }
}

/// `municipality "Venlo"`, `coordinator(1)`.
static int call_reference(lua_State *L) {
    uint32_t index = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
    const cs_reference *word = &cs_of(L)->vocabulary->references[index];
    uint32_t line = line_of_call(L);
    int takes = word->takes & (CS_TAKES_TEXT | CS_TAKES_INTEGER), whole = 0;
    if (takes == 0) takes = CS_TAKES_TEXT | CS_TAKES_INTEGER;
    bool text = lua_type(L, 1) == LUA_TSTRING && (takes & CS_TAKES_TEXT) != 0;
    lua_Integer number = 0;
    if (lua_type(L, 1) == LUA_TNUMBER && (takes & CS_TAKES_INTEGER) != 0) {
        number = lua_tointegerx(L, 1, &whole);
    }
    if (lua_gettop(L) != 1 || (!text && !whole)) wrong_reference(L, word, takes);
    if (text) {
        size_t length;
        const char *name = lua_tolstring(L, 1, &length);
        cs_require_clean(L, name, length);
    }
    cs_refers *reference = cs_push_value(L, CS_REFERENCE, sizeof *reference, 1);
    reference->word = index;
    reference->line = line;
    if (text) lua_pushvalue(L, 1);
    else lua_pushinteger(L, number);
    lua_setiuservalue(L, -2, 1);
    return 1;
}

/// Makes the metatables: locked, and with names for Lua's own messages.
void cs_open_kinds(lua_State *L) {
    for (int kind = CS_NODE; kind < CS_ARGUMENT; kind++) {
        lua_createtable(L, 0, 12);
        lua_pushliteral(L, "locked");
        lua_setfield(L, -2, "__metatable");
        lua_pushstring(L, kind_names[kind]);
        lua_setfield(L, -2, "__name");
        if (kind == CS_NODE || kind == CS_HALF) {
            lua_pushcfunction(L, kind == CS_NODE ? call_node : call_half);
            lua_setfield(L, -2, "__call");
        }
        if (kind == CS_QUANTITY) cs_open_quantities(L, lua_gettop(L));
        lua_rawsetp(L, LUA_REGISTRYINDEX, &metatables[kind]);
    }
}

/// Names the value on top of the stack in the table of globals, which must not have it.
static void define(lua_State *L, int globals, const char *name) {
    if (name == NULL || *name == 0) {
        cs_raise(L, CS_BAD_VOCABULARY, "a word of the vocabulary has no name");
    }
    lua_pushstring(L, name);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, globals) != LUA_TNIL) {
        cs_raise(L, CS_BAD_VOCABULARY, "the word '%s' is defined twice", name);
    }
    lua_pop(L, 1);
    lua_insert(L, -2);
    lua_rawset(L, globals);
}

static void define_function(
    lua_State *L, int globals, const char *name, lua_CFunction function, size_t index) {
    lua_pushinteger(L, (lua_Integer)index);
    lua_pushcclosure(L, function, 1);
    define(L, globals, name);
}

/// Fills the table of globals with the caller's words.
void cs_open_vocabulary(lua_State *L, int globals) {
    const cs_vocabulary *words = cs_of(L)->vocabulary;
    if (words->constructor_count > UINT16_MAX || words->reference_count > UINT16_MAX) {
        cs_raise(L, CS_BAD_VOCABULARY, "the vocabulary has more words than a tape can name");
    }
    for (size_t i = 0; i < words->constructor_count; i++) {
        define_function(L, globals, words->constructors[i].name, call_constructor, i);
    }
    for (size_t i = 0; i < words->reference_count; i++) {
        define_function(L, globals, words->references[i].name, call_reference, i);
    }
    for (size_t i = 0; i < words->money_count; i++) {
        define_function(L, globals, words->moneys[i].name, cs_make_money, i);
    }
    for (size_t i = 0; i < words->unit_count; i++) {
        const cs_unit *unit = &words->units[i];
        if (!isfinite(unit->scale)) {
            cs_raise(L, CS_BAD_VOCABULARY, "a unit of the vocabulary has no finite scale");
        }
        cs_push_quantity(L, unit->scale, unit->dimension);
        define(L, globals, unit->name);
    }
    for (size_t i = 0; i < words->constant_count; i++) {
        const char *text = words->constants[i].text;
        lua_pushstring(L, text != NULL ? text : "");
        define(L, globals, words->constants[i].name);
    }
}
