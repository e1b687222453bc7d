import { itemAt } from "../../../data/item_at.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import { type Chain, chain, type ChainData } from "./chain_content.ts";
import { chainAsList } from "./chain_as_list.ts";
import { chainList } from "./chain_list.ts";
import { chainDrawing, COLUMNS, READING } from "./chain_drawing.ts";
import { FIGURE, type Figure } from "../../../figures/figure.ts";
import { narrowSource, type Source } from "../../../data/source.ts";
import { DIVERGING, INK } from "../../../figures/palette.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { sharedSentenceNotes } from "../wording/outcome_words.ts";
import { counted, listed } from "../../../wording/counted.ts";
import { say } from "../../../wording/say.ts";
import { inQuotes } from "../../../wording/in_quotes.ts";

/**
 * What a municipality's hearing found, what it set out to reach, what was done and what came of it, linked.
 *
 * The one picture of a consultation. Solid links are printed in the report, dashed ones the project's reading; what was not
 * held and what remains to be done is said in words and by the orange edge.
 *
 * @param municipalityId one of the five consulted, such as `gyoda`
 * @throws {RangeError} if there is no such municipality, or a link leads to nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const figure = chainFigure(await loadReport(), "kushiro");
 * assert.equal(figure.key, "chain:kushiro");
 * ```
 */
export function chainFigure(data: ChainData, municipalityId: string, options: LanguageOption = {}): Figure {
  const action = "draw the chain from findings to outcomes";
  requireKind(action, data, { name: "data", kind: dataKind.report });
  requireKind(action, municipalityId, { name: "municipalityId", kind: kind.text });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const content = chain(data, municipalityId, lang);
  const { municipality } = content;
  const name = municipalityName(municipality, lang);
  return {
    ...FIGURE,
    key: `chain:${municipalityId}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: `${name}: 課題から目標、取り組み、成果へ`,
      en: `${name}: from finding to goal, action and outcome`,
    }),
    subtitle: say(lang, {
      ja: "事前ヒアリングの結果、今年度末の目標、具体的な取り組み事項、本事業の成果のつながり",
      en: "How interview findings, year-end goals, actions and outcomes are linked (goals and titles in Japanese)",
    }),
    sources: sourcesOf(data, municipality),
    notes: notesOf(data, { content, municipalityId, lang }),
    alternativeText: alternativeText(content, lang),
    legend: legendOf(content, lang),
    panels: [{ ...chainDrawing(content, lang), narrow: chainList(content, lang), slide: chainAsList(content, lang) }],
  };
}

/** The rows of the municipality, and the overviews of the events that its actions led to. */
function sourcesOf(data: ChainData, { municipalityId, figureKey }: Chain["municipality"]): readonly Source[] {
  const keysOf = (rows: readonly { readonly municipalityId: string; readonly figureKey: string }[]) =>
    rows.filter((row) => row.municipalityId === municipalityId).map(({ figureKey }) => figureKey);
  const eventIds = new Set(
    data.plannedActions.records.filter((action) => action.municipalityId === municipalityId).flatMap((action) =>
      action.eventIds
    ),
  );
  const overviews = data.events.records.filter(({ eventId }) => eventIds.has(eventId)).map((event) => event.figureKey);
  return [
    narrowSource(data.hearingFindings.source, keysOf(data.hearingFindings.records)),
    narrowSource(data.goals.source, keysOf(data.goals.records)),
    narrowSource(data.plannedActions.source, keysOf(data.plannedActions.records)),
    narrowSource(data.outcomes.source, keysOf(data.outcomes.records)),
    narrowSource(data.chainLinks.source, keysOf(data.chainLinks.records)),
    narrowSource(data.events.source, overviews),
    narrowSource(data.municipalities.source, [figureKey]),
  ].filter(({ figureKeys }) => figureKeys.length > 0);
}

/** What is told, and to whom it is told. */
interface NotesContext {
  readonly content: Chain;
  readonly municipalityId: string;
  readonly lang: Language;
}

function notesOf(
  data: ChainData,
  { content: { findingsLeftOut }, municipalityId, lang }: NotesContext,
): readonly string[] {
  return [
    say(lang, {
      ja:
        "目標と取り組みの題は報告書のとおり。ヒアリングの結果と成果は本プロジェクトによる要約で、課題・強みなどの区分も読み取りによる。",
      en:
        "Goals and titles of actions are as printed; findings and outcomes are summarised by the project, and how findings are classed is its reading.",
    }),
    say(lang, {
      ja: "成果は報告書による自己評価であり、独立した評価ではない。",
      en: "Outcomes are the report's own assessment, not an independent evaluation.",
    }),
    ...sharedSentenceNotes(data, { outcomes: data.outcomes.records, municipalityId, lang }),
    say(lang, {
      ja: findingsLeftOut === 0
        ? "ヒアリングの結果は全て示した。"
        : `ヒアリングの結果のうち、目標や取り組みにつながると読み取れない${findingsLeftOut}件は示していない。`,
      en: findingsLeftOut === 0
        ? "All findings of the interview are shown."
        : `${counted(findingsLeftOut, "finding")} of the interview that cannot be read as leading to a goal or action ${
          findingsLeftOut === 1 ? "is" : "are"
        } not shown.`,
    }),
  ];
}

function legendOf({ boxes, links }: Chain, lang: Language): Figure["legend"] {
  return [
    ...(links.some(({ basis }) => basis === "printed")
      ? [
        {
          label: say(lang, { ja: "報告書に明記されたつながり", en: "link printed in the report" }),
          color: INK,
          symbol: "line",
        } as const,
      ]
      : []),
    ...(links.some(({ basis }) => basis === "reading")
      ? [
        {
          label: say(lang, { ja: "本プロジェクトの読み取り", en: "link by this project's reading" }),
          color: READING,
          symbol: "dashed",
        } as const,
      ]
      : []),
    ...(boxes.some(({ tone }) => tone === "open")
      ? [
        {
          label: say(lang, { ja: "中止・見送り、または残る課題がある", en: "not held, or an issue remains" }),
          color: DIVERGING.stronglyUnfavourable,
          symbol: "outline",
        } as const,
      ]
      : []),
  ];
}

function alternativeText({ boxes, links }: Chain, lang: Language): string {
  const label = new Map(
    boxes.map((
      { id, tag, text },
    ) => [id, say(lang, { ja: tag, en: `${tag} ` }) + say(lang, inQuotes({ ja: text, en: text }))]),
  );
  const parts = links.map(({ fromId, toId, basis }) =>
    `${label.get(fromId)}${say(lang, { ja: "→", en: " → " })}${label.get(toId)}${
      basis === "printed"
        ? say(lang, { ja: "（報告書に明記）", en: " (printed)" })
        : say(lang, { ja: "（読み取り）", en: " (reading)" })
    }`
  );
  const counts = COLUMNS.map((column) => boxes.filter((box) => box.column === column).length);
  return say(lang, {
    ja: `ヒアリングの結果${counts[0]}件、目標${counts[1]}件、取り組み${counts[2]}件、成果${
      counts[3]
    }件と、つながり${links.length}本。`,
    en: `${
      listed([
        ...["finding", "goal", "action", "outcome"].map((kind, at) => counted(itemAt(counts, at, "column"), kind)),
        counted(links.length, "link"),
      ])
    }. `,
  }) + parts.join(say(lang, { ja: "。", en: ". " })) + say(lang, { ja: "。", en: "." });
}
