import { SLUG } from "../data/slug.ts";
import { dirname } from "node:path";
import { projectPath } from "../data/project_path.ts";
import { type FormerCities, newCityFiles } from "../projects/new_city.ts";
import { municipalitiesTable } from "../study/municipality.ts";
import { NEW_CITY_WORDS } from "../wording/project_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode, UsageError } from "./exit_code.ts";
import { givenEvent } from "./import_command.ts";
import { printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** Options of {@linkcode newCityCommand}. */
export interface NewCityOptions {
  readonly id: string | undefined;
  /** Name with 市, 町, 村 or 区. */
  readonly name: string | undefined;
  /** Settings of `--event`, of which prefecture and population are about the municipality. */
  readonly event: ReadonlyMap<string, string> | undefined;
}

/**
 * Begins a study with a municipality: its row in `data/study/municipalities.csv` and a blank assessment sheet to fill in.
 *
 * @throws {UsageError} when id, name or prefecture is not said
 * @throws {DataError} with every fault of the list of municipalities, of which nothing is written then
 */
export async function newCityCommand({ id, name, event }: NewCityOptions): Promise<ExitCode> {
  const lang = systemLanguage();
  if (id === undefined || !SLUG.test(id)) {
    throw new UsageError(USAGE_WORDS.newId("city", id ?? ""));
  }
  const { prefecture, population, ...others } = givenEvent(event ?? new Map());
  const wrong = Object.keys(others)[0];
  if (wrong !== undefined) {
    throw new UsageError(USAGE_WORDS.newCityTakes(wrong));
  }
  if (name === undefined) throw new UsageError(USAGE_WORDS.newNeeds("city", "--name ○○市"));
  if (prefecture === undefined) throw new UsageError(USAGE_WORDS.newNeeds("city", "--event prefecture=○○県"));
  const former = await formerCities();
  if (former !== null && former.source.origin !== "observed") {
    printError(say(lang, NEW_CITY_WORDS.isReports));
    return EXIT_CODE.usage;
  }
  // The id is how its people write the name in Latin letters; a reading would be a guess.
  const nameEnglish = id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  const city = { id, name: name.trim(), nameEnglish, prefecture, ...population === undefined ? {} : { population } };
  try {
    for (const { path, content } of await newCityFiles(city, { former })) {
      await Deno.mkdir(dirname(projectPath(path)), { recursive: true });
      await Deno.writeFile(
        projectPath(path),
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      );
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    printError(say(lang, NEW_CITY_WORDS.isThere(city.name)));
    return EXIT_CODE.usage;
  }
  printLine(say(lang, NEW_CITY_WORDS.made(id, city.name)));
  return EXIT_CODE.same;
}

async function formerCities(): Promise<FormerCities | null> {
  const { file } = municipalitiesTable;
  try {
    const bytes = await Deno.readFile(projectPath(file));
    const source = JSON.parse(await Deno.readTextFile(projectPath(file.replace(/\.csv$/, ".source.json"))));
    return { bytes, source };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
