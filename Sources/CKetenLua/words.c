// Words: how an error is raised, what a value is called in one, and which texts are clean.
//
// The first error of an evaluation is written into the state and stays; what jumps through Lua is
// only a sentinel. So raising allocates nothing and nothing on the way can change the message.
#include "cs_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char sentinel = 0;

static void write_error(cs_state *S, cs_status status, const char *format, va_list arguments) {
    if (S->error.status != CS_OK) return;
    S->error.status = status;
    vsnprintf(S->error.message, sizeof S->error.message, format, arguments);
}

/// Notes an error outside the interpreter.
void cs_set_error(cs_state *S, cs_status status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    write_error(S, status, format, arguments);
    va_end(arguments);
}

/// Notes an error, arms the hook so that not one more instruction gets through, and jumps.
_Noreturn void cs_raise(lua_State *L, cs_status status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    write_error(cs_of(L), status, format, arguments);
    va_end(arguments);
    lua_sethook(L, cs_hook, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, (void *)&sentinel);
    lua_error(L);
    __builtin_unreachable();
}

/// The line of the innermost Lua function that is running; 0 if there is none.
uint32_t cs_line(lua_State *L) {
    lua_Debug frame;
    for (int level = 0; level < 32 && lua_getstack(L, level, &frame) != 0; level++) {
        if (lua_getinfo(L, "l", &frame) != 0 && frame.currentline > 0) {
            return (uint32_t)frame.currentline;
        }
    }
    return 0;
}

/// The length of the UTF-8 character at a place, or 0 if there is none.
static size_t character(const unsigned char *text, size_t left) {
    unsigned char first = text[0];
    if (first < 0x80) return 1;
    size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > left) return 0;
    for (size_t i = 1; i < length; i++) {
        if ((text[i] & 0xC0) != 0x80) return 0;
    }
    unsigned char second = text[1];
    if (first == 0xE0 && second < 0xA0) return 0;   // longer than needed
    if (first == 0xED && second > 0x9F) return 0;   // surrogates
    if (first == 0xF0 && second < 0x90) return 0;   // longer than needed
    if (first == 0xF4 && second > 0x8F) return 0;   // beyond Unicode
    return length;
}

static bool is_control(const unsigned char *text, size_t length) {
    if (length == 1) return text[0] < 0x20 || text[0] == 0x7F;
    return length == 2 && text[0] == 0xC2 && text[1] < 0xA0;
}

/// The place, from 1, of the first byte that is not clean UTF-8; 0 if the text is clean.
size_t cs_bad_byte(const char *text, size_t length) {
    const unsigned char *bytes = (const unsigned char *)text;
    for (size_t i = 0; i < length;) {
        size_t step = character(bytes + i, length - i);
        bool layout = bytes[i] == '\t' || bytes[i] == '\n';
        if (step == 0 || (!layout && is_control(bytes + i, step))) return i + 1;
        i += step;
    }
    return 0;
}

/// Raises unless a text may go on the tape.
void cs_require_clean(lua_State *L, const char *text, size_t length) {
    size_t place = cs_bad_byte(text, length);
    if (place == 0) return;
    unsigned char byte = (unsigned char)text[place - 1];
    const char *cause = byte < 0x20 || byte == 0x7F || byte == 0xC2
        ? "holds a control character" : "is not valid UTF-8";
    cs_raise(L, CS_BAD_STRING, "a text %s (byte %zu is %u)", cause, place, (unsigned)byte);
}

/// Makes a message fit to print: one line, clean UTF-8, also where it was cut off.
void cs_clean_message(char *message, size_t size) {
    unsigned char *bytes = (unsigned char *)message;
    size_t length = strnlen(message, size - 1), kept = 0;
    for (size_t i = 0; i < length;) {
        size_t step = character(bytes + i, length - i);
        if (step == 0) {
            if (i + 5 < size) bytes[kept++] = '?';  // unless it was cut off here
            i += 1;
        } else if (is_control(bytes + i, step)) {
            if (bytes[i] == '\n' || bytes[i] == '\t' || bytes[i] == '\r') bytes[kept++] = ' ';
            i += step;
        } else {
            memmove(bytes + kept, bytes + i, step);
            kept += step;
            i += step;
        }
    }
    bytes[kept] = 0;
}

