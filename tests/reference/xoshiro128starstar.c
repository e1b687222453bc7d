/* Reference numbers of xoshiro128** 1.1 (Blackman & Vigna, public domain), the algorithm as its authors give it in C.
   gcc -O2 -o xoshiro xoshiro128starstar.c && ./xoshiro > xoshiro128starstar.json */
#include <inttypes.h>
#include <stdio.h>

static inline uint32_t rotl(const uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }
static uint32_t s[4];

static uint32_t next(void) {
  const uint32_t result = rotl(s[1] * 5, 7) * 9;
  const uint32_t t = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 11);
  return result;
}

int main(void) {
  const uint32_t states[3][4] = {{1, 2, 3, 4}, {0xffffffff, 0, 0x80000000, 0x12345678}, {20220125, 0xdeadbeef, 7, 0}};
  printf("{\n  \"streams\": [\n");
  for (int stream = 0; stream < 3; stream++) {
    for (int i = 0; i < 4; i++) s[i] = states[stream][i];
    printf("    { \"state\": [%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32 "], \"numbers\": [", s[0], s[1], s[2], s[3]);
    for (int i = 0; i < 40; i++) printf("%s%" PRIu32, i ? ", " : "", next());
    printf("] }%s\n", stream < 2 ? "," : "");
  }
  printf("  ]\n}\n");
}
