/* FLINT's Berlekamp-Massey modulo a prime on the same kind of sequence as the screen's: partial
   quotients by chance (Gauss-Kuzmin), 54 terms. Prints nanoseconds a sequence, a median of rounds.
   gcc -O2 berlekamp_massey.c -lflint -o berlekamp_massey */
#include <flint/nmod_poly.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TERMS = 54, SEQUENCES = 2000, ROUNDS = 15 };

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(void) {
    static mp_limb_t terms[SEQUENCES][TERMS];
    double rounds[ROUNDS];
    long total = 0;
    srand(1);
    for (int i = 0; i < SEQUENCES; i++)
        for (int n = 0; n < TERMS; n++) {
            double u = (rand() + 1.0) / (RAND_MAX + 2.0);
            double x = exp2(u) - 1;
            terms[i][n] = (mp_limb_t)(1 / x) % 16777213;
        }
    for (int round = 0; round < ROUNDS; round++) {
        double began = now();
        for (int i = 0; i < SEQUENCES; i++) {
            nmod_berlekamp_massey_t b;
            nmod_berlekamp_massey_init(b, 16777213);
            nmod_berlekamp_massey_add_points(b, terms[i], TERMS);
            nmod_berlekamp_massey_reduce(b);
            total += nmod_poly_degree(nmod_berlekamp_massey_V_poly(b));
            nmod_berlekamp_massey_clear(b);
        }
        rounds[round] = (now() - began) / SEQUENCES;
    }
    qsort(rounds, ROUNDS, sizeof *rounds, ascending);
    fprintf(stderr, "mean degree %.2f\n", (double)total / SEQUENCES / ROUNDS);
    printf("%.0f\n", rounds[ROUNDS / 2]);
    return 0;
}
