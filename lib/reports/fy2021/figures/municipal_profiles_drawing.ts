import { formatNumber } from "../../../data/format_number.ts";
import type { Bilingual, Language } from "../../../data/language.ts";
import { drawingPanel, type Shape } from "../../../figures/drawing.ts";
import type { FigurePanel } from "../../../figures/figure.ts";
import type { MunicipalProfile } from "./municipal_profile_values.ts";
import {
  areaInDoubtText,
  areaText,
  NOT_COMPUTED,
  prefectureName,
  PROFILE_HEADINGS,
  statusText,
  yearsText,
} from "./municipal_profile_words.ts";
import { BAND_EDGE, CATEGORICAL, GRID, INK, MISSING, MUTED_INK } from "../../../figures/palette.ts";
import { centredLines } from "../../../figures/row_chart.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { wrapText } from "../../../figures/wrap_text.ts";
import { say } from "../../../wording/say.ts";

const [WIDTH, HEAD, ROW] = [664, 60, 62];
const COLUMNS = { name: 0, population: 90, area: 184, density: 290, model: 396, transition: 478, implementation: 572 };
const BAR_WIDTH = 86;

/** Draws the profiles: a row a municipality, a column a measure, every value printed. */
export function municipalProfilesDrawing(profiles: readonly MunicipalProfile[], lang: Language): FigurePanel {
  return drawingPanel(shapesOf(profiles, lang), {
    width: WIDTH,
    height: HEAD + profiles.length * ROW,
    rows: Array.from({ length: profiles.length + 1 }, (_, row) => HEAD + row * ROW),
  });
}

/** The largest of each measure, which fills its bar. */
export interface ProfileScales {
  readonly population: number;
  readonly area: number;
  readonly density: number;
}

/** Scales on which all these profiles have their bars. */
export function profileScales(profiles: readonly MunicipalProfile[]): ProfileScales {
  const most = (values: readonly number[]) => Math.max(1, ...values);
  return {
    population: most(profiles.map(({ population }) => population)),
    area: most(profiles.map(({ areaKm2 }) => areaKm2)),
    density: most(profiles.map(({ density }) => density ?? 0)),
  };
}

function shapesOf(profiles: readonly MunicipalProfile[], lang: Language): readonly Shape[] {
  const scales = profileScales(profiles);
  const bottom = HEAD + profiles.length * ROW;
  return [
    ...headings(lang),
    ...profiles.flatMap((profile, index) => rowShapes(profile, { index, scales, lang })),
    { kind: "line", x1: 0, y1: bottom - 0.5, x2: WIDTH, y2: bottom - 0.5, stroke: INK },
  ];
}

function headings(lang: Language): readonly Shape[] {
  const heading = (x: number, width: number, words: Bilingual): readonly Shape[] => {
    const lines = wrapText(say(lang, words), { maxWidth: width, fontSize: 11, weight: 700 });
    return lines.map((text, index) => (
      { kind: "text", x, y: HEAD - 16 - (lines.length - 1 - index) * 15, text, fontSize: 11, weight: 700 }
    ));
  };
  return [
    ...heading(COLUMNS.population, BAR_WIDTH + 4, PROFILE_HEADINGS.population),
    ...heading(COLUMNS.area, BAR_WIDTH + 4, PROFILE_HEADINGS.area),
    ...heading(COLUMNS.density, BAR_WIDTH + 6, PROFILE_HEADINGS.density),
    ...heading(COLUMNS.model, 74, PROFILE_HEADINGS.model),
    ...heading(COLUMNS.transition, 86, PROFILE_HEADINGS.transition),
    ...heading(COLUMNS.implementation, 92, PROFILE_HEADINGS.implementation),
  ];
}

function rowShapes(
  profile: MunicipalProfile,
  { index, scales, lang }: { readonly index: number; readonly scales: ProfileScales; readonly lang: Language },
): readonly Shape[] {
  const top = HEAD + index * ROW;
  const middle = top + ROW / 2;
  const { municipality } = profile;
  const prefecture = prefectureName(municipality, lang);
  return [
    { kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID },
    { kind: "text", x: 0, y: middle - 8, text: municipalityName(municipality, lang), fontSize: 13, weight: 700 },
    { kind: "text", x: 0, y: middle + 12, text: prefecture, fill: MUTED_INK },
    ...barShapes(COLUMNS.population, {
      middle,
      share: profile.population / scales.population,
      text: formatNumber(profile.population, { grouping: true }),
    }),
    ...areaShapes(profile, { middle, scales, lang }),
    ...modelProject(profile, middle, lang),
    ...status(profile, "transitionProject", middle, lang),
    ...status(profile, "implementation", middle, lang),
  ];
}

