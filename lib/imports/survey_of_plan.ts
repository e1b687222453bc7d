import { parseCsv } from "../data/parse_csv.ts";
import { shownAs } from "../data/shown_value.ts";
import { eventFileSchema, fromEventFile } from "../study/event_file.ts";
import type { Study } from "../study/study.ts";
import { readAnswerColumns } from "../survey/read_answer_columns.ts";
import { undisplayedResponses } from "../survey/undisplayed_responses.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import { importFiles } from "./import_files.ts";
import type { PlannedSurvey } from "./import_plan.ts";

/** A planned survey as one that has been loaded; `null` when it has no answers, or they cannot be read. */
export function surveyOfPlan(planned: PlannedSurvey, study: Study): RespondentSurvey | null {
  const { codebook, id, event } = planned;
  const file = `data/surveys/${id}/responses.csv`;
  const answers = importFiles(planned).find(({ path }) => path === file);
  if (answers === undefined || planned.kept.length === 0) return null;
  const table = parseCsv(new TextDecoder().decode(answers.bytes), file);
  const { columns, faults } = readAnswerColumns(table, { file, codebook });
  const parsed = event === null ? null : eventFileSchema.safeParse(event.content);
  const own = parsed?.success === true ? fromEventFile(parsed.data, { surveyId: id }) : null;
  const known = study.events.records.find(({ eventId }) => eventId === (codebook.event ?? id)) ?? own?.event;
  if (faults.length > 0 || known === undefined) return null;
  const municipalities = own?.municipality === null || own === null
    ? study.municipalities.records.filter(({ municipalityId }) => known.municipalityIds.includes(municipalityId))
    : [own.municipality];
  const names = municipalities.map(({ name, nameEnglish }) => ({ name, nameEnglish }));
  const source = {
    id: `${id}-responses`,
    title: codebook.title,
    titleEnglish: codebook.titleEnglish,
    origin: "observed",
    producer: codebook.title,
    citation: codebook.title,
    licence: codebook.title,
    figureKeys: [],
    encoding: "utf-8",
    sha256: null,
    rows: planned.kept.length,
    notes: [],
    file,
  } as const;
  const respondents = planned.kept.map((_, at) => String(at + 1));
  return {
    ...shownAs("survey"),
    form: "responses",
    origin: "observed",
    id,
    codebook,
    event: known,
    municipalities,
    place: {
      ja: [...names.map(({ name }) => name), known.name].join(" "),
      en: [...names.map(({ nameEnglish }) => nameEnglish), known.nameEnglish].join(" "),
    },
    codebookSource: { ...source, file: `data/surveys/${id}/codebook.json` },
    source,
    responses: undisplayedResponses({ respondents, ...columns }),
  };
}
