/**
 * Data files of every kind, mutated in ways that no owner means: each is refused with a fault, or read as it was before.
 *
 *     deno run -A tests/bench/mutated_inputs.ts [NUMBER per kind]
 *
 * The checksum is sealed anew each time, the number of rows is not: what is looked for is what the loaders themselves see. A row
 * a kind: refused, read as before, changed so that anybody sees it, silently other, other errors than a DataError, longer than five seconds. Exits 1 where one of the
 * last three is not 0, and shows the first of them. Places are seeded: the same run finds the same.
 */
import { projectPath } from "../../lib/data/project_path.ts";
import type { AnyTable } from "../../lib/data/read_tables.ts";
import { readTable } from "../../lib/data/read_table.ts";
import { isRespondentsData } from "../../lib/data/respondents_data.ts";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { sidecarPath } from "../../lib/data/source.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { REPORT_TABLES } from "../../lib/reports/fy2021/facts/report_tables.ts";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import { readCodebook } from "../../lib/survey/read_codebook.ts";
import { readObservedCounts } from "../../lib/survey/read_observed_counts.ts";
import { readPublishedCounts } from "../../lib/survey/read_published_counts.ts";
import { readPublishedPercents } from "../../lib/survey/read_published_percents.ts";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { writeSurveyForm } from "../acceptance/survey_forms.ts";
import { copyProject } from "../commands/project_copy.ts";
import { unseenFaults } from "../../lib/data/unseen_text.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = readonly [name: string, change: (text: string, at: number) => string | Bytes];

const utf8 = new TextEncoder();
const put = (what: string) => (text: string, at: number) => text.slice(0, at) + what + text.slice(at);
const MUTATIONS: readonly Mutation[] = [
  ["NUL", put("\0")],
  ["ESC", put("\x1b[31m")],
  ["C1", put("\x9b")],
  ["zero-width space", put("\u200b")],
  ["joiner", put("\u200d")],
  ["soft hyphen", put("\u00ad")],
  ["direction", put("\u202e")],
  ["lost letter", put("\ufffd")],
  ["second BOM", (text) => `\ufeff\ufeff${text}`],
  ["one BOM", (text) => `\ufeff${text}`],
  ["NFD", (text) => text.normalize("NFD")],
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["first half", (text) => text.slice(0, text.length / 2)],
  ["cut at a place", (text, at) => text.slice(0, at)],
  ["half its bytes", (text) => utf8.encode(text).slice(0, utf8.encode(text).length / 2 + 1)],
  ["a byte that is none", (text, at) => {
    const bytes = utf8.encode(text);
    bytes[at % bytes.length] = 0xff;
    return bytes;
  }],
  ["UTF-16", (text) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)],
  ["quotation mark", put('"')],
  ["comma", put(",")],
  ["line end", put("\n")],
  ["blank at a cell", (text, at) => put(" ")(text, endOfCell(text, at))],
  ["full-width digits", (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ["the last line twice", (text) => text + (text.trimEnd().split("\n").at(-1) ?? "") + "\n"],
  ["heading only", (text) => (text.split("\n")[0] ?? "") + "\n"],
  ["nothing", () => ""],
  ["blanks only", () => " \n \n"],
  ["a million brackets", () => "[".repeat(1_000_000)],
  ["one long line", (text) => text.replaceAll("\n", " ")],
  ["tabs for commas", (text) => text.replaceAll(",", "\t")],
  ["2^53 + 1", (text, at) => text.slice(0, at) + text.slice(at).replace(/\d+/, "9007199254740993")],
  ["400 digits", (text, at) => text.slice(0, at) + text.slice(at).replace(/\d+/, "1".repeat(400))],
  ["a key again", (text) => text.replace(/("\w+": "[^"]*",)/, "$1\n$1")],
];

/** The first comma from the place on that ends a cell: one within quotation marks belongs to a sentence, where anybody sees a blank. */
function endOfCell(text: string, from: number): number {
  let isQuoted = text.slice(0, from).split('"').length % 2 === 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] === "," && !isQuoted) return at;
  }
  return text.length;
}

