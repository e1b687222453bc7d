import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import {
  ENCODING_WORDS,
  FAULT_WORDS,
  GUESS_WORDS,
  IMPORT_HEADINGS,
  IMPORT_SENTENCES,
  LEFT_OUT_WORDS,
  lineList,
  nameIn,
  NEEDED_WORDS,
  PROGRAM_WORDS,
  RECOGNISED_WORDS,
  SEPARATOR_WORDS,
  TIMING_WORDS,
  TYPE_WORDS,
  UNUSABLE_WORDS,
  USE_WORDS,
} from "../wording/import_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { CountChange } from "./count_changes.ts";
import type { LeftOutRow } from "./export_table.ts";
import type { FlaggedLines } from "./flag_free_answers.ts";
import { formQuestions, type ImportPlan, type NoPlan, type PlannedSurvey } from "./import_plan.ts";
import { refusedValues } from "./refused_values.ts";

/** Options of {@linkcode planText}. */
export interface PlanTextOptions {
  readonly lang: Language;
  /** Whether values that are no answers are shown: to the person who holds the file, and nobody else. */
  readonly showValues: boolean;
  /** What each survey of the project would change; by id. @default nothing is compared */
  readonly changes?: ReadonlyMap<string, readonly CountChange[]>;
  /** Where free answers may tell who somebody is. @default nowhere has been looked */
  readonly flagged?: FlaggedLines;
}

/** A plan as text for a person. */
export function planText(plan: ImportPlan, options: PlanTextOptions): string {
  const { lang } = options;
  const to = (words: Bilingual) => say(lang, words);
  const s = IMPORT_SENTENCES;
  const kept = plan.surveys.reduce((sum, survey) => sum + survey.kept.length, 0);
  const refused = [...plan.refused, ...plan.surveys.flatMap((survey) => survey.refused)];
  const leftOut = [...plan.leftOut, ...plan.surveys.flatMap((survey) => survey.leftOut)];
  const isRow = ({ why }: LeftOutRow) => why !== "title" && why !== "blank";
  const { format } = plan;
  const stored = format.kind === "workbook" ? s.sheet(format.sheet, format.otherSheets, format.formulas) : s.text(
    ENCODING_WORDS[format.encoding] ?? format.encoding,
    nameIn(SEPARATOR_WORDS, format.separator),
    format.lineBreaks.join(" + ") || "–",
    format.hasByteOrderMark,
  );
  const program = nameIn(PROGRAM_WORDS, plan.program);
  return [
    to(s.read(plan.file)),
    indented([
      to(stored),
      ...format.kind === "text" && format.isOpenEnded ? [to(s.openEnded())] : [],
      to(s.form(program, plan.headingLines, plan.columns.length)),
      ...plan.form.mapping.unique === null ? [] : [to(s.numbered(one(plan.form.mapping.unique)))],
      to(s.balance(plan.rowsIn, kept, leftOut.filter(isRow).length, refused.length)),
    ]),
    part(to(IMPORT_HEADINGS.surveys), plan.surveys.flatMap((survey) => surveyLines(survey, options))),
    part(to(IMPORT_HEADINGS.questions), questionLines(plan, lang)),
    part(to(IMPORT_HEADINGS.columns), columnLines(plan, lang)),
    part(to(IMPORT_HEADINGS.leftOut), leftOutLines(leftOut, lang)),
    part(to(IMPORT_HEADINGS.refused), refusedLines(plan, options)),
    part(to(IMPORT_HEADINGS.open), openLines(plan, lang)),
    part(to(IMPORT_HEADINGS.changes), changeLines(plan, options)),
  ].filter((text) => text !== "").join("\n");
}

/** Why there is no plan, as text for a person. */
export function noPlanText(file: string, noPlan: NoPlan, lang: Language): string {
  return `${file}: ${say(lang, noPlanWords(noPlan))}`;
}

