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

  /** Applies the filters, and counts each facet among what the other facets leave. @param {Index} index @param {Uint32Array} documents @param {Filters} filters */
  async function narrow(index, documents, filters) {
    const { facets: names } = await index.meta();
    const columns = await Promise.all(names.map((name) => index.facet(name)));
    const chosen = columns.map(({ name, values }) => {
      const wanted = filters.get(name);
      return wanted && wanted.size > 0 ? Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0)) : null;
    });
    const counts = columns.map(({ values }) => new Uint32Array(values.length));
    const kept = new Uint32Array(documents.length);
    let size = 0;
    for (const document of documents) {
      let fails = 0;
      let failing = -1;
      columns.forEach(({ starts, items }, which) => {
        const wanted = chosen[which];
        if (!wanted) return;
        for (let at = starts[document]; at < starts[document + 1]; at += 1) if (wanted[items[at]] === 1) return;
        fails += 1;
        failing = which;
      });
      if (fails > 1) continue;
      if (fails === 0) kept[size++] = document;
      for (let which = 0; which < columns.length; which += 1) {
        if (fails === 1 && failing !== which) continue;
        const { starts, items } = columns[which];
        for (let at = starts[document]; at < starts[document + 1]; at += 1) counts[which][items[at]] += 1;
      }
    }
    /** @type {Facet[]} */
    const facets = columns.map(({ name, values }, which) => ({
      name,
      values: values
        .map((value, at) => ({ value, count: counts[which][at], chosen: filters.get(name)?.has(value) || false }))
        .filter((value) => value.count > 0 || value.chosen)
        .sort((a, b) => (name === "tahun" ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1))),
    }));
    return { documents: kept.subarray(0, size), facets };
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

  return { ORDERS, narrow, keys, first };
})();
