/**
 * The same answers counted in PostgreSQL on one server, and on a coordinator that hands the work to one and to two workers.
 *
 *     deno run -A tests/bench/postgres_cluster.ts [PEOPLE] [ROUNDS]
 *
 * Needs PostgreSQL's programs (Debian: apt-get install postgresql), found below /usr/lib/postgresql or by PG_BIN; three servers are
 * started in the machine's temporary folder, on this computer alone, and gone at the end. Whoever is root starts them as the
 * user `postgres`. The table is split by municipality over the workers by postgres_fdw; the plan that is printed shows that
 * they group, and that only groups come back. Exits 1 when counts differ, or the plan shows no grouping by the workers.
 */
import pg from "pg";
import { postgresSource } from "../../lib/counts/postgres_source.ts";
import type { CountSource } from "../../lib/counts/count_source.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { tellMissing, tellRow } from "./bench_row.ts";
import { median } from "./measure.ts";

const people = Number(Deno.args[0] ?? 1_000_000);
const rounds = Number(Deno.args[1] ?? 3);
const MUNICIPALITIES = 1_741;
const QUESTIONS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];
const bin = Deno.env.get("PG_BIN") ?? newestBin();
if (bin === null) {
  write("PostgreSQL's programs are missing: apt-get install postgresql, or set PG_BIN");
  tellMissing("counts by PostgreSQL with workers", { missing: "postgresql, or PG_BIN" });
  Deno.exit(1);
}
const isRoot = Deno.uid() === 0;
const folder = await Deno.makeTempDir({ prefix: "postgres-cluster-" });
if (isRoot) await run("chown", ["postgres", folder]);
const servers = freePorts(3).map((port, at) => ({
  port,
  data: `${folder}/${["coordinator", "worker_1", "worker_2"][at]}`,
}));
try {
  for (const { data, port } of servers) {
    await program("initdb", [
      "-D",
      data,
      "--auth=trust",
      "--username=bench",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ]);
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c jit=off`;
    await program("pg_ctl", ["-D", data, "-w", "-l", `${data}.log`, "-o", settings, "start"]);
  }
  const [coordinator = fail(), ...workers] = servers.map(({ port }) => `postgres://bench@127.0.0.1:${port}/postgres`);
  write(
    `${people} people, ${QUESTIONS.length} questions, ${MUNICIPALITIES} municipalities; ${navigator.hardwareConcurrency} cores`,
  );
  await fill(coordinator, "answers_here", () => true);
  for (const count of [1, 2]) {
    const name = `answers_${count}`;
    for (const [at, worker] of workers.slice(0, count).entries()) {
      await fill(
        worker,
        name,
        (municipality) => municipality >= bound(at, count) && municipality < bound(at + 1, count),
      );
    }
    await spread(coordinator, name, count);
  }
  const kinds = [
    ["one server", { table: "answers_here" }],
    ["coordinator, 1 worker", { table: "answers_1", splitBy: "municipality" }],
    ["coordinator, 2 workers", { table: "answers_2", splitBy: "municipality" }],
  ] as const;
  const times = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
  let truth: string | null = null;
  for (let round = 0; round < rounds; round++) {
    for (const [name, table] of kinds) {
      await using source = await postgresSource(coordinator, table);
      const begin = performance.now();
      const counts = await countsOf(source);
      times.get(name)?.push((performance.now() - begin) / 1000);
      truth ??= counts;
      if (counts !== truth) throw new Error(`${name} counts otherwise`);
    }
  }
  const alone = median(times.get("one server") ?? []);
  for (const [name, seconds] of times) {
    write(
      `${name.padEnd(24)} ${median(seconds).toFixed(2).padStart(7)} s  ${
        (alone / median(seconds)).toFixed(2)
      }× as fast as one server`,
    );
  }
  const plan = await planOf(coordinator);
  write(`\nWhat the coordinator asks of its workers:\n${plan}`);
  const isMet = /Foreign Scan[^]*Relations: Aggregate on/.test(plan);
  if (!isMet) Deno.exitCode = 1;
  for (const [name, seconds] of times) {
    tellRow({
      work: `${people} people × ${QUESTIONS.length} questions counted by PostgreSQL: ${name}`,
      ours: `${median(seconds).toFixed(2)} s`,
      goal: "counted by workers",
      isMet,
    });
  }
} finally {
  for (const { data } of servers) await program("pg_ctl", ["-D", data, "-m", "immediate", "stop"]).catch(() => {});
  await Deno.remove(folder, { recursive: true });
}

/** The counts of every question as one text, to be held against others. */
async function countsOf(source: CountSource): Promise<string> {
  const groups = await source.groups(QUESTIONS.map((question) => [question]), { weight: null });
  return JSON.stringify(groups.map((rows) => rows.map(({ cells, people }) => `${cells[0]}: ${people}`).sort()));
}

/** First municipality of a worker: each has as many. */
function bound(at: number, count: number): number {
  return 1 + Math.ceil(at * MUNICIPALITIES / count);
}

/** Makes a table with the people of some municipalities, the same people each time. */
async function fill(url: string, table: string, isIn: (municipality: number) => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const columns = QUESTIONS.map((question) => `${question} text`).join(", ");
  await client.query(`CREATE TABLE ${table} (respondent bigint, municipality int, ${columns})`);
  const generator = randomGenerator(19);
  let rows: string[] = [];
  const send = async () => {
    if (rows.length > 0) await client.query(`INSERT INTO ${table} VALUES ${rows.join(",")}`);
    rows = [];
  };
  for (let person = 1; person <= people; person++) {
    const municipality = 1 + Math.floor(generator.next() * MUNICIPALITIES);
    const answers = QUESTIONS.map(() => Math.floor(generator.next() * generator.next() * 6));
    if (isIn(municipality)) {
      rows.push(
        `(${person},${municipality},${answers.map((answer) => answer === 5 ? "NULL" : `'答え${answer}'`).join(",")})`,
      );
    }
    if (rows.length === 5_000) await send();
  }
  await send();
  await client.query(`VACUUM ANALYZE ${table}`);
  await client.end();
}

/** Makes a table of the coordinator whose parts lie on workers, each with its municipalities. */
async function spread(url: string, table: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE EXTENSION IF NOT EXISTS postgres_fdw");
  const columns = QUESTIONS.map((question) => `${question} text`).join(", ");
  await client.query(
    `CREATE TABLE ${table} (respondent bigint, municipality int, ${columns}) PARTITION BY RANGE (municipality)`,
  );
  for (const [at, { port }] of servers.slice(1, 1 + count).entries()) {
    const server = `${table}_worker_${at + 1}`;
    await client.query(
      `CREATE SERVER ${server} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', async_capable 'true', fetch_size '10000')`,
    );
    await client.query(`CREATE USER MAPPING FOR bench SERVER ${server} OPTIONS (user 'bench')`);
    await client.query(
      `CREATE FOREIGN TABLE ${table}_part_${at + 1} PARTITION OF ${table} FOR VALUES FROM (${bound(at, count)}) TO (${
        bound(at + 1, count)
      }) SERVER ${server} OPTIONS (table_name '${table}')`,
    );
  }
  await client.query(`ANALYZE ${table}`);
  await client.end();
}

/** How the coordinator counts one question. */
async function planOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET enable_partitionwise_aggregate = on");
  const { rows } = await client.query({
    text: "EXPLAIN (VERBOSE, COSTS OFF) SELECT q1, sum(people) FROM (SELECT municipality, q1, count(*) AS people " +
      "FROM answers_2 GROUP BY municipality, q1) AS parts GROUP BY q1",
    rowMode: "array",
  });
  await client.end();
  return rows.map(([line]) => `  ${line}`).join("\n");
}

