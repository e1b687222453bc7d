import type { Bilingual } from "../../../data/language.ts";
import type { Dataset } from "../../../data/source.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";

/** The part of the report that {@linkcode consultationBodiesFigure} draws. */
export interface ConsultationBodiesData {
  readonly consultationBodies: Dataset<ConsultationBodyRecord>;
  readonly municipalities: Dataset<PrintedMunicipality>;
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
  readonly label: Bilingual;
  /** By municipality; `null` when the hearing names no such body. */
  readonly cells: ReadonlyMap<string, ConsultationBodyCell | null>;
}

export const GROUPS: readonly OperatorGroup[] = ["direct", "commissioned", "subsidised", "not-printed"];

const FIELDS: readonly (readonly [ConsultationBodyRecord["field"], Bilingual])[] = [
  ["elderly", { ja: "高齢", en: "Elderly" }],
  ["disability", { ja: "障害", en: "Disability" }],
  ["children", { ja: "子ども・子育て", en: "Children" }],
  ["poverty", { ja: "生活困窮", en: "Poverty" }],
  ["medical-care", { ja: "在宅医療・介護", en: "Home medical care" }],
  ["adult-guardianship", { ja: "成年後見", en: "Guardianship" }],
  ["violence", { ja: "配偶者暴力", en: "Violence" }],
  ["consumer-legal", { ja: "消費生活・法律", en: "Consumer, legal" }],
  ["general", { ja: "分野横断", en: "Across fields" }],
];

type Operator = readonly [key: string, name: Bilingual, isOf: (body: ConsultationBodyRecord) => boolean];

/** Operators: key, and whether a body is of it. */
const OPERATORS: readonly Operator[] = [
  ["direct", { ja: "直営", en: "Run by the city" }, ({ operator }) => operator === "direct"],
  contracted("welfare-corporation", { ja: "社会福祉法人", en: "social welfare corporation" }, ["社会福祉法人"]),
  contracted("welfare-council", { ja: "社会福祉協議会", en: "council of social welfare" }, ["社会福祉協議会"]),
  contracted("welfare-agency", { ja: "社会福祉事業団", en: "social welfare agency" }, ["社会福祉事業団"]),
  contracted(
    "medical-corporation",
    { ja: "医療法人（社団・社会医療を含む）", en: "medical corporation (any kind)" },
    ["医療法人", "医療法人社団", "社会医療法人"],
  ),
  contracted("medical-cooperative", { ja: "医療生協", en: "medical co-operative" }, ["医療生協"]),
  contracted("medical-association", { ja: "医師会", en: "medical association" }, ["医師会"]),
  contracted("non-profit", { ja: "NPO法人", en: "NPO" }, ["NPO法人"]),
  contracted("private", { ja: "民間（種別の記載なし）", en: "private body (kind not printed)" }, ["民間"]),
  contracted(
    "local-corporation",
    { ja: "市内法人（種別の記載なし）", en: "local corporation (kind not printed)" },
    ["市内法人"],
  ),
  ["subsidised", { ja: "補助金支出", en: "Subsidised" }, ({ operator }) => operator === "subsidised"],
  [
    "not-printed",
    { ja: "運営者の記載なし・複合施設", en: "Operator not printed, or joint facility" },
    ({ operator }) => operator === "not-printed" || operator === "mixed",
  ],
];

/** Whoever runs a body on a contract, by what the report calls them. */
function contracted(key: string, { ja, en }: Bilingual, types: readonly string[]): Operator {
  return [
    key,
    { ja: `委託: ${ja}`, en: `Contracted to ${en}` },
    ({ operator, contractorType }) =>
      operator === "commissioned" && contractorType !== null && types.includes(contractorType),
  ];
}

/** Who runs a body, in the words of the figure's row. */
export function operatorName(body: ConsultationBodyRecord): Bilingual {
  const row = OPERATORS.find(([, , isOf]) => isOf(body));
  if (row === undefined) {
    throw new TypeError(
      `Cannot name who runs ${body.bodyId} as a row must stand for it: current value is ${body.operator}`,
    );
  }
  return row[1];
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
  const orphan = bodies.find((body) => body.operator !== "none" && !OPERATORS.some(([, , holds]) => holds(body)));
  if (orphan !== undefined) {
    throw new TypeError(
      `Cannot count ${orphan.bodyId} as a row must stand for its operator: current value is ${
        orphan.contractorType ?? orphan.operator
      }`,
    );
  }
  const municipalities = data.municipalities.records.filter(({ role }) => role === "studied");
  const row = (
    id: string,
    label: Bilingual,
    holds: (body: ConsultationBodyRecord) => boolean,
  ): ConsultationBodyRow => ({
    id,
    label,
    cells: new Map(municipalities.map((municipality) => {
      const own = bodies.filter((body) => body.municipalityId === municipality.municipalityId && holds(body));
      return [municipality.municipalityId, own.length === 0 ? null : cellOf(own, municipality)];
    })),
  });
  const byField = FIELDS.map(([field, label]) => row(field, label, (body) => body.field === field));
  const byOperator = OPERATORS.map(([id, label, holds]) => row(id, label, holds));
  const named = ({ cells }: ConsultationBodyRow) => [...cells.values()].some((cell) => cell !== null);
  return { byField: byField.filter(named), byOperator: byOperator.filter(named) };
}

function cellOf(bodies: readonly ConsultationBodyRecord[], municipality: PrintedMunicipality): ConsultationBodyCell {
  const { population, municipalityId } = municipality;
  if (population === null) {
    throw new TypeError(`Cannot compute bodies per inhabitant as ${municipalityId} must have a population`);
  }
  const total = (basis: ConsultationBodyRecord["countBasis"]) => {
    const counts = { direct: 0, commissioned: 0, subsidised: 0, "not-printed": 0 };
    for (const body of bodies) {
      if (body.countBasis !== basis) continue;
      // Only of what is named and not counted there is no number; 0 for it would be one that nobody printed.
      if (body.operatorCount === null) {
        throw new TypeError(`Cannot count ${body.bodyId} as there must be a number of it: its basis is ${basis}`);
      }
      counts[groupOf(body)] += body.operatorCount;
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
