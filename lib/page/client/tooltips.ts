/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { elementOf } from "./browser.ts";
import { itemAt } from "../../data/item_at.ts";

/**
 * Shows what a mark of a drawing stands for: under the pointer, and with the arrow keys while the drawing has the focus.
 *
 * The marks are the last so many shapes of the drawing, one for each tip.
 */
export function watchTips(chart: HTMLElement, svg: SVGSVGElement, tips: readonly string[]): void {
  const tip = elementOf("explore-tip", HTMLElement);
  if (tip === null || tips.length === 0) return;
  const marks = tipMarks(svg, tips.length);
  let current = -1;
  const show = (at: number, place: { readonly x: number; readonly y: number }) => {
    current = at;
    tip.textContent = itemAt(tips, at, "tip");
    tip.hidden = false;
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(place.x + 14, room))}px`;
    tip.style.top = `${Math.max(8, place.y + 14)}px`;
    for (const [index, mark] of marks.entries()) mark.classList.toggle("current", index === at);
  };
  const hide = () => {
    current = -1;
    tip.hidden = true;
    for (const mark of marks) mark.classList.remove("current");
  };
  for (const [at, mark] of marks.entries()) {
    mark.addEventListener("pointermove", ({ clientX, clientY }) => show(at, { x: clientX, y: clientY }));
    mark.addEventListener("pointerleave", hide);
  }
  chart.onkeydown = (event) => {
    if (event.key === "Escape") return hide();
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + tips.length + (current === -1 && step < 0 ? 1 : 0)) % tips.length;
    const box = marks[next]?.getBoundingClientRect();
    if (box !== undefined) show(next, { x: box.left + 20, y: box.bottom - 24 });
  };
  chart.onblur = hide;
}

/** The shapes that carry tips: those of the drawing marked so. */
function tipMarks(svg: SVGSVGElement, count: number): readonly SVGElement[] {
  return [...svg.querySelectorAll<SVGElement>(".tipped")].slice(0, count);
}
