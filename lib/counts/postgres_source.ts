import type { CountSource } from "./count_source.ts";
import { literal, type Query, quoted, requireRights, sqlSource, UnreachableAnswersError } from "./sql_source.ts";

/** A table or view in a database. */
export interface PostgresTable {
  /** Its schema. @default "public" */
  readonly schema?: string;
  readonly table: string;
  /** Column by which it is split over several servers, each of which then groups its own rows. @default it is in one place */
  readonly splitBy?: string;
}

/**
 * A table of answers on any server that speaks PostgreSQL's protocol as a source: one row a respondent, one column a question
 * named by its id. Grouping is the server's work; only numbers of people come back.
 *
 * @param url as `postgres://user:password@host:port/database`; from the environment, never from a file of the project
 */
export async function postgresSource(url: string, options: PostgresTable): Promise<CountSource> {
  const { default: { Client } } = await import("pg");
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (cause) {
    requireRights(cause, "reach the network");
    // The message of the server names host and user at most, never the password.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreachableAnswersError(`Cannot count the answers as the database must answer: ${reason}`, { cause });
  }
  const query: Query = async (text) => (await client.query({ text, rowMode: "array" })).rows;
  try {
    // Off by default, as planning takes longer: without it all rows would come to the server that is asked.
    if (options.splitBy !== undefined) await client.query("SET enable_partitionwise_aggregate = on");
    return await tableSource(query, { ...options, close: () => client.end() });
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * A table as a source, by whatever runs queries on it.
 *
 * @throws {RangeError} when the database has no such table, or nobody may read it
 */
export async function tableSource(
  query: Query,
  { schema = "public", table, splitBy, close }: PostgresTable & { readonly close?: () => Promise<void> },
): Promise<CountSource> {
  const columns = await query(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = ${literal(schema)} AND table_name = ${
      literal(table)
    } ORDER BY ordinal_position`,
  );
  if (columns.length === 0) {
    throw new UnreachableAnswersError(
      `Cannot count the answers as there must be a table ${schema}.${table}: there is none to read`,
    );
  }
  if (splitBy !== undefined && !columns.some(([name]) => name === splitBy)) {
    throw new UnreachableAnswersError(
      `Cannot count the answers as the table ${schema}.${table} must have the column ${splitBy} that it is split by: it has none`,
    );
  }
  return sqlSource(query, {
    table: `${quoted(schema)}.${quoted(table)}`,
    columns: columns.map(([name]) => String(name)),
    ...splitBy === undefined ? {} : { splitBy },
    ...close === undefined ? {} : { close },
  });
}
