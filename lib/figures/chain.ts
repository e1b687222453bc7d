import type { Language, LanguageOption } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { ChainLinkRecord } from "../report/chain_links.ts";
import type { EventRecord } from "../report/events.ts";
import type { GoalRecord } from "../report/goals.ts";
import type { HearingFindingRecord } from "../report/hearing_findings.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";
import type { OutcomeRecord } from "../report/outcomes.ts";
import type { PlannedActionRecord } from "../report/planned_actions.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { layeredLayout, type LayeredNode } from "./layered_layout.ts";
import { narrowSource } from "./narrow_source.ts";
import { CATEGORICAL, DIVERGING, INK, MUTED_INK } from "./palette.ts";
import { dayOf, eventName, municipalityName, say } from "./report_words.ts";
import { wrapText } from "./wrap_text.ts";

/** The part of the report that {@linkcode chainFigure} draws. */
export interface ChainData {
  readonly municipalities: Dataset<MunicipalityRecord>;
  readonly hearingFindings: Dataset<HearingFindingRecord>;
  readonly goals: Dataset<GoalRecord>;
  readonly plannedActions: Dataset<PlannedActionRecord>;
  readonly outcomes: Dataset<OutcomeRecord>;
  readonly chainLinks: Dataset<ChainLinkRecord>;
  readonly events: Dataset<EventRecord>;
}

/** A box of the chain. */
export interface ChainBox {
  readonly id: string;
  readonly column: "finding" | "goal" | "action" | "outcome";
  /** Short heading: what sort of finding, number of the goal, state of the outcome. */
  readonly tag: string;
  readonly text: string;
  /** What became of it, or remains to be done; those that were not held or remain are `open`. */
  readonly remarks: readonly { readonly text: string; readonly open: boolean }[];
  readonly tone: "plain" | "good" | "open";
}

/** A municipality's chain: boxes in the report's order, and its links. */
export interface Chain {
  readonly municipality: MunicipalityRecord;
  readonly boxes: readonly ChainBox[];
  readonly links: readonly ChainLinkRecord[];
  /** Findings of the hearing that no link begins at, and that are not drawn. */
  readonly findingsLeftOut: number;
}

const NATURES = {
  status: { ja: "現状", en: "Status" },
  strength: { ja: "強み", en: "Strength" },
  issue: { ja: "課題", en: "Issue" },
  aim: { ja: "実現させたいこと", en: "Aim" },
} as const;

const OUTCOME_STATES = {
  achieved: { ja: "成果", en: "Outcome" },
  partly: { ja: "成果・残る課題あり", en: "Outcome, something remains" },
  "not-held": { ja: "未実施", en: "Not held" },
} as const;

const EVENT_STATES = {
  held: { ja: "", en: "" },
  cancelled: { ja: "中止", en: "cancelled" },
  "not-held": { ja: "見送り", en: "not held" },
} as const;

/**
 * Findings, goals, actions and outcomes of a municipality, and how they hang together.
 *
 * @throws {RangeError} if there is no such municipality among those consulted, or a link leads to nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const { boxes, links } = chain(await loadReport(), "omuta", "ja");
 * assert.equal(boxes.filter(({ column }) => column === "goal").length, 1);
 * assert.equal(links.length, 5);
 * ```
 */
