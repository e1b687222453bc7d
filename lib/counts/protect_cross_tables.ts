import { compareText } from "../data/compare_text.ts";
import { itemAt } from "../data/item_at.ts";
import { peopleIn } from "../survey/answer_counts.ts";
import { type Auditor, loadAuditor } from "./audit_intervals.ts";
import { oneWaySums, type PublishedSums } from "./published_sums.ts";
import type { CrossCategory, CrossTable } from "./cross_table.ts";
import type { ProtectedCell, ProtectedCrossTable, ProtectedRow } from "./protected_cross_table.ts";
import { type DisclosureRule, disclosureRule, isSmallCell } from "./disclosure_rule.ts";

/**
 * Withholds small cells of tables split by attribute, and further cells until no small one can be worked out.
 *
 * Primary: cells of 1 to threshold − 1 people. Secondary: as few others as a greedy search finds, until for every small
 * cell somebody who knows all cells shown and the one-way tables cannot rule out that it is a cell that may be shown, 0 or
 * at least the threshold. Tables of the same two questions, with answers joined and not, are protected together, as they
 * share cells; all tables of a survey share the one-way tables, which are always shown. Each withheld cell comes with its
 * audit interval. What three or more tables tell together through the people they share is not searched.
 *
 * Give all tables that are to be shown in one call.
 *
 * Source: thresholds as in `disclosureRule`, by the population of each table's municipality; primary and secondary suppression and audit as in Hundepool et al. (2012),
 * Statistical Disclosure Control, chapter 4.
 */
export async function protectCrossTables(
  tables: readonly CrossTable[],
): Promise<readonly ProtectedCrossTable[]> {
  const auditor = await loadAuditor();
  const groups = Map.groupBy(
    tables,
    ({ surveyId, attribute, question }) => `${surveyId} ${attribute.id} ${question.id}`,
  );
  const finished = new Map<CrossTable, ProtectedCrossTable>();
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const protection = new Protection([first, ...others], { rule: disclosureRule(first), auditor });
    for (const table of [first, ...others]) finished.set(table, protection.finish(table));
  }
  return tables.flatMap((table) => finished.get(table) ?? []);
}

/** A number that tables show: one cell, or the same cell of several tables. */
interface SharedCell {
  readonly key: string;
  readonly row: number;
  /** Places of the answers' cells it adds up. */
  readonly members: readonly number[];
  readonly count: number;
}

/** Tables over the same two questions, with what is withheld of them so far. */
class Protection {
  readonly #rule: DisclosureRule;
  readonly #auditor: Auditor;
  readonly #width: number;
  readonly #margins: PublishedSums;
  readonly #cells: ReadonlyMap<string, SharedCell>;
  readonly #primary: ReadonlySet<string>;
  readonly #secondary = new Set<string>();
  readonly #exposed = new Set<string>();
  /** Answers' cells that agree with the one-way tables: each may show that a small cell could be one that may be shown. */
  readonly #witnesses: (readonly number[])[] = [];

