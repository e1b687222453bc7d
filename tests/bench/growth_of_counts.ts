/**
 * Counts 1,000 to 10,000,000 answers to eight questions, each file in a process of its own: seconds, memory, and how both grow.
 *
 *     deno run -A tests/bench/growth_of_counts.ts [MOST PEOPLE]
 *
 * Memory must stay below 2 GB whatever the size; else it exits 1. The largest file has 1.6 GB, in the machine's temporary folder.
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { tellRow } from "./bench_row.ts";
import { measure } from "./measure.ts";
import { writeMadeAnswers } from "./made_answers_file.ts";

const MOST_MEGABYTES = 2_000;
const most = Number(Deno.args[0] ?? 10_000_000);
const folder = await Deno.makeTempDir();
try {
  write("    people   file MB   seconds  times  memory MB");
  let before: number | null = null;
  for (let people = 1_000; people <= most; people *= 10) {
    const file = `${folder}/answers.csv`;
    const bytes = await writeMadeAnswers(file, { people });
    const { seconds, megabytes, stdout } = await measure({
      command: [Deno.execPath(), "run", "-A", "--no-check", projectPath("tests/bench/count_answers.ts"), file],
    });
    const counts: Record<string, Record<string, number>> = JSON.parse(stdout);
    for (const answers of Object.values(counts)) {
      const counted = Object.values(answers).reduce((sum, one) => sum + one, 0);
      if (counted !== people) throw new Error(`${counted} of ${people} people were counted`);
    }
    const times = before === null ? "" : (seconds / before).toFixed(1);
    before = seconds;
    write([
      String(people).padStart(10),
      (bytes / 1e6).toFixed(1).padStart(9),
      seconds.toFixed(2).padStart(9),
      times.padStart(6),
      (megabytes?.toFixed(0) ?? "?").padStart(10),
    ].join(" "));
    const isMet = (megabytes ?? 0) <= MOST_MEGABYTES;
    if (!isMet) Deno.exitCode = 1;
    tellRow({
      work: `${people} people × 8 questions counted`,
      ours: `${seconds.toFixed(2)} s`,
      goal: `≤ ${MOST_MEGABYTES} MB`,
      ourMemory: megabytes?.toFixed(0) ?? "?",
      isMet,
    });
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
