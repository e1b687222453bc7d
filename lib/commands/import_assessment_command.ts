import type { SheetForm } from "../assessment/sheet_form.ts";
import { sheetForm, sheetFormTable } from "../assessment/sheet_form.ts";
import { loadSheetForm } from "../assessment/load_assessment_sheets.ts";
import type { Bilingual } from "../data/language.ts";
import { parseCsv } from "../data/parse_csv.ts";
import { projectPath } from "../data/project_path.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import { assessmentFiles } from "../imports/assessment_files.ts";
import { type AssessmentImport, assessmentImport } from "../imports/assessment_import.ts";
import { pageTables } from "../imports/read_export.ts";
import { readWorkbook } from "../rendering/read_workbook.ts";
import { loadStudy } from "../study/load_study.ts";
import type { Municipality } from "../study/municipality.ts";
import type { Study } from "../study/study.ts";
import { matchText } from "../survey/match_text.ts";
import { ASSESSMENT_IMPORT_WORDS as W } from "../wording/assessment_import_words.ts";
import { ASPECT_HEADINGS, SHORT_ASPECTS } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";
import { writeAssessmentNotebook } from "./chapter_notebook.ts";
import { EXIT_CODE, type ExitCode, UsageError } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** A filled-in assessment sheet, and what the form asks. */
export interface RecognisedAssessment {
  readonly sheet: AssessmentImport;
  readonly form: SheetForm;
}

/** What the command line says of a sheet; an option that has no meaning for one is refused. */
export interface ImportAssessmentOptions {
  /** Absolute path of the workbook, or of the form as a page. */
  readonly file: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly event?: ReadonlyMap<string, string>;
  readonly survey?: string;
  readonly by?: string;
  readonly unique?: string;
  readonly keep?: string;
  readonly sheet?: string;
  readonly reason?: string;
  readonly map?: string;
}

/** The assessment sheet that a file is; `null` for every other file, and in a project without the form. */
export async function recogniseAssessment(bytes: Uint8Array): Promise<RecognisedAssessment | null> {
  if (!await isThere(sheetFormTable.file)) return null;
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets = isPacked ? await readWorkbook(bytes) : pageTables(bytes)?.tables ?? null;
  const form = sheetForm((await loadSheetForm()).records);
  const sheet = sheets === null ? null : assessmentImport(sheets, form);
  return sheet === null ? null : { sheet, form };
}

/**
 * Takes in an assessment sheet that a municipality filled in: tells what would become of it, and with `yes` writes it into
 * `data/assessments/`.
 *
 * @returns 0 when all of it is taken, 1 when something stands outside the form, 5 when nothing can be made of it
 */
export async function importAssessmentCommand(
  { sheet, form }: RecognisedAssessment,
  { file, yes = false, json = false, event, ...others }: ImportAssessmentOptions,
): Promise<ExitCode> {
  const wrong = Object.entries(others).find(([, value]) => value !== undefined)?.[0];
  if (wrong !== undefined) throw new UsageError(USAGE_WORDS.notForSheets(`--${wrong}`));
  const lang = systemLanguage();
  const refuse = (words: Bilingual) => {
    printError(say(lang, words));
    return EXIT_CODE.usage;
  };
  if (sheet.cells.every(({ entries }) => entries.length === 0)) return refuse(W.empty);
  const city = municipalityOf(await loadStudy(), { named: event?.get("municipality"), title: sheet.title });
  if (city === undefined) return refuse(W.whose);
  const files = assessmentFiles(sheet, city);
  const [{ path = "", content = "" } = {}, source] = files;
  const former = await Deno.readTextFile(projectPath(path)).catch(() => null);
  if (former !== null && await originOf(source?.path ?? "") !== "observed") return refuse(W.notOurs(path));
  const changes = former === null ? [] : changesOf({ former, content }, form);
  if (json) printLine(JSON.stringify({ file, municipality: city.municipalityId, path, ...sheet, changes }, null, 2));
  else {
    printLine(
      planLines({ sheet, form }, { file: file.replace(/^.*[\\/]/, ""), city: city.name, path })
        .map((words, at) => `${at === 0 ? "" : "  "}${say(lang, words)}`).join("\n"),
    );
    for (const words of changes) printLine(`  ${say(lang, words)}`);
  }
  const talk = (words: Bilingual) => {
    if (!json) printLine(`\n${say(lang, words)}`);
  };
  if (!yes) talk(W.dryRun);
  else if (former === content) talk(W.same);
  else {
    for (const one of files) await writeAtomically(projectPath(one.path), one.content);
    talk(W.written(path));
    const notebook = await writeAssessmentNotebook(city);
    if (notebook !== null) talk(W.notebook(notebook));
  }
  return sheet.unread.length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}

