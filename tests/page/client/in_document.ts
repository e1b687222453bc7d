import { JSDOM } from "jsdom";

/** What the page's own code takes from the browser around it. */
const NAMES = [
  "window",
  "document",
  "navigator",
  "location",
  "FormData",
  "Element",
  "HTMLElement",
  "HTMLFormElement",
  "HTMLSelectElement",
  "HTMLInputElement",
  "HTMLOutputElement",
  "HTMLDetailsElement",
  "SVGSVGElement",
  "XMLSerializer",
  "Node",
] as const;

/** A file that was given to the reader. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs the page's own code in a document without a browser around it: what it needs of one is put among the global names as
 * long as that lasts.
 *
 * @returns the files that it gave the reader
 */
export async function inDocument(
  html: string,
  run: (document: Document) => Promise<void> | void,
): Promise<readonly SavedFile[]> {
  const { window } = new JSDOM(html);
  const former = new Map(NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  const blobs = new Map<string, Blob>();
  const saved: Promise<SavedFile>[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob);
    return address;
  };
  window.HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href) ?? new Blob();
    // Without the mark that Excel wants at the beginning.
    saved.push(blob.text().then((text: string) => ({ name: this.download, text: text.replace(/^\uFEFF/, "") })));
  };
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  }
  try {
    await run(window.document);
    return await Promise.all(saved);
  } finally {
    URL.createObjectURL = createObjectURL;
    for (const [name, descriptor] of former) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
