import defer * as fflate from "fflate";
import { sha256 } from "../data/sha256.ts";

/** What a document says. */
export interface ReadWord {
  /** Text of each paragraph, those in cells of tables included, in reading order. */
  readonly paragraphs: readonly string[];
  /** Checksum of each picture, in reading order. */
  readonly pictures: readonly string[];
}

/** Reads what a DOCX file says; `null` for what is none. */
export function readWord(bytes: Uint8Array): ReadWord | null {
  try {
    const parts = fflate.unzipSync(bytes);
    const [body, links] = ["word/document.xml", "word/_rels/document.xml.rels"].map((path) => {
      const part = parts[path];
      return part === undefined ? null : new TextDecoder().decode(part);
    });
    if (typeof body !== "string") return null;
    const targets = new Map(
      [...(links ?? "").matchAll(/<Relationship\b[^>]*>/g)].map(([link]) =>
        [attribute(link, "Id"), attribute(link, "Target")] as const
      ),
    );
    return {
      paragraphs: [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)),
      pictures: [...body.matchAll(/<a:blip\b[^>]*r:embed="([^"]*)"/g)].map(([, id = ""]) => {
        const picture = parts[`word/${targets.get(id) ?? ""}`];
        return picture === undefined ? "" : sha256(picture);
      }),
    };
  } catch {
    // No ZIP file, or a damaged one.
    return null;
  }
}

function attribute(element: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? "";
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\b/g)]
    .map(([, text, blank]) => blank === undefined ? unescaped(text ?? "") : " ").join("");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
