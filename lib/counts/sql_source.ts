import { itemAt } from "../data/item_at.ts";
import type { CellGroup, CountSource } from "./count_source.ts";

/** Runs a query of a database and gives its rows, cell by cell as text, number or nothing. */
export type Query = (text: string) => Promise<readonly (readonly unknown[])[]>;

/**
 * Anything that understands SQL as a source. One query reads the table once, however many sets of columns are asked for:
 * `GROUP BY GROUPING SETS` is in DuckDB, PostgreSQL, Redshift, BigQuery, ClickHouse, Snowflake and SQL Server alike.
 *
 * @param query runs a query
 * @param options.table what stands behind FROM: a table's quoted name, or a function that reads a file
 * @param options.columns headings of the table
 * @param options.splitBy column by which the table is split over several servers: each groups its own rows, and only groups come
 * back to be added up. Such groups cannot be asked for in one query, as no server hands grouping sets on.
 */
export function sqlSource(
  query: Query,
  { table, columns, splitBy, close = () => Promise.resolve() }: {
    readonly table: string;
    readonly columns: readonly string[];
    /** @default the table is in one place */
    readonly splitBy?: string;
    /** @default nothing to close */
    readonly close?: () => Promise<void>;
  },
): CountSource {
  return {
    columns,
    async groups(sets, { weight }) {
      const found: (readonly CellGroup[])[] = [];
      if (splitBy !== undefined) {
        for (const set of sets) found.push(await groupsOfParts(set, { query, table, weight, splitBy }));
        return found;
      }
      for (const portion of portionsOf(sets)) {
        found.push(...await groupsOf(portion, { query, table, weight }));
      }
      return found;
    },
    async distinct(column) {
      const [row = []] = await query(`SELECT count(DISTINCT ${cell(column)}) FROM ${table}`);
      return Number(row[0]);
    },
    async texts(column, { longest }) {
      const short = `CASE WHEN length(${cell(column)}) <= ${longest} THEN ${cell(column)} END`;
      const rows = await query(`SELECT ${short} AS short, count(*) FROM ${table} GROUP BY 1`);
      const counted = rows.map(([text, people]) => ({ text, people: Number(people) }));
      return {
        short: counted.flatMap(({ text, people }) => typeof text === "string" ? [{ text, people }] : []),
        longer: counted.reduce((sum, { text, people }) => typeof text === "string" ? sum : sum + people, 0),
      };
    },
    [Symbol.asyncDispose]: close,
  };
}

/** PostgreSQL's GROUPING takes this many columns at most. */
const MOST_COLUMNS = 31;

/** Sets that together have no more columns than one query can tell apart. */
function portionsOf(sets: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] {
  const portions: { readonly sets: (readonly string[])[]; readonly columns: Set<string> }[] = [];
  for (const set of sets) {
    const last = portions.at(-1);
    if (last !== undefined && last.columns.union(new Set(set)).size <= MOST_COLUMNS) {
      last.sets.push(set);
      for (const column of set) last.columns.add(column);
    } else portions.push({ sets: [set], columns: new Set(set) });
  }
  return portions.map(({ sets }) => sets);
}

