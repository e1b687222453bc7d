import { itemAt } from "../data/item_at.ts";
import type { Distribution, DistributionPart } from "../counts/distribution.ts";
import { poolDistributions } from "../counts/pool_distributions.ts";
import type { Municipality } from "../study/municipality.ts";
import type { NamedGroup } from "./group_comparison.ts";
import { placeOf } from "./place.ts";

/**
 * Adds up the events of each municipality, so that municipalities can be set against each other.
 *
 * A group of several events has the municipality's name with their number; one of a single event keeps the event's name. A
 * joint event of several municipalities stays a group of its own. Somebody who answered at two events counts twice.
 *
 * @throws {TypeError} when two events of a municipality do not ask alike
 */
export function groupByMunicipality(distributions: readonly Distribution[]): readonly NamedGroup[] {
  const groups = Map.groupBy(distributions, (distribution) => {
    const part = itemAt(distribution.parts, 0, "part of a distribution");
    return municipalityOf(part)?.municipalityId ?? `survey ${part.surveyId}`;
  });
  return [...groups.values()].map((members) => {
    const distribution = poolDistributions(members);
    const municipality = municipalityOf(itemAt(distribution.parts, 0, "part of a distribution"));
    const events = distribution.parts.length;
    if (municipality === undefined || events === 1) return { name: placeOf(distribution), distribution };
    const { name, nameEnglish } = municipality;
    return {
      name: { ja: `${name}（${events}回分）`, en: `${nameEnglish} (${events} events)` },
      distribution,
    };
  });
}

function municipalityOf({ municipalities: [only, ...others] }: DistributionPart): Municipality | undefined {
  return others.length > 0 ? undefined : only;
}
