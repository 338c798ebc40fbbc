// @ts-check
// What stands in the shards, each loaded and decoded once.
"use strict";

/**
 * A line of the dictionary. A word without relatives in one document carries its place; all others have a family.
 * @typedef {{word: string, documents: number, known: boolean, family: number, form: number, document: number, weight: number, block: number}} Entry
 *
 * Where one word stands: documents in order, the class of its weight in each, the number of its first block of positions.
 * @typedef {{word: string, documents: Uint32Array, weights: Uint8Array, block: number}} Postings
 *
 * Positions: those of a block's document `n` are the `places` from `starts[n]` up to `starts[n + 1]`.
 * @typedef {{starts: Uint32Array, places: Uint32Array}} Block
 *
 * @typedef {{kind: number, title: string, url: string, summary: string, body: string}} Page
 *
 * A facet: its values, and for each document the numbers of its own. Where no document has two, `own` has the number of
 * each one's value, counted from 1, or 0; elsewhere it is null, and each document has a stretch of `items`.
 * @typedef {{name: string, values: string[], own: Uint8Array|Uint32Array|null, starts: Uint32Array, items: Uint32Array}} Column
 *
 * The newest cases with what a row may show of them, numbers plus one; of each facet the values with how many cases have them.
 * @typedef {{nomor: string[], judul: string[], alamat: string[], angka: Record<string, number[]>, saring: Record<string, string[]>, pilihan: Record<string, [string, number][]>}} Beginning
 *
 * @typedef {{versi: number, count: number, cases: number, average: number, blockSize: number, rowSize: number, words: string[], wordFamilies: number[], wordBlocks: number[], lists: number[], listBlocks: number[], parts: number[], partCounts: number[], blocks: number[], documents: number[], facets: string[], numbers: string[]}} Meta
 */

/** @typedef {InstanceType<typeof cariIndeks.Index>} Index */

