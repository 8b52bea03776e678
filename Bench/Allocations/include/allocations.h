/* How many blocks of memory the process has asked for; linked in, it replaces malloc and free. */
#ifndef KETEN_BENCH_ALLOCATIONS_H
#define KETEN_BENCH_ALLOCATIONS_H

#include <stdint.h>

/* The allocations since the start, of all threads: malloc, calloc, realloc and the aligned kinds. */
uint64_t bench_allocations(void);

#endif
