import type { NumberBand, NumberRange } from "../survey/codebook.ts";
import { openBandLabel } from "../wording/import_record_words.ts";
import { headingKey } from "./heading_key.ts";

const UNITS = /(?:歳|才|人|名|回|年|円|点|日|時間|分|km|%|件|か月|ヶ月)$/u;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A number as a cell has it. */
export interface CellNumber {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/**
 * The number of a cell: full-width digits, thousands separators, a unit behind it, and a label behind 0–10 (`10 - とても勧めたい`);
 * `null` for anything else. `007` is no number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["１２人", "1,200", "2.50", "007", "12人か13人"].map((cell) => cellNumber(cell)?.value ?? null), [12, 1200, 2.5, null, null]);
 * ```
 */
export function cellNumber(cell: string): CellNumber | null {
  const text = cell.normalize("NFKC").trim().replace(/[\u2212\u2013]/g, "-");
  const labelled = /^(\d{1,2})\s*[:.：-]?\s+\D/u.exec(text);
  const written = labelled?.[1] ?? text;
  const unit = UNITS.exec(written)?.[0] ?? "";
  const digits = written.slice(0, written.length - unit.length).trim();
  if (!NUMBER.test(digits) || /^-?0\d/.test(digits)) return null;
  const plain = digits.replaceAll(",", "");
  return { value: Number(plain), decimals: (plain.split(".")[1] ?? "").replace(/0+$/, "").length, unit };
}

const RECOMMENDATION = /nps|推奨度|推奨意向|お?(?:勧|すす|薦)め(?:し?たい|する|られ)|recommend/i;
const AGE = /年齢|^お?歳$|^age$/i;
/** Most bands of one number each. */
const MOST_SINGLE = 11;

/** The numbers that a question takes, told by those that were given and by its heading. */
export function numberRange(numbers: readonly CellNumber[], heading: string): NumberRange {
  const values = numbers.map(({ value }) => value);
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const decimals = Math.min(3, Math.max(...numbers.map((number) => number.decimals)));
  const [unit = ""] = new Set(numbers.map((number) => number.unit).filter((one) => one !== ""));
  const named = unit === "" ? {} : { unit, unitEnglish: UNIT_WORDS[unit] ?? unit };
  const isWhole = decimals === 0;
  if (isWhole && RECOMMENDATION.test(headingKey(heading)) && least >= 0 && greatest <= 10) {
    return { minimum: 0, maximum: 10, bands: singleBands(0, 10), recommendation: true };
  }
  if (isWhole && AGE.test(headingKey(heading)) && least >= 0 && greatest <= 119) {
    return { minimum: 0, maximum: 119, ...named, bands: bandsOf({ from: 0, step: 10, last: 119, decimals }) };
  }
  if (isWhole && least >= 0 && greatest <= 10) {
    const [from, to] = least >= 1 && greatest <= 5 ? [1, 5] : [0, 10];
    return { minimum: from, maximum: to, ...named, bands: singleBands(from, to) };
  }
  const step = niceStep((greatest - Math.min(0, least)) / 8);
  const from = Math.floor(Math.min(0, least) / step) * step;
  const gap = 10 ** -decimals;
  const top = (Math.floor(greatest / step) + 1) * step;
  // A later answer may be greater than all that are known.
  const last = Math.max(top * 10, top + 10 * step) - gap;
  const bands = bandsOf({ from, step, last: top - gap, decimals });
  return {
    minimum: from,
    maximum: round(last, decimals),
    ...(decimals === 0 ? {} : { decimals }),
    ...named,
    bands: [...bands, openBand(round((bands.at(-1)?.to ?? 0) + gap, decimals), round(last, decimals))],
  };
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  "歳": "years",
  "才": "years",
  "人": "people",
  "名": "people",
  "回": "times",
  "年": "years",
  "円": "yen",
  "点": "points",
  "日": "days",
  "時間": "hours",
  "分": "minutes",
  "件": "cases",
};

function singleBands(from: number, to: number): NumberBand[] {
  return Array.from({ length: Math.min(MOST_SINGLE, to - from + 1) }, (_, at) => {
    const label = String(from + at);
    return { label, labelEnglish: label, from: from + at, to: from + at };
  });
}

function bandsOf(
  { from, step, last, decimals }: {
    readonly from: number;
    readonly step: number;
    readonly last: number;
    readonly decimals: number;
  },
): NumberBand[] {
  const bands: NumberBand[] = [];
  const gap = 10 ** -decimals;
  for (let at = from; at <= last; at = round(at + step, decimals)) {
    const to = round(Math.min(at + step - gap, last), decimals);
    bands.push({
      label: at === to ? String(at) : `${at}〜${to}`,
      labelEnglish: at === to ? String(at) : `${at}–${to}`,
      from: at,
      to,
    });
  }
  return bands;
}

function openBand(from: number, to: number): NumberBand {
  const { ja, en } = openBandLabel(from);
  return { label: ja, labelEnglish: en, from, to };
}

/** 1, 2 or 5 times a power of ten, at least 1. */
function niceStep(step: number): number {
  if (step <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((one) => one * power >= step) ?? 10;
  return factor * power;
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