interface Kind {
  readonly name: string;
  readonly files: readonly string[];
  /** Where the files lie as they are sound. @default the project */
  readonly base?: string;
  /** What is read, as JSON; `null` when it was refused with faults. */
  readonly read: (root: string, file: string) => Promise<string | null>;
}

const surveys = [...Deno.readDirSync(projectPath("data/surveys"))].filter(({ isDirectory }) => isDirectory)
  .map(({ name }) => name).sort();
const answered = async (root: string, file: string) => {
  const id = file.split("/")[2] ?? "";
  const { codebook } = await readCodebook(id);
  if (codebook === null) throw new Error("the project's own code book cannot be read");
  const { faults, responses } = await readResponses(file, { root, codebook });
  return faults.length > 0 ? null : JSON.stringify([...responses?.codes ?? []]);
};
/** What a survey's file is read as, by its code book. */
const readBy = (
  read: (
    file: string,
    options: { readonly root: string; readonly codebook: Codebook },
  ) => Promise<{ readonly faults: readonly unknown[]; readonly counts: ReadonlyMap<string, unknown> }>,
) =>
async (root: string, file: string) => {
  const { codebook } = await readCodebook(file.split("/")[2] ?? "");
  if (codebook === null) throw new Error("the project's own code book cannot be read");
  const { faults, counts } = await read(file, { root, codebook });
  return faults.length > 0 ? null : JSON.stringify([...counts]);
};
/** Every survey as somebody's answers with the protected counts that `seal` writes, as counts and as percentages. */
await using made = await copyProject({ notebooks: [] });
for (const id of surveys) await writeSurveyForm(made.folder, id, "answers");
const sealed = await made.run(["seal"]);
if (sealed.code !== 0) throw new Error(sealed.stderr);
for (const form of ["counts", "percents"] as const) {
  for (const id of surveys) await writeSurveyForm(made.folder, id, form);
}
const textOf = (root: string, file: string) => Deno.readTextFile(`${root}/${file}`);
const KINDS: readonly Kind[] = [
  {
    name: "tables of the report",
    files: Object.values(REPORT_TABLES).map(({ file }) => file),
    read: async (root, file) => {
      const table: AnyTable | undefined = Object.values(REPORT_TABLES).find((one) => one.file === file);
      if (table === undefined) throw new Error(file);
      const { faults, rows } = await readTable(table, { root });
      return faults.length > 0 ? null : JSON.stringify(rows.map(({ record }) => record));
    },
  },
  {
    name: "code books",
    files: surveys.map((id) => `data/surveys/${id}/codebook.json`),
    read: async (root, file) => {
      const { faults, codebook } = await readCodebook(file.split("/")[2] ?? "", { root });
      return faults.length > 0 ? null : JSON.stringify(codebook);
    },
  },
  {
    name: "generated answers",
    files: surveys.map((id) => `data/surveys/${id}/synthetic_responses.csv`),
    read: answered,
  },
  {
    name: "observed answers",
    base: made.folder,
    files: surveys.map((id) => `data/surveys/${id}/responses.csv`),
    read: answered,
  },
  {
    name: "protected counts",
    base: made.folder,
    files: surveys.map((id) => `data/surveys/${id}/observed_counts.json`),
    read: readBy(readObservedCounts),
  },
  {
    name: "published counts",
    base: made.folder,
    files: surveys.map((id) => `data/surveys/${id}/published_counts.csv`),
    read: readBy(readPublishedCounts),
  },
  {
    name: "published percents",
    base: made.folder,
    files: surveys.map((id) => `data/surveys/${id}/published_percents.csv`),
    read: readBy(readPublishedPercents),
  },
  {
    name: "coding rules",
    files: ["data/text/coding_rules.txt"],
    read: async (root, file) => {
      const bytes = await Deno.readFile(`${root}/${file}`);
      let text: string;
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
      if (text === "" || unseenFaults(text, file).length > 0) return null;
      const { faults, ...rules } = parseCodingRules(text, file);
      return faults.length > 0 ? null : JSON.stringify(rules, (key, value) => key === "line" ? undefined : value);
    },
  },
  {
    name: "notebooks",
    files: [...Deno.readDirSync(projectPath("notebooks"))].map(({ name }) => `notebooks/${name}`)
      .filter((file) => file.endsWith(".ipynb")).sort(),
    read: async (root, file) => {
      try {
        return JSON.stringify(parseNotebook(await textOf(root, file), file).cells.map(({ source }) => source));
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        throw error;
      }
    },
  },
];
/** Mutations that anybody sees who looks at the file: in a text they are an edit like others, and no loader knows what was meant. */
const SEEN = ["quotation mark", "comma", "line end", "full-width digits", "2^53 + 1", "400 digits"];
/** Programs and words, of which that is true of every mutation. */
const FREE = ["coding rules", "notebooks"];