function noPlanWords(noPlan: NoPlan): Bilingual {
  switch (noPlan.reason) {
    case "undecodable":
      return UNUSABLE_WORDS.undecodable(noPlan);
    case "quotes":
      return UNUSABLE_WORDS.quotes(noPlan);
    case "too-large":
      return UNUSABLE_WORDS["too-large"](noPlan);
    case "too-many-rows":
      return UNUSABLE_WORDS["too-many-rows"](noPlan);
    case "unknown-sheet":
      return UNUSABLE_WORDS["unknown-sheet"](noPlan);
    case "unknown-column":
      return UNUSABLE_WORDS["unknown-column"](noPlan);
    case "one-of-two-sheets":
      return UNUSABLE_WORDS["one-of-two-sheets"](noPlan);
    case "several-surveys":
      return UNUSABLE_WORDS["several-surveys"](noPlan);
    default:
      return UNUSABLE_WORDS[noPlan.reason]();
  }
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${heading}\n${indented(lines)}`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}

function surveyLines(survey: PlannedSurvey, { lang, flagged }: PlanTextOptions): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const { id, isNew, codebook, event, kept } = survey;
  const name = to(bilingual(codebook, "title"));
  const s = IMPORT_SENTENCES;
  const free = codebook.questions.filter(({ type }) => type === "free")
    .reduce((sum, question) => sum + kept.filter(({ cells }) => (cells.get(question.id) ?? "") !== "").length, 0);
  const date = event?.content.date;
  const found = flagged?.get(id) ?? [];
  return [
    to(isNew ? s.newSurvey(id, name, kept.length) : s.knownSurvey(id, name, kept.length)),
    ...event === null || event.municipality === null || typeof date !== "string"
      ? []
      : [`  ${to(s.event(event.municipality, date, event.guessed.includes("date")))}`],
    ...free === 0 ? [] : [`  ${to(s.free(free))}`],
    ...found.length === 0 ? [] : [`  ${to(s.flagged(found.length, lineList(found, lang)))}`],
  ];
}

function questionLines(plan: ImportPlan, lang: Language): readonly string[] {
  const { form, surveys, columns } = plan;
  const to = (words: Bilingual) => say(lang, words);
  const { codebook } = form;
  return codebook.questions.map(({ id, wording, wordingEnglish, type, scale, numbers, timing }) => {
    const answers = codebook.scales.find((one) => one.id === scale);
    const labels = [...answers?.answers ?? [], ...answers?.otherAnswers ?? []]
      .map((answer) => to(bilingual(answer, "label")));
    const guesses = form.guesses.filter(({ question }) => question === id)
      .map(({ what }) => to(nameIn(GUESS_WORDS, what)));
    const recognised = new Map<string, number>();
    let differing = 0;
    for (const survey of surveys) {
      const own = [...formQuestions(survey, plan)].find(([, name]) => name === id)?.[0] ?? id;
      differing += survey.disagreements.get(own) ?? 0;
      for (const [how, cells] of survey.recognised.get(own) ?? []) {
        recognised.set(how, (recognised.get(how) ?? 0) + cells);
      }
    }
    const from = columns.filter(({ mapped }) =>
      mapped !== null && "question" in mapped && mapped.question === id && mapped.use !== "copy"
    )
      .map(({ column }) => column.heading);
    const shown = to({ ja: wording, en: wordingEnglish });
    return [
      `${id} ${one(shown)}: ${to(nameIn(TYPE_WORDS, type))}`,
      ...timing === "only" ? [] : [to(TIMING_WORDS[timing])],
      ...labels.length === 0 ? [] : [short(labels.join(" / "))],
      ...numbers === undefined ? [] : [`${numbers.minimum}–${numbers.maximum}`],
      ...from.length === 1 && one(from[0] ?? "") !== one(shown) ? [`← ${one(from[0] ?? "")}`] : [],
      ...[...recognised].map(([how, cells]) => to(IMPORT_SENTENCES.recognised(nameIn(RECOGNISED_WORDS, how), cells))),
      ...differing === 0 ? [] : [to(IMPORT_SENTENCES.disagreements(differing))],
      ...guesses.length === 0 ? [] : [`※ ${guesses.join(to(PUNCTUATION.comma))}`],
    ].join(" — ");
  });
}

function one(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

function short(text: string): string {
  const letters = [...text];
  return letters.length <= 160 ? text : `${letters.slice(0, 160).join("")}…`;
}

function columnLines({ columns }: ImportPlan, lang: Language): readonly string[] {
  const byUse = new Map<string, string[]>();
  for (const { column, mapped } of columns) {
    if (mapped !== null && "question" in mapped && mapped.use !== "copy") continue;
    const use = mapped?.use ?? "undecided";
    byUse.set(use, [...byUse.get(use) ?? [], column.heading]);
  }
  return [...byUse].map(([use, headings]) =>
    `${say(lang, nameIn(USE_WORDS, use))}: ${short(headings.map(one).join(say(lang, PUNCTUATION.comma)))}`
  );
}

function leftOutLines(leftOut: readonly LeftOutRow[], lang: Language): readonly string[] {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return reasons.map((why) => {
    const lines = leftOut.filter((row) => row.why === why).map(({ line }) => line).toSorted((a, b) => a - b);
    return say(
      lang,
      IMPORT_SENTENCES.leftOut(nameIn(LEFT_OUT_WORDS, why), lines.length, lineList(lines, lang)),
    );
  });
}

function refusedLines(
  plan: ImportPlan,
  { lang, showValues }: PlanTextOptions,
): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const { form } = plan;
  const values = refusedValues(plan);
  const whole = values.filter(({ written }) => written === null).map(({ kind, lines }) =>
    to(IMPORT_SENTENCES.faultRows(nameIn(FAULT_WORDS, kind), lines.length, lineList(lines, lang)))
  );
  const asked = form.codebook.questions.flatMap(({ id, wording }) => {
    const own = values.filter(({ question, written }) => question === id && written !== null);
    if (own.length === 0) return [];
    const heading = `${id} ${one(wording)}`;
    if (!showValues) {
      const kinds = [...new Set(own.map(({ kind }) => kind))];
      return [
        heading,
        ...kinds.map((kind) => {
          const some = own.filter((value) => value.kind === kind);
          const rows = new Set(some.flatMap(({ lines }) => lines)).size;
          return `  ${to(IMPORT_SENTENCES.withheldAnswer(rows, some.length, nameIn(FAULT_WORDS, kind)))}`;
        }),
      ];
    }
    return [
      heading,
      ...own.map(({ kind, written, lines, nearest }) => {
        const said = to(
          IMPORT_SENTENCES.unknownAnswer(
            shown(written ?? ""),
            lines.length,
            nameIn(FAULT_WORDS, kind),
          ),
        );
        const difference = nearest === null ? null : differingLetters(written ?? "", nearest.label);
        return [
          `  ${said}`,
          ...nearest === null ? [] : [to(IMPORT_SENTENCES.nearest(nearest.label, nearest.score))],
          ...difference === null ? [] : [to(IMPORT_SENTENCES.codePoints(difference.written, difference.label))],
          lineList(lines, lang),
        ].join(to(PUNCTUATION.comma));
      }),
    ];
  });
  return [...whole, ...asked];
}

/** A value on one line of the terminal. */
function shown(written: string): string {
  const letters = [...written.replaceAll(/\s+/gu, " ")];
  return letters.length <= 40 ? letters.join("") : `${letters.slice(0, 40).join("")}…`;
}

/** Where two texts of one length differ in a letter or two, those letters with their code points: they may look alike. */
export function differingLetters(
  written: string,
  label: string,
): { readonly written: string; readonly label: string } | null {
  const [one, other] = [[...written.trim()], [...label.trim()]];
  const places = one.flatMap((letter, at) => letter === other[at] ? [] : [at]);
  if (one.length !== other.length || places.length === 0 || places.length > 2) return null;
  const named = (letters: readonly string[]) =>
    places.map((at) =>
      `${letters[at]} U+${(letters[at]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    )
      .join(" ");
  return { written: named(one), label: named(other) };
}

function openLines({ form, nearest, needed }: ImportPlan, lang: Language): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const s = IMPORT_SENTENCES;
  const wordingOf = (id: string) => one(form.codebook.questions.find((question) => question.id === id)?.wording ?? id);
  return [
    ...form.close.map(({ heading, wording, score }) => to(s.close(one(heading), one(wording), score))),
    ...form.questionsWithoutColumn.map((id) => to(s.withoutColumn(wordingOf(id)))),
    ...nearest === null ? [] : [to(s.nearSurvey(nearest.id, nearest.matched, nearest.questions))],
    ...needed.flatMap((what) => {
      const words = NEEDED_WORDS[what];
      return words === undefined ? [] : [to(s.needed(words.what, words.option))];
    }),
  ];
}

function changeLines({ surveys }: ImportPlan, { changes, lang }: PlanTextOptions): readonly string[] {
  if (changes === undefined) return [];
  return surveys.flatMap(({ id, codebook }) =>
    (changes.get(id) ?? []).map(({ question, label, before, after }) => {
      const wording = one(codebook.questions.find((one) => one.id === question)?.wording ?? question);
      return `${id}: ${
        say(
          lang,
          IMPORT_SENTENCES.change(wording, label ?? say(lang, nameIn(TYPE_WORDS, "free")), before, after),
        )
      }`;
    })
  );
}
