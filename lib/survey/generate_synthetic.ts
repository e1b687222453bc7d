import { DataError, type DataFault } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { csvText } from "../data/write_csv.ts";
import { sha256 } from "../data/sha256.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";
import { readCodebook, surveyFiles, surveyIds, SURVEYS_FOLDER } from "./read_codebook.ts";
import { type SyntheticPlan, syntheticPlanSchema, syntheticResponses } from "./synthetic_responses.ts";
import { type GeneratedFile, writeGenerated } from "../data/write_atomically.ts";

/**
 * Writes the synthetic answers of every planned survey, with their sidecars, and says which files changed.
 *
 * Run it (`deno task generate`) after a change of a code book or of a plan. When nothing changed it writes the same bytes.
 *
 * @throws {DataError} when a code book is faulty
 */
export async function generateSynthetic(options: ReadOptions = {}): Promise<readonly GeneratedFile[]> {
  const root = options.root ?? projectPath("");
  const ids = await surveyIds(options);
  const readings = await Promise.all(ids.map((id) => readPlannedSurvey(id, options)));
  const faults = readings.flatMap((reading) => reading.faults);
  if (faults.length > 0) throw new DataError("generate synthetic answers", faults);
  const generated: GeneratedFile[] = [];
  for (const { codebook, plan } of readings) {
    if (codebook === null || plan === null) continue;
    const rows = syntheticResponses(codebook, plan);
    const text = csvText(rows, { newline: "\n" });
    const folder = `${SURVEYS_FOLDER}/${plan.surveyId}`;
    const sidecar = JSON.stringify(syntheticSource({ codebook, plan, text, rows: rows.length - 1 }), null, 2) + "\n";
    generated.push(
      await writeGenerated(`${folder}/synthetic_responses.csv`, { root, content: text }),
      await writeGenerated(`${folder}/synthetic_responses.source.json`, { root, content: sidecar }),
    );
  }
  return generated;
}

/** A survey for which sample answers are generated: both `null` for one that has no plan. */
interface PlannedSurvey {
  readonly codebook: Codebook | null;
  readonly plan: SyntheticPlan | null;
  readonly faults: readonly DataFault[];
}

/** The plan of a survey's sample answers, and its code book; surveys without a plan have none generated. */
export async function readPlannedSurvey(surveyId: string, options: ReadOptions = {}): Promise<PlannedSurvey> {
  const names = await surveyFiles(surveyId, options);
  if (!names.includes("synthetic_plan.json")) return { codebook: null, plan: null, faults: [] };
  const file = `${SURVEYS_FOLDER}/${surveyId}/synthetic_plan.json`;
  const [{ value, faults }, codebook] = await Promise.all([
    readJson(file, { schema: syntheticPlanSchema, ...options }),
    readCodebook(surveyId, options),
  ]);
  const plan = value === null ? null : { ...value, surveyId };
  return { codebook: codebook.codebook, plan, faults: [...faults, ...codebook.faults] };
}

function syntheticSource(
  { codebook, plan, text, rows }: {
    readonly codebook: Codebook;
    readonly plan: SyntheticPlan;
    readonly text: string;
    readonly rows: number;
  },
): Omit<Source, "file"> {
  return {
    id: `${codebook.id}-synthetic`,
    title: `${codebook.title} 計算で作った見本の回答`,
    titleEnglish: `Generated sample answers, ${codebook.titleEnglish}`,
    origin: "synthetic",
    producer: "本プロジェクトの生成プログラム",
    citation: "本プロジェクトが乱数を使い計算で作った見本。実際の回答ではない",
    licence: "MIT",
    figureKeys: [],
    encoding: "utf-8",
    sha256: sha256(text),
    rows,
    notes: [
      `生成: deno task generate（lib/survey/generate_synthetic.ts、seed ${plan.seed}、xoshiro128**）。人数だけが報告書のとおりで、回答の分布は実際とは関係がない。`,
      "自由記述は生成しない。実際の回答 responses.csv か、図から読み取った published_counts.csv・published_percents.csv を同じフォルダに置くと、こちらは使われなくなる。",
    ],
  };
}
