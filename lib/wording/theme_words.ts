import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { CodeTable } from "../text/count_codes.ts";
import type { Grouping } from "../text/answer.ts";
import { counted } from "./counted.ts";

/** A theme with the number of answers that have it. */
export interface NumberedTheme {
  readonly theme: Bilingual;
  readonly answers: number;
}

/** Words of figures and tables of the themes of free answers. */
export const THEMES = {
  matrixTitle: (grouping: Bilingual): Bilingual => ({
    ja: `自由記述の主題 × ${grouping.ja}`,
    en: `Themes of free-text answers by ${grouping.en}`,
  }),
  matrixSubtitle: (grouping: Bilingual, base: number): Bilingual => ({
    ja: `主題が付いた回答の数と、その${grouping.ja}の回答に占める割合。報告書が抜粋した回答 n=${base}、複数該当`,
    en:
      `Answers with each theme, and their share of the group's answers. Printed answers n=${base}, several themes per answer`,
  }),
  matrixInWords: (
    { grouping, top, groups, uncoded }: {
      readonly grouping: Bilingual;
      readonly top: readonly NumberedTheme[];
      readonly groups: readonly {
        readonly name: Bilingual;
        readonly base: number;
        readonly top: readonly NumberedTheme[];
      }[];
      /** `null` when withheld. */
      readonly uncoded: number | null;
    },
  ): Bilingual => ({
    ja: `主題ごとの回答の数を${grouping.ja}別に示す表。全体で多いのは${
      top.map(({ theme, answers }) => `${theme.ja}${answers}件`).join("、")
    }。${
      groups.map(({ name, base, top }) =>
        `${name.ja}（n=${base}）では${top.map(({ theme, answers }) => `${theme.ja}${answers}件`).join("、")}`
      ).join("、")
    }が多い。主題のない回答は${uncoded === null ? "秘匿" : `${uncoded}件`}。`,
    en: `Answers with each theme by ${grouping.en}. Most frequent overall: ${
      top.map(({ theme, answers }) => `${theme.en} ${answers}`).join(", ")
    }. ${
      groups.map(({ name, base, top }) =>
        `${name.en} (n=${base}): ${top.map(({ theme, answers }) => `${theme.en} ${answers}`).join(", ")}`
      ).join("; ")
    }. Answers without a theme: ${uncoded ?? "withheld"}.`,
  }),
  sharesOfPrinted: {
    ja:
      "割合は掲載された回答に占めるもので、回答者全体に占めるものではない。主題は本プロジェクトのコーディングルールによる。",
    en: "Shares are of printed answers, not of respondents. Themes follow the project's coding rules.",
  },
  unusedCodes: (codes: readonly Bilingual[]): Bilingual => ({
    ja: `どの回答にも付かなかった主題は省いた: ${codes.map(({ ja }) => ja).join("、")}。`,
    en: `Themes that no answer has are left out: ${codes.map(({ en }) => en).join(", ")}.`,
  }),
  smallGroupMark: {
    ja: "＊は n が30に満たない群で、割合は書かず件数だけを示す。色の濃さはどの群でも割合による。",
    en: "*: fewer than 30 answers, given as counts without shares. In every group the shade follows the share.",
  },
  smallMark: { ja: "＊", en: "*" },
  printedByKind: {
    ja: "報告書が区分ごとに回答そのものを掲載しているため、小さい数も秘匿しない。",
    en: "As the report prints the answers themselves by kind of respondent, small counts are not withheld.",
  },
  belowThreshold: (threshold: number): Bilingual => ({
    ja: `${threshold}人未満の数と、それを割り出せる数は秘匿した。`,
    en: `Counts below ${threshold}, and those that would give them away, are withheld.`,
  }),
  withoutGroup: (grouping: Bilingual, leftOutCount: number): Bilingual => ({
    ja: `${grouping.ja}の記載がない${leftOutCount}件は含まない。`,
    en: `${counted(leftOutCount, "answer")} without a printed ${grouping.en} ${
      leftOutCount === 1 ? "is" : "are"
    } left out.`,
  }),
  countsTitle: (grouping: Bilingual): Bilingual => ({
    ja: `主題 × ${grouping.ja}（複数該当）`,
    en: `Themes ${grouping.en} (several per answer)`,
  }),
  sharesOfSelected: {
    ja:
      "割合は、報告書が抜粋して掲載した回答に占めるもので、回答者全体に占めるものではない。複数の主題が付くため合計は100%を超える。",
    en:
      "Shares are of the answers that the report selected and printed, not of respondents. As an answer can have several themes, they add up to more than 100%.",
  },
  shareColumn: (group: string, base: number): Bilingual => ({
    ja: `${group} %（n=${base}）`,
    en: `${group} % (n=${base})`,
  }),
  percentColumn: (group: string): Bilingual => ({ ja: `${group} %`, en: `${group} %` }),
  smallGroups: (groups: readonly Bilingual[]): Bilingual => ({
    ja: `n が30に満たない${groups.map(({ ja }) => ja).join("、")}の割合は参考値。`,
    en: `Shares of ${groups.map(({ en }) => en).join(", ")} rest on fewer than 30 answers.`,
  }),
  belowThresholdEmpty: (threshold: number): Bilingual => ({
    ja: `${threshold}人未満の数と、それを割り出せる数は秘匿し、空欄とした。`,
    en: `Counts below ${threshold}, and those that would give them away, are withheld and left empty.`,
  }),
  smallGroupsLeftOut: (groups: number, threshold: number): Bilingual => ({
    ja: `${groups}つの区分は、記述が${threshold}件に満たないなどのため、件数も示さない（計にも含まない）。`,
    en: `${groups} groups are left out, of the totals too, mostly as they have fewer than ${threshold} answers.`,
  }),
  withoutPrintedGroup: (leftOutCount: number): Bilingual => ({
    ja: `区分の記載がない${leftOutCount}件は含まない。`,
    en: `${counted(leftOutCount, "answer")} without a printed group ${leftOutCount === 1 ? "is" : "are"} left out.`,
  }),
} satisfies Words;

/** What answers are grouped by. */
export const GROUPING_TITLES: Readonly<Record<CodeTable["grouping"], Bilingual>> = {
  municipality: { ja: "市", en: "city" },
  event: { ja: "事業", en: "event" },
  construct: { ja: "設問の内容", en: "what was asked" },
  category: { ja: "回答者の区分", en: "kind of respondent" },
  table: { ja: "図表", en: "table of the report" },
};

/** The same in a title. */
export const GROUPING_NAMES: Readonly<Record<Grouping, Bilingual>> = {
  municipality: { ja: "市別", en: "by city" },
  event: { ja: "事業別", en: "by event" },
  construct: { ja: "設問の内容別", en: "by what was asked" },
  category: { ja: "回答者の区分別", en: "by kind of respondent" },
  table: { ja: "図表別", en: "by table of the report" },
};

/** What a theme is called: its code without the mark that begins it in the rules. */
export function themeName({ name, en }: { readonly name: string; readonly en: string }): Bilingual {
  return { ja: name.replace(/^＊/, ""), en };
}

/** A theme with what it is meant to catch, as its rules say it. */
export function themeMeaning(
  { name, en, definition, definitionEnglish }: {
    readonly name: string;
    readonly en: string;
    readonly definition: string;
    readonly definitionEnglish: string;
  },
): Bilingual {
  const theme = themeName({ name, en });
  if (definition === "") return theme;
  return { ja: `${theme.ja}\n${definition}`, en: `${theme.en}\n${definitionEnglish}` };
}
