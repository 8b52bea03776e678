// The locked boxes: scripts see their globals and libraries only through them.
//
// A box is a userdata that holds nothing. Reading it looks in a table that no script can reach, and
// a name that is not there is an error with words; writing to it is an error always. Being no
// table, a box cannot be changed by `table.insert` or walked by `pairs` either.
#include "cs_internal.h"

#include <string.h>

typedef struct blocked_name {
    const char *name, *reason;
} blocked_name;

#define CLOCKLESS "a scenario has no clock and no system; give dates as text, \"2023-01-01\""
#define FILELESS "a scenario reads and writes no files"
#define ONE_FILE "a scenario is one file; share parts with a local function"
#define NO_CODE "a scenario cannot make program text; write a local function"
#define NO_CATCH "an error ends the scenario; test a value with 'if' before using it"
#define PLAIN "tables are plain; write t[k], t[k] = v, a == b or #t"
#define NO_METATABLES "tables are plain and have no metatables; use a local function"
#define SILENT "a scenario prints nothing; to look at a value write error(tostring(value))"
#define NO_PATTERNS "a pattern can take for ever; use string.find and string.split with plain text"
#define NO_CHANCE "chance belongs to the simulation, which draws it in the same way every time"
#define NOT_EXACT "its last digits differ between machines; write the number out"

/// Names that people know from Lua and will try, with what to do instead.
static const blocked_name blocked_names[] = {
    {"os", CLOCKLESS},
    {"io", FILELESS},
    {"require", ONE_FILE},
    {"package", ONE_FILE},
    {"dofile", ONE_FILE},
    {"loadfile", ONE_FILE},
    {"load", NO_CODE},
    {"loadstring", NO_CODE},
    {"string.dump", NO_CODE},
    {"pcall", NO_CATCH},
    {"xpcall", NO_CATCH},
    {"coroutine", "a scenario runs from top to bottom; use a loop or a local function"},
    {"setmetatable", NO_METATABLES},
    {"getmetatable", NO_METATABLES},
    {"rawget", PLAIN},
    {"rawset", PLAIN},
    {"rawequal", PLAIN},
    {"rawlen", PLAIN},
    {"next", "its order differs from run to run; use pairs, which goes in order"},
    {"debug", "a scenario is data; to look at a value write error(tostring(value))"},
    {"print", SILENT},
    {"warn", SILENT},
    {"collectgarbage", "memory looks after itself"},
    {"_G", "global names cannot be listed or changed; use local names"},
    {"unpack", "write table.unpack"},
    {"utf8", "texts are bytes; use string.len, string.sub and string.find"},
    {"bit32", "write numbers out"},
    {"string.match", NO_PATTERNS},
    {"string.gmatch", NO_PATTERNS},
    {"string.gsub", NO_PATTERNS},
    {"table.move", "copy with a loop"},
    {"table.pack", "write { ... }"},
    {"math.random", NO_CHANCE},
    {"math.randomseed", NO_CHANCE},
    {"math.sin", NOT_EXACT},
    {"math.cos", NOT_EXACT},
    {"math.tan", NOT_EXACT},
    {"math.asin", NOT_EXACT},
    {"math.acos", NOT_EXACT},
    {"math.atan", NOT_EXACT},
    {"math.exp", NOT_EXACT},
    {"math.log", NOT_EXACT},
};

static const char *reason_for(const char *box, const char *name) {
    size_t prefix = strlen(box);
    for (size_t i = 0; i < sizeof blocked_names / sizeof *blocked_names; i++) {
        const char *blocked = blocked_names[i].name;
        if (prefix > 0) {
            if (strncmp(blocked, box, prefix) != 0 || blocked[prefix] != '.') continue;
            blocked += prefix + 1;
        }
        if (strcmp(blocked, name) == 0) return blocked_names[i].reason;
    }
    return NULL;
}

/// Reads a name from a box, or from a text used with a colon. Upvalues: the table, the box's name.
static int read_name(lua_State *L) {
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    const char *box = lua_tostring(L, lua_upvalueindex(2));
    const char *dot = *box == 0 ? "" : ".";
    char words[CS_WORDS_SIZE];
    if (lua_type(L, 2) != LUA_TSTRING) {
        cs_raise(
            L, CS_RUNTIME, "%s has names in it, and %s is not a name",
            *box == 0 ? "_ENV" : box, cs_words(L, 2, words));
    }
    const char *name = lua_tostring(L, 2);
    if (*box == 0 && cs_of(L)->calling && cs_is_word(L, name)) {
        cs_raise(L, CS_RUNTIME, "'%s' cannot be used in a function that a run calls", name);
    }
    const char *reason = reason_for(box, name);
    if (reason != NULL) {
        cs_raise(
            L, CS_RUNTIME, "'%s%s%s' is not available in a scenario: %s", box, dot, name, reason);
    }
    cs_raise(L, CS_RUNTIME, "unknown name '%s%s%s'", box, dot, name);
}

/// Refuses to write a name into a box. Upvalue: the box's name.
static int write_name(lua_State *L) {
    const char *box = lua_tostring(L, lua_upvalueindex(1));
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    if (*box != 0) cs_raise(L, CS_RUNTIME, "cannot change '%s.%s'", box, name);
    cs_raise(L, CS_RUNTIME, "cannot assign to global '%s'; write 'local %s'", name, name);
}

/// Turns the table on top of the stack into the function that reads names from it.
void cs_push_box_index(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    lua_pushcclosure(L, read_name, 2);
}

/// Turns the table on top of the stack into a locked box; the globals' box has the name "".
void cs_push_box(lua_State *L, const char *name) {
    cs_kind *box = lua_newuserdatauv(L, sizeof *box, 0);
    *box = CS_BOX;
    lua_insert(L, -2);
    lua_createtable(L, 0, 4);
    lua_insert(L, -2);
    cs_push_box_index(L, name);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_pushcclosure(L, write_name, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_pushliteral(L, "library");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
}
