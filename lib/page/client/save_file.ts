/// <reference lib="dom" />
import { languageSuffix } from "../../data/language.ts";
import { pageLanguage } from "./page_language.ts";

/** Gives the reader a file made in the page: nothing is fetched. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** File name of a figure or table; a colon cannot stand in one on Windows. */
export function fileName(key: string, ending: string): string {
  return `${key.replaceAll(/[^A-Za-z0-9.-]+/g, "_")}${languageSuffix(pageLanguage())}.${ending}`;
}