export function chain(data: ChainData, municipalityId: string, lang: Language): Chain {
  const municipality = data.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
  if (municipality?.kind !== "consulted") {
    throw new RangeError(
      `Cannot draw a chain as the municipality must be one consulted: current value is ${municipalityId}`,
    );
  }
  const own = <Row extends { readonly municipalityId: string }>({ records }: Dataset<Row>) =>
    records.filter((row) => row.municipalityId === municipalityId);
  const links = own(data.chainLinks);
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const findings = own(data.hearingFindings);
  const goals = own(data.goals);
  const goalNumbers = new Map(goals.map(({ goalId, number }) => [goalId, number]));
  const boxes: ChainBox[] = [
    ...findings.filter(({ findingId }) => linked.has(findingId)).map(({ findingId, nature, summary }): ChainBox => (
      { id: findingId, column: "finding", tag: NATURES[nature][lang], text: summary, remarks: [], tone: "plain" }
    )),
    ...goals.map(({ goalId, number, wording }): ChainBox => (
      {
        id: goalId,
        column: "goal",
        tag: say(lang, `目標${number}`, `Goal ${number}`),
        text: wording,
        remarks: [],
        tone: "plain",
      }
    )),
    ...own(data.plannedActions).map((action): ChainBox => actionBox(action, data.events.records, lang)),
    ...own(data.outcomes).map(({ outcomeId, goalId, summary, status, openIssue }): ChainBox => {
      const number = goalId === null ? null : goalNumbers.get(goalId);
      const beside = number === undefined || number === null
        ? say(lang, "その他の欄", "under “other”")
        : say(lang, `目標${number}の欄`, `beside goal ${number}`);
      return {
        id: outcomeId,
        column: "outcome",
        tag: say(
          lang,
          `${OUTCOME_STATES[status].ja}（${beside}）`,
          `${OUTCOME_STATES[status].en} (${beside})`,
        ),
        text: summary,
        remarks: openIssue === null
          ? []
          : [{ text: say(lang, `残る課題: ${openIssue}`, `Remains: ${openIssue}`), open: true }],
        tone: status === "achieved" ? "good" : "open",
      };
    }),
  ];
  const known = new Set(boxes.map(({ id }) => id));
  const dangling = links.find(({ fromId, toId }) => !known.has(fromId) || !known.has(toId));
  if (dangling !== undefined) {
    throw new RangeError(
      `Cannot draw ${dangling.linkId} as both its ends must be known: it leads from ${dangling.fromId} to ${dangling.toId}`,
    );
  }
  const drawn = boxes.filter(({ column }) => column === "finding").length;
  return { municipality, boxes, links, findingsLeftOut: findings.length - drawn };
}

function actionBox(
  { actionId, number, title, eventIds }: PlannedActionRecord,
  events: readonly EventRecord[],
  lang: Language,
): ChainBox {
  const own = events.filter(({ eventId }) => eventIds.includes(eventId));
  const remarks = own.map((event) => {
    const when = event.date === null ? "" : `${say(lang, " ", ", ")}${dayOf(event.date, lang)}`;
    const state = EVENT_STATES[event.status][lang];
    const words = `${eventName(event, lang)}${when}${state && say(lang, `【${state}】`, ` (${state})`)}`;
    return { text: words, open: event.status !== "held" };
  });
  const failed = own.some(({ status }) => status !== "held");
  return {
    id: actionId,
    column: "action",
    tag: say(lang, `取り組み${number}`, `Action ${number}`),
    text: title,
    remarks,
    tone: failed ? "open" : "plain",
  };
}

