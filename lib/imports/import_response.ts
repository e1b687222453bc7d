/** Headers of every answer: nothing is kept, framed, guessed or told to others. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

export function answer(body: string, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { ...HEADERS, ...headers, "content-type": type } });
}

export function refusal(status: number, why: string): Response {
  return new Response(why, { status, headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" } });
}
