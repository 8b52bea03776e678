// A copy of a vocabulary for interpreters that outlive the call that was given the words.
#include "cs_internal.h"

#include <stdlib.h>
#include <string.h>

static void *copy(const void *bytes, size_t size, bool *whole) {
    if (bytes == NULL || size == 0) return NULL;
    void *block = malloc(size);
    if (block == NULL) *whole = false;
    else memcpy(block, bytes, size);
    return block;
}

static const char *copy_text(const char *text, bool *whole) {
    return text != NULL ? copy(text, strlen(text) + 1, whole) : NULL;
}

const cs_vocabulary *cs_copy_vocabulary(const cs_vocabulary *words) {
    bool whole = true;
    cs_vocabulary *all = copy(words, sizeof *words, &whole);
    if (all == NULL) return NULL;
    cs_constructor *constructors = copy(
        words->constructors, words->constructor_count * sizeof *constructors, &whole);
    cs_reference *references = copy(
        words->references, words->reference_count * sizeof *references, &whole);
    cs_unit *units = copy(words->units, words->unit_count * sizeof *units, &whole);
    cs_money *moneys = copy(words->moneys, words->money_count * sizeof *moneys, &whole);
    cs_constant *constants = copy(
        words->constants, words->constant_count * sizeof *constants, &whole);
    if (!whole) return NULL;
    for (size_t i = 0; i < words->constructor_count; i++) {
        constructors[i].name = copy_text(constructors[i].name, &whole);
        constructors[i].example = copy_text(constructors[i].example, &whole);
    }
    for (size_t i = 0; i < words->reference_count; i++) {
        references[i].name = copy_text(references[i].name, &whole);
    }
    for (size_t i = 0; i < words->unit_count; i++) {
        units[i].name = copy_text(units[i].name, &whole);
    }
    for (size_t i = 0; i < words->money_count; i++) {
        moneys[i].name = copy_text(moneys[i].name, &whole);
    }
    for (size_t i = 0; i < words->constant_count; i++) {
        constants[i].name = copy_text(constants[i].name, &whole);
        constants[i].text = copy_text(constants[i].text, &whole);
    }
    for (int i = 0; i < CS_DIMENSIONS; i++) {
        all->dimension_names[i] = copy_text(words->dimension_names[i], &whole);
    }
    all->constructors = constructors;
    all->references = references;
    all->units = units;
    all->moneys = moneys;
    all->constants = constants;
    return whole ? all : NULL;
}
