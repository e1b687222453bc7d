import { studiedMunicipalities } from "../../../study/study.ts";
import { oneOfThese } from "../../../data/nearest_word.ts";
import type { StudyEvent } from "../../../study/study_event.ts";
import { type Bilingual, bilingual, type Language } from "../../../data/language.ts";
import type { Dataset } from "../../../data/source.ts";
import type { ChainLinkRecord, GoalRecord, OutcomeRecord, PlannedActionRecord } from "../facts/goal_tables.ts";
import type { PrintedEvent, PrintedMunicipality } from "../facts/printed_records.ts";
import type { HearingFindingRecord } from "../facts/municipality_tables.ts";
import { eventName } from "../../../wording/study_names.ts";
import { dayOf } from "../../../wording/dates.ts";
import { openIssueText, OUTCOME_STATUS_WORDS } from "../wording/outcome_words.ts";
import { say } from "../../../wording/say.ts";

/** The part of the report that {@linkcode chainFigure} draws. */
export interface ChainData {
  readonly municipalities: Dataset<PrintedMunicipality>;
  readonly hearingFindings: Dataset<HearingFindingRecord>;
  readonly goals: Dataset<GoalRecord>;
  readonly plannedActions: Dataset<PlannedActionRecord>;
  readonly outcomes: Dataset<OutcomeRecord>;
  readonly chainLinks: Dataset<ChainLinkRecord>;
  readonly events: Dataset<PrintedEvent>;
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
  readonly tone: "plain" | "open";
}

/** A municipality's chain: boxes in the report's order, and its links. */
export interface Chain {
  readonly municipality: PrintedMunicipality;
  readonly boxes: readonly ChainBox[];
  readonly links: readonly ChainLinkRecord[];
  /** Findings of the hearing that no link begins at, and that are not drawn. */
  readonly findingsLeftOut: number;
}

const NATURES: Readonly<Record<HearingFindingRecord["nature"], Bilingual>> = {
  status: { ja: "現状", en: "Current situation" },
  strength: { ja: "強み", en: "Strength" },
  issue: { ja: "課題", en: "Issue" },
  aim: { ja: "実現させたいこと", en: "Aim" },
};

const EVENT_STATES: Readonly<Record<StudyEvent["status"], Bilingual>> = {
  held: { ja: "", en: "" },
  cancelled: { ja: "中止", en: "cancelled" },
  "not-held": { ja: "見送り", en: "not held" },
};

/**
 * Findings, goals, actions and outcomes of a municipality, and how they hang together.
 *
 * @throws {RangeError} if there is no such municipality among those consulted, or a link leads to nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { boxes, links } = chain(await loadReport(), "omuta", "ja");
 * assert.equal(boxes.filter(({ column }) => column === "goal").length, 1);
 * assert.equal(links.length, 5);
 * ```
 */
export function chain(data: ChainData, municipalityId: string, lang: Language): Chain {
  const municipality = data.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
  if (municipality?.role !== "studied") {
    const known = studiedMunicipalities(data).map((one) => one.municipalityId);
    throw new RangeError(`Cannot draw a chain as the municipality must be ${oneOfThese(municipalityId, known)}`);
  }
  const own = <Row extends { readonly municipalityId: string }>({ records }: Dataset<Row>) =>
    records.filter((row) => row.municipalityId === municipalityId);
  const links = own(data.chainLinks);
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const findings = own(data.hearingFindings);
  const goals = own(data.goals);
  const boxes: ChainBox[] = [
    ...findings.filter(({ findingId }) => linked.has(findingId)).map((finding): ChainBox => (
      {
        id: finding.findingId,
        column: "finding",
        tag: NATURES[finding.nature][lang],
        text: say(lang, bilingual(finding, "summary")),
        remarks: [],
        tone: "plain",
      }
    )),
    ...goals.map(({ goalId, number, wording, remark, remarkEnglish }): ChainBox => (
      {
        id: goalId,
        column: "goal",
        tag: say(lang, { ja: `目標${number}`, en: `Goal ${number}` }),
        text: wording,
        remarks: remark === null ? [] : [{ text: say(lang, { ja: remark, en: remarkEnglish ?? remark }), open: true }],
        tone: "plain",
      }
    )),
    ...own(data.plannedActions).map((action): ChainBox => actionBox(action, data.events.records, lang)),
    ...own(data.outcomes).map((outcome): ChainBox => {
      const goal = goals.find(({ goalId }) => goalId === outcome.goalId);
      return outcomeBox(outcome, goal?.number ?? null, lang);
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

/** An outcome with the goal beside which it is printed and what remains. */
function outcomeBox(outcome: OutcomeRecord, goalNumber: number | null, lang: Language): ChainBox {
  const { outcomeId, status } = outcome;
  const openIssue = openIssueText(outcome, lang);
  const beside = goalNumber === null
    ? say(lang, { ja: "その他の欄", en: "under “other”" })
    : say(lang, { ja: `目標${goalNumber}の欄`, en: `beside goal ${goalNumber}` });
  return {
    id: outcomeId,
    column: "outcome",
    tag: say(lang, {
      ja: `成果（${beside}）${status === "not-held" ? `・${OUTCOME_STATUS_WORDS[status].ja}` : ""}`,
      en: `Outcome (${beside})${status === "not-held" ? `, ${OUTCOME_STATUS_WORDS[status].en}` : ""}`,
    }),
    text: say(lang, bilingual(outcome, "summary")),
    remarks: openIssue === null
      ? []
      : [{ text: say(lang, { ja: `残る課題: ${openIssue}`, en: `Remains: ${openIssue}` }), open: true }],
    tone: status === "nothing-said-to-remain" ? "plain" : "open",
  };
}

function actionBox(
  { actionId, number, title, eventIds }: PlannedActionRecord,
  events: readonly PrintedEvent[],
  lang: Language,
): ChainBox {
  const own = events.filter(({ eventId }) => eventIds.includes(eventId));
  const remarks = own.map((event) => {
    const when = event.date === null ? "" : `${say(lang, { ja: " ", en: ", " })}${dayOf(event.date, lang)}`;
    const state = EVENT_STATES[event.status][lang];
    const words = `${eventName(event, lang)}${when}${state && say(lang, { ja: `【${state}】`, en: ` (${state})` })}`;
    return { text: words, open: event.status !== "held" };
  });
  const failed = own.some(({ status }) => status !== "held");
  return {
    id: actionId,
    column: "action",
    tag: say(lang, { ja: `取り組み${number}`, en: `Action ${number}` }),
    text: title,
    remarks,
    tone: failed ? "open" : "plain",
  };
}
