import type { Source } from "../data/source.ts";
import type { Question } from "../survey/codebook.ts";
import { type AuditInterval, type Auditor, loadAuditor, type PublishedSums } from "./audit_intervals.ts";
import type { CrossCategory, CrossTable } from "./cross_table.ts";
import { type DisclosureRule, disclosureRule, isSmallCell } from "./disclosure_rule.ts";

/** A cross table that may be shown: small cells are gone, not hidden. */
export interface ProtectedCrossTable {
  readonly surveyId: string;
  readonly attribute: Question;
  readonly question: Question;
  readonly rows: readonly CrossCategory[];
  readonly columns: readonly CrossCategory[];
  readonly cells: readonly (readonly ProtectedCell[])[];
  /** People in each row: the one-way table of the attribute, which is shown. */
  readonly rowTotals: readonly number[];
  /** People in each column: the one-way table of the question, which is shown. */
  readonly columnTotals: readonly number[];
  readonly respondents: number;
  readonly rule: DisclosureRule;
  /** Number of cells withheld. */
  readonly withheld: number;
  /** Whether every cell with people in it is withheld, so that there is nothing to show. */
  readonly empty: boolean;
  /** Small cells that the one-way tables alone give away: nothing can protect them but leaving those out too. */
  readonly exposed: number;
  readonly sources: readonly Source[];
}

/** A cell that is shown, or one that is not, and how closely it can be worked out all the same. */
export type ProtectedCell =
  | { readonly count: number; readonly withheld: null; readonly interval: null }
  | { readonly count: null; readonly withheld: "primary" | "secondary"; readonly interval: AuditInterval };

/** Options of {@linkcode protectCrossTables}. */
export interface ProtectCrossTablesOptions {
  /** @default disclosureRule() */
  readonly rule?: DisclosureRule;
}

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
 * Source: thresholds as in `disclosureRule`; primary and secondary suppression and audit as in Hundepool et al. (2012),
 * Statistical Disclosure Control, chapter 4.
 */
export async function protectCrossTables(
  tables: readonly CrossTable[],
  { rule = disclosureRule() }: ProtectCrossTablesOptions = {},
): Promise<readonly ProtectedCrossTable[]> {
  const auditor = await loadAuditor();
  const groups = Map.groupBy(
    tables,
    ({ surveyId, attribute, question }) => `${surveyId} ${attribute.id} ${question.id}`,
  );
  const finished = new Map<CrossTable, ProtectedCrossTable>();
  for (const group of groups.values()) {
    const protection = new Protection(group, { rule, auditor });
    for (const table of group) finished.set(table, protection.finish(table));
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
    tables: readonly CrossTable[],
    { rule, auditor }: { readonly rule: DisclosureRule; readonly auditor: Auditor },
  ) {
    this.#rule = rule;
    this.#auditor = auditor;
    const answerCounts = tables[0]?.answerCounts ?? [];
    this.#width = answerCounts[0]?.length ?? 0;
    this.#margins = margins(answerCounts);
    const cells = tables.flatMap((table) =>
      table.rows.flatMap((_, row) =>
        table.columns.map((column, at) => this.#cell(row, column, table.counts[row]?.[at] ?? 0))
      )
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
      .toSorted((one, other) => other.count - one.count || compare(one.key, other.key));
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
        return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || compare(one.key, other.key);
      });
  }

  #isSafe({ members }: SharedCell): boolean {
    const { threshold } = this.#rule;
    const publishable = (unknowns: readonly number[]) => {
      const value = total(members.map((place) => unknowns[place] ?? NaN));
      return value === 0 || (threshold !== null && value >= threshold);
    };
    const shown = this.#shown();
    const agrees = (unknowns: readonly number[]) =>
      shown.every(({ members, count }) => total(members.map((place) => unknowns[place] ?? NaN)) === count);
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
    const cells = table.rows.map((_, row) =>
      table.columns.map((column, at): ProtectedCell => {
        const count = table.counts[row]?.[at] ?? 0;
        const { key, members } = this.#cell(row, column, count);
        const primary = this.#primary.has(key);
        if (!primary && !this.#secondary.has(key)) return { count, withheld: null, interval: null };
        const interval = {
          lower: this.#auditor.lower(members, sums).value,
          upper: this.#auditor.upper(members, sums).value,
        };
        return { count: null, withheld: primary ? "primary" : "secondary", interval };
      })
    );
    const { surveyId, attribute, question, rows, columns, counts, sources } = table;
    const rowTotals = counts.map(total);
    return {
      surveyId,
      attribute,
      question,
      rows,
      columns,
      cells,
      rowTotals,
      columnTotals: columns.map((_, at) => total(counts.map((row) => row[at] ?? 0))),
      respondents: total(rowTotals),
      rule: this.#rule,
      withheld: cells.flat().filter(({ withheld }) => withheld !== null).length,
      empty: cells.flat().every(({ count }) => count === null || count === 0),
      exposed:
        [...this.#exposed].filter((key) =>
          rows.some((_, row) => columns.some((column) => this.#cell(row, column, 0).key === key))
        ).length,
      sources,
    };
  }
}

function margins(answerCounts: readonly (readonly number[])[]): PublishedSums {
  const width = answerCounts[0]?.length ?? 0;
  const rows = answerCounts.map((row, at) => ({
    members: row.map((_, column) => at * width + column),
    total: total(row),
  }));
  const columns = Array.from({ length: width }, (_, column) => ({
    members: answerCounts.map((_, at) => at * width + column),
    total: total(answerCounts.map((row) => row[column] ?? 0)),
  }));
  return { unknowns: answerCounts.length * width, known: [...rows, ...columns] };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
