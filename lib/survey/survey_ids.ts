import type { Question } from "./codebook.ts";
import type { Survey } from "./survey.ts";

/** The one id that all agree in; `null` where they do not, or there is none. */
export function onlyId(ids: readonly (string | null | undefined)[]): string | null {
  const [first = null, ...others] = new Set(ids);
  return others.length === 0 ? first : null;
}

/** Ids of an event, as columns of files for programs name them; a joint event of several municipalities has none of one. */
export function eventRowIds(
  { eventId, municipalityIds }: { readonly eventId: string; readonly municipalityIds: readonly string[] },
): { readonly event_id: string; readonly municipality_id: string | null } {
  return { event_id: eventId, municipality_id: onlyId(municipalityIds) };
}

/** Ids of a questionnaire, with those of its event. */
export function surveyRowIds(
  { id, event }: Pick<Survey, "id" | "event">,
): { readonly survey_id: string } & ReturnType<typeof eventRowIds> {
  return { survey_id: id, ...eventRowIds(event) };
}

/** Ids of a question as asked. */
export function askedRowIds(
  { id, figureKeys, construct }: Pick<Question, "id" | "figureKeys" | "construct">,
): { readonly question_id: string; readonly figure_key: string | null; readonly construct_id: string } {
  return { question_id: id, figure_key: figureKeys[0] ?? null, construct_id: construct };
}
