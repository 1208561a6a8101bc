// A QR code of a short text: bytes, level M, versions 1 to 20, as ISO/IEC 18004 says. `learning.qr(text)` gives rows of
// true and false, null for a text that is too long. Tests hold it against segno, code by code.
learning.qr = (() => {
  // Per version: correction bytes a block, blocks of the first kind, their data bytes, blocks one byte longer.
  const BLOCKS = [
    [10, 1, 16, 0], [16, 1, 28, 0], [26, 1, 44, 0], [18, 2, 32, 0], [24, 2, 43, 0], [16, 4, 27, 0], [18, 4, 31, 0],
    [22, 2, 38, 2], [22, 3, 36, 2], [26, 4, 43, 1], [30, 1, 50, 4], [22, 6, 36, 2], [22, 8, 37, 1], [24, 4, 40, 5],
    [24, 5, 41, 5], [28, 7, 45, 3], [28, 10, 46, 1], [26, 9, 43, 4], [26, 3, 44, 11], [26, 3, 41, 13],
  ];
  const EXP = [], LOG = [];
  for (let power = 0, value = 1; power < 255; power += 1) {
    EXP[power] = EXP[power + 255] = value;
    LOG[value] = power;
    value = value << 1 ^ (value > 127 ? 0x11d : 0);
  }
  const times = (one, other) => one && other ? EXP[LOG[one] + LOG[other]] : 0;

  // Reed and Solomon: the remainder of the data divided by the generator.
  const correction = (data, count) => {
    let generator = [1];
    for (let at = 0; at < count; at += 1) {
      generator = [...generator, 0].map((one, place) => one ^ times(generator[place - 1] || 0, EXP[at]));
    }
    const rest = [...data, ...Array(count).fill(0)];
    data.forEach((_, at) => {
      const factor = rest[at];
      generator.forEach((one, place) => { rest[at + place] ^= times(one, factor); });
    });
    return rest.slice(data.length);
  };

  const codewords = (bytes, version) => {
    const [extra, blocks, size, longer] = BLOCKS[version - 1];
    const room = blocks * size + longer * (size + 1);
    const long = version > 9;
    let bits = "0100" + bytes.length.toString(2).padStart(long ? 16 : 8, "0");
    for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
    bits += "0".repeat(Math.min(4, room * 8 - bits.length));
    bits += "0".repeat((8 - bits.length % 8) % 8);
    const data = bits.match(/.{8}/g).map((byte) => parseInt(byte, 2));
    for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
    const parts = [];
    for (let at = 0, block = 0; block < blocks + longer; block += 1) {
      const end = at + size + (block < blocks ? 0 : 1);
      parts.push(data.slice(at, end));
      at = end;
    }
    const woven = (lists) => lists[lists.length - 1].flatMap((_, at) => lists.map((list) => list[at])).filter((one) => one !== undefined);
    return [...woven(parts), ...woven(parts.map((part) => correction(part, extra)))];
  };

  const rows = (size) => Array.from({ length: size }, () => Array(size));
  const remainder = (value, bits, divisor) => {
    let rest = value << bits;
    for (let at = 31; at >= bits; at -= 1) if (rest >>> at & 1) rest ^= divisor << at - bits;
    return rest;
  };
  // Where the small squares stand: evenly from the far end back to 6, the first gap taking what is left over.
  const centres = (version) => {
    if (version < 2) return [];
    const count = Math.floor(version / 7) + 2, last = version * 4 + 10;
    const gap = Math.ceil((last - 6) / (count - 1) / 2) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, at) => last - gap * (count - 2 - at))];
  };

  const frame = (version) => {
    const size = version * 4 + 17, grid = rows(size);
    const square = (row, column, radius, dark) => {
      for (let y = -radius; y <= radius; y += 1) {
        for (let x = -radius; x <= radius; x += 1) {
          if (row + y in grid && column + x >= 0 && column + x < size) grid[row + y][column + x] = dark(Math.max(Math.abs(x), Math.abs(y)));
        }
      }
    };
    for (let at = 0; at < size; at += 1) grid[6][at] = grid[at][6] = at % 2 === 0;
    const places = centres(version), end = places.length - 1;
    places.forEach((row, y) => places.forEach((column, x) => {
      if (!(y === 0 && x === 0 || y === 0 && x === end || y === end && x === 0)) square(row, column, 2, (far) => far !== 1);
    }));
    for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) square(row, column, 4, (far) => far !== 2 && far !== 4);
    if (version > 6) {
      const told = version << 12 | remainder(version, 12, 0x1f25);
      for (let at = 0; at < 18; at += 1) {
        grid[Math.floor(at / 3)][size - 11 + at % 3] = grid[size - 11 + at % 3][Math.floor(at / 3)] = (told >> at & 1) === 1;
      }
    }
    return grid;
  };
  // Level M is 00; the mask's number follows.
  const format = (grid, mask) => {
    const size = grid.length, told = (mask << 10 | remainder(mask, 10, 0x537)) ^ 0x5412;
    for (let at = 0; at < 15; at += 1) {
      const dark = (told >> at & 1) === 1;
      grid[at < 6 ? at : at < 8 ? at + 1 : size - 15 + at][8] = dark;
      grid[8][at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at] = dark;
    }
    grid[size - 8][8] = true;
  };

  const MASKS = [
    (y, x) => (y + x) % 2, (y) => y % 2, (y, x) => x % 3, (y, x) => (y + x) % 3,
    (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2, (y, x) => y * x % 2 + y * x % 3,
    (y, x) => (y * x % 2 + y * x % 3) % 2, (y, x) => ((y + x) % 2 + y * x % 3) % 2,
  ];
  const filled = (version, words, mask) => {
    const grid = frame(version), size = grid.length;
    format(grid, mask);
    let at = 0;
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        for (const x of [right, right - 1]) {
          const y = up ? size - 1 - step : step;
          if (grid[y][x] !== undefined) continue;
          const dark = at < words.length * 8 && (words[at >> 3] >> 7 - at % 8 & 1) === 1;
          grid[y][x] = dark !== (MASKS[mask](y, x) === 0);
          at += 1;
        }
      }
    }
    return grid;
  };
  // Long runs and full squares are hard on a camera: the mask with the fewest is taken.
  const hard = (grid) => {
    let found = 0;
    grid.forEach((row, y) => row.forEach((one, x) => {
      if (x > 3 && [1, 2, 3, 4].every((back) => row[x - back] === one)) found += 1;
      if (y > 3 && [1, 2, 3, 4].every((back) => grid[y - back][x] === one)) found += 1;
      if (x && y && row[x - 1] === one && grid[y - 1][x] === one && grid[y - 1][x - 1] === one) found += 3;
    }));
    return found;
  };

  return (text, wanted) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = BLOCKS.findIndex(([, blocks, size, longer], at) => blocks * size + longer * (size + 1) >= bytes.length + (at > 8 ? 3 : 2)) + 1;
    if (!version) return null;
    const words = codewords(bytes, version);
    const made = (wanted === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [wanted]).map((mask) => filled(version, words, mask));
    return made.reduce((best, one) => hard(one) < hard(best) ? one : best);
  };
})();