const WIDTH = 980;
const COLUMN = 206;
const STEP = (WIDTH - COLUMN) / 3;
const HEAD = 34;
const LINE = 16;
const FONT_SIZE = 12;
const INSET = 9;
const COLUMNS = ["finding", "goal", "action", "outcome"] as const;
const READING = "#7d8791";

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
 * import { loadReport } from "../report/load_report.ts";
 * const figure = chainFigure(await loadReport(), "kushiro");
 * assert.equal(figure.key, "chain:kushiro");
 * ```
 */
export function chainFigure(data: ChainData, municipalityId: string, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const content = chain(data, municipalityId, lang);
  const { municipality, boxes, links, findingsLeftOut } = content;
  const name = municipalityName(municipality, lang);
  const keysOf = (rows: readonly { readonly municipalityId: string; readonly figureKey: string }[]) =>
    rows.filter((row) => row.municipalityId === municipalityId).map(({ figureKey }) => figureKey);
  const eventIds = new Set(
    data.plannedActions.records.filter((action) => action.municipalityId === municipalityId).flatMap((action) =>
      action.eventIds
    ),
  );
  const overviews = data.events.records.filter(({ eventId }) => eventIds.has(eventId)).map((event) =>
    event.overviewFigureKey
  );
  return {
    kind: "figure",
    key: `chain:${municipalityId}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, `${name}: 課題から目標、取り組み、成果へ`, `${name}: from finding to goal, action and outcome`),
    subtitle: say(
      lang,
      "事前ヒアリングの結果、今年度末の目標、具体的な取り組み事項、本事業の成果のつながり",
      "How the hearing, the goals for the fiscal year, the actions and the outcomes hang together (texts in Japanese)",
    ),
    sources: [
      narrowSource(data.hearingFindings.source, keysOf(data.hearingFindings.records)),
      narrowSource(data.goals.source, keysOf(data.goals.records)),
      narrowSource(data.plannedActions.source, keysOf(data.plannedActions.records)),
      narrowSource(data.outcomes.source, keysOf(data.outcomes.records)),
      narrowSource(data.chainLinks.source, keysOf(data.chainLinks.records)),
      narrowSource(data.events.source, overviews),
      narrowSource(data.municipalities.source, [municipality.figureKey]),
    ].filter(({ figureKeys }) => figureKeys.length > 0),
    notes: [
      say(
        lang,
        "目標と取り組みの題は報告書のとおり。ヒアリングの結果と成果は本プロジェクトによる要約で、課題・強みなどの区分も読み取りによる。",
        "Goals and titles of actions are quoted. Findings and outcomes are the project's summaries, and so is their kind.",
      ),
      say(
        lang,
        "成果は報告書による自己評価であり、独立した評価ではない。",
        "Outcomes are what the report says of itself, no independent evaluation.",
      ),
      say(
        lang,
        findingsLeftOut === 0
          ? "ヒアリングの結果はすべて示した。"
          : `ヒアリングの結果のうち、目標や取り組みにつながると読めない${findingsLeftOut}件は示していない。`,
        findingsLeftOut === 0
          ? "All findings of the hearing are drawn."
          : `${findingsLeftOut} findings of the hearing that lead to no goal or action are not drawn.`,
      ),
    ],
    alternativeText: alternativeText(content, lang),
    legend: [
      ...(links.some(({ basis }) => basis === "printed")
        ? [
          {
            label: say(lang, "報告書に明記されたつながり", "link printed in the report"),
            color: INK,
            symbol: "line",
          } as const,
        ]
        : []),
      ...(links.some(({ basis }) => basis === "reading")
        ? [
          {
            label: say(lang, "本プロジェクトの読み取り", "link read by the project"),
            color: READING,
            symbol: "dashed",
          } as const,
        ]
        : []),
      ...(boxes.some(({ tone }) => tone === "open")
        ? [
          {
            label: say(lang, "中止・見送り、または残る課題がある", "something not held or left to do"),
            color: DIVERGING.stronglyUnfavourable,
            symbol: "outline",
          } as const,
        ]
        : []),
    ],
    panels: [drawing(content, lang)],
  };
}

function alternativeText({ boxes, links }: Chain, lang: Language): string {
  const label = new Map(boxes.map(({ id, tag, text }) => [id, `${tag}「${text}」`]));
  const parts = links.map(({ fromId, toId, basis }) =>
    `${label.get(fromId)}→${label.get(toId)}${
      basis === "printed" ? say(lang, "（報告書に明記）", " (printed)") : say(lang, "（読み取り）", " (reading)")
    }`
  );
  const counts = COLUMNS.map((column) => boxes.filter((box) => box.column === column).length);
  return say(
    lang,
    `ヒアリングの結果${counts[0]}件、目標${counts[1]}件、取り組み${counts[2]}件、成果${
      counts[3]
    }件と、つながり${links.length}本。`,
    `${counts[0]} findings, ${counts[1]} goals, ${counts[2]} actions, ${
      counts[3]
    } outcomes and ${links.length} links. `,
  ) + parts.join(say(lang, "。", ". ")) + say(lang, "。", ".");
}