/** The municipality that is named, else the one whose name stands above the sheet, else the only one there is. */
function municipalityOf(
  { municipalities }: Study,
  { named, title }: { readonly named: string | undefined; readonly title: string },
): Municipality | undefined {
  const own = municipalities.records.filter(({ role }) => role === "studied");
  if (named !== undefined) {
    return own.find(({ municipalityId, name }) => municipalityId === named || matchText(name) === matchText(named));
  }
  const inTitle = own.filter(({ name }) => matchText(title).includes(matchText(name)));
  return inTitle.length === 1 ? inTitle[0] : own.length === 1 ? own[0] : undefined;
}

function planLines(
  { sheet, form }: RecognisedAssessment,
  { file, city, path }: { readonly file: string; readonly city: string; readonly path: string },
): readonly Bilingual[] {
  const lines = new Set(form.lines.map(({ id }) => id));
  const asked = sheet.cells.filter(({ part }) => lines.has(part));
  const list = (names: readonly string[]) => names.join("、");
  return [
    W.read(file, sheet.sheet),
    W.municipality(city, path),
    W.filled(asked.filter(({ entries }) => entries.length > 0).length, asked.length),
    ...form.lines.map((line): Bilingual => {
      const counts = asked.filter(({ part }) => part === line.id).flatMap(({ aspect, entries }) =>
        aspect === "" || aspect === "body" ? [] : [W.count(SHORT_ASPECTS[aspect], entries.length)]
      );
      return {
        ja: W.counts(line.ja, counts.map(({ ja }) => ja).join("、")).ja,
        en: W.counts(line.en, counts.map(({ en }) => en).join(", ")).en,
      };
    }),
    ...sheet.absent.length === 0 ? [] : [W.absent(list(sheet.absent))],
    ...sheet.unread.length === 0 ? [] : [W.unread(list(sheet.unread))],
  ];
}

/** What a corrected sheet changes, cell by cell: numbers of entries, and where only words change that alone. */
function changesOf(
  { former, content }: { readonly former: string; readonly content: string },
  form: SheetForm,
): readonly Bilingual[] {
  const [before, after] = [former, content].map(entriesByCell);
  return [...after?.keys() ?? []].flatMap((key) => {
    const [one, other] = [before?.get(key) ?? [], after?.get(key) ?? []];
    if (one.join("\n") === other.join("\n")) return [];
    const name = cellName(key, form);
    return [one.length === other.length ? W.reworded(name) : W.change(name, one.length, other.length)];
  });
}

function entriesByCell(text: string): ReadonlyMap<string, readonly string[]> {
  const { rows } = parseCsv(text, "assessment.csv");
  const cells = new Map<string, string[]>();
  for (const { cells: [part = "", aspect = "", _, entry = "", operator = ""] } of rows) {
    const own = cells.get(`${part} ${aspect}`) ?? [];
    if (entry !== "") own.push(`${entry} ${operator}`);
    cells.set(`${part} ${aspect}`, own);
  }
  return cells;
}

function cellName(key: string, form: SheetForm): Bilingual {
  const [id = "", aspect = ""] = key.split(" ");
  const part = [...form.fields, ...form.lines, ...form.bodies === null ? [] : [form.bodies]]
    .find((one) => one.id === id) ?? { ja: id, en: id };
  const heading = Object.entries(ASPECT_HEADINGS).find(([name]) => name === aspect)?.[1];
  if (heading === undefined) return { ja: part.ja, en: part.en };
  return { ja: `${part.ja}・${heading.ja}`, en: `${part.en}, ${heading.en}` };
}

async function originOf(sidecar: string): Promise<string | null> {
  const text = await Deno.readTextFile(projectPath(sidecar)).catch(() => "{}");
  const { origin }: { readonly origin?: unknown } = JSON.parse(text);
  return typeof origin === "string" ? origin : null;
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(projectPath(path)).then(() => true, () => false);
}
