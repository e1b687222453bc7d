import { parseCsv } from "../data/parse_csv.ts";
import type { CountSource } from "./count_source.ts";
import { literal, requireRights, sqlSource, UnreadableAnswersError } from "./sql_source.ts";

/** How {@linkcode duckdbSource} works. */
export interface DuckdbSourceOptions {
  /** Most memory that the database may use; what does not fit goes to disk. @default "1GB" */
  readonly memory?: string;
}

/**
 * A file of answers as a source, whatever its size: CSV in UTF-8 with a heading, or Parquet.
 *
 * DuckDB reads it in portions inside this process. The library is fetched with the other packages (140 MB) and loaded only when
 * it is needed.
 *
 * @param path of a file that ends in `.csv` or `.parquet`
 * @throws {TypeError} when the file cannot be read as what its name says
 */
export async function duckdbSource(path: string, { memory = "1GB" }: DuckdbSourceOptions = {}): Promise<CountSource> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memory,
    // Nothing is fetched, and no setting of the machine is read.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  const query = async (text: string) => {
    try {
      return (await connection.runAndReadAll(text)).getRows();
    } catch (cause) {
      throw unreadable(cause);
    }
  };
  try {
    const file = literal(path);
    if (/\.parquet$/i.test(path)) {
      const described = await query(`DESCRIBE SELECT * FROM read_parquet(${file})`);
      const columns = described.map(([name]) => String(name));
      return sqlSource(query, { table: `read_parquet(${file})`, columns, close });
    }
    const columns = await headerOf(path);
    // Nothing is guessed: neither what parts the cells nor what stands in them.
    const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
    const form = `delim = ',', quote = '"', escape = '"', header = true, auto_detect = false, columns = {${types}}`;
    const table = `read_csv(${file}, ${form})`;
    return sqlSource(query, { table, columns, close });
  } catch (cause) {
    await close();
    throw unreadable(cause);
  }
}

/** Bytes in which a heading ends: a question of a hundred columns needs a thousandth. */
const MOST_HEADING = 1 << 20;

/** What the columns of a CSV file are headed by. */
async function headerOf(path: string): Promise<readonly string[]> {
  using file = await Deno.open(path);
  const bytes = new Uint8Array(MOST_HEADING);
  const read = await file.read(bytes) ?? 0;
  const start = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, read), { stream: true });
  return parseCsv(start, path).header;
}

/** The library is machine code, which a task must be allowed to run. */
async function loadDuckdb() {
  try {
    return await import("@duckdb/node-api");
  } catch (cause) {
    requireRights(cause, "load DuckDB");
    throw cause;
  }
}

/** The first line says what was wrong and where; the next ones may quote the row, which is somebody's. */
function unreadable(cause: unknown): UnreadableAnswersError {
  if (cause instanceof UnreadableAnswersError) return cause;
  const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n", 1);
  return new UnreadableAnswersError(`Cannot count the answers as the file must be readable: ${reason}`, { cause });
}
