// One evaluation from beginning to end: a thread, an interpreter on it, one protected call.
//
// The thread has a stack of known size, because Lua recurses in C up to two hundred levels and
// would crash, not fail, on a small one; and signals are blocked in it, so that no handler of the
// program runs there. The interpreter lives as long as the call; only the tape stays.
#include "cs_internal.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STACK_BYTES = 2 << 20 };

static const cs_vocabulary no_words;

static _Thread_local cs_tally tally;

cs_tally cs_tally_of_thread(void) { return tally; }

cs_state *cs_new(const cs_limits *limits) {
    cs_state *S = calloc(1, sizeof *S);
    if (S == NULL) return NULL;
    tally.states += 1;
    cs_limits usual = cs_default_limits();
    S->limits = limits != NULL ? *limits : usual;
    cs_limits *own = &S->limits;
    if (own->memory_bytes == 0) own->memory_bytes = usual.memory_bytes;
    if (own->instructions == 0) own->instructions = usual.instructions;
    if (!(own->seconds > 0)) own->seconds = usual.seconds;
    if (own->source_bytes == 0) own->source_bytes = usual.source_bytes;
    if (own->tape_depth == 0) own->tape_depth = usual.tape_depth;
    if (own->tape_depth > 64) own->tape_depth = 64;
    if (own->tape_values == 0) own->tape_values = usual.tape_values;
    if (own->tape_bytes == 0) own->tape_bytes = usual.tape_bytes;
    if (own->call_instructions == 0) own->call_instructions = usual.call_instructions;
    atomic_init(&S->cancelled, false);
    return S;
}

void cs_free(cs_state *S) {
    if (S == NULL) return;
    if (S->L != NULL) lua_close(S->L);
    tally.states -= 1;
    tally.bytes += (int64_t)S->memory - (int64_t)(S->made_capacity * sizeof *S->made);
    free(S->slots);
    free(S->tape);
    free(S->made);
    free(S);
}

double cs_seconds(const cs_state *S) { return (double)S->worked * 1e-9; }

const uint8_t *cs_tape(const cs_state *S, size_t *count) {
    bool ready = S->used && S->error.status == CS_OK;
    *count = ready ? S->tape_length : 0;
    return ready ? S->tape : NULL;
}

/// Whether a message is Lua's way to say that something is nested too deeply.
static bool tells_of_stack(const char *message) {
    return strncmp(message, "C stack overflow", 16) == 0
        || strncmp(message, "stack overflow", 14) == 0;
}

/// Takes over a message of Lua's without the "name:line:" before it, whose line it notes.
static void take_message(cs_state *S, cs_status status, const char *message) {
    const char *name = S->chunk + 1;
    size_t length = strlen(name);
    if (strncmp(message, name, length) == 0 && message[length] == ':') {
        char *end;
        unsigned long line = strtoul(message + length + 1, &end, 10);
        if (end[0] == ':' && end[1] == ' ') {
            if (S->error.line == 0) S->error.line = (uint32_t)line;
            message = end + 2;
        }
    }
    if (!tells_of_stack(message)) {
        cs_set_error(S, status, "%s", message);
    } else if (S->reading_line != 0) {
        cs_set_error(S, CS_STACK, "the source text is nested too deeply");
    } else {
        cs_set_error(S, CS_STACK, "calls are nested too deeply: a recursion without end?");
    }
}

/// Lua's message handler: notes what was raised and where, and allocates nothing.
int cs_on_error(lua_State *L) {
    cs_state *S = cs_of(L);
    if (S->error.line == 0) S->error.line = cs_line(L);
    if (S->error.status == CS_OK) {
        if (lua_type(L, 1) == LUA_TSTRING) take_message(S, CS_RUNTIME, lua_tostring(L, 1));
        else cs_set_error(S, CS_RUNTIME, "an error was raised that is not a text");
    }
    lua_settop(L, 1);
    return 1;
}

void cs_note_out_of_memory(cs_state *S) {
    size_t limit = S->limits.memory_bytes;
    const char *unit = limit >= 1 << 20 ? "MiB" : "KiB";
    double size = limit >= 1 << 20 ? (double)limit / (1 << 20) : (double)limit / 1024;
    cs_set_error(S, CS_MEMORY, "the scenario needs more memory than %.4g %s", size, unit);
}

/// Raises the memory error for an allocation outside Lua.
_Noreturn void cs_out_of_memory(lua_State *L) {
    cs_note_out_of_memory(cs_of(L));
    cs_raise(L, CS_MEMORY, "%s", "");
}

/// Compiles the source; leaves the function on the stack.
static void load(lua_State *L) {
    cs_state *S = cs_of(L);
    int result = lua_load(L, cs_read, S, S->chunk, "t");
    if (result == LUA_OK) {
        S->reading_line = 0;
        return;
    }
    if (result == LUA_ERRSYNTAX) take_message(S, CS_SYNTAX, lua_tostring(L, -1));
    else if (result == LUA_ERRMEM) cs_note_out_of_memory(S);
    cs_raise(L, CS_STACK, "the source text is nested too deeply");  // unless it is noted already
}

