import assert from "node:assert/strict";
import { intervalDrawing } from "../../lib/page/interval_drawing.ts";
import { parsed } from "../parsed.ts";

const COLUMNS = { share: "s", lower: "l", upper: "u", least: "a", most: "z" };

/** What is drawn of a row: from where to where, in percent of the width. */
function drawn(row: Readonly<Record<string, number | null>>) {
  const svg = parsed(
    `<body>${intervalDrawing({ s: null, l: null, u: null, a: null, z: null, ...row }, COLUMNS)}</body>`,
  );
  const number = (shape: string, name: string) => {
    const value = svg.querySelector(`.${shape}`)?.getAttribute(name);
    return value === null || value === undefined ? null : Number(value.replace("%", ""));
  };
  const [from, width] = [number("band", "x"), number("band", "width")];
  return {
    dot: number("dot", "cx"),
    line: [number("line", "x1"), number("line", "x2")],
    band: from === null || width === null ? null : [from, from + width],
  };
}

Deno.test("share, interval and range are drawn where they are in percent of the width", () => {
  assert.deepEqual(drawn({ s: 40, l: 22.5, u: 61.25, a: 12.5, z: 80 }), {
    dot: 40,
    line: [22.5, 61.25],
    band: [12.5, 80],
  });
  assert.deepEqual(drawn({ s: 0, l: 0, u: 12.345678, a: 0, z: 0 }), { dot: 0, line: [0, 12.35], band: [0, 0] });
});

Deno.test("what is not known is not drawn, and half an interval is none", () => {
  const nothing = { dot: null, line: [null, null], band: null };
  for (const half of [{ l: 10 }, { u: 10 }, { a: 10 }, { z: 10 }, {}]) assert.deepEqual(drawn(half), nothing);
  assert.deepEqual(drawn({ s: 50, l: 10, z: 10 }), { ...nothing, dot: 50 });
});
