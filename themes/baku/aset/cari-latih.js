// @ts-check
// A rehearsal: some queries over documents made up here, while the page waits for its first shards and for something to look for.
// A browser translates a script when it first runs, and makes quick what has run a while: this way the first query finds it so.
"use strict";

const cariLatih = (() => {
  /** As many documents as make the loops over all of them run a while. */
  const COUNT = 4096;
  const BLOCK = 512;
  const SHOWN = 10;
  const TEXT = "Permohonan (latih ulang) No. 515/14 telah diterima, diperiksa, lalu disahkan. ".repeat(8);

  const two = (/** @type {number} */ value) => [128 | (value & 127), value >> 7];
  const times = (/** @type {number} */ count, /** @type {number} */ value) => new Array(count).fill(value);

  /** The shards of an archive in which two words stand side by side in every document. @returns {Map<string, Shard>} */
  function shards() {
    const made = (/** @type {any} */ head, /** @type {number[]} */ ...body) => ({ head, body: Uint8Array.from(body) });
    const blocks = (2 * COUNT) / BLOCK;
    const list = [0, ...times(COUNT - 1, 1), ...times(COUNT, 1)];
    const positions = (/** @type {number} */ place) => times(COUNT, 1).flatMap((count) => [count, place]);
    const kata = "Alatih Aulang";
    return new Map([
      ["meta", made({ versi: cariIndeks.VERSION, jumlah: COUNT, berkas: COUNT, rerata: 3, blok: BLOCK, baris: 1000, kata: ["latih"], keluarga: [0], petak: [0], daftar: [0], "petak-daftar": [0], bagian: [], letak: [0], dokumen: [0], saring: [], angka: [] })],
      ["umum", made({ kata: "" }, 0)],
      ["kolom/panjang", made({}, ...times(COUNT, 3))],
      ["kata/000", made({ kata }, 2, ...two(2 * COUNT), ...two(2 * COUNT), 0, 0, 0, 2)],
      ["daftar/000", made({ kata }, 2, 1, 1, ...two(COUNT), 0, ...two(COUNT), 0, ...two(2 * COUNT), ...two(2 * COUNT), ...list, ...list)],
      ["letak/000", made({}, blocks, ...times(blocks, 0).flatMap(() => two(2 * BLOCK)), ...positions(1), ...positions(2))],
      ["dokumen/000", made({ isi: times(SHOWN, 0).map(() => [1, "Latih ulang", "", TEXT, TEXT]) })],
    ]);
  }

  const QUERIES = ["latih ulang ", '"latih ulang"', "latih ul"];

  /** Asks, and hands on what is found, stopping between the queries for what else the page has to do. @param {(page: Page, marker: Marker) => void} show */
  async function rehearse(show) {
    const made = shards();
    for (const query of QUERIES) {
      const index = new cariIndeks.Index(async (name) => /** @type {Shard} */ (made.get(name)));
      const { documents, scores, marker } = await cariMesin.search(index, query, false);
      for (const document of cariSaring.first(documents, scores, SHOWN)) show(await index.page(document), marker);
      await new Promise((done) => setTimeout(done));
    }
  }

  return { rehearse };
})();
