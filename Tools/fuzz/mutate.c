// How the fuzzer changes a script: half the time by bytes, half the time by whole tokens.
//
// Bytes find what is wrong with reading; tokens keep a script readable for long enough to find what
// is wrong with running it.
#include <ctype.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t most);

/// What tokens are replaced with, beside each other.
static const char *const tokens[] = {
    "scenario", "change", "absence", "growth", "new_post", "region", "municipality", "post",
    "coordinator", "channel", "any",
    "over", "scale", "shift", "uncertain", "target", "priority", "indicator", "effect",
    "saturating", "points", "form", "persons", "by =", "where =", "curve =", "count =", "case",
    "case.waiting", "case.form", "case.open", "case.age", "function(case) return", "function(x)",
    "case.needs_shelter", "'labour'", "days", "weeks", "months", "year", "inhabitant", "fte",
    "hours", "percent", "EUR", "illness", "and", "break", "do", "else", "elseif", "end", "false",
    "for", "function", "goto", "if", "in", "local", "nil", "not", "or", "repeat", "return",
    "then", "true", "until", "while", "_ENV", "assert", "error", "ipairs", "pairs", "select",
    "tonumber", "tostring", "type", "math.abs", "math.ceil", "math.floor", "math.fmod",
    "math.huge", "math.max", "math.min", "math.pi", "math.sqrt", "math.tointeger", "string.find",
    "string.format", "string.len", "string.lower", "string.rep", "string.split", "string.sub",
    "string.upper", "table.concat", "table.insert", "table.remove", "table.sort", "table.unpack",
    ":rep", ":sub", ":format", ":find", ":split", "\"x\"", "\"%5.2f\"", "\"%d %s %x\"", "''", "0",
    "1", "-1", "2", "0.1", "1e308", "0x7fffffffffffffff", "1 << 62", "(", ")", "{", "}", "[", "]",
    "[[", "]]", ",", ";", "=", "==", "~=", "<", "<=", ">", ">=", "+", "-", "*", "/", "//", "%",
    "^", "#", "&", "|", "~", "<<", ">>", "..", "...", "::a::", "goto a", "<const>", "<close>",
    "function(...) return ... end", "{ x = 1, 2, 3 }", "--", "\n", "a", "b", "k", "v", "t",
};

enum { TOKENS = sizeof tokens / sizeof *tokens, MOST_MARKS = 2048 };

static int joins(int c) { return isalnum(c) || c == '_' || c >= 0x80; }

/// Where tokens begin; the last mark is the end.
static size_t marks(const uint8_t *bytes, size_t size, size_t *at) {
    size_t count = 0;
    for (size_t i = 0; i < size && count < MOST_MARKS; i++) {
        if (isspace(bytes[i])) continue;
        if (i == 0 || !joins(bytes[i]) || !joins(bytes[i - 1])) at[count++] = i;
    }
    at[count] = size;
    return count;
}

/// Puts `length` bytes in the place of those from `from` up to `to`; the new size.
static size_t splice(
    uint8_t *bytes, size_t size, size_t most, size_t from, size_t to, const void *with,
    size_t length) {
    if (size - (to - from) + length > most) return size;
    memmove(bytes + from + length, bytes + to, size - to);
    memcpy(bytes + from, with, length);
    return size - (to - from) + length;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed) {
    static size_t at[MOST_MARKS + 1];
    srandom(seed);
    size_t count = random() % 2 == 0 ? 0 : marks(bytes, size, at);
    if (count == 0) return LLVMFuzzerMutate(bytes, size, most);
    for (long turns = 1 + random() % 3; turns > 0 && count > 0; turns--) {
        size_t one = (size_t)random() % count, other = (size_t)random() % count;
        uint8_t text[128] = " ";
        size_t length;
        if (random() % 2 == 0) {
            const char *token = tokens[random() % TOKENS];
            length = strlen(token) + 2;
            memcpy(text + 1, token, length - 2);
        } else {
            size_t wanted = at[other + 1] - at[other];
            length = (wanted < sizeof text - 2 ? wanted : sizeof text - 2) + 2;
            memcpy(text + 1, bytes + at[other], length - 2);
        }
        text[length - 1] = ' ';
        switch (random() % 3) {
        case 0: size = splice(bytes, size, most, at[one], at[one], text, length); break;
        case 1: size = splice(bytes, size, most, at[one], at[one + 1], text, length); break;
        default: size = splice(bytes, size, most, at[one], at[one + 1], " ", 1); break;
        }
        count = marks(bytes, size, at);
    }
    return size;
}
