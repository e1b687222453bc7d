/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { elementOf } from "./browser.ts";
import { ask, token, work } from "./import_session.ts";

const chooser = elementOf("file", HTMLInputElement);

function edit(value: unknown): void {
  ask("/edit", { headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
}

function send(file: File, path: "/file" | "/before" = "/file"): void {
  ask(path, {
    headers: { "x-file-name": encodeURIComponent(file.name), "content-type": "application/octet-stream" },
    body: file,
  });
}

chooser?.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file !== undefined) send(file);
});

work?.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.id === "before-file") {
    const [file] = target.files ?? [];
    if (file !== undefined) send(file, "/before");
    return;
  }
  if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement) || !target.checkValidity()) return;
  const { value, dataset } = target;
  const { question, written, heading, label, name = "" } = dataset;
  switch (dataset.edit) {
    case "setting":
      return edit({ kind: "setting", name, value });
    case "survey":
      return edit({ kind: "survey", value });
    case "keep":
      return edit({ kind: "keep", value });
    case "event":
      return edit({ kind: "event", value: { [name]: value } });
    case "type":
      return edit({ kind: "type", question, value });
    case "side":
      return edit({ kind: "side", question, label, value });
    case "answer":
      return edit({ kind: "answer", question, written, value: value === "!missing" ? "" : value });
    case "column":
      return edit({ kind: "column", heading, occurrence: Number(dataset.occurrence), value });
  }
});

work?.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button === null) return;
  const { move, from, to, undo, written } = button.dataset;
  if (move !== undefined) edit({ kind: "move", question: move, from: Number(from), to: Number(to) });
  if (undo !== undefined) edit({ kind: "answer", question: undo, written, value: null });
  if (button.id === "accept") ask("/accept", {});
});

work?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const valueOf = (id: string) => elementOf(id, HTMLInputElement)?.value ?? "";
  const answers = [...form.querySelectorAll<HTMLElement>("[data-answer]")].flatMap((item) => {
    const { answer: question, line } = item.dataset;
    const isShown = item.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked === true;
    return isShown ? [{ question, line: Number(line), text: item.querySelector("textarea")?.value ?? "" }] : [];
  });
  ask("/clear", {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      survey: form.dataset.survey,
      by: valueOf("cleared-by"),
      on: valueOf("cleared-on"),
      answers,
    }),
  });
});

/** What is being dragged; a file from another window is not among it. */
let dragged: DOMStringMap | null = null;

document.addEventListener("dragstart", ({ target, dataTransfer }) => {
  if (!(target instanceof HTMLElement) || !target.draggable) return;
  dragged = target.dataset;
  dataTransfer?.setData("text/plain", target.textContent ?? "");
});
document.addEventListener("dragend", () => {
  dragged = null;
  leave();
});

/** Where what is dragged can be dropped, if there. */
function targetOf(event: DragEvent): HTMLElement | null {
  const over = event.target instanceof Element ? event.target : null;
  if (dragged === null) return over?.closest<HTMLElement>("#drop") ?? null;
  if (dragged.column !== undefined) return over?.closest<HTMLElement>("[data-drop]") ?? null;
  const row = over?.closest<HTMLElement>("[data-order]") ?? null;
  return row?.dataset.order === dragged.order ? row : null;
}

function leave(): void {
  for (const element of document.querySelectorAll(".over")) element.classList.remove("over");
}

document.addEventListener("dragover", (event) => {
  // A file that misses the place would be opened in place of this page.
  event.preventDefault();
  leave();
  targetOf(event)?.classList.add("over");
});

document.addEventListener("drop", (event) => {
  event.preventDefault();
  leave();
  const target = targetOf(event);
  const [file] = event.dataTransfer?.files ?? [];
  if (dragged === null) {
    if (file !== undefined) send(file);
    return;
  }
  if (target === null) return;
  if (dragged.column !== undefined) {
    edit({
      kind: "column",
      heading: dragged.column,
      occurrence: Number(dragged.occurrence),
      value: target.dataset.drop,
    });
  } else if (dragged.order !== undefined) {
    edit({ kind: "move", question: dragged.order, from: Number(dragged.at), to: Number(target.dataset.at) });
  }
});

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]")) link.hash = token;
// A page that is read again, or in the other language, shows the file that it had.
ask("/view", {});
