// What a fuzzer runs on each script it invents, and the promises that every script must keep.
//
// A script is evaluated twice with tight limits. It must end as a status that exists, with a clean
// message or a well-formed tape, and the second time as the first. The second time its functions
// are kept, made ready and called with numbers that mean harm: each call ends within its budget,
// and the same call gives the same again. Now and then a good script runs in between, and must give
// the bytes it always gave. What breaks a promise stops the fuzzer.
//
// libFuzzer: `make fuzz`. Without libFuzzer, compile with -DALONE and name files to replay.
#include "fuzz.h"

#include <math.h>
#include <string.h>

// ---- One script -------------------------------------------------------------------------------

typedef struct ending {
    cs_state *state;
    cs_error error;
    const uint8_t *tape;
    size_t count;
    reading read;
} ending;

static cs_limits tight(void) {
    cs_limits limits = cs_default_limits();
    limits.instructions = 100000;
    limits.memory_bytes = 1 << 20;
    limits.seconds = 1;
    limits.tape_values = 5000;
    limits.tape_bytes = 1 << 18;
    limits.call_instructions = 2000;
    return limits;
}

/// An error's message is one line of clean text.
static void require_clean(const cs_error *error) {
    PROMISE(memchr(error->message, 0, sizeof error->message) != NULL);
    PROMISE((error->status == CS_OK) == (error->message[0] == 0));
    for (const char *c = error->message; *c != 0; c++) {
        PROMISE((unsigned char)*c >= 0x20 && *c != 0x7F);
    }
}

static ending evaluate(const uint8_t *script, size_t size, cs_limits limits, int keeps) {
    ending result = {0};
    result.state = cs_new(&limits);
    PROMISE(result.state != NULL);
    if (keeps) cs_keep_functions(result.state);
    memset(&result.error, 0xA5, sizeof result.error);
    cs_status status = cs_evaluate(
        result.state, "fuzz.lua", (const char *)script, size, &words, &result.error);
    result.tape = cs_tape(result.state, &result.count);
    const cs_error *error = &result.error;
    PROMISE(status == error->status && status <= CS_USED);
    PROMISE(status != CS_BAD_VOCABULARY && status != CS_USED);
    PROMISE((status == CS_OK) == (result.tape != NULL));
    require_clean(error);
    if (status == CS_OK) {
        PROMISE(error->line == 0);
        result.read = read_tape(result.tape, result.count);
    }
    return result;
}

/// Limits that depend on the machine, or on where Lua's hash happens to put a key.
static int is_a_limit(cs_status status) {
    return status == CS_TIME || status == CS_MEMORY || status == CS_INSTRUCTIONS;
}

// ---- Its functions ----------------------------------------------------------------------------

static const char *const forms[] = {"sexual", "labour", "criminal", "begging", "unknown"};
static const cs_input inputs[] = {
    {"waiting", CS_IS_NUMBER, NULL, 0}, {"age", CS_IS_NUMBER, NULL, 0},
    {"form", CS_IS_WORD, forms, COUNT(forms)}, {"open", CS_IS_FLAG, NULL, 0},
    {"needs_shelter", CS_IS_FLAG, NULL, 0},
};
static const cs_schema schemas[] = {
    {"case", inputs, COUNT(inputs), 0, CS_IS_NUMBER, 1 << 2},
    {"case", inputs, COUNT(inputs), 0, CS_IS_FLAG, 1 << 2},
    {"dose", inputs, 1, 1, CS_IS_NUMBER, 1 << 0},
};
static const double rows[][COUNT(inputs)] = {
    {30, 60, 1, 1, 0},
    {0, -0.0, 0, 0, -0.0},
    {NAN, NAN, NAN, NAN, NAN},
    {INFINITY, -INFINITY, INFINITY, -INFINITY, 1},
    {1e308, -1e308, 1e308, 1e-308, 1e308},
    {9.3e18, -9.3e18, 5, -1, 4294967296.0},
};

