import assert from "node:assert/strict";
import { answerScale } from "../../lib/counts/distribution.ts";
import { answerColors } from "../../lib/figures/answer_colors.ts";
import { contrastRatio, INK, OTHER_ANSWER, relativeLuminance, textColorOn } from "../../lib/figures/palette.ts";
import type { AnswerSide } from "../../lib/survey/codebook.ts";
import { madeDistribution } from "./made_distribution.ts";

/** Numbers of favourable, neutral and unfavourable answers. */
type Scale = readonly [number, number, number];

/** Colours of a scale with so many favourable, neutral and unfavourable answers. */
function colorsOf([favourable, neutral, unfavourable]: Scale): readonly string[] {
  const side = (side: AnswerSide, count: number) => Array.from({ length: count }, () => side);
  const sides = [...side("favourable", favourable), ...side("neutral", neutral), ...side("unfavourable", unfavourable)];
  const labels = sides.map((_, at) => `回答${at}`);
  return answerColors(answerScale(madeDistribution({ labels, sides, counts: sides.map(() => 1) })));
}

const SCALES: readonly Scale[] = [[1, 0, 1], [1, 1, 1], [2, 0, 2], [2, 1, 2], [3, 0, 3], [3, 1, 3], [3, 0, 1], [
  1,
  0,
  3,
]];

Deno.test("text on every colour has a contrast of at least 4.5", () => {
  for (const scale of SCALES) {
    for (const color of [...colorsOf(scale), OTHER_ANSWER, "#ffffff"]) {
      assert.ok(contrastRatio(color, textColorOn(color)) >= 4.5, `${scale}: ${color}`);
    }
  }
  assert.ok(contrastRatio(INK, "#ffffff") >= 4.5);
});

Deno.test("no two answers of a scale have the same colour, and those of four and five levels differ in grey too", () => {
  for (const scale of SCALES) {
    assert.equal(
      new Set(colorsOf(scale)).size,
      scale.reduce<number>((sum, part) => sum + part, 0),
    );
  }
  for (const scale of [[2, 0, 2], [2, 1, 2]] as const) {
    const lightness = colorsOf(scale).map((color) => 116 * Math.cbrt(relativeLuminance(color)) - 16).sort((a, b) =>
      a - b
    );
    for (const [at, value] of lightness.entries()) {
      assert.ok(at === 0 || value - (lightness[at - 1] ?? NaN) >= 10, `${lightness}`);
    }
  }
});

Deno.test("neighbours in a bar differ in lightness, by a contrast of at least 1.2, whatever the scale", () => {
  for (const scale of SCALES) {
    const colors = colorsOf(scale);
    for (const [at, color] of colors.entries()) {
      const next = colors[at + 1];
      if (next !== undefined) assert.ok(contrastRatio(color, next) >= 1.2, `${scale}: ${color} ${next}`);
    }
  }
});

Deno.test("ages and occupations have no sides to colour by", () => {
  assert.throws(() => answerColors(answerScale(madeDistribution({ kind: "ordered" }))), {
    name: "TypeError",
    message: /made \(ordered\)/,
  });
});