  constructor(
    tables: readonly [CrossTable, ...CrossTable[]],
    { rule, auditor }: { readonly rule: DisclosureRule; readonly auditor: Auditor },
  ) {
    this.#rule = rule;
    this.#auditor = auditor;
    const [{ rows }] = tables;
    this.#width = itemAt(rows, 0, "row of a cross table").answers.length;
    this.#margins = oneWaySums(rows.map(({ answers }) => answers.map(({ count }) => count)));
    const cells = tables.flatMap((table) =>
      table.rows.flatMap(({ cells }, row) => cells.map(({ column, count }) => this.#cell(row, column, count)))
    );
    this.#cells = new Map(cells.map((cell) => [cell.key, cell]));
    const small = [...this.#cells.values()].filter(({ count }) => rule.threshold === null || isSmallCell(count, rule));
    this.#primary = new Set(small.map(({ key }) => key));
    if (rule.threshold !== null) this.#protect();
  }

  #cell(row: number, { members }: CrossCategory, count: number): SharedCell {
    const places = members.map((member) => row * this.#width + member);
    return { key: places.join(" "), row, members: places, count };
  }

  /** Withholds further cells until each small one is safe, then shows again what need not be withheld. */
  #protect(): void {
    const small = [...this.#primary].flatMap((key) => this.#cells.get(key) ?? []);
    for (const cell of small) {
      for (const candidate of [null, ...this.#candidates(cell)]) {
        if (candidate !== null) this.#secondary.add(candidate.key);
        if (this.#isSafe(cell)) break;
      }
      if (!this.#isSafe(cell)) this.#exposed.add(cell.key);
    }
    const protectable = small.filter(({ key }) => !this.#exposed.has(key));
    const largestFirst = [...this.#secondary].flatMap((key) => this.#cells.get(key) ?? [])
      .toSorted((one, other) => other.count - one.count || compareText(one.key, other.key));
    for (const { key } of largestFirst) {
      this.#secondary.delete(key);
      if (!protectable.every((cell) => this.#isSafe(cell))) this.#secondary.add(key);
    }
  }

  /** Cells that may be withheld besides: those in line with the small one first, with people before empty, few first. */
  #candidates(cell: SharedCell): readonly SharedCell[] {
    const columnsOf = ({ members }: SharedCell) => members.map((place) => place % this.#width);
    const inLine = (other: SharedCell) =>
      other.row === cell.row || columnsOf(other).some((column) => columnsOf(cell).includes(column));
    const weight = (other: SharedCell) => [other.count === 0 ? 1 : 0, inLine(other) ? 0 : 1, other.count] as const;
    return this.#shown()
      .toSorted((one, other) => {
        const [a, b] = [weight(one), weight(other)];
        return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || compareText(one.key, other.key);
      });
  }

  #isSafe({ members }: SharedCell): boolean {
    const { threshold } = this.#rule;
    const publishable = (unknowns: readonly number[]) => {
      const value = total(members.map((place) => itemAt(unknowns, place, "unknown")));
      return value === 0 || (threshold !== null && value >= threshold);
    };
    const shown = this.#shown();
    const agrees = (unknowns: readonly number[]) =>
      shown.every(({ members, count }) => total(members.map((place) => itemAt(unknowns, place, "unknown"))) === count);
    if (this.#witnesses.some((unknowns) => publishable(unknowns) && agrees(unknowns))) return true;
    const sums = this.#published();
    for (const side of ["lower", "upper"] as const) {
      const { unknowns } = this.#auditor[side](members, sums);
      if (publishable(unknowns)) {
        this.#witnesses.push(unknowns);
        return true;
      }
    }
    return false;
  }

  #shown(): readonly SharedCell[] {
    return [...this.#cells.values()].filter(({ key }) => !this.#primary.has(key) && !this.#secondary.has(key));
  }

  #published(): PublishedSums {
    const known = this.#shown().map(({ members, count }) => ({ members, total: count }));
    return { ...this.#margins, known: [...this.#margins.known, ...known] };
  }

  finish(table: CrossTable): ProtectedCrossTable {
    const sums = this.#published();
    const rows = table.rows.map(({ category, cells }, row): ProtectedRow => ({
      category,
      total: peopleIn(cells),
      cells: cells.map(({ column, count }): ProtectedCell => {
        const { key, members } = this.#cell(row, column, count);
        const primary = this.#primary.has(key);
        if (!primary && !this.#secondary.has(key)) return { count, withheld: null, interval: null };
        const interval = {
          lower: this.#auditor.lower(members, sums).value,
          upper: this.#auditor.upper(members, sums).value,
        };
        return { count: null, withheld: primary ? "primary" : "secondary", interval };
      }),
    }));
    const shown = rows.flatMap(({ cells }) => cells);
    const { surveyId, attribute, question, columns, sources } = table;
    return {
      surveyId,
      attribute,
      question,
      rows,
      columns: columns.map((category, at) => ({
        category,
        total: total(table.rows.map(({ cells }) => itemAt(cells, at, "column of a cross table").count)),
      })),
      respondents: total(rows.map((row) => row.total)),
      rule: this.#rule,
      withheld: shown.filter(({ withheld }) => withheld !== null).length,
      empty: shown.every(({ count }) => count === null || count === 0),
      exposed:
        [...this.#exposed].filter((key) =>
          rows.some((_, row) => columns.some((column) => this.#cell(row, column, 0).key === key))
        ).length,
      sources,
    };
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
