/**
 * Exports of an invented form, as the programs write them: nobody has ever filled it in. Each is put together by hand here, so that
 * what is expected of it is known without the code under test.
 */
import { csvText } from "../../lib/data/write_csv.ts";
import type { Study } from "../../lib/study/study.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import type { ImportPlan, PlanImportOptions } from "../../lib/imports/import_plan.ts";
import { planImport } from "../../lib/imports/plan_import.ts";

/** A study that knows nothing. */
export const NO_STUDY: Study = {
  municipalities: { records: [], sources: [] },
  events: { records: [], sources: [] },
  constructs: { records: [], sources: [] },
  plan: DEFAULT_ANALYSIS_PLAN,
};

/** What is said of an event that no export tells. */
export const EVENT = { municipality: "葉山野市", date: "2031-05-01" } as const;

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function csv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return bytesOf(csvText(rows, { newline: "\r\n" }));
}

/** Scales of the invented form: what its questionnaire offers. */
export const OCCUPATIONS = ["行政職員", "福祉関係者", "その他"] as const;
export const UNDERSTOOD = [
  "よく理解できた",
  "だいたい理解できた",
  "あまり理解できなかった",
  "理解できなかった",
] as const;

/** A code book of a closed, an ordered, a rating, a multiple, a number and a free question. */
export function madeCodebook(id = "lecture"): Codebook {
  const scale = (
    name: string,
    kind: "rating" | "ordered" | "nominal",
    labels: readonly string[],
    more: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
  ) => ({
    id: name,
    kind,
    family: null,
    basis: "questionnaire" as const,
    reason: "調査票のとおり",
    otherAnswers: [],
    answers: labels.map((label, at) => ({ code: at + 1, label, labelEnglish: label, ...more[label] })),
  });
  const sides = ["favourable", "favourable", "unfavourable", "unfavourable"];
  const question = (
    order: number,
    wording: string,
    rest: Pick<Codebook["questions"][number], "type" | "scale"> & object,
  ) => ({
    id: `${id}-q${order}`,
    order,
    wording,
    wordingEnglish: wording,
    construct: `${id}-c${order}`,
    timing: "only" as const,
    figureKeys: [],
    ...rest,
  });
  return {
    id,
    title: "秋の講座",
    titleEnglish: "Autumn lecture",
    design: "post-only",
    responses: 0,
    missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: ["-", "未回答"] },
    scales: [
      scale("occupation", "nominal", OCCUPATIONS, { "その他": { withText: true } }),
      scale("age", "ordered", ["19歳以下", "20-39歳", "40-64歳", "65歳以上"]),
      scale(
        "understood",
        "rating",
        UNDERSTOOD,
        Object.fromEntries(UNDERSTOOD.map((label, at) => [label, { side: sides[at] }])),
      ),
      scale("aims", "nominal", ["温泉", "買い物, 食事", "散策", "特になし"], { "特になし": { exclusive: true } }),
    ],
    questions: [
      question(1, "職業", { type: "single", scale: "occupation" }),
      question(2, "年齢", { type: "single", scale: "age" }),
      question(3, "地域共生社会の理念を理解できましたか", { type: "scale", scale: "understood" }),
      question(4, "来た目的を教えてください", { type: "multiple", scale: "aims" }),
      question(5, "この講座を人に勧めたいですか", {
        type: "number",
        scale: null,
        numbers: {
          minimum: 0,
          maximum: 10,
          bands: Array.from(
            { length: 11 },
            (_, at) => ({ label: String(at), labelEnglish: String(at), from: at, to: at }),
          ),
          recommendation: true,
        },
      } as Pick<Codebook["questions"][number], "type" | "scale">),
      question(6, "ご意見をお書きください", { type: "free", scale: null }),
    ],
  };
}

/** Headings of an export of the invented form, as its wordings stand. */
export const HEADINGS: readonly string[] = madeCodebook().questions.map(({ wording }) => wording);

/** A sound row of answers. */
export const SOUND: readonly string[] = ["行政職員", "20-39歳", "よく理解できた", "温泉", "8", "よかった"];

/** A plan for a form that the project knows. @throws {Error} when there is none */
export async function planOf(bytes: Uint8Array, options: Partial<PlanImportOptions> = {}): Promise<ImportPlan> {
  const plan = await planImport(bytes, {
    file: "answers.csv",
    study: NO_STUDY,
    surveys: [{ codebook: madeCodebook(), mapping: null }],
    event: EVENT,
    ...options,
  });
  if ("reason" in plan) throw new Error(`no plan: ${JSON.stringify(plan)}`);
  return plan;
}

/** A plan for a form that nobody knows. */
export async function proposalOf(bytes: Uint8Array, options: Partial<PlanImportOptions> = {}): Promise<ImportPlan> {
  return await planOf(bytes, { surveys: [], ...options });
}

/** Cells of a question that are kept, in the order of the file; the question by its number. */
export function keptCells(plan: ImportPlan, question: number): readonly string[] {
  return plan.surveys.flatMap(({ codebook, kept }) =>
    kept.map(({ cells }) => cells.get(codebook.questions[question - 1]?.id ?? "") ?? "<no column>")
  );
}

/** Everything that happened to rows must add up. @returns rows in, kept, left out, refused */
export function balance(plan: ImportPlan): readonly number[] {
  const isRow = ({ why }: { readonly why: string }) => why !== "title" && why !== "blank";
  const kept = plan.surveys.reduce((sum, survey) => sum + survey.kept.length, 0);
  const leftOut = [...plan.leftOut, ...plan.surveys.flatMap((survey) => survey.leftOut)].filter(isRow).length;
  const refused = plan.refused.length + plan.surveys.reduce((sum, survey) => sum + survey.refused.length, 0);
  return [plan.rowsIn, kept, leftOut, refused];
}

/** Bytes of a text in an encoding that this machine can only read: made from the tables of its decoder. */
export function encode(
  text: string,
  encoding: "shift_jis" | "euc-jp" | "iso-2022-jp" | "utf-16le" | "utf-16be",
): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = [...text].flatMap((letter) => Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at)))
      .flatMap((unit) => encoding === "utf-16le" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]);
    return new Uint8Array(bytes);
  }
  const pairs = pairsOf(encoding === "iso-2022-jp" ? "euc-jp" : encoding);
  const bytes: number[] = [];
  let isWide = false;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? undefined : pairs.get(letter);
    if (code >= 0x80 && pair === undefined) throw new RangeError(`${letter} cannot be written in ${encoding}`);
    if (encoding === "iso-2022-jp" && (pair !== undefined) !== isWide) {
      isWide = pair !== undefined;
      bytes.push(0x1b, ...isWide ? [0x24, 0x42] : [0x28, 0x42]);
    }
    if (pair === undefined) bytes.push(code);
    else bytes.push(...encoding === "iso-2022-jp" ? pair.map((byte) => byte & 0x7f) : pair);
  }
  if (isWide) bytes.push(0x1b, 0x28, 0x42);
  return new Uint8Array(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every letter of two bytes of an encoding. */
function pairsOf(encoding: "shift_jis" | "euc-jp"): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = encoding === "euc-jp" ? 0xa1 : 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if ([...letter].length === 1 && letter !== "\uFFFD" && !pairs.has(letter)) pairs.set(letter, [lead, trail]);
    }
  }
  tables.set(encoding, pairs);
  return pairs;
}
