// Puts an index together in memory, after docs/search-format.md: for archives that no fixture should hold.
import { scripts } from "./muat.mjs";

/** A number: seven bits a byte, lowest first. */
function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
const signed = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);
const steps = (values, write = number) => values.flatMap((value, at) => write(value - (values[at - 1] ?? 0)));
/** Front-coded words that share nothing. */
const coded = (words) => words.map((word) => `A${word}`).join(" ");
const name = (folder, shard) => `${folder}/${String(shard).padStart(3, "0")}`;

/**
 * @param {{count: number, shards: {word: string, documents: number[]}[][][], alone?: {word: string, document: number}[], dictionary?: number}} given
 *   shards of lists, each of families, each of words with their documents; words in one document without relatives; words of
 *   one shard of the dictionary
 * @param {string[]} loaded the names of the shards that are read are added to it
 */
export function rakit({ count, shards, alone = [], dictionary = 1000 }, loaded = []) {
  const made = {};
  const entries = alone.map(({ word, document }) => ({ word, document }));
  let next = 0;
  const firsts = shards.map((families, shard) => {
    const first = next;
    const lists = families.map((forms) => forms.flatMap(({ documents }) => [...steps(documents), ...documents.map(() => 1)]));
    const sizes = families.flat().flatMap(({ documents }) => [...number(documents.length), ...signed(0)]);
    made[name("daftar", shard)] = {
      head: { kata: coded(families.flat().map(({ word }) => word)) },
      body: Uint8Array.from([...number(families.length), ...families.flatMap((forms) => number(forms.length)), ...sizes, ...lists.flatMap((list) => number(list.length)), ...lists.flat()]),
    };
    families.forEach((forms) => {
      forms.forEach(({ word, documents }, form) => entries.push({ word, documents: documents.length, family: next, form }));
      next += 1;
    });
    return first;
  });
  entries.sort((a, b) => (a.word < b.word ? -1 : 1));
  const words = [];
  for (let at = 0; at < entries.length; at += dictionary) {
    const own = entries.slice(at, at + dictionary);
    const single = own.filter((entry) => entry.family === undefined);
    made[name("kata", words.length)] = {
      head: { kata: coded(own.map(({ word }) => word)) },
      body: Uint8Array.from([
        ...number(own.length),
        ...own.flatMap((entry) => number(entry.family === undefined ? 3 : entry.documents * 2)),
        ...own.flatMap((entry) => number(entry.family === undefined ? 2 : entry.form * 2)),
        ...places(own),
        ...steps(single.map(({ document }) => document), signed),
      ]),
    };
    words.push(own[0].word);
  }
  made.umum = { head: { kata: "" }, body: Uint8Array.of(0) };
  made["kolom/panjang"] = { head: {}, body: new Uint8Array(count).fill(1) };
  const grow = (values) => values.map((value, at) => value - (values[at - 1] ?? 0));
  made.meta = {
    head: { versi: scripts.cariIndeks.VERSION, jumlah: count, berkas: count, rerata: 1, blok: 512, baris: 1000, kata: words, keluarga: words.map(() => 0), petak: words.map(() => 0), daftar: grow(firsts), "petak-daftar": firsts.map(() => 0), bagian: [], letak: [], dokumen: [], saring: [], angka: [] },
    body: new Uint8Array(0),
  };
  return new scripts.cariIndeks.Index(async (shard) => {
    loaded.push(shard);
    return made[shard];
  });
}

/** Steps of families, and of blocks (here always the first), each from the last of its kind. */
function places(entries) {
  let family = 0;
  return entries.flatMap((entry) => {
    if (entry.family === undefined) return signed(0);
    const step = signed(entry.family - family);
    family = entry.family;
    return step;
  });
}
