// Which of the functions of a text a function is: their order is that of the word `function` in it.
//
// Lua tells the lines of a function and no more, and several may begin on one line. Its listing of
// the whole script holds the listings of all functions in the order of the text, so a function is
// found by comparing its own with those of its lines. Two that are listed alike, with the names
// that they use, do the same with the same values: then it is the first.
#include "cs_internal.h"

#include <string.h>

static const char places_key;

/// A function as it stands in the listing of the script, without the name of its source.
typedef struct written {
    uint64_t line, last_line;
    const uint8_t *start, *end;
} written;

typedef struct places {
    uint32_t count;
    written *list;  // NULL while they are only counted
} places;

static void note_functions(cs_reader *r, places *found) {
    cs_skip_text(r);
    uint32_t own = found->count++;
    written here = {.start = r->at};
    here.line = cs_size(r);
    here.last_line = cs_size(r);
    cs_skip(r, 3);
    cs_skip(r, 4 * cs_size(r));
    cs_skip_constants(r);
    cs_skip(r, 3 * cs_size(r));
    for (uint64_t n = cs_size(r); n > 0 && r->at < r->end; n--) note_functions(r, found);
    cs_skip(r, cs_size(r));                // lines
    cs_skip_numbers(r, 2 * cs_size(r));    // lines again, where they jump
    cs_skip_names(r, 2);                   // locals
    cs_skip_names(r, 0);                   // names from outside
    here.end = r->at;
    if (found->list != NULL) found->list[own] = here;
}

/// Pushes the functions of the script, made once; the script itself is the first.
static const places *push_places(lua_State *L) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &places_key) == LUA_TUSERDATA) {
        return lua_touserdata(L, -1);
    }
    lua_pop(L, 1);
    cs_push_chunk(L);
    cs_reader listing = cs_push_listing(L, -1);
    lua_remove(L, -2);
    cs_charge(L, (size_t)(listing.end - listing.at) / 16 + 1);
    places all = {0, NULL};
    cs_reader again = listing;
    note_functions(&again, &all);
    places *made = lua_newuserdatauv(L, sizeof *made + all.count * sizeof(written), 1);
    *made = (places) {0, (written *)(made + 1)};
    note_functions(&listing, made);
    lua_insert(L, -2);
    lua_setiuservalue(L, -2, 1);  // the bytes live as long as what points to them
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &places_key);
    return made;
}

/// Its place among the functions of the text, from 1; 0 if it is none of them.
uint32_t cs_place_of_function(lua_State *L, int function, uint64_t line, uint64_t last_line) {
    luaL_checkstack(L, 8, NULL);
    int top = lua_gettop(L);
    function = lua_absindex(L, function);
    const places *all = push_places(L);
    uint32_t found = 0, alike = 0;
    for (uint32_t i = all->count; i-- > 1;) {
        if (all->list[i].line != line || all->list[i].last_line != last_line) continue;
        found = i;
        alike += 1;
    }
    cs_charge(L, all->count / 8 + 1);
    if (alike > 1) {
        cs_reader own = cs_push_listing(L, function);
        cs_skip_text(&own);
        size_t size = (size_t)(own.end - own.at);
        cs_charge(L, size / 16 + all->count / 8 + 1);
        found = 0;
        for (uint32_t i = 1; found == 0 && i < all->count; i++) {
            const written *one = &all->list[i];
            if ((size_t)(one->end - one->start) != size) continue;
            if (memcmp(one->start, own.at, size) == 0) found = i;
        }
    }
    lua_settop(L, top);
    return found;
}
