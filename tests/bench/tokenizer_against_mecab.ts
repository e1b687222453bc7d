/**
 * Tokenizes the same 100,000 answers with this project's tokenizer and with MeCab through Python, in turns.
 *
 * Needs Debian's mecab-ipadic-utf8 and python3-mecab. `deno run -A tests/bench/tokenizer_against_mecab.ts [answers] [rounds]`
 *
 * The answers are the report's, repeated, each with its number at the end so that no two are alike.
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { commentsTable } from "../../lib/reports/fy2021/facts/answer_tables.ts";
import { loadTokenizer, userDictionaryTable } from "../../lib/text/tokenizer.ts";
import { readTable } from "../../lib/data/read_table.ts";

const wanted = Number(Deno.args[0] ?? 100_000);
const rounds = Number(Deno.args[1] ?? 3);
const { rows } = await readTable(commentsTable);
const dictionary = await readTable(userDictionaryTable);
const texts = Array.from({ length: wanted }, (_, index) => `${rows[index % rows.length]?.record.text} ${index}`);
const file = await Deno.makeTempFile();
try {
  await Deno.writeTextFile(file, texts.join("\n"));
  const begin = performance.now();
  const plain = await loadTokenizer();
  const loading = performance.now() - begin;
  const withTerms = await loadTokenizer({ terms: dictionary.rows.map(({ record }) => record) });
  const best: Record<string, { words: number; seconds: number }> = {};
  const note = (name: string, words: number, seconds: number) => {
    if (seconds < (best[name]?.seconds ?? Infinity)) best[name] = { words, seconds };
  };
  for (let round = 0; round < rounds; round++) {
    for (const [name, tokenizer] of [["IPADIC, as MeCab", plain], ["with welfare terms", withTerms]] as const) {
      const start = performance.now();
      const words = texts.reduce((sum, text) => sum + tokenizer.tokenize(text).length, 0);
      note(name, words, (performance.now() - start) / 1000);
    }
    const [words = NaN, seconds = NaN] = await mecab(file);
    note("MeCab through Python", words, seconds);
  }
  const reference = best["MeCab through Python"]?.seconds ?? NaN;
  say(`${wanted} answers, best of ${rounds} rounds; loading our tokenizer once: ${loading.toFixed(0)} ms`);
  for (const [name, { words, seconds }] of Object.entries(best)) {
    const each = (1e6 * seconds / wanted).toFixed(0);
    say(
      `${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s  ${each.padStart(5)} µs an answer  ${words} words  ${
        (seconds / reference).toFixed(1)
      }×`,
    );
  }
} finally {
  await Deno.remove(file);
}

async function mecab(path: string): Promise<readonly number[]> {
  const { code, stdout, stderr } = await new Deno.Command("/usr/bin/python3", {
    args: [projectPath("tests/bench/tokenize_mecab.py"), path],
  }).output();
  if (code !== 0) throw new Error(`Cannot run MeCab: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout).trim().split(" ").map(Number);
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
