import type { Distribution } from "../counts/distribution.ts";
import { poolDistributions } from "../counts/pool_distributions.ts";
import type { Dataset } from "../data/source.ts";
import type { StudyEvent } from "../study/study_event.ts";
import type { Municipality } from "../study/municipality.ts";
import type { QuestionnaireRecord } from "../reports/fy2021/facts/questionnaires.ts";
import type { NamedGroup } from "./group_comparison.ts";
import { placeOf } from "./place.ts";

/** The part of the report that says which municipality an event was for; a loaded report fits. */
export interface EventMunicipalities {
  readonly questionnaires: Pick<Dataset<QuestionnaireRecord>, "records">;
  readonly events: Pick<Dataset<StudyEvent>, "records">;
  readonly municipalities: Pick<Dataset<Municipality>, "records">;
}

/**
 * Adds up the events of each municipality, so that municipalities can be set against each other.
 *
 * A group of several events has the municipality's name with their number; one of a single event keeps the event's name. A
 * survey that the report does not know stays a group of its own. Somebody who answered at two events counts twice.
 *
 * @throws {TypeError} when two events of a municipality do not ask alike
 */
export function groupByMunicipality(
  distributions: readonly Distribution[],
  report: EventMunicipalities,
): readonly NamedGroup[] {
  const groups = Map.groupBy(distributions, ({ parts }) => {
    const survey = parts[0]?.surveyId ?? "";
    return municipalityOf(survey, report)?.municipalityId ?? `survey ${survey}`;
  });
  return [...groups.values()].map((members) => {
    const distribution = poolDistributions(members);
    const municipality = municipalityOf(distribution.parts[0]?.surveyId ?? "", report);
    const events = distribution.parts.length;
    if (municipality === undefined || events === 1) return { name: placeOf(distribution), distribution };
    const { name, nameEnglish } = municipality;
    return {
      name: { ja: `${name}（${events}回分）`, en: `${nameEnglish} (${events} events)` },
      distribution,
    };
  });
}

function municipalityOf(
  survey: string,
  { questionnaires, events, municipalities }: EventMunicipalities,
): Municipality | undefined {
  const questionnaire = questionnaires.records.find(({ surveyId }) => surveyId === survey);
  const event = events.records.find(({ eventId }) => eventId === questionnaire?.eventId);
  const [municipality, second] = event?.municipalityIds ?? [];
  if (second !== undefined) return undefined;
  return municipalities.records.find(({ municipalityId }) => municipalityId === municipality);
}
