import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, GRID, INK, MISSING, MUTED_INK } from "./palette.ts";
import { shortDate } from "../wording/dates.ts";
import type { ResponseRate } from "../comparisons/response_rates.ts";
import { say } from "../wording/say.ts";
import { limitText } from "../wording/number_words.ts";

const WIDTH = 960;

const LEFT = 230;

const RIGHT = 640;

const HEAD = 30;

const ROW = 50;

const BAR = 22;

const FOOT = 34;

/** Colour of people who did not answer. */
export const SILENT = "#dbe3ec";

/** Colour of people who answered. */
export const [FILL] = CATEGORICAL;

/** Draws the rates: a bar an event, its interval beneath, the numbers beside. */
export function responseRatesDrawing(rates: readonly ResponseRate[], lang: Language): FigurePanel {
  return drawingPanel(shapesOf(rates, lang), { width: WIDTH, height: HEAD + rates.length * ROW + FOOT });
}

function shapesOf(rates: readonly ResponseRate[], lang: Language): readonly Shape[] {
  const shapes: Shape[] = [];
  const x = (share: number) => LEFT + share * (RIGHT - LEFT);
  const bottom = HEAD + rates.length * ROW;
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    shapes.push({ kind: "line", x1: x(tick), y1: HEAD, x2: x(tick), y2: bottom + 4, stroke: GRID });
    shapes.push({
      kind: "text",
      x: x(tick),
      y: bottom + 16,
      text: `${tick * 100}%`,
      anchor: "middle",
      fill: MUTED_INK,
    });
  }
  const columns = [RIGHT + 78, RIGHT + 152, RIGHT + 252, WIDTH];
  const headings = say(lang, { ja: "回収率|回答/参加者|95%信頼区間|回答なし", en: "Rate|n/N|95 % interval|silent" })
    .split("|");
  for (const [index, text] of headings.entries()) {
    shapes.push({
      kind: "text",
      x: itemAt(columns, index, "column"),
      y: HEAD - 14,
      text,
      anchor: "end",
      fontSize: 11,
      fill: MUTED_INK,
    });
  }
  for (const [index, rate] of rates.entries()) {
    const { event, place, responses, applicants, silent, interval } = rate;
    const middle = HEAD + (index + 0.5) * ROW;
    const name = say(lang, place);
    const date = event.date === null
      ? ""
      : `${event.date.slice(0, 4)}${say(lang, { ja: "年", en: " · " })}${shortDate(event.date, lang)}`;
    shapes.push({ kind: "text", x: 0, y: middle - 8, text: name, fontSize: 13, weight: 700 });
    shapes.push({ kind: "text", x: 0, y: middle + 10, text: date, fontSize: 11, fill: MUTED_INK });
    const top = middle - BAR / 2;
    const number = (column: number, text: string, weight: 400 | 700 = 400) =>
      shapes.push({
        kind: "text",
        x: itemAt(columns, column, "column"),
        y: middle,
        text,
        anchor: "end",
        fontSize: weight === 700 ? 14 : 12,
        weight,
      });
    if (applicants === null || silent === null || interval === null) {
      shapes.push({
        kind: "rect",
        x: x(0),
        y: top,
        width: x(1) - x(0),
        height: BAR,
        fill: "#ffffff",
        stroke: MISSING.stroke,
        dashed: true,
      });
      shapes.push({
        kind: "text",
        x: (x(0) + x(1)) / 2,
        y: middle,
        text: applicants === null
          ? say(lang, {
            ja: `参加者数の記載なし（回答${responses}件）`,
            en: `applicants not printed (${responses} responses)`,
          })
          : say(lang, {
            ja: `申込なしの参加あり（回答${responses}件）`,
            en: `some had not applied (${responses} responses)`,
          }),
        anchor: "middle",
        halo: true,
      });
      number(0, "–", 700);
      number(1, `${responses}/${applicants ?? "–"}`);
      number(2, "–");
      number(3, "–");
      continue;
    }
    const [lower, upper] = [limitText(interval.lower), limitText(interval.upper)];
    const end = x(responses / applicants);
    shapes.push({ kind: "rect", x: x(0), y: top, width: end - x(0), height: BAR, fill: FILL });
    shapes.push({ kind: "rect", x: end, y: top, width: x(1) - end, height: BAR, fill: SILENT });
    const whisker = top + BAR + 6;
    const [from, to] = [x(interval.lower), x(interval.upper)];
    shapes.push({ kind: "line", x1: from, y1: whisker, x2: to, y2: whisker, stroke: INK, strokeWidth: 2 });
    for (const at of [from, to]) {
      shapes.push({ kind: "line", x1: at, y1: whisker - 4, x2: at, y2: whisker + 4, stroke: INK, strokeWidth: 2 });
    }
    number(0, `${percentHalfUp(responses, applicants)}%`, 700);
    number(1, `${responses}/${applicants}`);
    number(2, `${lower}–${upper}%`);
    number(3, `${percentHalfUp(silent, applicants)}%`);
  }
  return shapes;
}
