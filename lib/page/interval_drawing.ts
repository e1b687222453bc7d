import type { TableRow } from "../tables/table.ts";
import { type Html, markup } from "../rendering/markup.ts";

/** Ids of the columns that an interval is drawn from, all in percent. */
export interface IntervalColumns {
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
  readonly least: string;
  readonly most: string;
}

/**
 * A share as a dot, its interval as a line and its bounds as a band, from 0 to 100 % of the width there is.
 *
 * Places are percentages, so that the drawing fits any column without a script. What is `null` is not drawn.
 */
export function intervalDrawing(row: TableRow, columns: IntervalColumns): Html {
  const at = (id: string) => {
    const cell = row[id];
    return typeof cell === "number" ? cell : null;
  };
  const [share, lower, upper] = [at(columns.share), at(columns.lower), at(columns.upper)];
  const [least, most] = [at(columns.least), at(columns.most)];
  return markup`<svg class="interval" width="100%" height="22"><line class="axis" x1="50%" x2="50%" y2="22"/>${
    least !== null && most !== null &&
    markup`<rect class="band" x="${place(least)}" width="${place(most - least)}" y="4" height="14"/>`
  }${
    lower !== null && upper !== null &&
    markup`<line class="line" x1="${place(lower)}" x2="${place(upper)}" y1="11" y2="11"/>`
  }${share !== null && markup`<circle class="dot" cx="${place(share)}" cy="11" r="5"/>`}</svg>`;
}

function place(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
