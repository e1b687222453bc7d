import {
  type Bilingual,
  bilingual,
  type Language,
  LANGUAGE_OPTIONS,
  type LanguageOption,
} from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { ACTIONS_TAKEN, type ActionTakenRecord } from "../assessment/actions_taken.ts";
import { type Dataset, narrowSource } from "../../../data/source.ts";
import type { Report } from "../facts/load_report.ts";
import { eventLabel, eventStatusWithin, municipalityLabel } from "../../../wording/study_names.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import { listedIds } from "../../../tables/row_ids.ts";

/**
 * The five required items, which of the seven actions answers each (3-8), and which city took it through which event.
 *
 * Events that were not held are shown as such.
 *
 * @param taken which actions the cities took, from `loadActionsTaken`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * import { loadActionsTaken } from "../assessment/actions_taken.ts";
 * assert.equal(requiredItemsTable(await loadReport(), await loadActionsTaken()).rows.length, 7);
 * ```
 */
export function requiredItemsTable(
  report: Report,
  taken: Dataset<ActionTakenRecord>,
  options: LanguageOption = {},
): Table {
  const action = "list what is required";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, taken, { name: "taken", kind: ACTIONS_TAKEN });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    ...TABLE,
    key: "required-items-actions",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "必要な項目に応える取り組みと、各市の実施",
      en: "Actions that answer the required items, and who took them",
    }),
    columns: [
      textColumn("item", say(lang, { ja: "必要な項目（図表3-1）", en: "Required item (figure 3-1)" })),
      textColumn("action", say(lang, { ja: "取り組み例（図表3-8）", en: "Action (figure 3-8)" })),
      ...cities.map(({ municipalityId }) =>
        textColumn(municipalityId, municipalityLabel(report, municipalityId, lang))
      ),
    ],
    ids: ["event_ids"],
    rows: report.actionsFramework.records.map((action) => {
      const own = taken.records.filter(({ actionNumber }) => actionNumber === action.number);
      return {
        event_ids: listedIds(own.map(({ eventId }) => eventId)),
        item: itemText(report, action.requiredItem, lang),
        action: `${action.markPrinted} ${action.title}`,
        ...Object.fromEntries(cities.map(({ municipalityId }) => [
          municipalityId,
          own.filter((one) => one.municipalityId === municipalityId).map((one) => takenText(report, one, lang))
            .join("\n") || null,
        ])),
      };
    }),
    sources: [
      ofRows(report.requiredItems),
      ofRows(report.actionsFramework),
      taken.source,
      narrowSource(report.events.source, taken.records.map(({ figureKey }) => figureKey)),
    ],
    notes: NOTES.map((note) => say(lang, note)),
  };
}

function takenText(report: Report, one: ActionTakenRecord, lang: Language): string {
  const event = report.events.records.find(({ eventId }) => eventId === one.eventId);
  const mark = one.basis === "reading" ? say(lang, { ja: "＊", en: "*" }) : "";
  if (event === undefined) return `${one.eventId}${mark}`;
  const status = event.status === "held" ? "" : say(lang, {
    ja: `（${eventStatusWithin(event, lang)}）`,
    en: ` (${eventStatusWithin(event, lang)})`,
  });
  return `${eventLabel(report, event, lang)}${status}${mark}`;
}

/** The figures of the report that rows are printed in. */
function ofRows({ source, records }: Dataset<{ readonly figureKey: string }>) {
  return narrowSource(source, records.map(({ figureKey }) => figureKey));
}

function itemText({ requiredItems }: Report, wanted: number, lang: Language): string | null {
  const item = requiredItems.records.find(({ number }) => number === wanted);
  return item === undefined ? null : `${item.number} ${say(lang, bilingual(item, "title"))}`;
}

const NOTES: readonly Bilingual[] = [
  {
    ja: "取り組みと項目の対応、項目2～5の題名は報告書の図の文字が本文にないため、説明から本プロジェクトが読み取った。",
    en:
      "Which action answers which item, and the titles of items 2 to 5, are read from the explanations, as the picture's words are not in the text.",
  },
  {
    ja: "＊は、事業がその取り組みに当たることが記載からは直接言えず、本プロジェクトの読み取りによるもの。",
    en: "*: that the event counts as the action is the project's reading.",
  },
];
