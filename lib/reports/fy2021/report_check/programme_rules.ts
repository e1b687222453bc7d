import type { Bilingual } from "../../../data/language.ts";
import { itemAt } from "../../../data/item_at.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { ProgrammeItemRecord } from "../facts/event_tables.ts";
import type { QuestionnaireRecord } from "../facts/answer_tables.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";

/** The tables that rules about programmes look at. */
export interface ProgrammeTables {
  readonly events: readonly PrintedEvent[];
  readonly programmeItems: readonly ProgrammeItemRecord[];
}

/** A programme with its event; `items` holds at least one item. */
export interface Programme {
  readonly event: PrintedEvent;
  readonly items: readonly ProgrammeItemRecord[];
}

/** The programme of every event that has one, in the order of events, items in printed order. */
export function programmes({ events, programmeItems }: ProgrammeTables): readonly Programme[] {
  return events.map((event) => ({
    event,
    items: programmeItems.filter(({ eventId }) => eventId === event.eventId).toSorted((a, b) => a.order - b.order),
  })).filter(({ items }) => items.length > 0);
}

/** What an item of a programme is called in a finding: its heading, or its first title. */
export function itemName({ label, titles }: ProgrammeItemRecord): string {
  return label === null ? itemAt(titles, 0, "title of an item without a heading") : `【${label}】`;
}

/** Where the time of an item is printed. */
function timeOf(item: ProgrammeItemRecord): Bilingual {
  return { ja: `時間 ${itemName(item)}`, en: `time of ${itemName(item)}` };
}

/** Every printed time of a programme with a letter in it, such as 「13:4O～」 with the letter O for a nought. */
export function lettersInTimes(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items).flatMap((item) => {
    const letters = item.startPrinted.match(/\p{Letter}/gu);
    if (letters === null) return [];
    return [{
      rule: "letters_in_times",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, timeOf(item)),
      printed: item.startPrinted,
      expected: asWritten(`${item.start}～`),
      concern: "content",
      explanation: {
        ja: `時刻に文字「${letters.join("")}」が混じっている`,
        en: `The time has a letter in it, ${letters.join("")}`,
      },
    }];
  });
}

/**
 * Every printed time of a programme without 「～」, except that of the end.
 *
 * The report writes a beginning as 「14:30～」 and the end as 「15:30」, so a bare time looks like an end.
 */
export function missingTildes(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items)
    .filter(({ kinds, startPrinted }) => !kinds.includes("end") && !/[～〜]$/.test(startPrinted))
    .map((item) => ({
      rule: "missing_tildes",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, timeOf(item)),
      printed: item.startPrinted,
      expected: asWritten(`${item.start}～`),
      concern: "form",
      explanation: { ja: "開始時刻に「～」がない", en: "A start time without “～”" },
    }));
}

/** Every item of a programme that does not begin later than the item before it. */
export function programmeOrder(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) =>
    items.flatMap((item, index): readonly ReportFinding[] => {
      const before = items[index - 1];
      if (before === undefined || before.start < item.start) return [];
      return [{
        rule: "programme_order",
        figureKey: item.figureKey,
        place: printedPlace(item.figureKey, timeOf(item)),
        printed: item.startPrinted,
        expected: { ja: `${before.start} より後の時刻`, en: `a time after ${before.start}` },
        concern: "content" as const,
        explanation: {
          ja: "前の項目より後の時刻になっていない",
          en: `Not later than the item before it (${before.start})`,
        },
      }];
    })
  );
}

/**
 * Every programme that does not begin or end when its event does, and every item outside the event's hours.
 *
 * Events without printed hours are passed over.
 */
export function programmeFrame(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ event, items }) => {
    const { start, end, timePrinted } = event;
    if (start === null || end === null) return [];
    return items.flatMap((item, index): readonly ReportFinding[] => {
      const first = index === 0;
      const last = index === items.length - 1;
      const expected = first ? start : last ? end : null;
      const fits = expected === null ? start <= item.start && item.start <= end : item.start === expected;
      if (fits) return [];
      return [{
        rule: "programme_frame",
        figureKey: item.figureKey,
        place: printedPlace(item.figureKey, timeOf(item)),
        printed: item.startPrinted,
        expected: expected === null
          ? { ja: `${start} から ${end} まで`, en: `between ${start} and ${end}` }
          : asWritten(expected),
        concern: "content",
        explanation: {
          ja: `開催概要の時間（${timePrinted ?? `${start}-${end}`}）と合わない`,
          en: `Does not fit the event's hours, ${start} to ${end}`,
        },
      }];
    });
  });
}

/** A bracket that opens full-width and closes half-width, or the other way round. */
const MIXED = /（[^（）()]*\)|\([^（）()]*）/g;

/** Every pair of brackets in a programme of which one is full-width and the other half-width, such as 「（B)」. */
export function mixedBrackets(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => items).flatMap((item) =>
    [...item.titles, ...item.details].flatMap((line) => line.match(MIXED) ?? []).map((printed) => ({
      rule: "mixed_brackets",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, itemName(item)),
      printed,
      expected: asWritten(printed.replace("(", "（").replace(")", "）")),
      concern: "form" as const,
      explanation: { ja: "括弧の片方だけが半角", en: "One bracket is full-width, the other half-width" },
    }))
  );
}

/** Every event whose programme has time for a questionnaire of which the report gives no results. */
export function questionnairesWithoutResults(
  { questionnaires, ...report }: ProgrammeTables & { readonly questionnaires: readonly QuestionnaireRecord[] },
): readonly ReportFinding[] {
  const answered = new Set(questionnaires.map(({ eventId }) => eventId));
  return programmes(report).flatMap(({ event, items }) => {
    if (answered.has(event.eventId)) return [];
    return items.filter(({ kinds }) => kinds.includes("questionnaire")).slice(0, 1).map((item): ReportFinding => ({
      rule: "questionnaires_without_results",
      figureKey: item.figureKey,
      place: printedPlace(item.figureKey, item.startPrinted),
      printed: item.titles.find((title) => title.includes("アンケート")) ?? item.titles.join("、"),
      expected: { ja: "アンケートの結果", en: "the results of the questionnaire" },
      concern: "content" as const,
      explanation: {
        ja: "プログラムにアンケートの時間があるが、結果が報告書にない",
        en: "The programme has time for a questionnaire, whose results the report does not give",
      },
    }));
  });
}

/** Every programme with an item numbered ① and none numbered ②. */
export function loneCircledNumbers(report: ProgrammeTables): readonly ReportFinding[] {
  return programmes(report).flatMap(({ items }) => {
    const numbered = items.filter(({ label }) => label !== null && /[①-⑳]/.test(label));
    const [only, ...others] = numbered;
    if (only === undefined || others.length > 0 || only.label === null) return [];
    return [{
      rule: "lone_circled_numbers",
      figureKey: only.figureKey,
      place: printedPlace(only.figureKey, itemName(only)),
      printed: only.label,
      expected: asWritten(only.label.replace(/[①-⑳]/, "")),
      concern: "content" as const,
      explanation: {
        ja: "番号の付いた項目が一つしかない。続く項目が抜けたのか、番号が不要なのかは分からない",
        en: "Only one item is numbered: it is unclear whether another is missing or the number is superfluous",
      },
    }];
  });
}
