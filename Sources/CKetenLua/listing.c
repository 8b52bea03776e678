// Reads Lua's own listing of a function, of which only the outer shape is known here: texts,
// numbers, constants. What the parts mean is for purity.c and place.c to say.
#include "cs_internal.h"

#include <string.h>

static int add_size(lua_State *L, const void *bytes, size_t size, void *total) {
    (void)L, (void)bytes;
    *(size_t *)total += size;
    return 0;
}

static int add_bytes(lua_State *L, const void *bytes, size_t size, void *writer) {
    (void)L;
    cs_reader *out = writer;
    if (size > (size_t)(out->end - out->at)) return 1;
    memcpy((uint8_t *)out->at, bytes, size);
    out->at += size;
    return 0;
}

cs_reader cs_push_listing(lua_State *L, int function) {
    size_t size = 0;
    function = lua_absindex(L, function);
    lua_pushvalue(L, function);
    lua_dump(L, add_size, &size, 0);
    lua_pop(L, 1);
    uint8_t *bytes = lua_newuserdatauv(L, size + 1, 0);
    cs_reader writer = {bytes, bytes + size};
    lua_pushvalue(L, function);
    lua_dump(L, add_bytes, &writer, 0);
    lua_pop(L, 1);
    static const uint8_t head[] = {0x1B, 'L', 'u', 'a', 0x54, 0};
    if (size < 32 || memcmp(bytes, head, sizeof head) != 0) {
        cs_raise(L, CS_RUNTIME, "this version of Lua cannot tell whether a function keeps state");
    }
    return (cs_reader) {bytes + 32, bytes + size};
}

const uint8_t *cs_skip(cs_reader *r, uint64_t size) {
    const uint8_t *start = r->at;
    r->at = size <= (uint64_t)(r->end - r->at) ? r->at + size : r->end;
    return start;
}

uint8_t cs_byte(cs_reader *r) { return r->at < r->end ? *r->at++ : 0x80; }

/// A length: seven bits a byte, the highest first, the last byte marked.
uint64_t cs_size(cs_reader *r) {
    uint64_t value = 0;
    for (;;) {
        uint8_t next = cs_byte(r);
        value = value << 7 | (next & 0x7F);
        if ((next & 0x80) != 0) return value;
    }
}

void cs_skip_text(cs_reader *r) {
    uint64_t size = cs_size(r);
    if (size > 1) cs_skip(r, size - 1);
}

void cs_skip_constants(cs_reader *r) {
    for (uint64_t n = cs_size(r); n > 0 && r->at < r->end; n--) {
        switch (cs_byte(r)) {
        case 0x03:  // an integer
        case 0x13: cs_skip(r, 8); break;  // a float
        case 0x04:
        case 0x14: cs_skip_text(r); break;
        default: break;
        }
    }
}

void cs_skip_numbers(cs_reader *r, uint64_t count) {
    for (; count > 0 && r->at < r->end; count--) cs_size(r);
}

void cs_skip_names(cs_reader *r, int numbers_behind) {
    for (uint64_t n = cs_size(r); n > 0 && r->at < r->end; n--) {
        cs_skip_text(r);
        cs_skip_numbers(r, (uint64_t)numbers_behind);
    }
}
