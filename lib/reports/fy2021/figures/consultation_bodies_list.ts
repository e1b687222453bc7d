import type { Language } from "../../../data/language.ts";
import type { PanelPlot } from "../../../figures/figure.ts";
import { narrowList } from "../../../figures/narrow_list.ts";
import { NARROW_WIDTH } from "../../../figures/narrow_rows.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";
import { bodyBars, cellText } from "./consultation_bodies_drawing.ts";
import type { ConsultationBodyRow } from "./consultation_body_rows.ts";

/** Rows of bodies for a telephone: row by row the municipalities that named one, with their bars on the same scale. */
export function consultationBodiesList(
  rows: readonly ConsultationBodyRow[],
  municipalities: readonly PrintedMunicipality[],
  { most, lang }: { readonly most: number; readonly lang: Language },
): PanelPlot {
  return narrowList(rows.map(({ label, cells }) => ({
    heading: label[lang],
    items: municipalities.flatMap((municipality) => {
      const cell = cells.get(municipality.municipalityId) ?? null;
      return cell === null ? [] : [{
        words: [{ text: `${municipalityName(municipality, lang)} ${cellText(cell, lang)}` }],
        below: {
          height: cell.rate === null ? 0 : 16,
          shapes: (y: number) => bodyBars(cell, { x: 0, y, most, width: NARROW_WIDTH }),
        },
      }];
    }),
  })));
}