/// All that may raise: makes the library, compiles, runs, writes the tape.
static int evaluate(lua_State *L) {
    cs_state *S = cs_of(L);
    lua_sethook(L, cs_hook, LUA_MASKCOUNT, S->period);
    cs_open_kinds(L);
    lua_createtable(L, 0, 64);
    cs_open_library(L);
    cs_open_vocabulary(L, lua_gettop(L));
    if (S->keeps) cs_keep_globals(L, lua_gettop(L));
    cs_push_box(L, "");
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    load(L);
    cs_keep_chunk(L, lua_gettop(L));
    int before = lua_gettop(L) - 1;
    lua_call(L, 0, LUA_MULTRET);
    int values = lua_gettop(L) - before;
    S->last_line = 0;
    if (values == 0 || (values == 1 && lua_isnil(L, -1))) {
        cs_raise(L, CS_NO_VALUE, "the file returned nothing; end it with 'return ...'");
    }
    if (values > 1) {
        cs_raise(L, CS_RUNTIME, "the file returned %d values; return one", values);
    }
    cs_write_tape(L, lua_gettop(L));
    return 0;
}

/// Completes the error of a protected call that ended like this.
void cs_note_failure(cs_state *S, int result) {
    if (result == LUA_ERRMEM) cs_note_out_of_memory(S);
    else if (result != LUA_OK) cs_set_error(S, CS_STACK, "calls are nested too deeply");
    if (S->error.status != CS_OK && S->error.line == 0) {
        S->error.line = S->reading_line != 0 ? S->reading_line : S->last_line;
    }
}

/// The thread's body.
static void *run(void *state) {
    cs_state *S = state;
    lua_State *L = lua_newstate(cs_allocate, S);
    if (L == NULL) {
        cs_note_out_of_memory(S);
        return NULL;
    }
    *(cs_state **)lua_getextraspace(L) = S;
    lua_pushcfunction(L, cs_on_error);
    lua_pushcfunction(L, evaluate);
    cs_note_failure(S, lua_pcall(L, 0, 0, 1));
    int64_t steps = (int64_t)S->limits.instructions - S->budget;
    S->evaluated_steps = steps > 0 ? (uint64_t)steps : 0;
    if (S->keeps && S->error.status == CS_OK && S->function_count > 0) S->L = L;
    else lua_close(L);
    S->worked = cs_worked();
    return NULL;
}

/// Runs the thread and waits for it.
static void run_on_thread(cs_state *S) {
    pthread_attr_t attributes;
    pthread_t thread;
    sigset_t all, before;
    bool started = false;
    if (pthread_attr_init(&attributes) == 0) {
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);  // the thread inherits it
        started = pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0
            && pthread_create(&thread, &attributes, run, S) == 0;
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        pthread_attr_destroy(&attributes);
    }
    if (started) pthread_join(thread, NULL);
    else cs_set_error(S, CS_STACK, "no thread could be started to evaluate the scenario");
}

/// Skips a byte order mark and the text of a first line with '#', as Lua does for files.
static void take_source(cs_state *S, const char *source, size_t length) {
    size_t start = 0;
    if (length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) start = 3;
    if (start < length && source[start] == '#') {
        while (start < length && source[start] != '\n' && source[start] != '\r') start += 1;
    }
    S->source = source + start;
    S->source_left = length - start;
}

static void take_name(cs_state *S, const char *name) {
    size_t length = 1;
    if (name == NULL || *name == 0) name = "scenario";
    S->chunk[0] = '=';
    while (*name != 0 && length < sizeof S->chunk - 1) {
        unsigned char c = (unsigned char)*name++;
        S->chunk[length++] = c <= ' ' || c >= 0x7F || c == ':' ? '_' : (char)c;
    }
    S->chunk[length] = 0;
}

cs_status cs_evaluate(
    cs_state *S, const char *name, const char *source, size_t length,
    const cs_vocabulary *vocabulary, cs_error *error) {
    if (S->used) {
        if (error != NULL) {
            memset(error, 0, sizeof *error);
            error->status = CS_USED;
            snprintf(error->message, sizeof error->message, "the state was used before");
        }
        return CS_USED;
    }
    S->used = true;
    S->vocabulary = vocabulary != NULL ? vocabulary : &no_words;
    take_name(S, name);
    take_source(S, source != NULL ? source : "", source != NULL ? length : 0);
    if (length > S->limits.source_bytes) {
        cs_set_error(
            S, CS_SOURCE_TOO_LONG, "the file has %zu bytes; at most %zu are read", length,
            S->limits.source_bytes);
    } else if (S->source_left > 0 && S->source[0] == '\x1B') {
        cs_set_error(S, CS_BYTECODE, "the file is compiled Lua; only text is read");
    } else {
        cs_start_limits(S);
        run_on_thread(S);
    }
    S->source = NULL;
    if (S->L == NULL) S->vocabulary = NULL;
    if (S->error.status == CS_OK) S->error.line = 0;
    cs_clean_message(S->error.message, sizeof S->error.message);
    char *message = S->error.message;
    if (S->error.status != CS_OK && message[strspn(message, " ")] == 0) {
        snprintf(message, sizeof S->error.message, "an error was raised without a word");
    }
    if (error != NULL) *error = S->error;
    return S->error.status;
}
