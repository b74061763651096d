/* The index build of RFC 9497 (ristretto255-SHA512, VOPRF) with libsodium alone: hash to the group, multiply, hash.
 * Usage: index KEY_HEX ENTRIES THREADS. Prints the output of "bench:0" and the entries a second, by the clock and
 * by the processor time used. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { unsigned char opaque[512]; } state;
int sodium_init(void);
int crypto_hash_sha512_init(state *s);
int crypto_hash_sha512_update(state *s, const unsigned char *in, unsigned long long n);
int crypto_hash_sha512_final(state *s, unsigned char *out);
int crypto_core_ristretto255_from_hash(unsigned char *p, const unsigned char *r);
int crypto_scalarmult_ristretto255(unsigned char *q, const unsigned char *n, const unsigned char *p);

static const char DST[] = "HashToGroup-OPRFV1-\x01-ristretto255-SHA512";
static unsigned char key[32];
static long entries;
static int threads;

static void output(const char *token, unsigned char out[64]) {
  unsigned char zero[128] = {0}, b0[64], b1[64], point[32], product[32], prime[64];
  size_t dst = sizeof DST - 1, length = strlen(token);
  memcpy(prime, DST, dst);
  prime[dst] = (unsigned char) dst;
  state s;
  unsigned char tail[3] = {0, 64, 0}, one = 1;
  crypto_hash_sha512_init(&s);
  crypto_hash_sha512_update(&s, zero, 128);
  crypto_hash_sha512_update(&s, (const unsigned char *) token, length);
  crypto_hash_sha512_update(&s, tail, 3);
  crypto_hash_sha512_update(&s, prime, dst + 1);
  crypto_hash_sha512_final(&s, b0);
  crypto_hash_sha512_init(&s);
  crypto_hash_sha512_update(&s, b0, 64);
  crypto_hash_sha512_update(&s, &one, 1);
  crypto_hash_sha512_update(&s, prime, dst + 1);
  crypto_hash_sha512_final(&s, b1);
  crypto_core_ristretto255_from_hash(point, b1);
  if (crypto_scalarmult_ristretto255(product, key, point) != 0) exit(3);
  unsigned char two[2] = {(unsigned char) (length >> 8), (unsigned char) length}, size[2] = {0, 32};
  crypto_hash_sha512_init(&s);
  crypto_hash_sha512_update(&s, two, 2);
  crypto_hash_sha512_update(&s, (const unsigned char *) token, length);
  crypto_hash_sha512_update(&s, size, 2);
  crypto_hash_sha512_update(&s, product, 32);
  crypto_hash_sha512_update(&s, (const unsigned char *) "Finalize", 8);
  crypto_hash_sha512_final(&s, out);
}

static void *work(void *which) {
  char token[32];
  unsigned char out[64];
  for (long i = (long) which; i < entries; i += threads) {
    snprintf(token, sizeof token, "bench:%ld", i);
    output(token, out);
  }
  return NULL;
}

int main(int count, char **arguments) {
  if (count != 4 || sodium_init() < 0) return 2;
  for (int i = 0; i < 32; i++) {
    unsigned int byte;
    if (sscanf(arguments[1] + 2 * i, "%2x", &byte) != 1) return 2;
    key[i] = (unsigned char) byte;
  }
  entries = atol(arguments[2]);
  threads = atoi(arguments[3]);
  unsigned char out[64];
  output("bench:0", out);
  for (int i = 0; i < 64; i++) printf("%02x", out[i]);
  struct timespec from, to, used_from, used_to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used_from);
  pthread_t all[64];
  for (long i = 0; i < threads; i++) pthread_create(&all[i], NULL, work, (void *) i);
  for (int i = 0; i < threads; i++) pthread_join(all[i], NULL);
  clock_gettime(CLOCK_MONOTONIC, &to);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used_to);
  double seconds = (double) (to.tv_sec - from.tv_sec) + (double) (to.tv_nsec - from.tv_nsec) / 1e9;
  double used = (double) (used_to.tv_sec - used_from.tv_sec) + (double) (used_to.tv_nsec - used_from.tv_nsec) / 1e9;
  printf(" %.0f %.0f\n", (double) entries / seconds, (double) entries / used);
  return 0;
}