const cariIndeks = (() => {
  const VERSION = 7;
  /** How many shards of the dictionary are read for a beginning. */
  const PREFIX_SHARDS = 6;

  /** The index of the last element that is not above `key`. @template T @param {T[]} sorted @param {T} key */
  function floorIndex(sorted, key) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** @param {Shard} shard @param {number} family from which families count @param {number} block from which blocks count @returns {Entry[]} */
  function decodeWords({ head, body }, family, block) {
    const read = new cariSandi.Reader(body);
    const words = cariSandi.words(head.kata);
    /** @type {Entry[]} */
    const entries = [];
    read.number();
    for (const word of words) {
      const head = read.number();
      const alone = head % 2 === 1;
      entries.push({ word, documents: Math.floor(head / 2), known: false, family: alone ? -1 : 0, form: 0, document: -1, weight: 0, block: -1 });
    }
    for (const entry of entries) {
      const last = read.number();
      entry.known = last % 2 === 1;
      if (entry.family < 0) entry.weight = Math.floor(last / 2);
      else entry.form = Math.floor(last / 2);
    }
    for (const entry of entries) {
      if (entry.family < 0) entry.block = block += read.signed();
      else entry.family = family += read.signed();
    }
    let document = 0;
    for (const entry of entries) if (entry.family < 0) entry.document = document += read.signed();
    return entries;
  }

  /** The families of a shard; their lists are decoded when asked for. @param {Shard} shard @param {number} blockSize @param {number} expected the first block of its first form */
  function decodeLists({ head, body }, blockSize, expected) {
    const read = new cariSandi.Reader(body);
    const words = cariSandi.words(head.kata);
    const sizes = Array.from({ length: read.number() }, () => read.number());
    let at = 0;
    const families = sizes.map((size) => ({
      start: 0,
      /** @type {Postings[]|null} */
      ready: null,
      forms: Array.from({ length: size }, () => {
        const count = read.number();
        const block = expected + read.signed();
        expected = block + Math.ceil(count / blockSize);
        return { word: words[at++], count, block };
      }),
    }));
    const lengths = sizes.map(() => read.number());
    let start = read.at;
    families.forEach((family, index) => {
      family.start = start;
      start += lengths[index];
    });
    return (/** @type {number} */ index) => {
      const family = families[index];
      if (family.ready) return family.ready;
      const read = new cariSandi.Reader(body, family.start);
      return (family.ready = family.forms.map(({ word, count, block }) => {
        const documents = read.grow(new Uint32Array(count));
        const weights = body.subarray(read.at, read.at + count);
        read.at += count;
        return { word, documents, weights, block };
      }));
    };
  }

  /** The positions of a block's documents. @param {Uint8Array} bytes @param {number} start @param {number} end @param {number} blockSize @returns {Block} */
  function decodeBlock(bytes, start, end, blockSize) {
    const read = new cariSandi.Reader(bytes, start);
    const starts = new Uint32Array(blockSize + 1);
    // A position takes at least a byte.
    const places = new Uint32Array(end - start);
    let row = 0;
    let filled = 0;
    while (read.at < end) {
      const next = filled + read.number();
      for (let position = 0; filled < next; filled += 1) places[filled] = position += read.number();
      starts[(row += 1)] = filled;
    }
    return { starts, places };
  }

  /** @param {string[]} names @param {Shard} shard @param {number} count @returns {Column[]} */
  function decodeFacets(names, { head, body }, count) {
    const read = new cariSandi.Reader(body);
    const none = new Uint32Array(0);
    return names.map((name, which) => {
      const values = head.nilai[which];
      if (read.number() < 2) {
        // Numbers below 128 are bytes as they stand.
        const own = values.length < 128 ? body.subarray(read.at, (read.at += count)) : read.fill(new Uint32Array(count));
        return { name, values, own, starts: none, items: none };
      }
      const starts = new Uint32Array(count + 1);
      read.fill(starts.subarray(1));
      for (let document = 1; document <= count; document += 1) starts[document] += starts[document - 1];
      return { name, values, own: null, starts, items: read.fill(new Uint32Array(starts[count])) };
    });
  }

  /** Where a word stands that has its place in the dictionary. @param {Entry} entry @returns {Postings} */
  function alone({ word, document, weight, block }) {
    return { word, documents: Uint32Array.of(document), weights: Uint8Array.of(weight), block };
  }

  class Index {
    /** @param {(name: string) => Promise<Shard>} load */
    constructor(load) {
      /** @type {Map<string, Promise<any>>} */
      this.cache = new Map();
      this.load = load;
    }

    /** Loads and decodes a shard once. @template T @param {string} name @param {(shard: Shard) => T} decode @returns {Promise<T>} */
    once(name, decode) {
      let ready = this.cache.get(name);
      if (!ready) {
        ready = this.load(name).then(decode);
        ready.catch(() => this.cache.delete(name));
        this.cache.set(name, ready);
      }
      return ready;
    }

    /** @returns {Promise<Record<string, string>>} the words of the page */
    text() {
      return this.once("teks", ({ head }) => head);
    }

    /** @returns {Promise<Meta>} */
    meta() {
      return this.once("meta", ({ head }) => {
        if (head.versi !== VERSION) throw new Error("versi");
        return {
          versi: head.versi,
          count: head.jumlah,
          cases: head.berkas,
          average: head.rerata,
          blockSize: head.blok,
          rowSize: head.baris,
          words: head.kata,
          wordFamilies: cariSandi.growing(head.keluarga),
          wordBlocks: cariSandi.growing(head.petak),
          lists: cariSandi.growing(head.daftar),
          listBlocks: cariSandi.growing(head["petak-daftar"]),
          parts: head.bagian.filter((/** @type {number} */ _, /** @type {number} */ at) => at % 2 === 0),
          partCounts: head.bagian.filter((/** @type {number} */ _, /** @type {number} */ at) => at % 2 === 1),
          blocks: cariSandi.growing(head.letak),
          documents: cariSandi.growing(head.dokumen),
          facets: head.saring,
          numbers: head.angka,
        };
      });
    }

    /** @param {string} folder @param {number} shard */
    name(folder, shard) {
      return `${folder}/${String(shard).padStart(3, "0")}`;
    }

    /** A part of the dictionary. @param {number} shard @returns {Promise<Entry[]>} */
    async words(shard) {
      const { wordFamilies, wordBlocks } = await this.meta();
      return this.once(this.name("kata", shard), (data) => decodeWords(data, wordFamilies[shard], wordBlocks[shard]));
    }

    /** The dictionary's lines for the commonest words. @returns {Promise<Map<string, Entry>>} */
    common() {
      return this.once("umum", (shard) => new Map(decodeWords(shard, 0, 0).map((entry) => [entry.word, entry])));
    }

    /** What every query takes, loaded before the first. @returns {Promise<[Meta, Uint8Array, Map<string, Entry>]>} */
    first() {
      return Promise.all([this.meta(), this.lengths(), this.common()]);
    }

    /** @param {string} word @returns {Promise<Entry|undefined>} */
    async entry(word) {
      const common = (await this.common()).get(word);
      if (common) return common;
      const shard = floorIndex((await this.meta()).words, word);
      if (shard < 0) return undefined;
      return (await this.words(shard)).find((entry) => entry.word === word);
    }

    /** The words that begin so, the commonest first, and whether there are more than were read. @param {string} prefix @returns {Promise<{entries: Entry[], cut: boolean}>} */
    async withPrefix(prefix) {
      const { words } = await this.meta();
      const first = Math.max(0, floorIndex(words, prefix));
      let last = first;
      while (last + 1 < words.length && words[last + 1].startsWith(prefix)) last += 1;
      const cut = last - first >= PREFIX_SHARDS;
      if (cut) last = first + PREFIX_SHARDS - 1;
      const shards = [];
      for (let shard = first; words.length > 0 && shard <= last; shard += 1) shards.push(this.words(shard));
      const found = (await Promise.all(shards)).flat().filter((entry) => entry.documents > 0 && entry.word.startsWith(prefix));
      found.sort((a, b) => b.documents - a.documents);
      return { entries: found, cut };
    }

    /** Begins to load the lists of the commonest words that begin so, while the dictionary is still on its way. @param {string} prefix @param {number} most shards */
    async ahead(prefix, most) {
      const entries = Array.from((await this.common()).values()).filter(({ word }) => word.startsWith(prefix));
      await this.postingsWithin(entries, most);
    }

    /** The number of the shard that holds a family. @param {number} family */
    async listShard(family) {
      return floorIndex((await this.meta()).lists, family);
    }

    /** All forms of a family, of which one part is given. @param {number} number @returns {Promise<Postings[]>} */
    async family(number) {
      const { parts, partCounts } = await this.meta();
      const at = floorIndex(parts, number);
      if (at < 0 || number >= parts[at] + partCounts[at]) return this.part(number);
      return (await Promise.all(Array.from({ length: partCounts[at] }, (_, index) => this.part(parts[at] + index)))).flat();
    }

    /** The families of a shard of lists, by their numbers. @param {number} shard @returns {Promise<(number: number) => Postings[]>} */
    async families(shard) {
      const { lists, listBlocks, blockSize } = await this.meta();
      const decoded = await this.once(this.name("daftar", shard), (data) => decodeLists(data, blockSize, listBlocks[shard]));
      return (number) => decoded(number - lists[shard]);
    }

    /** The forms of a family, or of one part of a great one. @param {number} number @returns {Promise<Postings[]>} */
    async part(number) {
      return (await this.families(await this.listShard(number)))(number);
    }

    /** Where exactly this word stands. @param {Entry} entry @returns {Promise<Postings>} */
    async postings(entry) {
      return entry.family >= 0 ? (await this.part(entry.family))[entry.form] : alone(entry);
    }

    /** Where each of these words stands, as long as that takes no more shards of lists: those go first in which the words have the most documents. @param {Entry[]} entries @param {number} most @returns {Promise<{postings: Postings[], cut: boolean}>} */
    async postingsWithin(entries, most) {
      const { lists } = await this.meta();
      /** @type {Map<number, {documents: number, entries: Entry[]}>} */
      const shards = new Map();
      for (const entry of entries) {
        if (entry.family < 0) continue;
        const number = floorIndex(lists, entry.family);
        const shard = shards.get(number) || { documents: 0, entries: [] };
        shard.documents += entry.documents;
        shard.entries.push(entry);
        shards.set(number, shard);
      }
      const ranked = Array.from(shards).sort(([, a], [, b]) => b.documents - a.documents);
      const read = ranked.slice(0, most).map(async ([shard, { entries }]) => {
        const family = await this.families(shard);
        return entries.map((entry) => family(entry.family)[entry.form]);
      });
      const own = entries.filter((entry) => entry.family < 0).map(alone);
      return { postings: own.concat(...(await Promise.all(read))), cut: ranked.length > most };
    }

    /** Blocks of positions, by number. @param {Set<number>} numbers @returns {Promise<Map<number, Block>>} */
    async blocks(numbers) {
      const { blocks, blockSize } = await this.meta();
      const shards = new Set(Array.from(numbers, (number) => floorIndex(blocks, number)));
      const read = (/** @type {Shard} */ { body }) => {
        const read = new cariSandi.Reader(body);
        const lengths = read.fill(new Uint32Array(read.number()));
        let start = read.at;
        const ends = Array.from(lengths, (length) => (start += length));
        /** @type {Map<number, Block>} */
        const decoded = new Map();
        return (/** @type {number} */ index) => {
          let block = decoded.get(index);
          if (!block) decoded.set(index, (block = decodeBlock(body, ends[index] - lengths[index], ends[index], blockSize)));
          return block;
        };
      };
      const loaded = new Map(await Promise.all(Array.from(shards, async (shard) => /** @type {const} */ ([shard, await this.once(this.name("letak", shard), read)]))));
      /** @type {Map<number, Block>} */
      const found = new Map();
      for (const number of numbers) {
        const shard = floorIndex(blocks, number);
        const block = loaded.get(shard)?.(number - blocks[shard]);
        if (block) found.set(number, block);
      }
      return found;
    }

    /** @param {number} number @returns {Promise<Page>} */
    async page(number) {
      const { documents } = await this.meta();
      const shard = floorIndex(documents, number);
      const items = await this.once(this.name("dokumen", shard), ({ head }) => head.isi);
      const [kind, title, url, summary, body] = items[number - documents[shard]];
      return { kind, title, url, summary, body };
    }

    /** The classes of the documents' lengths. @returns {Promise<Uint8Array>} */
    lengths() {
      return this.once("kolom/panjang", ({ body }) => body);
    }

    /** @returns {Promise<Column[]>} */
    async facets() {
      const { count, facets } = await this.meta();
      return this.once("kolom/saring", (shard) => decodeFacets(facets, shard, count));
    }

    /** One more than the number of each case; 0 where there is none. @param {string} name @returns {Promise<Uint32Array>} */
    async numbers(name) {
      const { cases } = await this.meta();
      return this.once(`kolom/${name}`, ({ body }) => {
        const values = new cariSandi.Reader(body).fill(new Uint32Array(cases));
        // Each is a folded step from the one before.
        for (let index = 0, value = 0; index < cases; index += 1) values[index] = value += (values[index] >>> 1) ^ -(values[index] & 1);
        return values;
      });
    }

    /** The first rows of the table. @returns {Promise<Beginning>} */
    beginning() {
      return this.once("awal", ({ head }) => head);
    }

    /** @param {number} shard @returns {Promise<{nomor: string[], judul: string[], alamat: string[]}>} */
    rows(shard) {
      return this.once(this.name("baris", shard), ({ head }) => head);
    }
  }

  return { Index, floorIndex, VERSION };
})();
