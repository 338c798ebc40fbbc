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

  /** All facets; called before they are needed, it has them loaded in the meantime. @param {Index} index */
  async function facets(index) {
    const { facets: names } = await index.meta();
    return Promise.all(names.map((name) => index.facet(name)));
  }

  /** Applies the filters, and counts each facet among what the other facets leave. @param {Index} index @param {Uint32Array} documents @param {Filters} filters */
  async function narrow(index, documents, filters) {
    const columns = await facets(index);
    const chosen = columns.map(({ name, values }) => {
      const wanted = filters.get(name);
      return wanted && wanted.size > 0 ? Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0)) : null;
    });
    // How many facets a document fails, and one of them; column after column, which is much faster than row after row.
    const fails = new Uint8Array(documents.length);
    const failing = new Uint8Array(documents.length);
    columns.forEach(({ starts, items }, which) => {
      const wanted = chosen[which];
      if (!wanted) return;
      for (let row = 0; row < documents.length; row += 1) {
        const end = starts[documents[row] + 1];
        let at = starts[documents[row]];
        while (at < end && wanted[items[at]] === 0) at += 1;
        if (at < end) continue;
        fails[row] += 1;
        failing[row] = which;
      }
    });
    const counts = columns.map(({ starts, items, values }, which) => {
      const count = new Uint32Array(values.length);
      for (let row = 0; row < documents.length; row += 1) {
        if (fails[row] > 1 || (fails[row] === 1 && failing[row] !== which)) continue;
        const end = starts[documents[row] + 1];
        for (let at = starts[documents[row]]; at < end; at += 1) count[items[at]] += 1;
      }
      return count;
    });
    const kept = documents.filter((_, row) => fails[row] === 0);
    /** @type {Facet[]} */
    const counted = columns.map(({ name, values }, which) => ({
      name,
      values: values
        .map((value, at) => ({ value, count: counts[which][at], chosen: filters.get(name)?.has(value) || false }))
        .filter((value) => value.count > 0 || value.chosen)
        .sort((a, b) => (name === "tahun" ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1))),
    }));
    return { documents: kept, facets: counted };
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
    const key = (/** @type {number} */ document) => (document < keys.length ? keys[document] : -1);
    if (documents.length <= 2000 || count > 500) return Array.from(documents).sort((a, b) => key(b) - key(a) || a - b).slice(0, count);
    /** @type {number[]} */
    const best = [];
    for (const document of documents) {
      const own = key(document);
      if (best.length === count && own <= key(best[count - 1])) continue;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (key(best[middle]) >= own) low = middle + 1;
        else high = middle;
      }
      best.splice(low, 0, document);
      if (best.length > count) best.pop();
    }
    return best;
  }

  return { ORDERS, facets, narrow, keys, first };
})();
