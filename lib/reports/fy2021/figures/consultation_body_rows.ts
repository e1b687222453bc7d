import type { Language } from "../../../data/language.ts";
import type { Dataset } from "../../../data/source.ts";
import type { ConsultationBodyRecord } from "../facts/consultation_bodies.ts";
import type { MunicipalityRecord } from "../facts/municipalities.ts";

/** The part of the report that {@linkcode consultationBodiesFigure} draws. */
export interface ConsultationBodiesData {
  readonly consultationBodies: Dataset<ConsultationBodyRecord>;
  readonly municipalities: Dataset<MunicipalityRecord>;
}

/** Bodies of one municipality that share a field of welfare, or an operator. */
export interface ConsultationBodyCell {
  /** Bodies whose number is printed, by manner of operation. */
  readonly printed: Readonly<Record<OperatorGroup, number>>;
  /** Bodies named without a number, each counted as one, by manner of operation. */
  readonly named: Readonly<Record<OperatorGroup, number>>;
  /** Services named without any place to count: how many there are is not known. */
  readonly uncounted: number;
  /** Bodies the report says the municipality does not have. */
  readonly absent: number;
  /** `printed` and `named` added up. */
  readonly count: number;
  /** Bodies per 100,000 inhabitants; `null` when nothing could be counted. */
  readonly rate: number | null;
}

/** Manner of operation, as coloured. */
export type OperatorGroup = "direct" | "commissioned" | "subsidised" | "not-printed";

/** A row of the figure: what its bodies have in common, and a cell for each municipality. */
export interface ConsultationBodyRow {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  /** By municipality; `null` when the hearing names no such body. */
  readonly cells: ReadonlyMap<string, ConsultationBodyCell | null>;
}

export const GROUPS: readonly OperatorGroup[] = ["direct", "commissioned", "subsidised", "not-printed"];

const FIELDS: readonly (readonly [ConsultationBodyRecord["field"], string, string])[] = [
  ["elderly", "高齢", "Elderly"],
  ["disability", "障害", "Disability"],
  ["children", "子ども・子育て", "Children"],
  ["poverty", "生活困窮", "Poverty"],
  ["medical-care", "在宅医療・介護", "Home medical care"],
  ["adult-guardianship", "成年後見", "Guardianship"],
  ["violence", "配偶者暴力", "Violence"],
  ["consumer-legal", "消費生活・法律", "Consumer, legal"],
  ["general", "分野横断", "Across fields"],
];

/** Operators: key, and whether a body is of it. */
const OPERATORS: readonly (readonly [string, string, string, (body: ConsultationBodyRecord) => boolean])[] = [
  ["direct", "直営", "Run by the city", ({ operator }) => operator === "direct"],
  ["welfare-corporation", "委託: 社会福祉法人", "Welfare corporation", contractor("社会福祉法人")],
  ["welfare-council", "委託: 社会福祉協議会", "Council of social welfare", contractor("社会福祉協議会")],
  ["welfare-agency", "委託: 社会福祉事業団", "Welfare agency", contractor("社会福祉事業団")],
  [
    "medical-corporation",
    "委託: 医療法人（社団・社会医療を含む）",
    "Medical corporation",
    contractor("医療法人", "医療法人社団", "社会医療法人"),
  ],
  ["medical-cooperative", "委託: 医療生協", "Medical co-operative", contractor("医療生協")],
  ["medical-association", "委託: 医師会", "Medical association", contractor("医師会")],
  ["non-profit", "委託: NPO法人", "Non-profit corporation", contractor("NPO法人")],
  ["private", "委託: 民間（種別の記載なし）", "Private (kind not printed)", contractor("民間")],
  ["local-corporation", "委託: 市内法人（種別の記載なし）", "Local body (kind not printed)", contractor("市内法人")],
  ["subsidised", "補助金支出", "Subsidised", ({ operator }) => operator === "subsidised"],
  [
    "not-printed",
    "運営者の記載なし・複合施設",
    "Operator not printed, or mixed",
    ({ operator }) => operator === "not-printed" || operator === "mixed",
  ],
];