/** The programs of the newest version of Debian's packages; `null` where there are none. */
function newestBin(): string | null {
  try {
    const versions = [...Deno.readDirSync("/usr/lib/postgresql")].map(({ name }) => Number(name)).filter((one) =>
      one > 0
    );
    return versions.length === 0 ? null : `/usr/lib/postgresql/${Math.max(...versions)}/bin`;
  } catch {
    return null;
  }
}

function freePorts(count: number): readonly number[] {
  const listeners = Array.from({ length: count }, () => Deno.listen({ hostname: "127.0.0.1", port: 0 }));
  const ports = listeners.map(({ addr }) => addr.port);
  for (const listener of listeners) listener.close();
  return ports;
}

/** One of PostgreSQL's programs, which do not run as root. */
async function program(name: string, args: readonly string[]): Promise<void> {
  const full = `${bin}/${name}`;
  if (isRoot) await run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", full, ...args]);
  else await run(full, args);
}

async function run(command: string, args: readonly string[]): Promise<void> {
  // What a server writes goes to its log: a pipe would stay open as long as it lives.
  const { code } = await new Deno.Command(command, {
    args: [...args],
    cwd: "/",
    stdin: "null",
    stdout: "null",
    stderr: "null",
  })
    .output();
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
}

function fail(): never {
  throw new RangeError("there are no servers");
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
