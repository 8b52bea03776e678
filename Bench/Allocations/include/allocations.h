/* How many blocks of memory the process has asked for; linked in, it replaces malloc and free. */
#ifndef KETEN_BENCH_ALLOCATIONS_H
#define KETEN_BENCH_ALLOCATIONS_H

#include <stdint.h>

/* The allocations of all threads since the start: malloc, calloc, realloc, the aligned kinds. */
uint64_t bench_allocations(void);

#endif