function contractor(...types: readonly string[]): (body: ConsultationBodyRecord) => boolean {
  return ({ operator, contractorType }) =>
    operator === "commissioned" && contractorType !== null && types.includes(contractorType);
}

/** Rows of the two panels: by field of welfare, and by who runs the body. */
export interface ConsultationBodyRows {
  readonly byField: readonly ConsultationBodyRow[];
  readonly byOperator: readonly ConsultationBodyRow[];
}

/**
 * Consultation bodies of each municipality by field and by operator, counted and per 100,000 inhabitants.
 *
 * Three kinds of number stay apart: those the report prints, bodies named once and counted as one, and services of which
 * nothing can be counted. Persons (コミュニティソーシャルワーカー) are no bodies and are left out.
 *
 * @throws {TypeError} if a body has an operator that no row stands for, or its municipality has no population
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { byField } = consultationBodyRows(await loadReport());
 * assert.equal(byField[0]?.cells.get("soka")?.count, 8);
 * ```
 */
export function consultationBodyRows(data: ConsultationBodiesData): ConsultationBodyRows {
  const bodies = data.consultationBodies.records.filter(({ unit }) => unit === "places");
  const orphan = bodies.find((body) => body.operator !== "none" && !OPERATORS.some(([, , , holds]) => holds(body)));
  if (orphan !== undefined) {
    throw new TypeError(
      `Cannot count ${orphan.bodyId} as a row must stand for its operator: current value is ${
        orphan.contractorType ?? orphan.operator
      }`,
    );
  }
  const municipalities = data.municipalities.records.filter(({ kind }) => kind === "consulted");
  const row = (
    id: string,
    ja: string,
    en: string,
    holds: (body: ConsultationBodyRecord) => boolean,
  ): ConsultationBodyRow => ({
    id,
    label: { ja, en },
    cells: new Map(municipalities.map((municipality) => {
      const own = bodies.filter((body) => body.municipalityId === municipality.municipalityId && holds(body));
      return [municipality.municipalityId, own.length === 0 ? null : cellOf(own, municipality)];
    })),
  });
  const byField = FIELDS.map(([field, ja, en]) => row(field, ja, en, (body) => body.field === field));
  const byOperator = OPERATORS.map(([id, ja, en, holds]) => row(id, ja, en, holds));
  const named = ({ cells }: ConsultationBodyRow) => [...cells.values()].some((cell) => cell !== null);
  return { byField: byField.filter(named), byOperator: byOperator.filter(named) };
}

function cellOf(bodies: readonly ConsultationBodyRecord[], municipality: MunicipalityRecord): ConsultationBodyCell {
  const { population, municipalityId } = municipality;
  if (population === null) {
    throw new TypeError(`Cannot compute bodies per inhabitant as ${municipalityId} must have a population`);
  }
  const total = (basis: ConsultationBodyRecord["countBasis"]) => {
    const counts = { direct: 0, commissioned: 0, subsidised: 0, "not-printed": 0 };
    for (const body of bodies) {
      if (body.countBasis === basis) counts[groupOf(body)] += body.operatorCount ?? 0;
    }
    return counts;
  };
  const [printed, named] = [total("printed"), total("one-entry")];
  const count = GROUPS.reduce((sum, group) => sum + printed[group] + named[group], 0);
  const uncounted = bodies.filter(({ countBasis }) => countBasis === "not-printed").length;
  const absent = bodies.filter(({ operator }) => operator === "none").length;
  // Exact to the last printed digit: the quotient of two integers this small is never within rounding error of a half.
  const rate = count === 0 && (uncounted > 0 || absent === 0) ? null : count * 100_000 / population;
  return { printed, named, uncounted, absent, count, rate };
}

function groupOf({ operator }: ConsultationBodyRecord): OperatorGroup {
  return operator === "mixed" || operator === "none" ? "not-printed" : operator;
}