/// What `type` answers: Lua's name, or the word that made the value.
const char *cs_type_name(lua_State *L, int index) {
    const cs_vocabulary *words = cs_of(L)->vocabulary;
    if (lua_type(L, index) != LUA_TUSERDATA) return lua_typename(L, lua_type(L, index));
    const cs_kind *kind = lua_touserdata(L, index);
    switch (*kind) {
    case CS_NODE: return words->constructors[((const cs_node *)kind)->constructor].name;
    case CS_HALF: return words->constructors[((const cs_half *)kind)->constructor].name;
    case CS_REFERENCE: return words->references[((const cs_refers *)kind)->word].name;
    case CS_QUANTITY: return "quantity";
    case CS_ARGUMENT: return cs_of(L)->slots[((const cs_argument *)kind)->slot].argument;
    default: return "library";
    }
}

/// What an error calls a value, in a buffer of CS_WORDS_SIZE bytes.
const char *cs_words(lua_State *L, int index, char *buffer) {
    switch (lua_type(L, index)) {
    case LUA_TNONE:
    case LUA_TNIL: return "nothing (nil)";
    case LUA_TBOOLEAN: return lua_toboolean(L, index) ? "true" : "false";
    case LUA_TNUMBER: return "a number";
    case LUA_TSTRING: return "text";
    case LUA_TTABLE: return "a table";
    case LUA_TFUNCTION: return "a function";
    default: break;
    }
    const char *name = cs_type_name(L, index);
    const cs_quantity *quantity = cs_value(L, index, CS_QUANTITY);
    if (quantity != NULL) {
        char dimension[96];
        cs_dimension_words(cs_of(L), quantity->dimension, dimension, sizeof dimension);
        snprintf(buffer, CS_WORDS_SIZE, "a quantity (%s)", dimension);
    } else if (cs_value(L, index, CS_NODE) != NULL) {
        snprintf(buffer, CS_WORDS_SIZE, "%.80s { ... }", name);
    } else if (cs_value(L, index, CS_HALF) != NULL) {
        snprintf(buffer, CS_WORDS_SIZE, "%.80s without its table", name);
    } else if (cs_value(L, index, CS_REFERENCE) != NULL) {
        snprintf(buffer, CS_WORDS_SIZE, "a reference (%.80s)", name);
    } else if (cs_value(L, index, CS_ARGUMENT) != NULL) {
        snprintf(buffer, CS_WORDS_SIZE, "the %.80s itself", name);
    } else {
        return "a library";
    }
    return buffer;
}

/// Pushes what `tostring` answers; never an address.
void cs_push_text_of(lua_State *L, int index) {
    const cs_refers *reference = cs_value(L, index, CS_REFERENCE);
    const cs_quantity *quantity = cs_value(L, index, CS_QUANTITY);
    int type = lua_type(L, index);
    if (type == LUA_TSTRING || type == LUA_TNUMBER) {
        lua_pushvalue(L, index);
        lua_tolstring(L, -1, NULL);
    } else if (type == LUA_TNIL || type == LUA_TNONE) {
        lua_pushliteral(L, "nil");
    } else if (type == LUA_TBOOLEAN) {
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
    } else if (reference != NULL) {
        lua_getiuservalue(L, index, 1);
        bool text = lua_type(L, -1) == LUA_TSTRING;
        const char *value = lua_tostring(L, -1);
        lua_pushfstring(L, text ? "%s \"%s\"" : "%s(%s)", cs_type_name(L, index), value);
        lua_remove(L, -2);
    } else if (quantity != NULL) {
        char text[CS_WORDS_SIZE], dimension[96];
        cs_dimension_words(cs_of(L), quantity->dimension, dimension, sizeof dimension);
        snprintf(text, sizeof text, "%.14g %s", quantity->value, dimension);
        lua_pushstring(L, text);
    } else {
        lua_pushfstring(L, "<%s>", cs_type_name(L, index));
    }
}
