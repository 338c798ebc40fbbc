// @ts-check
// The columns of the archive's table: how each is shown, sorted and written to a file, over the shards of the search.
"use strict";

/**
 * A column: its heading's key, the facet or the numbers it shows, and whether it is there at first.
 * @typedef {{id: string, label: string, kind: "text"|"facet"|"date"|"days"|"findings", source: string, shown: boolean}} Lane
 *
 * The order of the rows: columns, the first counting most.
 * @typedef {{id: string, down: boolean}[]} Sorting
 *
 * What rows show, by their numbers; of numbers one more, or 0 where there is none.
 * @typedef {{row: (row: number) => Promise<{nomor: string, judul: string, alamat: string}>, text: (source: string, row: number) => string, number: (source: string, row: number) => number}} Cells
 */

const arsipLajur = (() => {
  /** @type {Lane[]} */
  const LANES = [
    { id: "nomor", label: "kolom-nomor", kind: "text", source: "nomor", shown: true },
    { id: "judul", label: "kolom-judul", kind: "text", source: "judul", shown: true },
    { id: "pemohon", label: "kolom-pemohon", kind: "facet", source: "unit", shown: true },
    { id: "sop", label: "kolom-sop", kind: "facet", source: "sop", shown: false },
    { id: "diterima", label: "kolom-diterima", kind: "date", source: "diterima", shown: true },
    { id: "keadaan", label: "kolom-keadaan", kind: "facet", source: "keadaan", shown: true },
    { id: "aktivitas", label: "kolom-aktivitas-kini", kind: "facet", source: "aktivitas", shown: false },
    { id: "batas", label: "kolom-batas-waktu", kind: "date", source: "batas", shown: true },
    { id: "terlambat", label: "kolom-terlambat", kind: "days", source: "hari-terlambat", shown: true },
    { id: "temuan", label: "kolom-temuan", kind: "findings", source: "jumlah-temuan", shown: true },
    { id: "asal", label: "saring-asal", kind: "facet", source: "asal", shown: false },
  ];

  /** Everything that the table shows and sorts by; loaded once. */
  class Table {
    /** @param {Index} index */
    constructor(index) {
      this.index = index;
      /** @type {Map<string, Uint32Array>} */
      this.ranks = new Map();
    }

    /** The rows of one shard. @param {number} row */
    async row(row) {
      const { rowSize } = await this.index.meta();
      const { nomor, judul, alamat } = await this.index.rows(Math.floor(row / rowSize));
      const at = row % rowSize;
      return { nomor: nomor[at], judul: judul[at], alamat: alamat[at] };
    }

    /** What the rows show in these columns, which are asked for at once. @param {Lane[]} lanes @returns {Promise<Cells>} */
    async cells(lanes) {
      const texts = new Set(["asal", ...lanes.filter(({ kind }) => kind === "facet").map(({ source }) => source)]);
      const counts = new Set(["keparahan", ...lanes.filter(({ kind }) => !["text", "facet"].includes(kind)).map(({ source }) => source)]);
      const [facets, numbers] = await Promise.all([
        Promise.all(Array.from(texts, async (source) => /** @type {const} */ ([source, await this.facet(source)]))),
        Promise.all(Array.from(counts, async (source) => /** @type {const} */ ([source, await this.index.numbers(source)]))),
      ]);
      const [text, number] = [new Map(facets), new Map(numbers)];
      return { row: (row) => this.row(row), text: (source, row) => this.value(text.get(source), row), number: (source, row) => number.get(source)?.[row] || 0 };
    }

    /** Loads all rows, for sorting by their texts and for files. */
    async all() {
      const { cases, rowSize } = await this.index.meta();
      return Promise.all(Array.from({ length: Math.ceil(cases / rowSize) }, (_, shard) => this.index.rows(shard)));
    }

    /** The value of a facet in a row; the empty text where there is none. @param {Column|undefined} column @param {number} row */
    value(column, row) {
      if (!column) return "";
      const first = valueAt(column, row);
      return first < 0 ? "" : column.values[first];
    }

    /** @param {string} name @returns {Promise<Column|undefined>} */
    async facet(name) {
      return (await this.index.facets()).find((column) => column.name === name);
    }

    /** For each row a number that sorts it; 0 for none. @param {string} id @returns {Promise<Uint32Array>} */
    async rank(id) {
      const known = this.ranks.get(id);
      if (known) return known;
      const lane = LANES.find((lane) => lane.id === id) || LANES[0];
      const { cases } = await this.index.meta();
      const ranks = new Uint32Array(cases);
      if (lane.kind === "facet") {
        const column = await this.facet(lane.source);
        const order = order_of(column ? column.values : []);
        for (let row = 0; column && row < cases; row += 1) {
          const first = valueAt(column, row);
          if (first >= 0) ranks[row] = order[first] + 1;
        }
      } else if (lane.kind === "text") {
        const texts = (await this.all()).flatMap((rows) => (lane.source === "nomor" ? rows.nomor : rows.judul));
        const order = order_of(texts);
        for (let row = 0; row < cases; row += 1) ranks[row] = order[row] + 1;
      } else if (lane.kind === "findings") {
        const [counts, worst] = await Promise.all([this.index.numbers("jumlah-temuan"), this.index.numbers("keparahan")]);
        for (let row = 0; row < cases; row += 1) ranks[row] = worst[row] * 100000 + Math.min(99999, Math.max(0, counts[row] - 1));
      } else {
        ranks.set(await this.index.numbers(lane.source));
      }
      this.ranks.set(id, ranks);
      return ranks;
    }

    /** Rows, given as they are numbered, in order; of equals the newer go first, and rows without a value come last, whichever way. @param {Uint32Array} rows @param {Sorting} sorting @returns {Promise<Uint32Array>} */
    async sort(rows, sorting) {
      const keys = await Promise.all(sorting.map(({ id }) => this.rank(id)));
      let ordered = rows.slice().reverse();
      // From the column that counts least to the one that counts most, each keeping what those before it made.
      for (let at = sorting.length - 1; at >= 0; at -= 1) {
        const { id, down } = sorting[at];
        const none = LANES.find((lane) => lane.id === id)?.kind === "days" ? 1 : 0;
        ordered = counted(ordered, keys[at], down, none);
      }
      return ordered;
    }
  }

  /** The same of the first rows, which need no column; they are numbered as they stand. @param {Beginning} beginning @returns {Cells} */
  function first({ nomor, judul, alamat, angka, saring }) {
    return {
      row: async (row) => ({ nomor: nomor[row], judul: judul[row], alamat: alamat[row] }),
      text: (source, row) => saring[source]?.[row] || "",
      number: (source, row) => angka[source]?.[row] || 0,
    };
  }

  /** The number of the first value in a row; -1 where there is none. @param {Column} column @param {number} row */
  function valueAt({ own, starts, items }, row) {
    if (own) return own[row] - 1;
    return starts[row] < starts[row + 1] ? items[starts[row]] : -1;
  }

  /** Sorts by counting, which leaves equal rows in their order. @param {Uint32Array} rows @param {Uint32Array} key @param {boolean} down @param {number} none the greatest key that stands for no value */
  function counted(rows, key, down, none) {
    let most = 0;
    for (let at = 0; at < rows.length; at += 1) most = Math.max(most, key[rows[at]]);
    const last = most + 1;
    const place = (/** @type {number} */ value) => (value <= none ? last : down ? most - value : value);
    const starts = new Uint32Array(last + 2);
    for (let at = 0; at < rows.length; at += 1) starts[place(key[rows[at]]) + 1] += 1;
    for (let at = 1; at < starts.length; at += 1) starts[at] += starts[at - 1];
    const ordered = new Uint32Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      ordered[starts[place(key[rows[at]])]] = rows[at];
      starts[place(key[rows[at]])] += 1;
    }
    return ordered;
  }

  /** The place of each text in their order, the same for equal texts. @param {string[]} texts */
  function order_of(texts) {
    const folded = texts.map((text) => text.toLowerCase());
    const sorted = Array.from(folded.keys()).sort((a, b) => (folded[a] < folded[b] ? -1 : folded[a] > folded[b] ? 1 : 0));
    const order = new Uint32Array(texts.length);
    for (let at = 1, place = 0; at < sorted.length; at += 1) {
      if (folded[sorted[at]] !== folded[sorted[at - 1]]) place = at;
      order[sorted[at]] = place;
    }
    return order;
  }

  /** A day counted from 1 January 1970, as ISO 8601. @param {number} day */
  function iso(day) {
    return new Date(day * 86400000).toISOString().slice(0, 10);
  }

  /** The same in words. @param {number} day @param {(key: string) => string} say */
  function date(day, say) {
    const [year, month, number] = iso(day).split("-").map(Number);
    return `${number} ${say(`bulan-${month}`)} ${year}`;
  }

  return { LANES, Table, first, iso, date };
})();
