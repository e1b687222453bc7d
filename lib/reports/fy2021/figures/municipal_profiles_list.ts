import { formatNumber } from "../../../data/format_number.ts";
import type { Bilingual, Language } from "../../../data/language.ts";
import type { Shape } from "../../../figures/drawing.ts";
import type { PanelPlot } from "../../../figures/figure.ts";
import { type NarrowItem, narrowList } from "../../../figures/narrow_list.ts";
import { NARROW_WIDTH } from "../../../figures/narrow_rows.ts";
import { BAND_EDGE, CATEGORICAL } from "../../../figures/palette.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { say } from "../../../wording/say.ts";
import type { MunicipalProfile } from "./municipal_profile_values.ts";
import {
  areaInDoubtText,
  areaText,
  NOT_COMPUTED,
  PROFILE_HEADINGS,
  statusText,
  yearsText,
} from "./municipal_profile_words.ts";
import { profileScales, statusSign } from "./municipal_profiles_drawing.ts";

/** The profiles for a telephone: municipality by municipality every measure with its bar or sign, on the same scales. */
export function municipalProfilesList(profiles: readonly MunicipalProfile[], lang: Language): PanelPlot {
  const scales = profileScales(profiles);
  return narrowList(profiles.map((profile) => {
    const { municipality, population, areaKm2, density } = profile;
    const number = (value: number) => formatNumber(value, { grouping: true });
    return {
      heading: municipalityName(municipality, lang),
      items: [
        measure(PROFILE_HEADINGS.population, { text: number(population), share: population / scales.population, lang }),
        measure(PROFILE_HEADINGS.area, {
          text: density === null ? areaInDoubtText(profile, lang) : areaText(profile),
          share: areaKm2 / scales.area,
          isDoubtful: density === null,
          lang,
        }),
        density === null
          ? words(PROFILE_HEADINGS.density, say(lang, NOT_COMPUTED), lang)
          : measure(PROFILE_HEADINGS.density, { text: number(density), share: density / scales.density, lang }),
        words(PROFILE_HEADINGS.model, yearsText(profile, lang), lang),
        ...(["transition", "implementation"] as const).map((name): NarrowItem => {
          const item = name === "transition" ? "transitionProject" : "implementation";
          return {
            ...words(PROFILE_HEADINGS[name], statusText(profile, item, lang), lang),
            sign: ({ x, y }) => [statusSign(profile[item], { x: x - 6, y })],
          };
        }),
      ],
    };
  }));
}

function words(heading: Bilingual, text: string, lang: Language): NarrowItem {
  return { words: [{ text: `${say(lang, heading)}${say(lang, { ja: "　", en: ": " })}${text}` }] };
}

interface MeasureOptions {
  readonly text: string;
  /** Of the largest. */
  readonly share: number;
  /** @default false */
  readonly isDoubtful?: boolean;
  readonly lang: Language;
}

/** A measure with its bar; one that is in doubt is outlined. */
function measure(heading: Bilingual, { text, share, isDoubtful = false, lang }: MeasureOptions): NarrowItem {
  const bar = (y: number): readonly Shape[] => [
    { kind: "rect", x: 0, y: y + 1, width: NARROW_WIDTH, height: 9, fill: "#f0f2f4", stroke: BAND_EDGE },
    {
      kind: "rect",
      x: 0,
      y: y + 1,
      width: Math.max(2, share * NARROW_WIDTH),
      height: 9,
      ...isDoubtful ? { fill: "#ffffff", stroke: CATEGORICAL[0], dashed: true } : { fill: CATEGORICAL[0] },
    },
  ];
  return { ...words(heading, text, lang), below: { height: 12, shapes: bar } };
}