const wanted = Number(Deno.args[0] ?? 300);
const random = randomGenerator(20_260_101);
const root = await Deno.makeTempDir();
let failed = 0;
write(`${"".padEnd(22)} inputs refused  same  seen other crash  slow`);
for (const { name, files, read, base = projectPath("") } of KINDS) {
  const count = { refused: 0, same: 0, seen: 0, other: 0, crash: 0, slow: 0 };
  const strange: string[] = [];
  const originals = new Map<string, string | null>();
  for (const file of files) {
    await copyIn(base, file, await Deno.readFile(`${base}/${file}`));
    const original = await read(root, file);
    // A mutation of what is refused anyhow would tell nothing.
    if (original === null) throw new Error(`${file} is refused as it is`);
    originals.set(file, original);
  }
  const inputs = Math.max(wanted, files.length * MUTATIONS.length);
  for (let at = 0; at < inputs; at++) {
    const file = files[at % files.length] ?? "";
    const [mutation, change] = MUTATIONS[Math.floor(at / files.length) % MUTATIONS.length] ?? MUTATIONS[0] ?? fail();
    const text = await Deno.readTextFile(`${base}/${file}`);
    const changed = change(text, 1 + Math.floor(random.next() * (text.length - 1)));
    await copyIn(base, file, typeof changed === "string" ? utf8.encode(changed) : changed);
    const started = performance.now();
    let found: keyof typeof count;
    try {
      const now = await read(root, file);
      found = now === null
        ? "refused"
        : now === originals.get(file)
        ? "same"
        : FREE.includes(name) || SEEN.includes(mutation)
        ? "seen"
        : "other";
    } catch (error) {
      found = "crash";
      strange.push(`${file} with ${mutation}: ${error instanceof Error ? error.message.slice(0, 200) : error}`);
    }
    if (performance.now() - started > 5_000) count.slow++;
    if (found === "other") strange.push(`${file} with ${mutation}: read as something else`);
    count[found]++;
  }
  const columns = [inputs, count.refused, count.same, count.seen, count.other, count.crash, count.slow];
  write(name.padEnd(22) + columns.map((one) => String(one).padStart(6)).join(" "));
  for (const line of strange.slice(0, 10)) write(`  ${line}`);
  failed += count.other + count.crash + count.slow;
}
await Deno.remove(root, { recursive: true });
Deno.exit(failed === 0 ? 0 : 1);

/** Puts a file into the folder with its sidecar, whose checksum is renewed as `seal` would; the number of rows is that of the sound file. */
async function copyIn(base: string, file: string, bytes: Bytes): Promise<void> {
  await Deno.mkdir(`${root}/${file}`.replace(/\/[^/]*$/, ""), { recursive: true });
  await Deno.writeFile(`${root}/${file}`, bytes);
  const sidecar = await Deno.readTextFile(`${base}/${sidecarPath(file)}`).catch(() => null);
  if (sidecar === null) return;
  const { sha256: _, ...told } = JSON.parse(sidecar);
  const isSealed = !isRespondentsData(file);
  if (!isSealed) await writeSeal(file, bytes, { root });
  const rows = file.includes("/published_")
    ? { rows: parseCsv(await Deno.readTextFile(`${base}/${file}`), file).rows.length }
    : {};
  await Deno.writeTextFile(
    `${root}/${sidecarPath(file)}`,
    JSON.stringify({ ...told, ...rows, ...isSealed ? { sha256: sha256(bytes) } : {} }),
  );
}

function fail(): never {
  throw new RangeError("there are no mutations");
}

function write(line: string): void {
  Deno.stdout.writeSync(utf8.encode(`${line}\n`));
}
