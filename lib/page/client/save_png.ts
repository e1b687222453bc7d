/// <reference lib="dom" />
import { GROUND } from "../../figures/palette.ts";
import { saveFile } from "./browser.ts";

/** Points of a picture for each of the drawing: sharp in print. */
const SCALE = 2;

/** Saves a drawing as PNG, as the reader's own browser draws it: nothing is fetched. */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const pencil = canvas.getContext("2d");
  if (pencil === null) return;
  pencil.fillStyle = GROUND;
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  pencil.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) saveFile(name, blob, "image/png");
}
