// A font whose letters are blocks, half as wide as high or as wide as high. With it a page is set alike wherever it is drawn, whatever
// fonts a machine has: what its pictures show is the layout. TrueType as in Apple's and Microsoft's OpenType specification, no more of it
// than a browser asks for.

const HEIGHT = 1000;
const ASCENT = 880;

/** Nothing known, a letter, a Han character, a space, a Han space: how wide they are, and whether there is a block. */
const GLYPHS = [
  { width: 500, block: true },
  { width: 500, block: true },
  { width: 1000, block: true },
  { width: 500, block: false },
  { width: 1000, block: false },
];

/** From where to where which glyph stands; characters that are not named have none of their own. */
const RANGES = [
  [0x20, 0x20, 3],
  [0x21, 0x9f, 1],
  [0xa0, 0xa0, 3],
  [0xa1, 0x1fff, 1],
  [0x2000, 0x200a, 3],
  [0x200b, 0x2e7f, 1],
  [0x2e80, 0x2fff, 2],
  [0x3000, 0x3000, 4],
  [0x3001, 0xd7ff, 2],
  [0xe000, 0xffff, 2],
  [0x10000, 0x3ffff, 2],
];

const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])));
const u32 = (...values) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value >>> 0);
      return bytes;
    }),
  );

/** One contour of four corners, each a point of its own. */
function outline({ width, block }) {
  if (!block) return Buffer.alloc(0);
  const [left, right, low, high] = [60, width - 60, -60, 780];
  const deltas = [left, 0, right - left, 0, low, high - low, 0, low - high];
  return Buffer.concat([u16(1, left, low, right, high, 3, 0), Buffer.from([1, 1, 1, 1]), u16(...deltas)]);
}

function tables() {
  const outlines = GLYPHS.map(outline);
  const starts = outlines.reduce((starts, glyph) => [...starts, starts.at(-1) + glyph.length], [0]);
  const groups = Buffer.concat(RANGES.map((range) => u32(...range)));
  const subtable = Buffer.concat([u16(13, 0), u32(16 + groups.length, 0, RANGES.length), groups]);
  return {
    "OS/2": Buffer.concat([
      u16(3, 700, 400, 5, 0, 500, 500, 0, 0, 500, 500, 0, 0, 50, 300, 0),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from("TEST"),
      u16(0x40, 0x20, 0xffff, ASCENT, ASCENT - HEIGHT, 0, ASCENT, HEIGHT - ASCENT),
      u32(0, 0),
      u16(500, 780, 0, 0x20, 0),
    ]),
    cmap: Buffer.concat([u16(0, 1, 3, 10), u32(12), subtable]),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(0, HEIGHT),
      u32(0, 0, 0, 0),
      u16(0, -60, HEIGHT, 780, 0, 8, 2, 0, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(ASCENT, ASCENT - HEIGHT, 0, HEIGHT, 0, 0, HEIGHT, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length)]),
    hmtx: Buffer.concat(GLYPHS.map(({ width }) => u16(width, 0))),
    loca: u16(...starts.map((start) => start / 2)),
    maxp: Buffer.concat([u32(0x10000), u16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: u16(0, 0, 6),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
}

/** The font's file. Browsers reckon its checksums themselves. */
export function blocks() {
  const all = Object.entries(tables());
  const head = [u32(0x10000), u16(all.length, 128, 3, all.length * 16 - 128)];
  const body = [];
  let at = 12 + all.length * 16;
  for (const [tag, bytes] of all) {
    head.push(Buffer.from(tag), u32(0, at, bytes.length));
    body.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
    at += body.at(-2).length + body.at(-1).length;
  }
  return Buffer.concat([...head, ...body]);
}
