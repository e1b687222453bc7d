import type { TextBox } from "../rendering/text_boxes.ts";

/** An axis of a picture: its numbers, along a line across or up. */
export interface DrawnAxis {
  readonly numbers: readonly number[];
  readonly boxes: readonly TextBox[];
  readonly upwards: boolean;
}

const NUMBER = /^([−+]?\d+(?:\.\d+)?)(?:%|人)?$/;

function numberOf(text: string): number | null {
  const [, found] = NUMBER.exec(text) ?? [];
  return found === undefined ? null : Number(found.replace("−", "-"));
}

/**
 * The axes of a picture, found by what is drawn alone: at least three numbers on one line, as far from each other as they differ.
 *
 * The last number of five and more may fall out of the step, as where an axis ends at the number of all people. To either side of zero both
 * sides may count up, as on diverging bars.
 */
export function drawnAxes(boxes: readonly TextBox[]): readonly DrawnAxis[] {
  const numbers = boxes.filter(({ text }) => numberOf(text) !== null);
  const middle = ({ left, right }: TextBox) => (left + right) / 2;
  return [
    ...runs(numbers, { line: ({ bottom }) => bottom, place: middle }).map((run) => ({ ...run, upwards: false })),
    ...runs(numbers, { line: ({ right }) => right, place: ({ bottom }) => -bottom }).map((run) => ({
      ...run,
      upwards: true,
    })),
  ];
}

interface Measures {
  readonly line: (box: TextBox) => number;
  readonly place: (box: TextBox) => number;
}

function runs(boxes: readonly TextBox[], { line, place }: Measures): readonly Omit<DrawnAxis, "upwards">[] {
  const lines = new Map<number, TextBox[]>();
  for (const box of boxes) {
    const at = Math.round(line(box) * 2) / 2;
    lines.set(at, [...lines.get(at) ?? [], box]);
  }
  return [...lines.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => place(a) - place(b));
    const values = sorted.map(({ text }) => numberOf(text) ?? 0);
    const zero = values.indexOf(0);
    const signed = values.map((value, at) => zero > 0 && at < zero && value > 0 ? -value : value);
    const inner = signed.slice(0, -1);
    if (sorted.length < 3) return [];
    const steps = signed.slice(1).map((value, at) => (value - (signed[at] ?? 0)));
    const first = steps[0] ?? 0;
    const isScale = first > 0 && (sorted.length < 5 ? steps : steps.slice(0, -1)).every((step) =>
      Math.abs(step - first) < 1e-6
    ) &&
      (steps.at(-1) ?? 0) > 0 && inner.length >= 2;
    // On a scale the places go with the values; numbers in columns of a table do not.
    const spots = sorted.map(place);
    const unit = ((spots.at(-2) ?? 0) - (spots[0] ?? 0)) / ((signed.at(-2) ?? 0) - (signed[0] ?? 0));
    const isPlaced = spots.slice(0, -1).every((spot, at) =>
      Math.abs(spot - (spots[0] ?? 0) - unit * ((signed[at] ?? 0) - (signed[0] ?? 0))) < 12
    );
    return isScale && isPlaced ? [{ numbers: signed, boxes: sorted }] : [];
  });
}

/** What an axis is called: the text below it, or above one that runs upwards, that names a unit; `null` without one. */
export function nameOfAxis({ boxes, upwards }: DrawnAxis, all: readonly TextBox[]): string | null {
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  const found = all.find((box) =>
    UNIT.test(box.text) &&
    (upwards
      ? box.bottom <= top && top - box.bottom < 30 && box.left <= right
      : box.top >= bottom && box.top - bottom < 30 && box.right >= left && box.left <= right)
  );
  return found?.text ?? null;
}

/** A unit in brackets. */
const UNIT =
  /[（(](?:％|%|ポイント|points|人|people|単位なし|no unit|クリフのデルタ、単位なし|Cliff's delta, no unit)[）)]/;
