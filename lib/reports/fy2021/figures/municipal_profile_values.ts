import type { Dataset } from "../../../data/source.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";

/** The part of the report that {@linkcode municipalProfilesFigure} draws. */
export interface MunicipalProfilesData {
  readonly municipalities: Dataset<PrintedMunicipality>;
}

/** One municipality as the figure shows it. */
export interface MunicipalProfile {
  readonly municipality: PrintedMunicipality;
  readonly population: number;
  readonly areaKm2: number;
  /** Inhabitants per km²; `null` where the data warns against using the printed area. */
  readonly density: number | null;
  readonly modelProjectYears: number;
  readonly transitionProject: NonNullable<PrintedMunicipality["transitionProject"]>;
  readonly implementation: NonNullable<PrintedMunicipality["implementation"]>;
}

/**
 * The consulted municipalities with their density of population.
 *
 * A municipality whose row has a remark has no density: the remark says that its area is not to be used for one.
 *
 * @throws {TypeError} if a consulted municipality lacks a value of figure 2-2
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const [gyoda] = municipalProfiles(await loadReport());
 * assert.equal(gyoda?.population, 79624);
 * ```
 */
export function municipalProfiles({ municipalities }: MunicipalProfilesData): readonly MunicipalProfile[] {
  return municipalities.records.filter(({ role }) => role === "studied").map((municipality) => {
    const { population, areaKm2, modelProjectYears, transitionProject, implementation, remark } = municipality;
    if (
      population === null || areaKm2 === null || modelProjectYears === null || transitionProject === null ||
      implementation === null
    ) {
      throw new TypeError(
        `Cannot draw the profile of ${municipality.municipalityId} as it must have every value of figure 2-2`,
      );
    }
    const density = remark === null ? population / areaKm2 : null;
    return { municipality, population, areaKm2, density, modelProjectYears, transitionProject, implementation };
  });
}
