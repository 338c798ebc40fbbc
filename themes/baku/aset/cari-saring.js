// @ts-check
// Narrowing and ordering what was found, over columns alone.
"use strict";

/**
 * @typedef {Map<string, Set<string>>} Filters values chosen, by facet
 * @typedef {{name: string, values: {value: string, count: number, chosen: boolean}[]}} Facet
 * @typedef {"cocok"|"baru"|"lama"|"terlambat"} Order
 */

const cariSaring = (() => {
  /** @type {Order[]} */
  const ORDERS = ["cocok", "baru", "lama", "terlambat"];

  /** How many of the documents have each value. @param {Column} column @param {Uint32Array} documents */
  function tally({ values, own, starts, items }, documents) {
    // The first counts those without one.
    const counts = new Uint32Array(values.length + 1);
    if (own) {
      for (let row = 0; row < documents.length; row += 1) counts[own[documents[row]]] += 1;
      return counts.subarray(1);
    }
    for (let row = 0; row < documents.length; row += 1) {
      const end = starts[documents[row] + 1];
      for (let at = starts[documents[row]]; at < end; at += 1) counts[items[at] + 1] += 1;
    }
    return counts.subarray(1);
  }

  /** Which of the documents have one of the values wanted. @param {Column} column @param {Uint32Array} documents @param {Set<string>} wanted */
  function having({ values, own, starts, items }, documents, wanted) {
    const chosen = Uint8Array.from(["", ...values], (value, at) => (at > 0 && wanted.has(value) ? 1 : 0));
    return Uint8Array.from(documents, (document) => {
      if (own) return chosen[own[document]];
      let at = starts[document];
      while (at < starts[document + 1] && chosen[items[at] + 1] === 0) at += 1;
      return at < starts[document + 1] ? 1 : 0;
    });
  }

  /** Years from the latest, everything else from what is commonest. @param {string} name @param {Facet["values"]} values */
  function ordered(name, values) {
    return values.sort((a, b) => (name === "tahun" ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1)));
  }

  /** Applies the filters; `facets` counts each facet among what the other facets leave. Columns are loaded for what needs them: with no filter, for the counts alone. @param {Index} index @param {Uint32Array} documents @param {Filters} filters */
  async function narrow(index, documents, filters) {
    const columns = filters.size > 0 ? await index.facets() : [];
    /** @type {Map<string, Uint8Array>} */
    const passed = new Map();
    for (const column of columns) {
      const wanted = filters.get(column.name);
      if (wanted && wanted.size > 0) passed.set(column.name, having(column, documents, wanted));
    }
    /** What passes the filters of all facets but one. @param {string} name */
    const among = (name) => {
      const others = Array.from(passed).filter(([other]) => other !== name).map(([, fits]) => fits);
      return others.length === 0 ? documents : documents.filter((_, row) => others.every((fits) => fits[row] === 1));
    };
    const kept = among("");
    /** @returns {Promise<Facet[]>} */
    const facets = async () =>
      (await index.facets()).map((column) => {
        const { name, values } = column;
        const counts = tally(column, passed.has(name) ? among(name) : kept);
        return {
          name,
          values: ordered(
            name,
            values.map((value, at) => ({ value, count: counts[at], chosen: filters.get(name)?.has(value) || false })).filter((value) => value.count > 0 || value.chosen),
          ),
        };
      });
    return { documents: kept, facets };
  }

  /** The keys to sort by, by document: the greater, the earlier. @param {Index} index @param {Float32Array} scores @param {Order} order @returns {Promise<ArrayLike<number>>} */
  async function keys(index, scores, order) {
    if (order === "cocok") return scores;
    const values = await index.numbers(order === "terlambat" ? "hari-terlambat" : "diterima");
    if (order !== "lama") return values;
    return Float64Array.from(values, (value) => (value === 0 ? 0 : 4294967296 - value));
  }

  /** The first documents in an order; of equals, the lower number goes first. Pages without a key come last. @param {Uint32Array} documents @param {ArrayLike<number>} keys @param {number} count @returns {number[]} */
  function first(documents, keys, count) {
    if (documents.length <= 2000 || count > 500) {
      const key = (/** @type {number} */ document) => (document < keys.length ? keys[document] : -1);
      return Array.from(documents).sort((a, b) => key(b) - key(a) || a - b).slice(0, count);
    }
    /** @type {{document: number, key: number}[]} */
    const best = [];
    let least = -Infinity;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at];
      const key = document < keys.length ? keys[document] : -1;
      if (key <= least) continue;
      let place = best.length;
      while (place > 0 && best[place - 1].key < key) place -= 1;
      best.splice(place, 0, { document, key });
      if (best.length > count) best.pop();
      if (best.length === count) least = best[count - 1].key;
    }
    return best.map(({ document }) => document);
  }

  return { ORDERS, ordered, narrow, keys, first };
})();
