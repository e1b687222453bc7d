import assert from "node:assert/strict";
import { watchTips } from "../../../lib/page/client/tooltips.ts";
import { inDocument } from "./in_document.ts";

const HTML = `<body><div id="explore-tip" hidden></div><figure id="chart"><svg>
<g><rect/></g><rect class="tipped"/><rect class="tipped"/><rect class="tipped"/></svg></figure></body>`;

Deno.test("arrow keys go round the marks, forwards from the first and backwards from the last; Escape and leaving hide the tip", async () => {
  await inDocument(HTML, (document) => {
    const [chart, svg, tip] = [
      document.getElementById("chart"),
      document.querySelector("svg"),
      document.getElementById("explore-tip"),
    ];
    const view = document.defaultView;
    assert.ok(chart !== null && svg !== null && tip !== null && view !== null);
    watchTips(chart, svg, ["one", "two", "three"]);
    const press = (key: string) => {
      const event = new view.KeyboardEvent("keydown", { key, cancelable: true });
      chart.dispatchEvent(event);
      const current = [...document.querySelectorAll(".tipped")].map(({ classList }) => classList.contains("current"));
      return [tip.hidden ? null : tip.textContent, current.indexOf(true), event.defaultPrevented];
    };
    assert.deepEqual(press("ArrowDown"), ["one", 0, true]);
    assert.deepEqual(press("ArrowRight"), ["two", 1, true]);
    assert.deepEqual(press("ArrowDown"), ["three", 2, true]);
    assert.deepEqual(press("ArrowDown"), ["one", 0, true]);
    assert.deepEqual(press("ArrowUp"), ["three", 2, true]);
    assert.deepEqual(press("Escape"), [null, -1, false]);
    assert.deepEqual(press("ArrowLeft"), ["three", 2, true]);
    // Other keys are the browser's.
    assert.deepEqual(press("Tab"), ["three", 2, false]);
    chart.dispatchEvent(new view.FocusEvent("blur"));
    assert.equal(tip.hidden, true);
    assert.deepEqual(press("ArrowDown"), ["one", 0, true]);
  });
});

Deno.test("the mark under the pointer shows its own tip, beside the pointer and within the page", async () => {
  await inDocument(HTML, (document) => {
    const [chart, svg, tip] = [
      document.getElementById("chart"),
      document.querySelector("svg"),
      document.getElementById("explore-tip"),
    ];
    const view = document.defaultView;
    assert.ok(chart !== null && svg !== null && tip !== null && view !== null);
    Object.defineProperty(document.documentElement, "clientWidth", { value: 400 });
    Object.defineProperty(tip, "offsetWidth", { value: 100 });
    watchTips(chart, svg, ["one", "two", "three"]);
    const second = document.querySelectorAll(".tipped")[1];
    const at = (type: string, clientX: number, clientY: number) => {
      second?.dispatchEvent(new view.MouseEvent(type, { clientX, clientY }));
      return [tip.hidden ? null : tip.textContent, tip.style.left, tip.style.top];
    };
    assert.deepEqual(at("pointermove", 100, 50), ["two", "114px", "64px"]);
    // At the right edge it stays in the page: 400 − 100 − 8.
    assert.deepEqual(at("pointermove", 390, 50), ["two", "292px", "64px"]);
    assert.deepEqual(at("pointermove", -90, -90), ["two", "8px", "8px"]);
    assert.equal(at("pointerleave", 0, 0)[0], null);
  });
});
