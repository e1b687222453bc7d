import type { CsvTable } from "../data/parse_csv.ts";

/**
 * Where respondents' answers lie, asked only for numbers of people: rows in memory, a large file, a database server.
 *
 * Counts add up, so that whoever can group rows can be asked, and no respondent has to be read to count a million of them.
 */
export interface CountSource extends AsyncDisposable {
  /** What the columns are headed by: ids of questions, and what tells respondents apart. */
  readonly columns: readonly string[];
  /**
   * For each set of columns its rows grouped by what stands in them: every combination of cells that occurs, once. An empty
   * set gives one group of all rows, or none without rows.
   */
  groups(sets: readonly (readonly string[])[], options: GroupOptions): Promise<readonly (readonly CellGroup[])[]>;
  /** How many different things stand in a column. */
  distinct(column: string): Promise<number>;
  /** What stands in a column of texts, where it is no longer than so many characters; of longer ones only how many. */
  texts(column: string, options: { readonly longest: number }): Promise<TextCounts>;
}

/** Texts of a column: the short ones one by one, which may mean no answer, and how many others there are. */
export interface TextCounts {
  readonly short: readonly { readonly text: string; readonly people: number }[];
  readonly longer: number;
}

/** What {@linkcode CountSource.groups} is told besides the columns. */
export interface GroupOptions {
  /** Column of the weights; `null` without. */
  readonly weight: string | null;
}

/** People with the same cells in some columns. */
export interface CellGroup {
  /** In the order of the columns; an empty text for an empty cell. */
  readonly cells: readonly string[];
  readonly people: number;
  /** Sum of their weights, and of the squares; 0 without weights. */
  readonly weight: number;
  readonly weightSquares: number;
}

/** The rows of a table in memory as a source: what the others are held against. */
export function memorySource({ header, rows }: Pick<CsvTable, "header" | "rows">): CountSource {
  const cellsOf = (column: string) => {
    const place = header.indexOf(column);
    if (place === -1) throw new RangeError(`Cannot group rows as there must be a column ${column}: there is none`);
    return (cells: readonly string[]) => cells[place] ?? "";
  };
  return {
    columns: header,
    groups: (sets, { weight }) => {
      const weightOf = weight === null ? () => 0 : cellsOf(weight);
      return Promise.resolve(sets.map((columns) => {
        const pick = columns.map(cellsOf);
        const groups = new Map<string, { cells: readonly string[]; people: number; weight: number; squares: number }>();
        for (const { cells } of rows) {
          const own = pick.map((cellOf) => cellOf(cells));
          const key = JSON.stringify(own);
          const group = groups.get(key) ?? { cells: own, people: 0, weight: 0, squares: 0 };
          const itsWeight = Number(weightOf(cells));
          group.people += 1;
          group.weight += itsWeight;
          group.squares += itsWeight ** 2;
          groups.set(key, group);
        }
        return [...groups.values()].map(({ cells, people, weight, squares }) => (
          { cells, people, weight, weightSquares: squares }
        ));
      }));
    },
    distinct: (column) => Promise.resolve(new Set(rows.map(({ cells }) => cellsOf(column)(cells))).size),
    texts: (column, { longest }) => {
      const all = rows.map(({ cells }) => cellsOf(column)(cells));
      const short = Map.groupBy(all.filter((text) => [...text].length <= longest), (text) => text);
      return Promise.resolve({
        short: [...short].map(([text, same]) => ({ text, people: same.length })),
        longer: all.filter((text) => [...text].length > longest).length,
      });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
