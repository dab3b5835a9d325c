/**
 * The checksum of zip files: CRC-32, four bytes at a time.
 * @param before the checksum of what stands in front of the bytes
 */
export function zipChecksum(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = checksumTables();
  const whole = bytes.length - (bytes.length % 4);
  let sum = ~before;
  let at = 0;
  /* eslint-disable @typescript-eslint/no-non-null-assertion -- the places are within the arrays, and this is run for every byte */
  while (at < whole) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = four[sum & 255]! ^ three[(sum >>> 8) & 255]! ^ two[(sum >>> 16) & 255]! ^ one[sum >>> 24]!;
    at += 4;
  }
  while (at < bytes.length) sum = (sum >>> 8) ^ one[(sum ^ bytes[at++]!) & 255]!;
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
  return ~sum >>> 0;
}

type ChecksumTables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];
let tables: ChecksumTables | undefined;

function checksumTables(): ChecksumTables {
  if (tables !== undefined) return tables;
  const one = Int32Array.from({ length: 256 }, (_, index) => {
    let sum = index;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  const after = (table: Int32Array) => table.map((sum) => (sum >>> 8) ^ (one[sum & 255] ?? 0));
  const two = after(one);
  const three = after(two);
  tables = [one, two, three, after(three)];
  return tables;
}
