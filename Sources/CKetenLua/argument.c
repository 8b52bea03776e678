// What a called function gets: `case`, a thing whose fields are the inputs of the call.
//
// It is a userdata and not a table, so that nothing can be kept in it and a misspelt field is an
// error. Its fields are not filled in: a field that is read is looked up among the few names, which
// are pointers to texts that Lua keeps once, and becomes a value only then.
#include "cs_internal.h"

#include <string.h>

/// Upvalues: the list of all words.
static int read_input(lua_State *L) {
    cs_state *S = cs_of(L);
    const cs_argument *argument = lua_touserdata(L, 1);
    const struct cs_slot *slot = &S->slots[argument->slot];
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
    for (uint32_t i = 0; i < slot->input_count; i++) {
        if (slot->names[i] != name) continue;
        double value = S->inputs[i];
        S->read |= UINT64_C(1) << i;
        switch (slot->meanings[i]) {
        case CS_IS_FLAG: lua_pushboolean(L, value != 0); break;
        case CS_IS_WORD:
            // a place that the list does not have, nan too, is nothing
            if (value >= 0 && value < slot->word_count[i]) {
                lua_rawgeti(
                    L, lua_upvalueindex(1), (lua_Integer)slot->first_word[i] + (lua_Integer)value);
            } else {
                lua_pushnil(L);
            }
            break;
        default: lua_pushnumber(L, value); break;
        }
        return 1;
    }
    char words[CS_WORDS_SIZE];
    if (name == NULL) {
        cs_raise(
            L, CS_RUNTIME, "%s has fields with names, and %s is not a name", slot->argument,
            cs_words(L, 2, words));
    }
    cs_raise(L, CS_RUNTIME, "unknown field '%s' of %s", name, slot->argument);
}

static int write_input(lua_State *L) {
    const cs_argument *argument = lua_touserdata(L, 1);
    cs_raise(
        L, CS_RUNTIME, "the fields of %s cannot be changed",
        cs_of(L)->slots[argument->slot].argument);
}

/// Pushes the argument of a slot, whose description is completed; and before it a table that keeps
/// the texts of its names.
void cs_push_argument(lua_State *L, uint32_t index, const cs_schema *schema) {
    struct cs_slot *slot = &cs_of(L)->slots[index];
    lua_Integer words = 0, longest = (lua_Integer)schema->input_count;
    lua_createtable(L, (int)longest, 0);
    int names = lua_gettop(L);
    lua_createtable(L, 16, 0);
    int list = lua_gettop(L);
    for (size_t i = 0; i < schema->input_count; i++) {
        const cs_input *input = &schema->inputs[i];
        lua_pushstring(L, input->name);
        slot->names[i] = lua_tostring(L, -1);
        lua_rawseti(L, names, (lua_Integer)i + 1);
        slot->meanings[i] = input->meaning;
        slot->first_word[i] = (uint32_t)words + 1;
        slot->word_count[i] = (uint32_t)input->word_count;
        for (size_t k = 0; k < input->word_count; k++) {
            lua_pushstring(L, input->words[k]);
            lua_rawseti(L, list, ++words);
        }
    }
    cs_argument *argument = lua_newuserdatauv(L, sizeof *argument, 1);
    argument->kind = CS_ARGUMENT;
    argument->slot = index;
    lua_pushvalue(L, names);
    lua_setiuservalue(L, -2, 1);
    lua_createtable(L, 0, 4);
    lua_pushvalue(L, list);
    lua_pushcclosure(L, read_input, 1);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, write_input);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_pushstring(L, schema->argument);
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
    lua_remove(L, list);
}
