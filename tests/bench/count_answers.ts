/**
 * Counts the answers to every question of a large CSV file as `seal` does, and prints them as JSON; one side of
 * `against_peers.ts` and `growth_of_counts.ts`.
 *
 *     deno run -A tests/bench/count_answers.ts <file>
 */
import { duckdbSource } from "../../lib/counts/duckdb_source.ts";

const [file = ""] = Deno.args;
await using source = await duckdbSource(file);
const questions = source.columns.filter((column) => column !== "respondent");
const groups = await source.groups(questions.map((question) => [question]), { weight: null });
const counts = Object.fromEntries(questions.map((question, at) => [
  question,
  Object.fromEntries(
    (groups[at] ?? []).map(({ cells: [answer = ""], people }) => [answer, people] as const)
      .toSorted(([one], [other]) => one < other ? -1 : 1),
  ),
]));
Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(counts)));