function drawing({ boxes, links }: Chain, lang: Language) {
  const contents = new Map(boxes.map((box) => [box.id, linesOf(box)]));
  const nodes = boxes.map(({ id, column }): LayeredNode => (
    { id, layer: COLUMNS.indexOf(column), height: (contents.get(id)?.length ?? 0) * LINE + 2 * INSET }
  ));
  const layout = layeredLayout(
    nodes,
    links.map(({ linkId, fromId, toId }) => ({ id: linkId, from: fromId, to: toId })),
    {
      gap: 16,
      // Goals and outcomes keep the report's order.
      fixedLayers: [1, 3],
    },
  );
  const headings = say(
    lang,
    "ヒアリングで分かったこと|今年度末の目標|取り組み|成果",
    "Findings of the hearing|Goals for the year|Actions|Outcomes",
  ).split("|");
  const shapes: Shape[] = headings.map((text, index) => (
    { kind: "text", x: index * STEP, y: HEAD / 2 - 4, text, fontSize: 13, weight: 700, fill: MUTED_INK }
  ));
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
  for (
    const { linkId, fromId, toId, basis } of links.toSorted((a, b) =>
      a.basis < b.basis ? 1 : a.basis > b.basis ? -1 : 0
    )
  ) {
    const route = layout.routes.get(linkId) ?? [];
    const start = layerOf.get(fromId) ?? 0;
    const end = layerOf.get(toId) ?? 0;
    const look = { stroke: basis === "printed" ? INK : READING, strokeWidth: 1.5, dashed: basis === "reading" };
    for (const [index, height] of route.slice(0, -1).entries()) {
      const layer = start + index;
      const arrives = layer + 1 === end;
      if (index > 0) {
        const y = HEAD + height;
        shapes.push({ kind: "line", x1: layer * STEP, y1: y, x2: layer * STEP + COLUMN, y2: y, ...look });
      }
      shapes.push({
        kind: "link",
        x1: layer * STEP + COLUMN,
        y1: HEAD + height,
        x2: (layer + 1) * STEP - (arrives ? 3 : 0),
        y2: HEAD + (route[index + 1] ?? height),
        ...look,
        arrow: arrives,
      });
    }
  }
  for (const [index, { id, tone }] of boxes.entries()) {
    const { layer = 0, height = 0 } = nodes[index] ?? {};
    const [x, y] = [layer * STEP, HEAD + (layout.tops.get(id) ?? 0)];
    const stroke = tone === "open" ? DIVERGING.stronglyUnfavourable : CATEGORICAL[0];
    shapes.push({
      kind: "rect",
      x,
      y,
      width: COLUMN,
      height,
      fill: FILLS[layer] ?? "#ffffff",
      stroke,
      strokeWidth: 1.5,
      radius: 4,
    });
    for (const [line, { text, weight, fill }] of (contents.get(id) ?? []).entries()) {
      shapes.push({
        kind: "text",
        x: x + INSET,
        y: y + INSET + (line + 0.5) * LINE,
        text,
        fontSize: FONT_SIZE,
        weight,
        fill,
      });
    }
  }
  return drawingPanel(shapes, { width: WIDTH, height: Math.ceil(HEAD + layout.height) + 2 });
}

const FILLS: readonly string[] = ["#ffffff", "#e8f0f9", "#ffffff", "#f3f6f9"];

function linesOf({ tag, text, remarks, tone }: ChainBox) {
  const open = DIVERGING.stronglyUnfavourable;
  const wrapped = (part: string, weight: 400 | 700, fill: string) =>
    wrapText(part, { maxWidth: COLUMN - 2 * INSET, fontSize: FONT_SIZE, weight }).map((line) => ({
      text: line,
      weight,
      fill,
    }));
  return [
    ...wrapped(tag, 700, tone === "open" ? open : CATEGORICAL[0]),
    ...wrapped(text, 400, INK),
    ...remarks.flatMap((remark) => wrapped(remark.text, 400, remark.open ? open : MUTED_INK)),
  ];
}
