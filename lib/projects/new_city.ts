import { formToFill } from "./forms_to_fill.ts";
import { loadSheetForm } from "../assessment/load_assessment_sheets.ts";
import { type AssessmentSheet, blankSheet } from "../assessment/assessment_sheet.ts";
import { sheetForm } from "../assessment/sheet_form.ts";
import { sha256 } from "../data/sha256.ts";
import { tableToRewrite } from "../data/table_to_rewrite.ts";
import { csvText } from "../data/write_csv.ts";
import { assessmentSheetForm } from "../rendering/assessment_sheet_form.ts";
import { writeWorkbook } from "../rendering/write_workbook.ts";
import { municipalitiesTable, type Municipality } from "../study/municipality.ts";
import { NEW_CITY_NOTES, NEW_CITY_TITLES } from "../wording/project_words.ts";
import type { NewFile } from "./new_event.ts";

/** A municipality that a study begins with. */
export interface NewCity {
  /** Small letters, digits, hyphens. */
  readonly id: string;
  readonly name: string;
  /** In Latin letters, without City. */
  readonly nameEnglish: string;
  readonly prefecture: string;
  /** @default not known: nothing split by attribute is shown */
  readonly population?: number;
}

/** The study's list of municipalities as it stands. */
export interface FormerCities {
  readonly bytes: Uint8Array;
  /** Fields of its sidecar. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** Rows for consultation bodies on a sheet that is to be filled in; more can be put in. */
const BODY_ROWS = 8;

const COLUMNS = [
  "municipality_id",
  "name",
  "name_english",
  "prefecture",
  "role",
  "population",
  "population_as_of",
  "figure_key",
] as const;

/**
 * The files of a municipality that a study begins with: its row in the list of municipalities, and its assessment sheet, blank, as
 * a page for A4 and as a workbook that `import` takes back.
 *
 * @throws {RangeError} when the id or the name is in the list already
 * @throws {DataError} with every fault of the list, whose rows would be lost, or of the sheet's form
 */
export async function newCityFiles(
  city: NewCity,
  { former = null }: { readonly former?: FormerCities | null } = {},
): Promise<readonly NewFile[]> {
  const { id, name, nameEnglish, prefecture, population } = city;
  const rows = former === null ? [] : tableToRewrite(former.bytes, {
    action: "add a municipality",
    file: municipalitiesTable.file,
    columns: COLUMNS,
  });
  const taken = rows.find((row) => row.municipality_id === id || row.name === name);
  if (taken !== undefined) {
    throw new RangeError(
      `Cannot add the municipality as its id and name must be new: current value is ${taken.municipality_id}`,
    );
  }
  const own = [
    id,
    name,
    nameEnglish,
    prefecture,
    "studied",
    population === undefined ? "" : String(population),
    "",
    "",
  ];
  const text = csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column])), own], { newline: "\n" });
  const form = assessmentSheetForm(
    { municipalities: { records: [municipalityOf(city)] } },
    await sheetToFill(id),
  );
  const source = {
    ...former?.source ?? {
      id: "study-municipalities",
      ...NEW_CITY_TITLES,
      origin: "observed",
      producer: name,
      citation: name,
      licence: name,
      figureKeys: [],
      notes: NEW_CITY_NOTES,
    },
    encoding: "utf-8",
    sha256: sha256(text),
    rows: rows.length + 1,
  };
  return [
    { path: municipalitiesTable.file, content: text },
    {
      path: municipalitiesTable.file.replace(/\.csv$/, ".source.json"),
      content: `${JSON.stringify(source, null, 2)}\n`,
    },
    { path: `outputs/${formToFill("assessment", { id, extension: "html" })}`, content: form.page },
    {
      path: `outputs/${formToFill("assessment", { id, extension: "xlsx" })}`,
      content: await writeWorkbook(form.workbook),
    },
  ];
}

function municipalityOf({ id, name, nameEnglish, prefecture, population }: NewCity): Municipality {
  return {
    municipalityId: id,
    name,
    nameEnglish,
    prefecture,
    role: "studied",
    population: population ?? null,
    populationAsOf: null,
    figureKey: null,
  };
}

/** A blank sheet of a municipality, with room for its consultation bodies. */
async function sheetToFill(municipalityId: string): Promise<AssessmentSheet> {
  const { records, source } = await loadSheetForm();
  const body = { text: "", textEnglish: null, operator: null, operatorEnglish: null, figureKey: null, findingIds: [] };
  return {
    ...blankSheet(sheetForm(records), source),
    municipalityId,
    bodies: Array.from({ length: BODY_ROWS }, () => body),
  };
}
