/**
 * Cuts each line of a file into words; prints how many there are, and the seconds of it. One side of `against_peers.ts`.
 *
 *     deno run -A tests/bench/tokenize_answers.ts <file>
 */
import { loadTokenizer } from "../../lib/text/tokenizer.ts";

const [file = ""] = Deno.args;
const texts = (await Deno.readTextFile(file)).split("\n");
const tokenizer = await loadTokenizer();
const start = performance.now();
const words = texts.reduce((sum, text) => sum + tokenizer.tokenize(text).length, 0);
Deno.stdout.writeSync(new TextEncoder().encode(`${words} ${(performance.now() - start) / 1000}`));
