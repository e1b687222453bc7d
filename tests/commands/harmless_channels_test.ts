/** One set of hostile texts, through each of the channels on which a command prints. */
import assert from "node:assert/strict";
import { harmlessLog, harmlessTerminal } from "../../lib/commands/print_line.ts";

const HOSTILE = [
  "::error file=a.ts,line=1::planted",
  "  ::stop-commands::token",
  "ok\n::set-output name=x::y",
  "text ##[error]planted",
  "##[group]",
  "\x1b[2J\x1b[H cleared",
  "\x1b]0;another title\x07",
  "\x1b]8;;https://a.example\x1b\\link\x1b]8;;\x1b\\",
  "\x9b31m red",
  "真\u202e偽",
  "\u2066isolated",
  "shown\rhidden",
  "\x00\x07\x08\x7f",
];

/** Everything that a terminal obeys and does not show, by Unicode's own categories; tab and line ends are shown. */
const OBEYED = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u;

Deno.test("no hostile text reaches a terminal as something that it obeys, and what can be read stays", () => {
  for (const text of HOSTILE) {
    const shown = harmlessTerminal(text);
    assert.doesNotMatch(shown.replaceAll("\r\n", "\n"), OBEYED, JSON.stringify(text));
    for (const [word] of text.matchAll(/[a-z]{4,}|[真偽]/g)) assert.ok(shown.includes(word), JSON.stringify(text));
  }
  const harmless = "図表2-47\t行田市 → 草加市\r\n  ︎〜“x” é が\n";
  assert.equal(harmlessTerminal(harmless), harmless);
});

Deno.test("JSON for programs means the same when a terminal may be shown it", () => {
  const value = HOSTILE.map((text) => ({ text }));
  assert.deepEqual(JSON.parse(harmlessTerminal(JSON.stringify(value, null, 2))), value);
});

Deno.test("no hostile text reaches GitHub's log as a command: neither at the start of a line nor in it", () => {
  for (const text of HOSTILE) {
    const logged = harmlessLog(text);
    // What GitHub's runner takes for one: after blanks at a line's start, and in the older form anywhere.
    assert.doesNotMatch(logged, /^\s*::[\w-]+/m, JSON.stringify(text));
    assert.doesNotMatch(logged, /##\[/, JSON.stringify(text));
  }
});
