import { projectPath } from "../../lib/data/project_path.ts";

/** A survey whose code book and generated answers are copied. */
const MODEL = "gyoda-training-2";

/** Puts a further survey into a copy of the project, with an event of its own; `seal` is still to come. */
export async function writeMadeSurvey(folder: string, id: string): Promise<void> {
  const to = `${folder}/data/surveys/${id}`;
  await Deno.mkdir(to, { recursive: true });
  const files = ["codebook.json", "codebook.source.json", "synthetic_responses.csv", "synthetic_responses.source.json"];
  for (const name of files) {
    const text = (await Deno.readTextFile(projectPath(`data/surveys/${MODEL}/${name}`))).replaceAll(MODEL, id);
    await Deno.writeTextFile(`${to}/${name}`, name.startsWith("codebook.") ? withoutFigures(text) : text);
  }
  const event = {
    municipality: "gyoda",
    name: `催し ${id}`,
    nameEnglish: `Event ${id}`,
    date: "2022-02-01",
    applicants: 30,
  };
  await Deno.writeTextFile(`${to}/event.json`, JSON.stringify(event));
}

/** No printed figure shows the answers of a survey that was made up. */
function withoutFigures(text: string): string {
  const content = JSON.parse(text);
  for (const one of [content, ...content.questions ?? []]) {
    if ("figureKeys" in one) one.figureKeys = [];
  }
  return JSON.stringify(content, null, 2);
}
