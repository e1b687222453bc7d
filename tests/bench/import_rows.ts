/**
 * An export of many rows taken in, up to the plan that is told before anything is written: seconds and memory, and how both grow.
 *
 *     deno run -A tests/bench/import_rows.ts [MOST ROWS]
 *
 * Five closed questions and a free one; half of the free answers are words of their own, the other half the same few. The time goes
 * into looking through free answers for names: a second for some 2,300 that differ. Nothing is written.
 */
import { tellRow } from "./bench_row.ts";
import { measure } from "./measure.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";

const most = Number(Deno.args[0] ?? 100_000);
const HEADINGS =
  "タイムスタンプ,性別,年代,理念を理解できましたか,内容を理解できましたか,満足度はいかがですか,ご意見をお書きください";
const COLUMNS = [
  ["男性", "女性"],
  ["20代", "30代", "40代", "50代"],
  ["よく理解できた", "だいたい理解できた", "あまり理解できなかった", "理解できなかった"],
  ["よく理解できた", "だいたい理解できた", "あまり理解できなかった", "理解できなかった"],
  ["満足", "やや満足", "やや不満", "不満"],
];
const folder = await Deno.makeTempDir();
try {
  write("     rows   seconds  memory MB");
  for (let rows = 1_000; rows <= most; rows *= 10) {
    const file = `${folder}/export.csv`;
    const generator = randomGenerator(rows);
    const lines = Array.from({ length: rows }, (_, at) => {
      const answers = COLUMNS.map((answers) => answers[generator.below(answers.length)] ?? "");
      const text = at % 2 === 0 ? "特になし" : `連携の大切さを知ることができた。${at}回目も参加したい。`;
      return ["2026/10/01 10:00:00", ...answers, text].join();
    });
    await Deno.writeTextFile(file, [HEADINGS, ...lines].join("\n"));
    const { seconds, megabytes } = await measure({
      command: [Deno.execPath(), "run", "-A", "--no-check", "lib/cli.ts", "import", file, "--survey", "made"],
      cwd: projectPath(""),
      // The municipality is not told: the plan is, and nothing else happens.
      codes: [5],
    });
    tellRow({
      work: `an export of ${rows} rows planned`,
      ours: `${seconds.toFixed(2)} s`,
      goal: "",
      ourMemory: megabytes?.toFixed(0) ?? "?",
      isMet: true,
      result: "no goal",
    });
    write(
      `${String(rows).padStart(9)} ${seconds.toFixed(2).padStart(9)} ${(megabytes ?? NaN).toFixed(0).padStart(10)}`,
    );
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
