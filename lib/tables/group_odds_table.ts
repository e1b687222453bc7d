import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import type { GroupComparison, GroupsCompared } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";

/**
 * One number a group: its odds of a higher answer against the first group (proportional-odds model), and whether one number
 * is enough (nominal test). Where the model cannot be fitted, the reason stands in place of numbers.
 */
export function groupOddsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "groups");
  return comparisonTable(comparisons, options, {
    title: say(lang, {
      ja: "上の段階で答えるオッズの比（比例オッズモデル）",
      en: "Odds of a higher answer (proportional-odds model)",
    }),
    notes: [
      say(lang, {
        ja:
          "オッズ比は、基準の群に比べて上の段階で答えるオッズが何倍か。1で差なし。どの段階の境目でも同じ比だとみなすモデルで、「当てはまりのp」が小さいときはその仮定が合わない。すべて近似であり、人数が少ないときは正確な検定を先に読む。",
        en:
          "Odds ratio: odds of answering higher against the group of reference; 1 is no difference. The model takes it to be alike at every level; a small “p of fit” says that it is not. All approximate: at small n read the exact tests first.",
      }),
      say(lang, { ja: "pは調整していない。", en: "p is not adjusted." }),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("reference", say(lang, { ja: "基準の群", en: "Reference" })),
      textColumn("group", say(lang, { ja: "比べる群", en: "Group" })),
      numberColumn("people", say(lang, { ja: "人数（両群）", en: "People (both)" })),
      numberColumn("oddsRatio", say(lang, { ja: "オッズ比", en: "Odds ratio" }), 2),
      numberColumn("lower", say(lang, { ja: "区間下限", en: "Lower" }), 2),
      numberColumn("upper", say(lang, { ja: "区間上限", en: "Upper" }), 2),
      pValueColumn("pValue", "p"),
      pValueColumn("fit", say(lang, { ja: "当てはまりのp", en: "p of fit" })),
      numberColumn("emptyCells", say(lang, { ja: "人のいない区分", en: "Empty cells" })),
      textColumn("remark", say(lang, { ja: "備考", en: "Remark" })),
    ],
    rows: compared.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf({ title, groups, proportionalOdds: model }: GroupsCompared, lang: Language): readonly TableRow[] {
  const [reference] = groups;
  const common = {
    question: say(lang, title),
    reference: reference === undefined ? "" : say(lang, reference.name),
  };
  const empty = { oddsRatio: null, lower: null, upper: null, pValue: null, fit: null, emptyCells: null };
  const sizeOf = (at: number) => itemAt(groups, at, "group").distribution.answered;
  if (isRefusal(model)) {
    const reason = REASONS.find(({ pattern }) => pattern.test(model.refused))?.[lang] ?? model.refused;
    return [{ ...common, group: "", people: model.sampleSize, ...empty, remark: reason }];
  }
  return model.groups.map(({ group, oddsRatio, lower, upper, pValue }) => ({
    ...common,
    group: say(lang, itemAt(groups, group, "group").name),
    people: sizeOf(0) + sizeOf(group),
    oddsRatio,
    lower,
    upper,
    pValue,
    fit: model.nominalTest?.pValue ?? null,
    emptyCells: model.emptyCells,
    remark: "",
  }));
}

const REASONS: readonly (Bilingual & { readonly pattern: RegExp })[] = [
  {
    pattern: /alike/,
    ja: "全員が同じ段階で答えており、比がない",
    en: "all answers are alike, so there is no ratio",
  },
  {
    pattern: /separation/,
    ja: "群の答えが重ならず（分離）、有限のオッズ比がない",
    en: "the groups overlap too little for a finite odds ratio (separation)",
  },
];