async function groupsOf(
  sets: readonly (readonly string[])[],
  { query, table, weight }: { readonly query: Query; readonly table: string; readonly weight: string | null },
): Promise<readonly (readonly CellGroup[])[]> {
  const columns = [...new Set(sets.flat())];
  const names = columns.map((_, at) => `c${at}`);
  const nameOf = (column: string) => itemAt(names, columns.indexOf(column), "column of a query");
  // A set asked for twice is grouped once.
  const keys = sets.map((set) => maskOf(set, columns));
  const weightOf = weight === null ? "0" : `CAST(${quoted(weight)} AS double precision)`;
  const inner = [...columns.map((column, at) => `${cell(column)} AS ${itemAt(names, at, "name")}`), `${weightOf} AS w`];
  const rows = await query([
    `SELECT ${names.map((name) => `${name}, `).join("")}`,
    `${names.length === 0 ? "0" : `GROUPING(${names.join(", ")})`} AS mask, count(*), sum(w), sum(w * w)`,
    `FROM (SELECT ${inner.join(", ")} FROM ${table}) AS answers`,
    `GROUP BY GROUPING SETS (${
      [...new Map(sets.map((set, at) => [itemAt(keys, at, "mask"), set])).values()]
        .map((set) => `(${set.map(nameOf).join(", ")})`).join(", ")
    })`,
  ].join(" "));
  const byMask = Map.groupBy(rows, (row) => Number(row[columns.length]));
  return sets.map((set, at) =>
    (byMask.get(itemAt(keys, at, "mask")) ?? []).flatMap((row) => {
      const [people = 0, weight = 0, weightSquares = 0] = row.slice(columns.length + 1).map(Number);
      const cells = set.map((column) => String(row[columns.indexOf(column)] ?? ""));
      return people === 0 ? [] : [{ cells, people, weight, weightSquares }];
    })
  );
}

/** The groups of one set, made by each server of its own rows and added up. */
async function groupsOfParts(
  set: readonly string[],
  { query, table, weight, splitBy }: {
    readonly query: Query;
    readonly table: string;
    readonly weight: string | null;
    readonly splitBy: string;
  },
): Promise<readonly CellGroup[]> {
  const names = set.map((_, at) => `c${at}`);
  // A server is handed on what it surely understands as the one that asks: CASE is, coalesce is not.
  const cells = set.map((column, at) =>
    `CASE WHEN ${quoted(column)} IS NULL THEN '' ELSE CAST(${quoted(column)} AS varchar) END AS ${
      itemAt(names, at, "name")
    }`
  );
  const weightOf = weight === null ? "0" : `CAST(${quoted(weight)} AS double precision)`;
  const list = names.map((name) => `${name}, `).join("");
  const rows = await query([
    `SELECT ${list}sum(people), sum(w), sum(ww)`,
    `FROM (SELECT part, ${list}count(*) AS people, sum(w) AS w, sum(w * w) AS ww`,
    `FROM (SELECT ${[`${quoted(splitBy)} AS part`, ...cells, `${weightOf} AS w`].join(", ")} FROM ${table}) AS answers`,
    `GROUP BY ${["part", ...names].join(", ")}) AS parts`,
    names.length === 0 ? "" : `GROUP BY ${names.join(", ")}`,
  ].join(" "));
  return rows.flatMap((row) => {
    const [people = 0, sum = 0, squares = 0] = row.slice(set.length).map(Number);
    const own = row.slice(0, set.length).map((cell) => String(cell ?? ""));
    return people === 0 ? [] : [{ cells: own, people, weight: sum, weightSquares: squares }];
  });
}

/** What GROUPING says of a set: a bit for each column that is not in it, the first column the highest. */
function maskOf(set: readonly string[], columns: readonly string[]): number {
  return columns.reduce((mask, column) => mask * 2 + (set.includes(column) ? 0 : 1), 0);
}

/** A cell as text; an empty one and none are the same. */
function cell(column: string): string {
  return `coalesce(CAST(${quoted(column)} AS varchar), '')`;
}

/** A text as SQL has it, whatever stands in it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Answers that lie where nobody can ask for them as things are: the message says how it is mended. */
export class UnreachableAnswersError extends RangeError {}

/** Answers in a file that cannot be read as what its name says. */
export class UnreadableAnswersError extends TypeError {}

/**
 * What it says when a task has not the rights that a source needs: `seal` asks for none of them, as who has a dozen answers
 * needs none.
 */
export function requireRights(cause: unknown, what: string): void {
  if (!(cause instanceof Deno.errors.NotCapable)) return;
  throw new UnreachableAnswersError(
    `Cannot count the answers as the task may not ${what}: run "deno run -A lib/cli.ts seal"`,
    { cause },
  );
}

/** A name as SQL has it, whatever stands in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
