import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import { itemAt } from "../data/item_at.ts";
import type { CoOccurrenceNetwork } from "../text/co_occurrence_network.ts";
import { textWidth } from "./text_width.ts";

/** A word and where it is drawn, in SVG units from the panel's top left. */
export interface PlacedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

/** Size of a drawing, in SVG units. */
export interface WordsRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * Places the words of a network so that tied ones stand near each other and no labels lie on each other.
 *
 * Iterative, but without chance: d3-force begins on a spiral and uses a fixed sequence, so that the same network has the
 * same places. Rounded to whole units.
 */
export function placedWords(network: CoOccurrenceNetwork, room: WordsRoom): readonly PlacedWord[] {
  const nodes = network.words.map((word) => ({
    id: word.word,
    x: NaN,
    y: NaN,
    reach: Math.max(radiusOf(word.documents), boxWidth(word) / 2),
    width: boxWidth(word),
    height: boxHeight(word),
  }));
  const links = network.edges.map(({ source, target, jaccard }) => ({ source, target, jaccard }));
  forceSimulation(nodes)
    .force(
      "link",
      forceLink<typeof nodes[number], typeof links[number] & { source: string; target: string }>(links).id(({ id }) =>
        id
      )
        .distance(70).strength(({ jaccard }) => 0.15 + jaccard),
    )
    .force("charge", forceManyBody().strength(-260))
    .force("collide", forceCollide<typeof nodes[number]>(({ reach }) => reach).iterations(3))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.09))
    .stop()
    .tick(400);
  const spread = (values: readonly number[]) => ({ least: Math.min(...values), most: Math.max(...values) });
  const xs = spread(nodes.map(({ x }) => x));
  const ys = spread(nodes.map(({ y }) => y));
  const scale = (value: number, { least, most }: { least: number; most: number }, length: number, margin: number) =>
    most === least ? length / 2 : margin + (value - least) / (most - least) * (length - 2 * margin);
  const boxes = nodes.map(({ width, height, x, y }) => ({
    width,
    height,
    x: scale(x, xs, room.width, width / 2 + 1),
    y: scale(y, ys, room.height, height / 2 + 1),
  }));
  pushApart(boxes, room);
  return boxes.map(({ x, y, width }, at) => {
    const { word, documents } = itemAt(network.words, at, "word");
    // The box holds the circle and, right of it, the label.
    return { word, x: Math.round(x - width / 2 + radiusOf(documents)), y: Math.round(y) };
  });
}

/** A circle with its label, by its middle. */
interface WordBox {
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

const ROUNDS = 400;

/** Moves boxes that lie on each other apart, the shorter way, within the drawing. */
function pushApart(boxes: readonly WordBox[], { width, height }: WordsRoom): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = (one.width + other.width) / 2 + 3 - Math.abs(one.x - other.x);
        const down = (one.height + other.height) / 2 + 2 - Math.abs(one.y - other.y);
        if (across <= 0 || down <= 0) continue;
        const axis = across < down ? "x" : "y";
        const step = Math.min(across, down) / 2 * (one[axis] < other[axis] ? -1 : 1);
        one[axis] += step;
        other[axis] -= step;
      }
    }
    for (const box of boxes) {
      box.x = Math.max(box.width / 2, Math.min(width - box.width / 2, box.x));
      box.y = Math.max(box.height / 2, Math.min(height - box.height / 2, box.y));
    }
  }
}

/** Radius of the circle of a word that so many answers use. */
export function radiusOf(documents: number): number {
  return Math.round(3 * Math.sqrt(documents) * 10) / 10;
}

/** From a circle to its label. */
export const BESIDE = 3;

function boxWidth({ word, documents }: CoOccurrenceNetwork["words"][number]): number {
  return 2 * radiusOf(documents) + BESIDE + textWidth(`${word} ${documents}`);
}

function boxHeight({ documents }: CoOccurrenceNetwork["words"][number]): number {
  return Math.max(15, 2 * radiusOf(documents));
}
