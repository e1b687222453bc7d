import { getDocumentProxy } from "unpdf";

/** One page of a PDF, as it was laid out. */
export interface PrintedPage {
  /** Text of each line, from the top; letters that a font draws alike are told apart again (NFKC). */
  readonly lines: readonly string[];
  /** Size of the smallest letter, in points. */
  readonly smallestType: number;
  /** Right edge of the text that reaches farthest, and the paper's width, in points. */
  readonly reach: number;
  readonly width: number;
}

/** Text that stands within this many points of another is on its line. */
const SAME_LINE = 3;

/** What a browser printed, page by page: read from the file by another program than the one that wrote it. */
export async function printedPages(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str, size: Math.hypot(c, d), x, y, end: x + item.width }];
    });
    const lines: { y: number; words: typeof words }[] = [];
    for (const word of words.toSorted((a, b) => b.y - a.y)) {
      const line = lines.at(-1);
      if (line !== undefined && line.y - word.y < SAME_LINE) line.words.push(word);
      else lines.push({ y: word.y, words: [word] });
    }
    pages.push({
      lines: lines.map((line) =>
        line.words.toSorted((a, b) => a.x - b.x).map(({ text }) => text).join(" ").normalize("NFKC")
      ),
      smallestType: Math.min(...words.map(({ size }) => size)),
      reach: Math.max(...words.map(({ end }) => end)),
      width: page.getViewport({ scale: 1 }).width,
    });
  }
  await document.cleanup();
  return pages;
}

/** Text as it is compared: a PDF has gaps within words. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}
