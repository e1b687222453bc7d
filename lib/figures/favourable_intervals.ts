import type { AskedConstruct } from "../comparisons/asked_constructs.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { boundsText, levelText, limitsText, percentText } from "../wording/number_words.ts";
import type { ShareBase } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { SHARES_WIDTH, sharesPanel } from "./favourable_intervals_drawing.ts";
import type { Figure } from "./figure.ts";
import { ACCENT, BAND, INK } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { type SharePanel, sharePanelOf } from "./share_rows.ts";
import { say } from "../wording/say.ts";

/** What {@linkcode favourableIntervalsFigure} is told. */
export interface FavourableIntervalsOptions extends ComparisonPresentationOptions {
  /**
   * What shares of constructs are of; comparisons have their own base.
   * @default "respondents"
   */
  readonly base?: ShareBase;
}

/**
 * Favourable share of every event or municipality, construct by construct: a dot, its interval, and as a lighter band how
 * far the share of all applicants may lie from it.
 *
 * Filled dots of a construct (of one letter, where there are letters) may be compared; outlined ones stand alone, as another scale or design was used. No band: the
 * number of applicants is not known.
 *
 * @param data constructs with all who were asked, or comparisons
 * @throws {RangeError} without data
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { askedConstructs } from "../comparisons/asked_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const constructs = askedConstructs(await loadSurveys()).filter(({ questions }) => questions.length > 1);
 * const figure = favourableIntervalsFigure(constructs, { key: "example" });
 * assert.equal(figure.panels.length, constructs.length);
 * ```
 */
export function favourableIntervalsFigure(
  data: readonly (GroupComparison | AskedConstruct)[],
  { key, lang = "ja", title, base = "respondents" }: FavourableIntervalsOptions,
): Figure {
  const found = data.map((one) => sharePanelOf(one, { lang, base }));
  if (found.length === 0) {
    throw new RangeError("Cannot draw favourable shares as at least one construct is needed: current number is 0");
  }
  const panels = found.map(({ panel }) => panel);
  const rows = panels.flatMap((panel) => panel.rows);
  const level = levelText(rows.find(({ share }) => share.interval !== null)?.share.interval?.confidenceLevel ?? 0.95);
  const unbounded = rows.some(({ share }) => share.bounds === null);
  const alone = rows.some(({ set }) => set === null);
  const bases = [...new Set(rows.map(({ share }) => share.basis))];
  return {
    ...comparisonPresentation(found, {
      key,
      lang,
      title: title ?? say(lang, { ja: "肯定的に答えた人の割合", en: "Share of favourable answers" }),
      notes: [
        say(lang, {
          ja: `割合は${
            bases.includes("respondents") ? "無回答を含む回答者" : "その設問に答えた人"
          }に対するもの。信頼区間はウィルソン法で、偶然の幅だけを示す。`,
          en: `Shares are of ${
            bases.includes("respondents")
              ? "respondents, those without an answer included"
              : "people who answered the question"
          }. Intervals by Wilson's method: chance only.`,
        }),
        say(lang, {
          ja:
            "薄い帯は参加申込者全体でありうる範囲。答えなかった人がどう答えたとしても、参加申込者全体の割合はこの中に入る。",
          en: "The lighter band holds the share of all applicants, however the silent ones would have answered.",
        }),
        ...rows.some(({ before }) => before)
          ? [
            say(lang, {
              ja: "受講前と受講後は同じ人の答えなので、この図では比べず、前後比較の図で示す。",
              en: "Before and after are the same people; they are compared in the before/after figures, not here.",
            }),
          ]
          : [],
        ...unbounded
          ? [
            say(lang, {
              ja: "帯がない行は、参加申込者数の記載がない。",
              en: "Rows without a band: the number of applicants is not printed.",
            }),
          ]
          : [],
      ],
    }),
    kind: "figure",
    subtitle: say(lang, {
      ja: `点は肯定的回答の割合、線は${level}%信頼区間、薄い帯は参加申込者全体でありうる範囲`,
      en: `Dots: favourable share; lines: ${level} % interval; lighter band: what non-response leaves open`,
    }),
    alternativeText: panels.map((panel) => panel.rows.length > 0 ? words(panel, lang) : panel.sentence ?? "")
      .join(say(lang, { ja: "", en: " " })),
    legend: [
      {
        label: alone || panels.some(({ lettered }) => lettered)
          ? say(lang, {
            ja: "割合（同じ設問の塗りつぶしどうしは比べられる）",
            en: "share (filled ones of a question: comparable)",
          })
          : say(lang, { ja: "割合", en: "share" }),
        color: ACCENT,
        symbol: "dot",
      },
      ...alone
        ? [
          {
            label: say(lang, { ja: "ほかとは比べられない割合", en: "share comparable with no other" }),
            color: ACCENT,
            symbol: "outline-diamond",
          } as const,
        ]
        : [],
      { label: say(lang, { ja: `${level}%信頼区間`, en: `${level} % interval` }), color: INK, symbol: "line" },
      {
        label: say(lang, { ja: "参加申込者全体でありうる範囲", en: "range of the share of all applicants" }),
        color: BAND,
      },
    ],
    panels: panels.map((panel, at) =>
      panel.sentence === null || panel.rows.length > 0
        ? sharesPanel(panel, { lang, last: at === panels.length - 1 })
        : { ...sentencePanel(panel.sentence, { width: SHARES_WIDTH }), title: panel.title }
    ),
  };
}

function words({ title, rows }: SharePanel, lang: Language): string {
  const each = rows.map(({ label, share, set }) => {
    const { count, base, interval, bounds } = share;
    const limits = interval === null ? "–" : limitsText(interval);
    const among = bounds === null ? null : boundsText(bounds);
    const alone = set === null ? say(lang, { ja: "、他と比較不可", en: ", not comparable" }) : "";
    return say(lang, {
      ja: `${label}は${base}人のうち${count}人、${percentText(count, base)}%（信頼区間${limits}%${
        among === null ? "" : `、参加申込者全体では${among}%`
      }${alone}）`,
      en: `${label} ${count} of ${base}, ${percentText(count, base)} % (interval ${limits} %${
        among === null ? "" : `, among all applicants ${among} %`
      }${alone})`,
    });
  });
  return say(lang, { ja: `${title}: ${each.join("、")}。`, en: `${title}: ${each.join("; ")}.` });
}
