/**
 * Times the report's 33 charts as SVG and PNG, ours against matplotlib's, from the same counts, each a whole process, in turn.
 *
 *     deno run -A tests/bench/charts_against_matplotlib.ts [rounds]
 *
 * Needs a Python with matplotlib: /usr/bin/python3, or the one named by PYTHON. Both draw the same bars, labels, legends and
 * texts in BIZ UDPGothic, at the same number of pixels; ours draws PNG in as many threads as there are cores. Run it on a
 * quiet machine. Ends with exit code 1 when ours takes more than a third
 * of the time of the whole process.
 */
import { fileURLToPath } from "node:url";
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { FONT_WEIGHTS, fontBytes } from "../../lib/figures/font.ts";
import { wrapText } from "../../lib/figures/wrap_text.ts";
import { sourceLine } from "../../lib/wording/source_line.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";
import type { Distribution } from "../../lib/counts/distribution.ts";
import type { CatalogueRecord } from "../../lib/reports/fy2021/facts/catalogue.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { originLabel } from "../../lib/wording/source_words.ts";

const rounds = Number(Deno.args[0] ?? 5);
const python = Deno.env.get("PYTHON") ?? "/usr/bin/python3";
const folder = await Deno.makeTempDir();

try {
  const report = await loadReport();
  const charts = (await loadSurveys({ report })).flatMap(countAllAnswers).flatMap((distribution) => {
    const key = distribution.parts[0].question.figureKeys[0];
    const heading = report.catalogue.records.find((row) => row.key === key);
    return heading === undefined ? [] : [{ heading, distribution, figure: textsOf(distribution, heading) }];
  });
  await Deno.writeTextFile(`${folder}/charts.json`, JSON.stringify(charts));
  for (const weight of FONT_WEIGHTS) await Deno.writeFile(`${folder}/${weight}.ttf`, fontBytes(weight));
  const here = fileURLToPath(new URL(".", import.meta.url));
  const commands = {
    ours: [Deno.execPath(), "run", "-A", "--no-check", `${here}draw_charts.ts`, folder],
    matplotlib: [python, `${here}draw_charts.py`, folder],
  };
  const times: Record<keyof typeof commands, Duration[]> = { ours: [], matplotlib: [] };
  // One run of each before the clock counts, so that neither pays for a cold file cache.
  for (let round = -1; round < rounds; round++) {
    for (const name of ["ours", "matplotlib"] as const) {
      const duration = await time(commands[name]);
      await requireFiles(name, charts.length);
      if (round >= 0) times[name].push(duration);
    }
  }
  const kinds = {
    "whole process ": (duration: Duration) => duration.seconds,
    "of processor  ": (duration: Duration) => duration.processorSeconds,
    "drawn again   ": (duration: Duration) => duration.againSeconds,
  };
  say(
    `${charts.length} charts, ${rounds} rounds, ${navigator.hardwareConcurrency} threads: shortest … median … longest`,
  );
  for (const [kind, pick] of Object.entries(kinds)) {
    const [ours, matplotlib] = [times.ours.map(pick), times.matplotlib.map(pick)];
    const ratio = (100 * median(ours) / median(matplotlib)).toFixed(1);
    say(`${kind} ours ${spread(ours)}   matplotlib ${spread(matplotlib)}   ${ratio} %`);
  }
  const ratio = median(times.ours.map(kinds["whole process "])) / median(times.matplotlib.map(kinds["whole process "]));
  if (ratio > 1 / 3) Deno.exitCode = 1;
} finally {
  await Deno.remove(folder, { recursive: true });
}

/** The texts of a chart, so that both sides print the same; matplotlib gets them ready, with lines broken. */
function textsOf(distribution: Distribution, heading: CatalogueRecord) {
  const figure = answerFigure(distribution, { heading });
  const lines = (text: string, fontSize: number) => wrapText(text, { maxWidth: 760, fontSize });
  const notes = figure.notes.map((note, at) => `注${at + 1}: ${note}`);
  return {
    title: figure.title,
    mark: originLabel("synthetic", "ja"),
    subtitle: lines(figure.subtitle, 13),
    legend: figure.legend,
    foot: [...notes, sourceLine(figure)].flatMap((line) => lines(line, 12)),
  };
}

interface Duration {
  /** From the start of the process to all charts drawn once. */
  readonly seconds: number;
  /** The same in processor time of all threads, which a busy machine changes least. */
  readonly processorSeconds: number;
  /** All charts once more in the same process, as in a notebook. */
  readonly againSeconds: number;
}

async function time([command = "", ...args]: readonly string[]): Promise<Duration> {
  const start = performance.now();
  const { success, stdout, stderr } = await new Deno.Command(command, { args, stdout: "piped", stderr: "piped" })
    .output();
  const all = (performance.now() - start) / 1000;
  if (!success) throw new Error(`Cannot draw with ${command}: ${new TextDecoder().decode(stderr)}`);
  const [processorSeconds = NaN, againSeconds = NaN] = new TextDecoder().decode(stdout).split(" ").map(Number);
  return { seconds: all - againSeconds, processorSeconds, againSeconds };
}

/** Both must have drawn every chart twice, or the times would compare different work. */
async function requireFiles(name: string, charts: number): Promise<void> {
  const files = [...Deno.readDirSync(`${folder}/${name}`)].map((entry) => entry.name);
  for (const ending of [".svg", ".png"]) {
    const count = files.filter((file) => file.endsWith(ending)).length;
    if (count !== charts) throw new Error(`Cannot compare as ${name} must draw ${charts} ${ending}: it drew ${count}`);
  }
  await Deno.remove(`${folder}/${name}`, { recursive: true });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) /
    2;
}

function spread(values: readonly number[]): string {
  return [Math.min(...values), median(values), Math.max(...values)].map((seconds) => `${seconds.toFixed(2)} s`).join(
    " … ",
  );
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
