/* Reference numbers of xoshiro128** 1.1 (Blackman & Vigna, public domain), the algorithm as its authors give it in C,
   seeded through SplitMix32, two words a number.
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

/* One step of SplitMix32: a Weyl sequence through the finaliser of MurmurHash3. */
static uint32_t weyl;
static uint32_t split(void) {
  uint32_t z = weyl += 0x9e3779b9;
  z = (z ^ (z >> 16)) * 0x85ebca6b;
  z = (z ^ (z >> 13)) * 0xc2b2ae35;
  return z ^ (z >> 16);
}

int main(void) {
  const uint32_t seeds[4] = {0, 1, 20220125, 0xffffffff};
  printf("{\n  \"streams\": [\n");
  for (int stream = 0; stream < 4; stream++) {
    weyl = seeds[stream];
    for (int i = 0; i < 4; i++) s[i] = split();
    printf("    { \"seed\": %" PRIu32 ", \"numbers\": [", seeds[stream]);
    for (int i = 0; i < 20; i++) {
      const uint64_t high = next() >> 5;
      const uint64_t low = next() >> 6;
      printf("%s%.17g", i ? ", " : "", (double)(high << 26 | low) / 9007199254740992.0);
    }
    printf("] }%s\n", stream < 3 ? "," : "");
  }
  printf("  ]\n}\n");
}
