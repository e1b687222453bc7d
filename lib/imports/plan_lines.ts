import { freeTexts } from "./free_texts.ts";
import { formQuestions } from "./import_plan.ts";
import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import { IMPORT_SENTENCES, lineList } from "../wording/import_words.ts";
import { NEEDED_WORDS, UNUSED_WORDS } from "../wording/import_option_words.ts";
import {
  GUESS_WORDS,
  LEFT_OUT_WORDS,
  nameIn,
  RECOGNISED_WORDS,
  TIMING_WORDS,
  TYPE_WORDS,
  USE_WORDS,
} from "../wording/import_names.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { LeftOutRow } from "./export_table.ts";
import type { ImportPlan, PlannedSurvey } from "./import_plan.ts";
import { one, type PlanTextOptions, short } from "./plan_text_options.ts";

export function surveyLines(survey: PlannedSurvey, { lang, flagged }: PlanTextOptions): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const { id, isNew, codebook, event, kept } = survey;
  const name = to(bilingual(codebook, "title"));
  const s = IMPORT_SENTENCES;
  const texts = freeTexts(survey);
  const words = texts.filter(({ question }) => question.type !== "free").length;
  const date = event?.content.date;
  const found = flagged?.get(id) ?? [];
  return [
    to(isNew ? s.newSurvey(id, name, kept.length) : s.knownSurvey(id, name, kept.length)),
    ...event === null || event.municipality === null || typeof date !== "string"
      ? []
      : [`  ${to(s.event(event.municipality, date, event.guessed.includes("date")))}`],
    ...texts.length === 0 ? [] : [`  ${to(s.free(texts.length, words))}`],
    ...found.length === 0 ? [] : [`  ${to(s.flagged(found.length, lineList(found, lang)))}`],
    ...survey.alike.length === 0 ? [] : [`  ${to(s.alike(survey.alike.map((lines) => lineList(lines, lang))))}`],
  ];
}

export function questionLines(plan: ImportPlan, lang: Language): readonly string[] {
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

export function columnLines({ columns }: ImportPlan, lang: Language): readonly string[] {
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

export function leftOutLines(leftOut: readonly LeftOutRow[], lang: Language): readonly string[] {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return reasons.map((why) => {
    const lines = leftOut.filter((row) => row.why === why).map(({ line }) => line).toSorted((a, b) => a - b);
    return say(
      lang,
      IMPORT_SENTENCES.leftOut(nameIn(LEFT_OUT_WORDS, why), lines.length, lineList(lines, lang)),
    );
  });
}

export function openLines({ form, nearest, needed }: ImportPlan, lang: Language): readonly string[] {
  const to = (words: Bilingual) => say(lang, words);
  const s = IMPORT_SENTENCES;
  const wordingOf = (id: string) => one(form.codebook.questions.find((question) => question.id === id)?.wording ?? id);
  return [
    ...form.close.map(({ heading, wording, score }) => to(s.close(one(heading), one(wording), score))),
    ...form.unpaired.map(({ before, after }) => to(s.unpaired(wordingOf(before), wordingOf(after)))),
    ...form.questionsWithoutColumn.map((id) => to(s.withoutColumn(wordingOf(id)))),
    ...nearest === null ? [] : [to(s.nearSurvey(nearest.id, nearest.matched, nearest.questions))],
    ...needed.flatMap((what) => {
      const words = NEEDED_WORDS[what];
      return words === undefined ? [] : [to(s.needed(words.what, words.option))];
    }),
  ];
}

export function changeLines({ surveys }: ImportPlan, { changes, lang }: PlanTextOptions): readonly string[] {
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

/** Options that change nothing, each with its reason. */
export function unusedLines({ unused = [], lang }: PlanTextOptions): readonly string[] {
  return unused.map((one) =>
    say(
      lang,
      one.option === "event" ? UNUSED_WORDS.event(one.fields, one.surveys) : UNUSED_WORDS[one.option](),
    )
  );
}
