// Which of two sets of pictures differ, and where: `./dev shots FOLDER --against OTHER`.
//
// No picture is kept beside the tests. The same page looks a little different with every version of a font or a browser, so that they
// would fail where nothing is wrong, or be passed over where something is; and one set of all views weighs more than the sources. Both
// sets are taken on one machine, of two versions of the site.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Two points are alike whose colours differ by so much at most, of 255: less is seen by nobody. */
const ALIKE = 8;

/**
 * Says which pictures differ, and puts beside each a picture of where: what has not changed is pale.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} before The folder of the one set.
 * @param {string} after That of the other.
 * @param {string[]} names Of the files.
 * @returns {Promise<number>} How many differ.
 */
export async function compare(browser, before, after, names) {
  const page = await browser.newPage();
  let differing = 0;
  for (const name of names) {
    const [one, other] = await Promise.all([before, after].map((folder) => readFile(join(folder, name), "base64").catch(() => undefined)));
    if (!one || !other) {
      console.log(`${name}: there is only one`);
      differing += 1;
      continue;
    }
    if (one === other) continue;
    const { points, picture } = await page.evaluate(differences, { one, other, alike: ALIKE });
    if (!points) continue;
    differing += 1;
    const where = name.replace(/\.png$/, ".changed.png");
    await writeFile(join(after, where), Buffer.from(picture, "base64"));
    console.log(`${name}: ${points} points differ, see ${where}`);
  }
  await page.close();
  console.log(`${differing} of ${names.length} pictures differ`);
  return differing;
}

/** In the browser, which can read pictures. */
async function differences({ one, other, alike }) {
  const read = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return { points: a.width * a.height, picture: other };
  let points = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = [0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > alike);
    points += far;
    b.data[at + 3] = far ? 255 : 60;
  }
  const canvas = new OffscreenCanvas(b.width, b.height);
  canvas.getContext("2d").putImageData(b, 0, 0);
  const url = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    canvas.convertToBlob().then((blob) => reader.readAsDataURL(blob));
  });
  return { points, picture: url.split(",")[1] };
}