/// Whether two calls came to the same. Of memory nothing is promised: rubbish may be in the way.
static int is_same(cs_status one, cs_status other, double a, double b) {
    if (one == CS_MEMORY || other == CS_MEMORY) return 1;
    return one == other && (one != CS_OK || memcmp(&a, &b, sizeof a) == 0);
}

static cs_status call(cs_state *state, uint32_t slot, const double *row, double *answer) {
    cs_error error;
    memset(&error, 0, sizeof error);
    *answer = 0;
    cs_status status = cs_call(state, slot, row, answer, &error);
    PROMISE(status == error.status);
    PROMISE(
        status == CS_OK || status == CS_RUNTIME || status == CS_MEMORY || status == CS_STACK
        || status == CS_INSTRUCTIONS || status == CS_WRONG_RESULT);
    require_clean(&error);
    PROMISE(status != CS_OK || isfinite(*answer));
    PROMISE(cs_inputs_read(state) >> COUNT(inputs) == 0);
    return status;
}

/// Makes the first functions of a script ready in every way, and calls them.
static void call_functions(const ending *script) {
    for (uint32_t number = 0; number <= script->read.functions && number < 4; number++) {
        for (size_t schema = 0; schema < COUNT(schemas); schema++) {
            uint32_t slot = 0;
            cs_error error;
            memset(&error, 0xA5, sizeof error);
            cs_status status = cs_prepare(script->state, number, &schemas[schema], &slot, &error);
            PROMISE(status == error.status);
            if (status == CS_KEEPS_STATE) {
                PROMISE(memchr(error.message, 0, sizeof error.message) != NULL && error.line > 0);
                continue;
            }
            require_clean(&error);
            if (status != CS_OK) {
                PROMISE(status == CS_RUNTIME || status == CS_MEMORY || status == CS_STACK);
                continue;
            }
            for (size_t row = 0; row < COUNT(rows); row++) {
                double one, other;
                cs_status first = call(script->state, slot, rows[row], &one);
                cs_status second = call(script->state, slot, rows[row], &other);
                PROMISE(script->read.may_remember || is_same(first, second, one, other));
            }
        }
    }
}

static const char good[] =
    "local t = { z = 1, a = 2, [1] = 3 } local keys = {}\n"
    "for k in pairs(t) do keys[#keys + 1] = tostring(k) end\n"
    "return scenario 'x' { api = 1, keys = keys,\n"
    "  change 'fte' { of = any(2), becomes = EUR(0.10) / inhabitant / year, lasts = 6 * months } }";

static void good_script(void) {
    static uint8_t usual[4096];
    static size_t usual_count;
    ending result = evaluate((const uint8_t *)good, sizeof good - 1, cs_default_limits(), 0);
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
    ending first = evaluate(script, size, tight(), 0), second = evaluate(script, size, tight(), 1);
    if (!is_a_limit(first.error.status) && !is_a_limit(second.error.status)) {
        PROMISE(first.error.status == second.error.status);
        PROMISE(first.error.line == second.error.line);
        PROMISE(strcmp(first.error.message, second.error.message) == 0);
        PROMISE(first.count == second.count);
        PROMISE(first.count == 0 || memcmp(first.tape, second.tape, first.count) == 0);
    }
    if (second.error.status == CS_OK && second.read.functions > 0) call_functions(&second);
    cs_free(first.state);
    cs_free(second.state);
    if (turn % 16 == 0) {
        // the same script without memory from some allocation on
        cs_limits limits = tight();
        limits.fail_after_allocations = 1 + (turn / 16) % 400;
        ending poor = evaluate(script, size, limits, 1);
        if (poor.error.status == CS_OK && poor.read.functions > 0) call_functions(&poor);
        cs_free(poor.state);
    }
    cs_tally tally = cs_tally_of_thread();
    PROMISE(tally.states == 0 && tally.bytes == 0);
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
