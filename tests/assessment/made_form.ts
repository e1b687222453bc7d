import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import type { AssessmentSheet } from "../../lib/assessment/assessment_sheet.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { sha256 } from "../../lib/data/sha256.ts";

/** A made form of one field and two lines; nothing of any report is in it. */
export const MADE_FORM = `line_id,part,place,name,name_english
writer,field,pair,記入者,Writer
bus,service,,バスの運行,Running of buses
money,foundation,,お金の工面,Raising of money
`;

/** A sheet of that form: a field, one cell of each line, and empty cells. */
export const MADE_SHEET = `part,aspect,order,text,text_english,operator,operator_english,figure_key,finding_ids
writer,,1,交通課,,,,,
bus,status,1,朝夕に走る,,,,,
bus,strength,1,,,,,,
bus,issue,1,昼に走らない,,,,,
bus,issue,2,乗る人が少ない,,,,,
money,status,1,,,,,,
money,strength,1,,,,,,
money,issue,1,,,,,,
`;

/** Files of a made project; a `null` is none. */
export interface MadeFiles {
  readonly form?: string;
  readonly sheets: Readonly<Record<string, string>>;
}

/** The sheets of a made project with a form of its own, which is removed afterwards whatever happens. */
export async function madeSheets({ form = MADE_FORM, sheets }: MadeFiles): Promise<readonly AssessmentSheet[]> {
  const root = await Deno.makeTempDir();
  try {
    await write("data/study", "sheet_form", form);
    for (const [municipalityId, text] of Object.entries(sheets)) await write("data/assessments", municipalityId, text);
    return await loadAssessmentSheets(Object.keys(sheets), { root });
  } finally {
    await Deno.remove(root, { recursive: true });
  }

  async function write(folder: string, name: string, text: string): Promise<void> {
    await Deno.mkdir(`${root}/${folder}`, { recursive: true });
    await Deno.writeTextFile(`${root}/${folder}/${name}.csv`, text);
    await Deno.writeTextFile(
      `${root}/${folder}/${name}.source.json`,
      JSON.stringify({
        id: `made-${name.replaceAll("_", "-")}`,
        title: "架空の様式",
        titleEnglish: "Made",
        origin: "synthetic",
        producer: "架空",
        citation: "架空",
        licence: "MIT",
        figureKeys: [],
        encoding: "utf-8",
        sha256: sha256(text),
        rows: parseCsv(text, name).rows.length,
        notes: [],
      }),
    );
  }
}
