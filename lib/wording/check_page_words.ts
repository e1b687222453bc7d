import { counted } from "./counted.ts";
import type { Words } from "./say.ts";

/** How many of what moved. */
export interface MovedThings {
  readonly figures: number;
  readonly tables: number;
  /** Cells that save nothing. */
  readonly cells: number;
  /** Page, workbook, documents, forms, data and whatever else lies in a file. */
  readonly others: number;
}

/** What stands on the page of a check, in both languages side by side: whoever opens it came from a log. */
export const CHECK_PAGE_WORDS = {
  title: { ja: "検査の結果", en: "Result of the check" },
  compared: { ja: "比較", en: "Compared" },
  stoppedNotebooks: { ja: "止まったノートブック", en: "Notebooks that did not pass" },
  causes: { ja: "原因", en: "Causes" },
  cosmetic: { ja: "見た目だけの違い", en: "Cosmetic" },
  notes: { ja: "注記", en: "Notes" },
  what: { ja: "何が", en: "What" },
  why: { ja: "なぜ", en: "Why" },
  where: { ja: "どこ", en: "Where" },
  old: { ja: "以前", en: "Old" },
  new: { ja: "今回", en: "New" },
  difference: { ja: "違い", en: "Difference" },
  none: { ja: "なし", en: "none" },
  enlarge: { ja: "拡大", en: "enlarge" },
  moved: ({ figures, tables, cells, others }: MovedThings) => ({
    ja: [
      ...figures === 0 ? [] : [`図 ${figures} 点`],
      ...tables === 0 ? [] : [`表 ${tables} 点`],
      ...cells === 0 ? [] : [`セル ${cells} 個`],
      ...others === 0 ? [] : [`そのほか ${others} 件`],
    ].join("、"),
    en: [
      ...figures === 0 ? [] : [counted(figures, "figure")],
      ...tables === 0 ? [] : [counted(tables, "table")],
      ...cells === 0 ? [] : [counted(cells, "cell")],
      ...others === 0 ? [] : [figures + tables + cells === 0 ? counted(others, "file") : `${others} more`],
    ].join(", "),
  }),
  more: (count: number) => ({ ja: `ほか ${count} 件`, en: `${count} more` }),
  someAreDrawn: (drawn: number, all: number) => ({
    ja: `図は原因ごとに数点を並べています（${all} 点中 ${drawn} 点）。`,
    en: `Some figures of each cause are drawn: ${drawn} of ${all}.`,
  }),
} satisfies Words;

/** The one sentence that says how a check ended. */
export const CHECK_HEADLINES = {
  stopped: (reason: string) => ({
    ja: "データに直すところがあり、比較していません。",
    en: `Nothing was compared: ${reason}.`,
  }),
  failed: (failed: number, runs: number) => ({
    ja: `ノートブック ${runs} 冊のうち ${failed} 冊が最後まで動かず、比較していません。`,
    en: `Nothing was compared: ${failed} of ${counted(runs, "notebook")} did not pass.`,
  }),
  drifted: (drifts: number, subject: string) => ({
    ja: `${drifts} 件のずれがあります。`,
    en: `${counted(drifts, "difference")} between ${subject}.`,
  }),
  same: (
    { runs, outputs, subject }: { readonly runs: number; readonly outputs: number; readonly subject: string },
  ) => ({
    ja: `ずれはありません。図表 ${outputs} 点が一致しました。`,
    en: `Nothing drifted: ${runs === 0 ? "" : `${counted(runs, "notebook")}, `}${
      counted(outputs, "figure and table", "figures and tables")
    } of ${subject} are the same.`,
  }),
} satisfies Words;
