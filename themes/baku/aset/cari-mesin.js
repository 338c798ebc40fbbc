// @ts-check
// Answering queries: which documents satisfy every clause, how well, and which words to mark.
"use strict";

/**
 * Words to mark in what is shown: forms that were found, beginnings, and words in a row.
 * @typedef {{words: Set<string>, prefixes: string[], phrases: string[][]}} Marker
 *
 * The documents that satisfy a clause: their weight by number (0 for all others), how many there are, and whether there may
 * be more.
 * @typedef {{weights: Float32Array, count: number, cut: boolean}} Match
 *
 * A word's postings with the weight of that form for the query.
 * @typedef {{postings: Postings, weight: number}} Target
 *
 * What satisfies a query, in the order of the documents, with their scores by number, and whether there may be more.
 * @typedef {{documents: Uint32Array, scores: Float32Array, cut: boolean, marker: Marker, suggestions: Suggestion[]}} Answer
 *
 * Another query that finds something: with another word, or without one.
 * @typedef {{query: string, without: string}} Suggestion
 */

const cariMesin = (() => {
  /** What a relative of the form asked for counts, and a mere beginning. */
  const RELATIVE = 0.6;
  const BEGINNING = 0.5;
  /** How many shards of lists a beginning may load. */
  const PREFIX_LISTS = 8;
  /** How many of these may be asked for on the word of the commonest words alone. */
  const AHEAD_LISTS = 4;
  /** From how many letters on an unfinished word is looked up while it is typed. */
  const AHEAD_LETTERS = 3;
  /** How many documents the rarest part of a number may have for its parts to be looked for in a row beside the numbers that it begins. */
  const CHAIN_DOCUMENTS = 1000;
  /** BM25: how soon more of a word stops to count, and how much long documents lose. */
  const K1 = 1.2;
  const B = 0.75;

  const COUNTS = Float32Array.from({ length: 128 }, (_, code) => cariSandi.count(code));

  /** What a word stands for, and whether that is not all. @param {Index} index @param {string} word @param {boolean} prefix @returns {Promise<{found: Target[], cut: boolean}>} */
  async function targets(index, word, prefix) {
    /** @type {Map<string, Target>} */
    const found = new Map();
    const add = (/** @type {Postings} */ postings, /** @type {number} */ weight) => {
      const known = found.get(postings.word);
      if (postings.documents.length > 0 && (!known || known.weight < weight)) found.set(postings.word, { postings, weight });
    };
    const relatives = async (/** @type {Entry} */ entry, /** @type {number} */ own) => {
      const forms = entry.family < 0 ? [await index.postings(entry)] : await index.family(entry.family);
      for (const form of forms) add(form, form.word === word ? own : RELATIVE);
    };
    const [exact, begun] = await Promise.all([index.entry(word), prefix ? beginnings(index, word) : { postings: [], cut: false }]);
    if (exact) await relatives(exact, 1);
    for (const postings of begun.postings) add(postings, BEGINNING);
    if (!exact) {
      for (const candidate of cariImbuhan.candidates(word)) {
        const entry = await index.entry(candidate.root);
        if (!entry || !(await believed(index, candidate, entry))) continue;
        await relatives(entry, RELATIVE);
        break;
      }
    }
    return { found: Array.from(found.values()), cut: begun.cut };
  }

  /** Whether a root is believed of a word that the archive lacks. @param {Index} index @param {Candidate} candidate @param {Entry} entry */
  async function believed(index, { evidence }, entry) {
    if (entry.known || evidence === "") return true;
    if (evidence === "~") return entry.family >= 0 && (await index.family(entry.family)).length > 1;
    return evidence === "=" && entry.documents > 0;
  }

  /** Where the words stand that begin so, and whether there are more. @param {Index} index @param {string} word */
  async function beginnings(index, word) {
    // Were this to fail, the same lists fail again below.
    index.ahead(word, AHEAD_LISTS).catch(() => undefined);
    const { entries, cut } = await index.withPrefix(word);
    const found = await index.postingsWithin(entries, PREFIX_LISTS);
    return { postings: found.postings, cut: cut || found.cut };
  }

  /** @param {Index} index @param {Clause} clause @param {Meta} meta @param {Marker} marker @returns {Promise<Match>} */
  async function matches(index, clause, meta, marker) {
    if (clause.kind === "phrase") return phrase(index, clause.words, meta, marker);
    const word = clause.kind === "chain" ? clause.whole : clause.words[0];
    const { found, cut } = await targets(index, word, clause.prefix);
    if (clause.kind === "chain" && found.length === 0) return phrase(index, clause.words, meta, marker);
    const inside = clause.kind === "chain" ? await within(index, clause, meta, marker) : { weights: new Float32Array(meta.count), count: 0, cut: false };
    const { weights } = inside;
    let { count } = inside;
    for (const { postings, weight } of found) {
      count += gather(postings, weight, weights);
      marker.words.add(postings.word);
    }
    if (clause.prefix) marker.prefixes.push(word);
    return { weights, count, cut: cut || inside.cut };
  }

  /** A number that is no word by itself, but begins others, may also stand inside longer ones: 515/14 in 8/515/14. @param {Index} index @param {Clause} clause @param {Meta} meta @param {Marker} marker @returns {Promise<Match>} */
  async function within(index, clause, meta, marker) {
    const nothing = { weights: new Float32Array(meta.count), count: 0, cut: false };
    if ((await index.entry(clause.whole))?.documents) return nothing;
    const parts = await Promise.all(clause.words.map((word) => index.entry(word)));
    const rarest = Math.min(...parts.map((entry) => entry?.documents || 0));
    if (rarest > CHAIN_DOCUMENTS) return { ...nothing, cut: true };
    return rarest > 0 ? phrase(index, clause.words, meta, marker) : nothing;
  }

  /** Exact forms in a row; only the positions of documents that have all words are loaded. @param {Index} index @param {string[]} words @param {Meta} meta @param {Marker} marker @returns {Promise<Match>} */
  async function phrase(index, words, meta, marker) {
    const weights = new Float32Array(meta.count);
    const entries = await Promise.all(words.map((word) => index.entry(word)));
    if (entries.some((entry) => !entry || entry.documents === 0)) return { weights, count: 0, cut: false };
    const lists = await Promise.all(entries.map((entry) => index.postings(/** @type {Entry} */ (entry))));
    marker.phrases.push(words);
    const { documents, rows } = common(lists);
    /** @type {Set<number>} */
    const blocks = new Set();
    lists.forEach(({ block }, which) => {
      for (let at = 0, last = -1; at < documents.length; at += 1) {
        const number = Math.floor(rows[which][at] / meta.blockSize);
        if (number !== last) blocks.add(block + number);
        last = number;
      }
    });
    const loaded = await index.blocks(blocks);
    const places = lists.map(({ block }, which) => new Places(rows[which], block, loaded, meta.blockSize));
    let count = 0;
    for (let at = 0; at < documents.length; at += 1) {
      for (let which = 0; which < places.length; which += 1) places[which].go(at);
      const found = inRow(places);
      weights[documents[at]] = found;
      if (found > 0) count += 1;
    }
    return { weights, count, cut: false };
  }

  /** The documents that all lists have, and where each list has them. @param {Postings[]} lists */
  function common(lists) {
    const shortest = lists.reduce((one, other) => (other.documents.length < one.documents.length ? other : one)).documents;
    const documents = new Uint32Array(shortest.length);
    const rows = lists.map(() => new Uint32Array(shortest.length));
    const ats = new Uint32Array(lists.length);
    let kept = 0;
    for (let next = 0; next < shortest.length; next += 1) {
      const document = shortest[next];
      let which = 0;
      while (which < lists.length) {
        const own = lists[which].documents;
        let at = ats[which];
        while (at < own.length && own[at] < document) at += 1;
        ats[which] = at;
        if (own[at] !== document) break;
        rows[which][kept] = at;
        which += 1;
      }
      documents[kept] = document;
      if (which === lists.length) kept += 1;
    }
    return { documents: documents.subarray(0, kept), rows: rows.map((own) => own.subarray(0, kept)) };
  }

  /** A word's positions in one document after another. */
  class Places {
    /** @param {Uint32Array} rows where the word's list has each document @param {number} first block @param {Map<number, Block>} loaded @param {number} size documents of a block */
    constructor(rows, first, loaded, size) {
      this.rows = rows;
      this.first = first;
      this.loaded = loaded;
      this.size = size;
      this.end = 0;
      /** @type {Block} */
      this.block = { starts: new Uint32Array(2), places: new Uint32Array(0) };
      this.row = 0;
    }

    /** @param {number} at which of the documents; not before the last one */
    go(at) {
      const row = this.rows[at];
      if (row >= this.end) {
        const number = Math.floor(row / this.size);
        this.end = (number + 1) * this.size;
        this.block = /** @type {Block} */ (this.loaded.get(this.first + number));
      }
      this.row = row % this.size;
    }

    /** @param {number} position */
    has(position) {
      const { starts, places } = this.block;
      let at = starts[this.row];
      const end = starts[this.row + 1];
      while (at < end && places[at] < position) at += 1;
      return at < end && places[at] === position;
    }
  }

  /** How often positions follow one another, one of each word. @param {Places[]} words */
  function inRow(words) {
    const { block, row } = words[0];
    const end = block.starts[row + 1];
    let count = 0;
    for (let at = block.starts[row]; at < end; at += 1) {
      let which = 1;
      while (which < words.length && words[which].has(block.places[at] + which)) which += 1;
      if (which === words.length) count += 1;
    }
    return count;
  }

  /** Adds a word's weights to those of its clause; returns how many documents had none so far. @param {Postings} postings @param {number} weight @param {Float32Array} weights */
  function gather({ documents, weights: classes }, weight, weights) {
    let added = 0;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at];
      if (weights[document] === 0) added += 1;
      weights[document] += weight * COUNTS[classes[at]];
    }
    return added;
  }

  /** Adds what a clause is worth to the scores of the documents; returns those that satisfy it. @param {Match} match @param {Uint32Array} documents @param {Uint8Array} lengths @param {Float32Array} norms @param {Float32Array} scores */
  function rank({ weights, count }, documents, lengths, norms, scores) {
    const rarity = Math.log(1 + (weights.length - count + 0.5) / (count + 0.5)) * (K1 + 1);
    const kept = new Uint32Array(documents.length);
    let size = 0;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at];
      const weight = weights[document];
      if (weight === 0) continue;
      scores[document] += (rarity * weight) / (weight + norms[lengths[document] & 127]);
      kept[size] = document;
      size += 1;
    }
    return kept.subarray(0, size);
  }

  /** @param {Index} index @param {string} query @param {boolean} suggest whether to look for other queries where nothing is found @returns {Promise<Answer>} */
  async function search(index, query, suggest = true) {
    const clauses = cariKueri.parse(query);
    const wanted = clauses.filter((clause) => !clause.exclude);
    const unwanted = clauses.filter((clause) => clause.exclude);
    /** @type {Marker} */
    const marker = { words: new Set(), prefixes: [], phrases: [] };
    const meta = await index.meta();
    const nothing = { words: new Set(), prefixes: [], phrases: [] };
    const [lengths, found, excluded] = await Promise.all([
      index.lengths(),
      Promise.all(wanted.map((clause) => matches(index, clause, meta, marker))),
      Promise.all(unwanted.map((clause) => matches(index, clause, meta, nothing))),
    ]);
    const norms = COUNTS.map((length) => K1 * (1 - B + (B * length) / Math.max(1, meta.average)));
    const scores = new Float32Array(meta.count);
    let documents = new Uint32Array(meta.count);
    for (let document = 0; document < meta.count; document += 1) documents[document] = document;
    for (const match of found) documents = rank(match, documents, lengths, norms, scores);
    for (const { weights } of excluded) documents = documents.filter((document) => weights[document] === 0);
    const cut = documents.length < meta.count && found.some((match) => match.cut);
    const suggestions = documents.length === 0 && suggest ? await cariSaran.suggest(index, { wanted, found, unwanted, excluded }) : [];
    return { documents, scores, cut, marker, suggestions };
  }

  /** Loads what a query that is still being typed will need: all about finished words, the dictionary for the last. @param {Index} index @param {string} query */
  async function prepare(index, query) {
    await Promise.all(
      cariKueri.parse(query).map(({ kind, words, whole, prefix }) => {
        if (kind === "word" && !prefix) return targets(index, words[0], false);
        const word = kind === "chain" ? whole : words[words.length - 1];
        return word.length < AHEAD_LETTERS ? undefined : prefix ? index.withPrefix(word) : index.entry(word);
      }),
    );
  }

  return { search, targets, prepare };
})();
