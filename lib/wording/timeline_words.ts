import type { Bilingual, Language } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { StudyEvent } from "../study/study_event.ts";
import { itemAt } from "../data/item_at.ts";
import { MONTHS } from "./dates.ts";

/** Words of the timeline of events. */
export const TIMELINE = {
  title: { ja: "実施スケジュール", en: "Schedule" },
  jointLane: (jointName: Bilingual): Bilingual => ({
    ja: `${jointName.ja}（線の先は参加した市）`,
    en: `${jointName.en}, and who took part`,
  }),
  ownLegend: { ja: "市の研修・フォーラム", en: "forum or training" },
  failedLegend: { ja: "中止・見送り", en: "cancelled or not held" },
  ownKinds: { ja: "研修・フォーラム", en: "forums and training" },
  subtitle: (
    { from, to, kinds, isBroken }: {
      readonly from: string;
      readonly to: string;
      readonly kinds: string;
      /** Whether months without a date are drawn narrow. */
      readonly isBroken: boolean;
    },
  ): Bilingual => ({
    ja: (from === to ? `${kinds}（${from}）` : `${kinds}（${from}～${to}）`) +
      (isBroken ? "。斜線の月は開催がない" : ""),
    en: (from === to ? `${kinds}, ${from}` : `${kinds}, ${from} to ${to}`) +
      (isBroken ? ". Months marked // had no event" : ""),
  }),
  emptyMonths: (months: number): Bilingual => ({ ja: `${months}か月`, en: `${months} mo.` }),
  noDate: { ja: "日付の記載なし", en: "no date printed" },
  eventInWords: (
    { name, date, status }: { readonly name: string; readonly date: string; readonly status: string },
  ): Bilingual => ({
    ja: `${name}（${date}${status && `、${status}`}）`,
    en: `${name} (${date}${status && `, ${status}`})`,
  }),
  tookPart: (jointName: Bilingual, joined: readonly string[]): Bilingual => ({
    ja: `${jointName.ja}に参加（${joined.join("、")}）`,
    en: `in ${jointName.en} (${joined.join(", ")})`,
  }),
  month: (month: number): Bilingual => ({ ja: `${month}月`, en: itemAt(MONTHS, month - 1, "month") }),
  year: (first: string): Bilingual => ({ ja: `${first}年`, en: first }),
  statusMark: (status: string): Bilingual => ({ ja: `【${status}】`, en: `– ${status}` }),
} satisfies Words;

/** A kind of event where it begins a line. */
export function atLineStart(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Lane of joint events. */
export const JOINT_EVENTS: Bilingual = { ja: "自治体間の事業", en: "joint events" };

/** Lane of other meetings. */
export const OTHER_MEETINGS: Bilingual = { ja: "その他の会議", en: "other meetings" };

/** What became of an event, in a word; nothing when it was held. */
export const STATUS_LABELS: Readonly<Record<StudyEvent["status"], Bilingual>> = {
  held: { ja: "", en: "" },
  cancelled: { ja: "中止", en: "cancelled" },
  "not-held": { ja: "見送り", en: "not held" },
};

/** An event that was not held. */
export interface NotHeld {
  readonly places: readonly string[];
  readonly name: string;
  readonly status: StudyEvent["status"];
  /** As the data have it. */
  readonly reason: Bilingual | null;
}

/** Why events were not held, a sentence each; of those whose reason is known. */
export function notHeldReasons(events: readonly NotHeld[]): Readonly<Record<Language, readonly string[]>> {
  const known = events.flatMap(({ reason, ...event }) => reason === null ? [] : [{ ...event, reason }]);
  return {
    ja: known.map(({ places, name, status, reason }) =>
      `${places.join("・")} ${name}（${STATUS_LABELS[status].ja}）: ${reason.ja}。`
    ),
    // What is said in English names what became of the event.
    en: known.map(({ places, name, reason }) => `${places.join(", ")} ${name}: ${reason.en}.`),
  };
}
