// @ts-check
// What to try where a query finds nothing: the nearest words of the archive, or one word less.
"use strict";

const cariSaran = (() => {
  /** Shards of the dictionary that are read for one word. */
  const SHARDS = 12;

  /** Edits between two words: letters added, left out, replaced or swapped. @param {string} a @param {string} b */
  function distance(a, b) {
    /** @type {number[]} */
    let older = [];
    let above = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      older = above;
      above = row;
    }
    return above[b.length];
  }

  /** The commonest words of the archive that are few edits away. @param {Index} index @param {string} word */
  async function near(index, word) {
    const { words: firsts } = await index.meta();
    const span = (/** @type {string} */ start) => {
      const first = Math.max(0, cariIndeks.floorIndex(firsts, start));
      let last = first;
      while (last + 1 < firsts.length && firsts[last + 1].startsWith(start)) last += 1;
      return { first, count: firsts.length === 0 ? 0 : last - first + 1 };
    };
    let { first, count } = span(word[0]);
    if (count > SHARDS) ({ first, count } = span(word.slice(0, 2)));
    const shards = Array.from({ length: Math.min(count, SHARDS) }, (_, at) => index.words(first + at));
    const limit = word.length < 6 ? 1 : 2;
    return (await Promise.all(shards))
      .flat()
      .filter((entry) => entry.documents > 0 && Math.abs(entry.word.length - word.length) <= limit)
      .map((entry) => ({ entry, edits: distance(word, entry.word) }))
      .filter(({ edits }) => edits <= limit)
      .sort((a, b) => a.edits - b.edits || b.entry.documents - a.entry.documents)
      .slice(0, 5)
      .map(({ entry }) => entry.word);
  }

  /** The query without the words of a clause. @param {string} query @param {Clause} clause */
  function without(query, clause) {
    const shown = clause.kind === "phrase" ? `"${clause.words.join(" ")}"` : clause.whole || clause.words[0];
    const pattern = clause.words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "")).join("[^\\p{L}\\p{N}]+");
    const rest = query.replace(new RegExp(`["“”„]?(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])["“”„]?`, "iu"), " ").replace(/\s+/g, " ").trim();
    return { query: rest, without: shown };
  }

  /** @param {Index} index @param {string} query @param {Clause[]} wanted @param {Match[]} found @returns {Promise<Suggestion[]>} */
  async function suggest(index, query, wanted, found) {
    /** @type {Suggestion[]} */
    const ideas = [];
    const words = wanted.flatMap((clause) => clause.words);
    const known = await Promise.all(words.map(async (word) => word.length < 3 || (await cariMesin.targets(index, word, false)).length > 0));
    const lacking = words.find((_, at) => !known[at]);
    const token = lacking && cariKata.tokens(query).find((token) => token.text === lacking);
    if (lacking && token) {
      for (const word of await near(index, lacking)) {
        ideas.push({ query: query.slice(0, token.start) + word + query.slice(token.end), without: "" });
      }
    }
    if (wanted.length > 1) {
      wanted.forEach((clause, at) => {
        const others = found.filter((_, other) => other !== at);
        const fits = others[0].weights.some((_, document) => others.every(({ weights }) => weights[document] > 0));
        const idea = without(query, clause);
        if (fits && idea.query !== "" && idea.query !== query) ideas.push(idea);
      });
    }
    return ideas.slice(0, 6);
  }

  return { suggest, distance };
})();
