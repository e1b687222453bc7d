import { type AskedConstruct, type ComparableAs, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { comparability, questionDesign, timingOf } from "../comparisons/comparability.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { comparisonTable, placeColumn } from "./comparison_table.ts";
import { textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";

/**
 * Every rating question with what it may be compared with, and why not with the others of its construct.
 *
 * From the code books alone; no answer goes into it.
 */
export function comparabilityTable(
  constructs: readonly AskedConstruct[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const sources = constructs.flatMap(({ codebookSources }) => codebookSources);
  const assumed = constructs.some(({ questions }) => questions.some(({ scale }) => scale.basis === "assumed"));
  return comparisonTable([{ sources, caveats: [] }], options, {
    title: say(lang, { ja: "設問ごとの比較の可否とその理由", en: "What every question may be compared with, and why" }),
    notes: [
      say(lang, { ja: "設問の文言は原文のまま。", en: "Wordings are verbatim." }),
      ...assumed
        ? [
          say(lang, {
            ja: "選択肢は報告書の本文になく仮定なので、調査票が手に入れば比較の可否も変わりうる。",
            en: "The answers offered are assumed, so this may change once the questionnaires are at hand.",
          }),
        ]
        : [],
    ],
    columns: [
      textColumn("construct", say(lang, { ja: "測定概念", en: "Construct" })),
      placeColumn(lang),
      textColumn("figure", say(lang, { ja: "図表", en: "Figure" })),
      textColumn("timing", say(lang, { ja: "時点", en: "Timing" })),
      textColumn("design", say(lang, { ja: "尋ね方", en: "Design" })),
      textColumn("answers", say(lang, { ja: "選択肢", en: "Answers" })),
      textColumn("letter", say(lang, { ja: "組", en: "Set" })),
      textColumn("comparable", say(lang, { ja: "比較", en: "Comparable" })),
      textColumn("reasons", say(lang, { ja: "比べない理由", en: "Why not with others" })),
      textColumn("wording", say(lang, { ja: "設問（原文ママ）", en: "Wording (verbatim)" })),
    ],
    rows: constructs.flatMap((construct) => rowsOf(construct, lang)),
  });
}

function rowsOf(construct: AskedConstruct, lang: Language): readonly TableRow[] {
  return comparableQuestions(construct).map(({ question, as, letter }) => ({
    construct: constructTitle(question, lang),
    place: say(lang, placeOf(question)),
    figure: question.parts[0].question.figureKeys.map((key) => key.replace(/:.*/, "")).join(", "),
    timing: TIMINGS[timingOf(question)]?.[lang] ?? "",
    design: DESIGNS[questionDesign(question)]?.[lang] ?? "",
    answers: question.answers.map(({ answer: { label, labelEnglish } }) => say(lang, { ja: label, en: labelEnglish }))
      .join("／"),
    letter: letter ?? "",
    comparable: as.map((way) => WAYS[way][lang]).join(say(lang, { ja: "、", en: ", " })),
    reasons: reasonsOf(question, construct, lang),
    wording: question.parts[0].question.wording,
  }));
}

/** For each other question of the construct that it is not compared with as it is, in what they differ. */
function reasonsOf(question: Distribution, { questions }: AskedConstruct, lang: Language): string {
  return questions.filter((other) => other !== question).flatMap((other) => {
    const { level, differences } = comparability(question, other);
    if (level === "scale") return [];
    const told = differences.filter(({ kind }) => kind in REASONS).map(({ kind }) => REASONS[kind]?.[lang] ?? "");
    const figure = other.parts[0].question.figureKeys[0]?.replace(/:.*/, "") ?? other.parts[0].question.id;
    return [`${figure}: ${told.join(say(lang, { ja: "・", en: ", " }))}`];
  }).join(say(lang, { ja: "、", en: "; " }));
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  kind: { ja: "評価の設問でない", en: "no rating" },
  timing: { ja: "時点が違う", en: "other timing" },
  design: { ja: "尋ね方が違う", en: "other design" },
  scale: { ja: "選択肢が違う", en: "other answers" },
  neutral: { ja: "中立の有無が違う", en: "neutral answer on one side only" },
};

const WAYS: Readonly<Record<ComparableAs, Bilingual>> = {
  direct: { ja: "同じ組とそのまま比べられる", en: "with its set, as they are" },
  sides: { ja: "肯定・中立・否定にまとめれば比べられる", en: "by sides" },
  "before-after": { ja: "同じ人の前後として比べられる", en: "before with after" },
  alone: { ja: "比べる相手がない", en: "with nothing" },
};

const TIMINGS: Readonly<Record<string, Bilingual>> = {
  before: { ja: "受講前", en: "before" },
  after: { ja: "受講後", en: "after" },
  only: { ja: "受講後", en: "after" },
};

const DESIGNS: Readonly<Record<string, Bilingual>> = {
  "post-only": { ja: "受講後だけ", en: "afterwards only" },
  retrospective: { ja: "受講後に前後を一度に（振り返り）", en: "before and after, asked afterwards" },
  linked: { ja: "前後に別々、人ごとに結合", en: "before and after, linked" },
  unlinked: { ja: "前後に別々、結合なし", en: "before and after, not linked" },
};
