// The words that scripts may use, and a reader that knows what a tape must look like.
#include "fuzz.h"

#include <string.h>

// ---- The words of the scenario language, of every sort ----------------------------------------

static const cs_constructor constructors[] = {
    {"scenario", 1, "Ten cents"}, {"change", 1, "contribution"}, {"absence", 0, NULL},
    {"growth", 1, "population"}, {"new_post", 1, "south-2"}, {"over", 0, NULL},
    {"scale", 1, "contribution"}, {"shift", 1, "inhabitants"}, {"uncertain", 1, "patience"},
    {"target", 1, "left_waiting"}, {"priority", 1, "cases"}, {"indicator", 1, "too long"},
    {"effect", 0, NULL}, {"saturating", 0, NULL}, {"points", 0, NULL},
};
static const cs_reference references[] = {
    {"region", 0, CS_TAKES_TEXT}, {"sub_region", 1, CS_TAKES_TEXT},
    {"municipality", 2, CS_TAKES_TEXT}, {"post", 3, CS_TAKES_TEXT},
    {"coordinator", 4, CS_TAKES_INTEGER}, {"channel", 5, CS_TAKES_TEXT},
    {"form", 6, CS_TAKES_TEXT}, {"any", 7, 0},
};
static const cs_unit units[] = {
    {"days", 1, {0, 0, 1}}, {"weeks", 7, {0, 0, 1}}, {"months", 1, {0, 1}}, {"year", 12, {0, 1}},
    {"inhabitant", 1, {0, 0, 0, 1}}, {"fte", 1, {0, 0, 0, 0, 1}}, {"hours", 1, {0, 0, 0, 0, 0, 1}},
    {"persons", 1, {0, 0, 0, 0, 0, 0, 1}}, {"percent", 0.01, {0}},
};
static const cs_money moneys[] = {{"EUR", 1, {1}}};
static const cs_constant constants[] = {{"illness", "illness"}};


const cs_vocabulary words = {
    constructors, COUNT(constructors), references, COUNT(references), units, COUNT(units),
    moneys, COUNT(moneys), constants, COUNT(constants),
    {"EUR", "months", "days", "inhabitant", "fte", "hours"},
};

// ---- The tape as cketenlua.h describes it -----------------------------------------------------


static uint64_t take(reading *tape, size_t size) {
    uint64_t value = 0;
    PROMISE((size_t)(tape->end - tape->at) >= size);
    for (size_t i = 0; i < size; i++) value |= (uint64_t)tape->at[i] << (8 * i);
    tape->at += size;
    return value;
}

static const uint8_t *take_text(reading *tape, size_t *length) {
    *length = take(tape, 4);
    PROMISE((size_t)(tape->end - tape->at) >= *length);
    const uint8_t *text = tape->at;
    for (size_t i = 0; i < *length; i++) {
        PROMISE(text[i] >= 0x20 || text[i] == '\n' || text[i] == '\t');
        PROMISE(text[i] != 0x7F && text[i] != 0xC0 && text[i] != 0xC1 && text[i] < 0xF5);
    }
    tape->at += *length;
    return text;
}

static void take_value(reading *tape, uint32_t depth);

static void take_table(reading *tape, uint32_t depth, uint32_t most_deep) {
    PROMISE(depth <= most_deep);
    uint32_t items = (uint32_t)take(tape, 4), fields = (uint32_t)take(tape, 4);
    const uint8_t *before = NULL;
    size_t before_length = 0;
    for (uint32_t i = 0; i < items; i++) take_value(tape, depth);
    for (uint32_t i = 0; i < fields; i++) {
        size_t length;
        const uint8_t *key = take_text(tape, &length);
        if (before != NULL) {
            size_t both = length < before_length ? length : before_length;
            int order = memcmp(before, key, both);
            PROMISE(order < 0 || (order == 0 && before_length < length));
        }
        before = key;
        before_length = length;
        take_value(tape, depth);
    }
}

static void take_function(reading *tape, uint32_t depth) {
    PROMISE(depth <= 32);
    uint64_t first = take(tape, 4), last = take(tape, 4), number = take(tape, 4);
    uint64_t outside = take(tape, 4);
    PROMISE(first <= last && (number > 0) == (first > 0));
    PROMISE(number > 0 || outside == 0);
    PROMISE(number <= tape->functions + 1);
    if (number > tape->functions) tape->functions = (uint32_t)number;
    for (uint64_t i = 0; i < outside; i++) {
        size_t length;
        take_text(tape, &length);
        const uint8_t *value = tape->at;
        take_value(tape, depth + 1);
        static const uint8_t library[13] = {CS_TAG_FUNCTION};
        if (memcmp(value, library, sizeof library) == 0) tape->may_remember = 1;
    }
}

static void take_value(reading *tape, uint32_t depth) {
    size_t length;
    uint8_t tag = (uint8_t)take(tape, 1);
    tape->values += 1;
    switch (tag) {
    case CS_TAG_FALSE: case CS_TAG_TRUE: break;
    case CS_TAG_INTEGER: case CS_TAG_NUMBER: take(tape, 8); break;
    case CS_TAG_STRING: take_text(tape, &length); break;
    case CS_TAG_TABLE: take_table(tape, depth + 1, 32); break;
    case CS_TAG_NODE: {
        PROMISE(take(tape, 2) < COUNT(constructors));
        PROMISE(take(tape, 4) > 0);
        PROMISE(take(tape, 4) > 0);
        uint64_t named = take(tape, 1);
        PROMISE(named <= 1);
        if (named) take_text(tape, &length);
        PROMISE(take(tape, 1) == CS_TAG_TABLE);
        take_table(tape, depth + 1, 32);
        break;
    }
    case CS_TAG_HALF:
        PROMISE(take(tape, 2) < COUNT(constructors));
        take(tape, 4);
        take_text(tape, &length);
        break;
    case CS_TAG_REFERENCE: {
        uint64_t word = take(tape, 2);
        PROMISE(word < COUNT(references));
        PROMISE(take(tape, 2) == references[word].kind);
        take(tape, 4);
        PROMISE(*tape->at == CS_TAG_STRING || *tape->at == CS_TAG_INTEGER);
        take_value(tape, depth);
        break;
    }
    case CS_TAG_QUANTITY: {
        uint64_t bits = take(tape, 8);
        PROMISE((bits >> 52 & 0x7FF) != 0x7FF);      // finite
        PROMISE(bits != UINT64_C(1) << 63);          // never -0
        take(tape, CS_DIMENSIONS);
        break;
    }
    case CS_TAG_FUNCTION: take_function(tape, depth); break;
    case CS_TAG_NIL: break;
    case CS_TAG_OTHER:
        take_text(tape, &length);
        tape->may_remember = 1;
        break;
    default: PROMISE(!"a tag that exists");
    }
}

reading read_tape(const uint8_t *bytes, size_t count) {
    reading tape = {bytes, bytes + count, 0, 0, 0};
    static const uint8_t version[] = {'C', 'S', 'T', 2};
    PROMISE(count > 4 && memcmp(bytes, version, 4) == 0);
    tape.at += 4;
    take_value(&tape, 0);
    PROMISE(tape.at == tape.end);
    return tape;
}
