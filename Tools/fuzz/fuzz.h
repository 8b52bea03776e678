// What the files of the fuzzer share: promises, the words of scripts, the tape that is read.
#ifndef KETEN_FUZZ_H
#define KETEN_FUZZ_H

#include "cketenlua.h"
#include "ketenfunctions.h"

#include <stdio.h>
#include <stdlib.h>

#define PROMISE(what) \
    do { \
        if (!(what)) { \
            fprintf(stderr, "broken promise: %s (%s:%d)\n", #what, __FILE__, __LINE__); \
            abort(); \
        } \
    } while (0)

#define COUNT(array) (sizeof array / sizeof *array)

/// A tape that is being read, and what it tells of functions.
typedef struct reading {
    const uint8_t *at, *end;
    uint32_t values;
    uint32_t functions;  // the highest number
    int may_remember;    // a function uses a table or an iterator of outside
} reading;

/// The words of the scenario language, of every sort.
extern const cs_vocabulary words;

/// Reads a tape as cketenlua.h describes it; a tape that is otherwise breaks a promise.
reading read_tape(const uint8_t *bytes, size_t count);

#endif
