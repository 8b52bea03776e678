/* The yardstick: what a plain C loop, written by hand for the very models, needs on this machine.
 *
 *   cc -O3 -march=native yardstick.c -o yardstick -lm
 *   ./yardstick mm1|abandonment|pathway SIZE REPLICATIONS
 *   ./yardstick hold PENDING REPLICATIONS
 *
 * It is no engine: nothing is checked, traced or reusable. SIZE is the number of customers. The
 * output is the CPU seconds of the loop and the results. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---------- random numbers: xoshiro256++, exponential ziggurat, normal by the polar method */
static uint64_t S[4];
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t rng(void) {
    uint64_t r = rotl(S[0] + S[3], 23) + S[0], t = S[1] << 17;
    S[2] ^= S[0]; S[3] ^= S[1]; S[1] ^= S[2]; S[0] ^= S[3]; S[2] ^= t; S[3] = rotl(S[3], 45);
    return r;
}
static void seed(uint64_t z0) {
    for (int i = 0; i < 4; i++) {
        uint64_t z = (z0 += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        S[i] = z ^ (z >> 31);
    }
}
static inline double u01(void) { return (double)(rng() >> 11) * 0x1p-53; }
static double ZX[257], ZY[257];
static void zig_init(void) { /* exponential, 256 layers */
    double r = 7.69711747013104972, v = 0.0039496598225815571993;
    ZX[0] = v / exp(-r); ZX[1] = r; ZX[256] = 0;
    for (int i = 2; i < 256; i++) ZX[i] = -log(exp(-ZX[i - 1]) + v / ZX[i - 1]);
    for (int i = 0; i <= 256; i++) ZY[i] = exp(-ZX[i]);
}
static inline double zexp(void) {
    for (;;) {
        uint64_t b = rng(); unsigned i = b & 255;
        double x = (double)(b >> 11) * 0x1p-53 * ZX[i];
        if (__builtin_expect(x < ZX[i + 1], 1)) return x;
        if (i == 0) return 7.69711747013104972 - log(1.0 - u01());
        if (ZY[i] + u01() * (ZY[i + 1] - ZY[i]) < exp(-x)) return x;
    }
}
static double znorm_spare; static int znorm_has;
static inline double znorm(void) {
    if (znorm_has) { znorm_has = 0; return znorm_spare; }
    double u, v, s;
    do { u = 2 * u01() - 1; v = 2 * u01() - 1; s = u * u + v * v; } while (s >= 1 || s == 0);
    double m = sqrt(-2 * log(s) / s);
    znorm_spare = v * m; znorm_has = 1; return u * m;
}

/* ---------- calendar: an implicit 4-ary heap of 128-bit keys (time, sequence, payload) with a
 * branch-free choice of the smallest child, and a pop that leaves a hole for the next push. */
typedef unsigned __int128 K;
typedef struct { double t; uint32_t what; } Ev; /* what = kind << 28 | case */
static uint32_t HN, HCAP, SEQ;
static K *H; static int hole;
static inline void sift(K e) { /* from the root; four sentinels lie behind H[HN - 1] */
    uint32_t i = 0, c;
    while ((c = 4 * i + 1) < HN) {
        uint32_t a = c + (H[c + 1] < H[c]), b = c + 2 + (H[c + 3] < H[c + 2]);
        uint32_t m = H[b] < H[a] ? b : a;
        if (e <= H[m]) break;
        H[i] = H[m]; i = m;
    }
    H[i] = e;
}
static inline void push(double t, uint32_t what) {
    uint64_t bits; memcpy(&bits, &t, 8);
    K e = (K)bits << 64 | (uint64_t)SEQ++ << 32 | what;
    if (hole) { hole = 0; sift(e); return; }
    if (HN + 5 > HCAP) { HCAP = HCAP ? 2 * HCAP : 256; H = realloc(H, HCAP * sizeof *H); }
    uint32_t i = HN++;
    H[HN] = H[HN + 1] = H[HN + 2] = H[HN + 3] = ~(K)0;
    while (i) { uint32_t p = (i - 1) >> 2; if (H[p] <= e) break; H[i] = H[p]; i = p; }
    H[i] = e;
}
static inline Ev pop(void) {
    if (hole) { K e = H[--HN]; H[HN] = ~(K)0; hole = 0; sift(e); }
    K k = H[0]; uint64_t bits = (uint64_t)(k >> 64); Ev r;
    memcpy(&r.t, &bits, 8); r.what = (uint32_t)k;
    hole = 1;
    return r;
}
static inline void clear(void) { HN = 0; SEQ = 0; hole = 0; }
static inline int pending(void) { return HN > (uint32_t)hole; }

/* ---------- M/M/1: the mean time in the system */
static double mm1(uint64_t n) {
    static double ring[1 << 20];
    uint64_t head = 0, tail = 0, arrived = 0, served = 0; double sum = 0; int busy = 0;
    clear();
    push(zexp() / 0.9, 0);
    while (pending()) {
        Ev e = pop();
        if (e.what == 0) {
            ring[tail++ & ((1 << 20) - 1)] = e.t;
            if (!busy) { busy = 1; push(e.t + zexp(), 1); }
            if (++arrived < n) push(e.t + zexp() / 0.9, 0);
        } else {
            sum += e.t - ring[head++ & ((1 << 20) - 1)]; served++;
            if (head < tail) push(e.t + zexp(), 1); else busy = 0;
        }
    }
    return sum / served;
}

/* ---------- a shared pool and patience */
enum { ARR = 0, DONE = 1, REN = 2 };
enum { WAITING = 0, IN = 1, LEFT = 2, HELPED = 3 };
typedef struct { double at, wait; uint8_t state, stage; } Case;
static Case *C; static uint32_t CN, CCAP;
static uint32_t newcase(double t) {
    if (CN == CCAP) { CCAP = CCAP ? 2 * CCAP : 4096; C = realloc(C, CCAP * sizeof *C); }
    C[CN] = (Case){ t, -1, WAITING, 0 }; return CN++;
}
/* M/M/20+M: the share of those who leave */
static double abandonment(uint32_t n) {
    clear(); CN = 0;
    uint32_t arrived = 0, left = 0, qh = 0; int freec = 20; /* first come = least number */
    push(zexp() / 20.0, ARR << 28);
    while (pending()) {
        Ev e = pop(); uint32_t id = e.what & 0xfffffff;
        switch (e.what >> 28) {
        case ARR: {
            uint32_t c = newcase(e.t);
            if (freec) { freec--; C[c].state = IN; push(e.t + zexp(), DONE << 28 | c); }
            else push(e.t + zexp() / 0.5, REN << 28 | c);
            if (++arrived < n) push(e.t + zexp() / 20.0, ARR << 28);
            break; }
        case DONE:
            C[id].state = HELPED;
            while (qh < CN && C[qh].state != WAITING) qh++;
            if (qh < CN) {
                C[qh].state = IN; C[qh].wait = e.t - C[qh].at;
                push(e.t + zexp(), DONE << 28 | qh); qh++;
            } else freec++;
            break;
        case REN:
            if (C[id].state == WAITING) { C[id].state = LEFT; left++; }
        }
    }
    return (double)left / n;
}
/* the care pathway: the share of those who leave, and the mean wait of those who start */
static double pathway(double horizon, double *wait) {
    const double s2 = log(1 + (100.0 / 150) * (100.0 / 150)), sg = sqrt(s2);
    const double mu = log(150.0) - s2 / 2;
    clear(); CN = 0;
    uint32_t left = 0, qh = 0, started = 0; int freec = 40; double sumw = 0;
    push(zexp(), ARR << 28);
    while (pending()) {
        Ev e = pop(); if (e.t > horizon) break;
        uint32_t id = e.what & 0xfffffff, me = DONE << 28 | id;
        switch (e.what >> 28) {
        case ARR: {
            uint32_t c = newcase(e.t);
            if (freec) {
                freec--; C[c].state = IN; C[c].wait = 0; started++;
                push(e.t + 5 * zexp(), DONE << 28 | c);
            } else push(e.t + 60 * zexp(), REN << 28 | c);
            push(e.t + zexp(), ARR << 28);
            break; }
        case DONE:
            if (C[id].stage == 0) { C[id].stage = 1; push(e.t + exp(mu + sg * znorm()), me); }
            else if (C[id].stage == 1) { C[id].stage = 2; push(e.t + 14 * zexp(), me); }
            else {
                C[id].state = HELPED;
                while (qh < CN && C[qh].state != WAITING) qh++;
                if (qh < CN) {
                    C[qh].state = IN; C[qh].wait = e.t - C[qh].at;
                    sumw += C[qh].wait; started++;
                    push(e.t + 5 * zexp(), DONE << 28 | qh); qh++;
                } else freec++;
            }
            break;
        case REN:
            if (C[id].state == WAITING) {
                C[id].state = LEFT; C[id].wait = e.t - C[id].at; left++;
            }
        }
    }
    *wait += started ? sumw / started : 0;
    return CN ? (double)left / CN : 0;
}
/* the hold operation: a million times the earliest event is put back after an exponential time */
static double hold(uint32_t n, int first) {
    static double now;
    if (first) { clear(); for (uint32_t i = 0; i < n; i++) push(zexp(), 0); }
    for (int i = 0; i < 1000000; i++) { Ev e = pop(); now = e.t; push(now + zexp(), 0); }
    return now;
}

static double cpu(void) {
    struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}
int main(int argc, char **argv) {
    if (argc != 4) return 2;
    const char *m = argv[1]; long size = atol(argv[2]); int reps = atoi(argv[3]);
    double r = 0, wait = 0;
    zig_init();
    double start = cpu();
    for (int i = 0; i < reps; i++) {
        if (*m != 'h' || i == 0) { seed(12345 + i); znorm_has = 0; }
        double one;
        switch (*m) {
        case 'm': one = mm1(size); break;
        case 'a': one = abandonment(size); break;
        case 'p': one = pathway(2557, &wait); break;
        default: one = hold(size, i == 0) * reps;
        }
        r = *m == 'h' ? one : r + one;
    }
    double seconds = cpu() - start;
    printf("seconds %.6f results %.17g", seconds, r / reps);
    if (*m == 'p') printf(" %.17g", wait / reps);
    printf("\n");
    return 0;
}
