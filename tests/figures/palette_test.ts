import assert from "node:assert/strict";
import { madeDistribution } from "./made_distribution.ts";
import {
  answerColors,
  CATEGORICAL,
  contrastRatio,
  DIVERGING,
  GROUND,
  INK,
  MUTED_INK,
  OTHER_ANSWER,
  relativeLuminance,
  textColorOn,
  WARNING,
} from "../../lib/figures/palette.ts";
import { answerScale } from "../../lib/counts/distribution.ts";
import type { AnswerSide } from "../../lib/survey/answer_schemas.ts";

const sets = { DIVERGING: Object.values(DIVERGING), CATEGORICAL: [...CATEGORICAL] };

Deno.test("contrastRatio agrees with the examples of WCAG", () => {
  assert.equal(contrastRatio("#000000", "#ffffff"), 21);
  assert.equal(contrastRatio("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrastRatio("#767676", "#ffffff").toFixed(2), "4.54");
  assert.throws(() => contrastRatio("red", "#ffffff"), SyntaxError);
});

Deno.test("text has a contrast of at least 4.5 on every colour", () => {
  for (const fill of Object.values(sets).flat()) {
    assert.ok(contrastRatio(textColorOn(fill), fill) >= 4.5, fill);
  }
  for (const ink of [INK, MUTED_INK, WARNING]) assert.ok(contrastRatio(ink, GROUND) >= 4.5, ink);
});

Deno.test("a grey print keeps the colours of a scale apart", () => {
  for (const [name, colors] of Object.entries(sets)) {
    const lightness = colors.map((color) => 116 * Math.cbrt(relativeLuminance(color)) - 16);
    for (const [one, other] of pairs(lightness)) {
      assert.ok(Math.abs(one - other) >= 7, `${name}: ${one.toFixed(1)} and ${other.toFixed(1)}`);
    }
  }
});

Deno.test("people without red, green or blue cones keep the colours of a scale apart", () => {
  for (const [name, colors] of Object.entries(sets)) {
    for (const [kind, matrix] of Object.entries(DEFICIENCIES)) {
      for (const [one, other] of pairs(colors)) {
        const distance = labDistance(simulate(one, matrix), simulate(other, matrix));
        assert.ok(distance >= 15, `${name}, ${kind}: ${one} and ${other} differ by ${distance.toFixed(1)}`);
      }
    }
  }
});

type Triple = readonly [number, number, number];

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB. */
const DEFICIENCIES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
};

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function linear(color: string): Triple {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function simulate(color: string, matrix: readonly [Triple, Triple, Triple]): Triple {
  const [red, green, blue] = linear(color);
  const row = ([a, b, c]: Triple) => Math.min(1, Math.max(0, a * red + b * green + c * blue));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Distance in CIELAB (D65) of two linear RGB colours. */
function labDistance(one: Triple, other: Triple): number {
  const lab = ([red, green, blue]: Triple): Triple => {
    const f = (t: number) => t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116;
    const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    const y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    const z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

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