function barShapes(
  x: number,
  { middle, share, text }: { readonly middle: number; readonly share: number; readonly text: string },
): readonly Shape[] {
  return [
    { kind: "text", x, y: middle - 10, text },
    { kind: "rect", x, y: middle + 1, width: BAR_WIDTH, height: 12, fill: "#f0f2f4", stroke: BAND_EDGE },
    { kind: "rect", x, y: middle + 1, width: share * BAR_WIDTH, height: 12, fill: CATEGORICAL[0] },
  ];
}

/** Area and density; an area that cannot be right is outlined as printed, and no density is computed from it. */
function areaShapes(
  profile: MunicipalProfile,
  { middle, scales, lang }: { readonly middle: number; readonly scales: ProfileScales; readonly lang: Language },
): readonly Shape[] {
  const share = profile.areaKm2 / scales.area;
  if (profile.density !== null) {
    const density = formatNumber(profile.density, { grouping: true });
    return [
      ...barShapes(COLUMNS.area, { middle, share, text: areaText(profile) }),
      ...barShapes(COLUMNS.density, { middle, share: profile.density / scales.density, text: density }),
    ];
  }
  const box = { x: COLUMNS.area, y: middle + 1, height: 12 };
  return [
    ...small(areaInDoubtText(profile, lang).replace(/ ?(?=[（(])/, "\n"), {
      x: COLUMNS.area,
      middle: middle - 14,
      fill: INK,
    }),
    { kind: "rect", ...box, width: BAR_WIDTH, fill: "#f0f2f4", stroke: BAND_EDGE },
    {
      kind: "rect",
      ...box,
      width: Math.max(2, share * BAR_WIDTH),
      fill: "#ffffff",
      stroke: CATEGORICAL[0],
      dashed: true,
    },
    ...small(say(lang, NOT_COMPUTED).replace(/(?=（)/, "\n"), { x: COLUMNS.density, middle, fill: MUTED_INK }),
  ];
}

function small(text: string, place: { readonly x: number; readonly middle: number; readonly fill: string }) {
  return centredLines(wrapText(text, { maxWidth: BAR_WIDTH + 8, fontSize: 11 }), {
    ...place,
    spacing: 14,
    fontSize: 11,
  });
}

/** A dot a year, or a dash for none, with the number in words. */
function modelProject(profile: MunicipalProfile, middle: number, lang: Language): readonly Shape[] {
  const x = COLUMNS.model;
  const { modelProjectYears } = profile;
  const words: Shape = { kind: "text", x, y: middle - 10, text: yearsText(profile, lang) };
  if (modelProjectYears === 0) return [words, dash(x, middle + 7)];
  const dots = Array.from({ length: modelProjectYears }, (_, year): Shape => (
    { kind: "symbol", symbol: "circle", x: x + 6 + year * 15, y: middle + 7, radius: 6, color: CATEGORICAL[0] }
  ));
  return [words, ...dots];
}

function status(
  profile: MunicipalProfile,
  item: "transitionProject" | "implementation",
  middle: number,
  lang: Language,
): readonly Shape[] {
  const x = item === "transitionProject" ? COLUMNS.transition : COLUMNS.implementation;
  const lines = wrapText(statusText(profile, item, lang).replace("年度", "年度\n"), { maxWidth: 72, fontSize: 11 });
  return [
    statusSign(profile[item], { x, y: middle }),
    ...centredLines(lines, { x: x + 18, middle, spacing: 15, fontSize: 11 }),
  ];
}

/** Sign of a state of a project, from its left edge: filled, outlined or a dash. */
export function statusSign(
  state: MunicipalProfile["implementation" | "transitionProject"],
  { x, y }: { readonly x: number; readonly y: number },
): Shape {
  if (state === "undecided") return dash(x, y);
  const color = CATEGORICAL[0];
  return { kind: "symbol", symbol: "circle", x: x + 6, y, radius: 6, color, outlined: state === "planned" };
}

function dash(x: number, y: number): Shape {
  return { kind: "line", x1: x, y1: y, x2: x + 12, y2: y, stroke: MISSING.stroke, strokeWidth: 2 };
}
