// How long a list is. With a hole in it nobody knows: Lua's own answer then depends on how the
// table has grown, and that on the time and on addresses if texts were keys of it. So holes are
// refused.
//
// To see that there are none all keys must be visited, which a loop that appends cannot do at every
// turn: `t[#t + 1] = x`, which the caller hands over under a name of its own, and table.insert.
// Then a list that was seen whole is as long as it was, or one longer or shorter as its ends show,
// until it has doubled. That depends on what the script does alone, whatever holes it makes.
#include "cs_internal.h"

static const char remembered_key;

/// The length of a list whose every key was looked at.
lua_Integer cs_whole_length(lua_State *L, int list) {
    lua_Integer count = 0, last = 0;
    size_t all = 0;
    list = lua_absindex(L, list);
    luaL_checkstack(L, 4, NULL);
    for (lua_pushnil(L); lua_next(L, list) != 0; lua_pop(L, 1)) {
        all += 1;
        if (!lua_isinteger(L, -2)) continue;
        lua_Integer key = lua_tointeger(L, -2);
        if (key < 1) continue;
        count += 1;
        if (key > last) last = key;
    }
    cs_charge(L, all / 2 + 1);
    if (count == last) return count;
    lua_Integer hole = 1;
    while (lua_rawgeti(L, list, hole) != LUA_TNIL) {
        lua_pop(L, 1);
        hole += 1;
    }
    cs_raise(L, CS_RUNTIME, "a list has a hole: value %lld is nothing (nil)", (long long)hole);
}

static bool has(lua_State *L, int list, lua_Integer place) {
    bool found = lua_rawgeti(L, list, place) != LUA_TNIL;
    lua_pop(L, 1);
    return found;
}

/// Takes the list into those that are remembered, in the place of the one that came first. They are
/// held, so that no other list can come to have their addresses.
static cs_length_known *remember(lua_State *L, int list) {
    cs_state *S = cs_of(L);
    uint32_t place = S->lengths_made++ % CS_LENGTHS;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &remembered_key) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_createtable(L, CS_LENGTHS, 0);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &remembered_key);
    }
    lua_pushvalue(L, list);
    lua_rawseti(L, -2, (lua_Integer)place + 1);
    lua_pop(L, 1);
    S->lengths[place] = (cs_length_known) {.list = lua_topointer(L, list)};
    return &S->lengths[place];
}

/// The length of a list, as its ends show it if it was seen whole and is known since.
lua_Integer cs_length(lua_State *L, int list, bool is_to_change) {
    cs_state *S = cs_of(L);
    if (S->calling) return cs_whole_length(L, list);
    list = lua_absindex(L, list);
    luaL_checkstack(L, 4, NULL);
    const void *address = lua_topointer(L, list);
    cs_length_known *known = NULL;
    for (int i = 0; i < CS_LENGTHS && known == NULL; i++) {
        if (S->lengths[i].list == address) known = &S->lengths[i];
    }
    bool is_presumed = known != NULL && known->turns < known->length;
    if (is_presumed && (is_to_change || (!known->has_changed && known->length > CS_SHORT_LIST))) {
        lua_Integer length = known->length;
        bool has_next = has(L, list, length + 1);
        bool is_longer = has_next && !has(L, list, length + 2);
        bool is_same = !has_next && has(L, list, length);
        bool is_shorter = !has_next && !is_same && (length == 1 || has(L, list, length - 1));
        if (is_longer || is_same || is_shorter) {
            known->turns += 1;
            known->has_changed = known->has_changed || is_to_change;
            known->length += is_longer ? 1 : is_shorter ? -1 : 0;
            cs_charge(L, 1);
            return known->length;
        }
    }
    if (known == NULL) known = remember(L, list);
    known->length = cs_whole_length(L, list);
    known->turns = 0;
    known->has_changed = is_to_change;
    return known->length;
}

/// Lets go of the lists that are remembered.
void cs_forget_lengths(lua_State *L) {
    cs_state *S = cs_of(L);
    for (int i = 0; i < CS_LENGTHS; i++) S->lengths[i] = (cs_length_known) {.list = NULL};
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &remembered_key);
}

static int push_length_of(lua_State *L, bool is_to_change) {
    char words[CS_WORDS_SIZE];
    switch (lua_type(L, 2)) {
    case LUA_TTABLE: lua_pushinteger(L, cs_length(L, 2, is_to_change)); return 1;
    case LUA_TSTRING: lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 2)); return 1;
    default: cs_raise(L, CS_RUNTIME, "# takes a list or a text; got %s", cs_words(L, 2, words));
    }
}

/// `#` of a value, which the caller writes as the power of a thing of ours.
static int length_of(lua_State *L) { return push_length_of(L, false); }
static int end_of(lua_State *L) { return push_length_of(L, true); }

static void define(lua_State *L, const char *name, lua_CFunction power) {
    cs_kind *kind = lua_newuserdatauv(L, sizeof *kind, 0);
    *kind = CS_BOX;
    lua_createtable(L, 0, 3);
    lua_pushcfunction(L, power);
    lua_setfield(L, -2, "__pow");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_pushliteral(L, "library");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
    lua_setfield(L, -2, name);
}

/// Adds the things whose powers are lengths to the table on top of the stack.
void cs_open_lengths(lua_State *L) {
    define(L, "length_of_list", length_of);
    define(L, "end_of_list", end_of);
}
