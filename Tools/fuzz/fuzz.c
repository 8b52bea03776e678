// What a fuzzer runs on each script it invents, and the promises that every script must keep.
//
// A script is evaluated twice with tight limits. It must end as a status that exists, with a clean
// message or a well-formed tape, and the second time as the first. Now and then a good script runs
// in between, and must give the bytes it always gave. What breaks a promise stops the fuzzer.
//
// libFuzzer: `make fuzz`. Without libFuzzer, compile with -DALONE and name files to replay.
#include "cketenlua.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROMISE(what) \
    do { \
        if (!(what)) { \
            fprintf(stderr, "broken promise: %s (%s:%d)\n", #what, __FILE__, __LINE__); \
            abort(); \
        } \
    } while (0)

// ---- The words of the scenario language, of every sort ----------------------------------------

static const cs_constructor constructors[] = {
    {"scenario", 1, "Ten cents"}, {"change", 1, "contribution"}, {"absence", 0, NULL},
    {"growth", 1, "population"}, {"new_post", 1, "south-2"},
};
static const cs_reference references[] = {
    {"region", 0, CS_TAKES_TEXT}, {"sub_region", 1, CS_TAKES_TEXT},
    {"municipality", 2, CS_TAKES_TEXT}, {"post", 3, CS_TAKES_TEXT},
    {"coordinator", 4, CS_TAKES_INTEGER}, {"channel", 5, CS_TAKES_TEXT}, {"any", 6, 0},
};
static const cs_unit units[] = {
    {"days", 1, {0, 0, 1}}, {"weeks", 7, {0, 0, 1}}, {"months", 1, {0, 1}}, {"year", 12, {0, 1}},
    {"inhabitant", 1, {0, 0, 0, 1}}, {"fte", 1, {0, 0, 0, 0, 1}}, {"hours", 1, {0, 0, 0, 0, 0, 1}},
    {"percent", 0.01, {0}},
};
static const cs_money moneys[] = {{"EUR", 1, {1}}};
static const cs_constant constants[] = {{"illness", "illness"}};

#define COUNT(array) (sizeof array / sizeof *array)

static const cs_vocabulary words = {
    constructors, COUNT(constructors), references, COUNT(references), units, COUNT(units),
    moneys, COUNT(moneys), constants, COUNT(constants),
    {"EUR", "months", "days", "inhabitant", "fte", "hours"},
};

// ---- The tape as cketenlua.h describes it -----------------------------------------------------

typedef struct reading {
    const uint8_t *at, *end;
    uint32_t values;
} reading;

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
    case CS_TAG_FUNCTION: take(tape, 4); break;
    default: PROMISE(!"a tag that exists");
    }
}

static void read_tape(const uint8_t *bytes, size_t count) {
    reading tape = {bytes, bytes + count, 0};
    static const uint8_t version[] = {'C', 'S', 'T', 1};
    PROMISE(count > 4 && memcmp(bytes, version, 4) == 0);
    tape.at += 4;
    take_value(&tape, 0);
    PROMISE(tape.at == tape.end);
}

// ---- One script -------------------------------------------------------------------------------

typedef struct ending {
    cs_state *state;
    cs_error error;
    const uint8_t *tape;
    size_t count;
} ending;

static cs_limits tight(void) {
    cs_limits limits = cs_default_limits();
    limits.instructions = 100000;
    limits.memory_bytes = 1 << 20;
    limits.seconds = 1;
    limits.tape_values = 5000;
    limits.tape_bytes = 1 << 18;
    return limits;
}

static ending evaluate(const uint8_t *script, size_t size, cs_limits limits) {
    ending result;
    result.state = cs_new(&limits);
    PROMISE(result.state != NULL);
    memset(&result.error, 0xA5, sizeof result.error);
    cs_status status = cs_evaluate(
        result.state, "fuzz.lua", (const char *)script, size, &words, &result.error);
    result.tape = cs_tape(result.state, &result.count);
    const cs_error *error = &result.error;
    PROMISE(status == error->status && status <= CS_USED);
    PROMISE(status != CS_BAD_VOCABULARY && status != CS_USED);
    PROMISE(memchr(error->message, 0, sizeof error->message) != NULL);
    PROMISE((status == CS_OK) == (error->message[0] == 0));
    PROMISE((status == CS_OK) == (result.tape != NULL));
    for (const char *c = error->message; *c != 0; c++) {
        PROMISE((unsigned char)*c >= 0x20 && *c != 0x7F);
    }
    if (status == CS_OK) {
        PROMISE(error->line == 0);
        read_tape(result.tape, result.count);
    }
    return result;
}

/// Limits that depend on the machine, or on where Lua's hash happens to put a key.
static int is_a_limit(cs_status status) {
    return status == CS_TIME || status == CS_MEMORY || status == CS_INSTRUCTIONS;
}

static const char good[] =
    "local t = { z = 1, a = 2, [1] = 3 } local keys = {}\n"
    "for k in pairs(t) do keys[#keys + 1] = tostring(k) end\n"
    "return scenario 'x' { api = 1, keys = keys,\n"
    "  change 'fte' { of = any(2), becomes = EUR(0.10) / inhabitant / year, lasts = 6 * months } }";

static void good_script(void) {
    static uint8_t usual[4096];
    static size_t usual_count;
    ending result = evaluate((const uint8_t *)good, sizeof good - 1, cs_default_limits());
    PROMISE(result.error.status == CS_OK && result.count <= sizeof usual);
    if (usual_count == 0) {
        memcpy(usual, result.tape, result.count);
        usual_count = result.count;
    }
    PROMISE(result.count == usual_count && memcmp(result.tape, usual, usual_count) == 0);
    cs_free(result.state);
}

int LLVMFuzzerTestOneInput(const uint8_t *script, size_t size) {
    static unsigned turn;
    if (turn++ % 64 == 0) good_script();
    ending first = evaluate(script, size, tight()), second = evaluate(script, size, tight());
    if (!is_a_limit(first.error.status) && !is_a_limit(second.error.status)) {
        PROMISE(first.error.status == second.error.status);
        PROMISE(first.error.line == second.error.line);
        PROMISE(strcmp(first.error.message, second.error.message) == 0);
        PROMISE(first.count == second.count);
        PROMISE(first.count == 0 || memcmp(first.tape, second.tape, first.count) == 0);
    }
    cs_free(first.state);
    cs_free(second.state);
    if (turn % 16 == 0) {
        // the same script without memory from some allocation on
        cs_limits limits = tight();
        limits.fail_after_allocations = 1 + (turn / 16) % 400;
        cs_free(evaluate(script, size, limits).state);
    }
    return 0;
}

#ifdef ALONE
int main(int count, char **files) {
    static uint8_t script[1 << 17];
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(files[i], "rb");
        if (file == NULL) {
            perror(files[i]);
            return 2;
        }
        size_t size = fread(script, 1, sizeof script, file);
        fclose(file);
        LLVMFuzzerTestOneInput(script, size);
    }
    printf("%d scripts kept every promise\n", count - 1);
    return 0;
}
#endif
