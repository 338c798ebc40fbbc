// @ts-check
// What to try where a query finds nothing: the nearest words of the archive, words in any order, or one condition less.
"use strict";

/**
 * A query that found nothing: its conditions, and what each of them matches.
 * @typedef {{wanted: Clause[], found: Match[], unwanted: Clause[], excluded: Match[]}} Failed
 */

const cariSaran = (() => {
  /** Shards of the dictionary that are read for one word. */
  const SHARDS = 12;
  /** Words tried in the place of one, queries tried, and queries offered. */
  const NEAR = 4;
  const TRIES = 16;
  const IDEAS = 6;

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

  /** The commonest words of the archive that are few edits away; of numbers those that differ by noughts in front alone, where there are such. @param {Index} index @param {string} word */
  async function near(index, word) {
    const { words: firsts } = await index.meta();
    const span = (/** @type {string} */ start) => {
      const first = Math.max(0, cariIndeks.floorIndex(firsts, start));
      let last = first;
      while (last + 1 < firsts.length && firsts[last + 1].startsWith(start)) last += 1;
      return { first, count: firsts.length === 0 ? 0 : last - first + 1 };
    };
    // Of a joined number the first part is taken as right (2025- of 2025-00012), of a word the first letter.
    let start = word.includes("-") ? word.slice(0, word.indexOf("-") + 1) : word[0];
    let { first, count } = span(start);
    if (count > SHARDS && start.length === 1) ({ first, count } = span((start = word.slice(0, 2))));
    const shards = Array.from({ length: Math.min(count, SHARDS) }, (_, at) => index.words(first + at));
    const limit = word.length < 6 ? 1 : 2;
    const value = (/** @type {string} */ text) => text.replace(/(^|-)0+(?=\d)/g, "$1");
    const edits = (/** @type {string} */ other) => {
      if (/\d/.test(word) && value(word) === value(other)) return 0;
      return Math.abs(other.length - word.length) <= limit ? distance(word, other) : Infinity;
    };
    const found = (await Promise.all(shards))
      .flat()
      .filter((entry) => entry.documents > 0 && entry.word !== word && entry.word.startsWith(start))
      .map((entry) => ({ entry, edits: edits(entry.word) }))
      .filter(({ edits }) => edits <= limit)
      .sort((a, b) => a.edits - b.edits || b.entry.documents - a.entry.documents);
    const least = found[0]?.edits === 0 ? 0 : limit;
    return found.filter(({ edits }) => edits <= least).slice(0, NEAR).map(({ entry }) => entry.word);
  }

  /** A condition as it is typed. @param {Clause} clause */
  function typed({ kind, words, whole, exclude }) {
    const text = kind === "phrase" ? `"${words.join(" ")}"` : whole || words[0];
    return exclude ? `-${text}` : text;
  }

  /** @param {Clause[]} clauses */
  function query(clauses) {
    return clauses.map(typed).join(" ");
  }

  /** What to put in the place of a condition that finds nothing by itself, the likeliest first; nothing, to leave it out. @param {Index} index @param {Clause} clause @returns {Promise<Clause[][]>} */
  async function instead(index, clause) {
    const word = (/** @type {string} */ text) => /** @type {Clause} */ ({ kind: "word", words: [text], whole: "", exclude: false, prefix: false });
    if (clause.kind === "word") return clause.words[0].length < 3 ? [[]] : [...(await near(index, clause.words[0])).map((text) => [word(text)]), []];
    if (clause.kind === "chain") {
      const numbers = (await near(index, clause.whole)).map((text) => [word(text)]);
      return [...numbers, [word(clause.words[clause.words.length - 1])], clause.words.map(word), []];
    }
    // A phrase: its words in any order, and where one of them is lacking, the phrase with the nearest.
    const choices = await Promise.all(
      clause.words.map(async (text) => ((await index.entry(text))?.documents ? [text] : (await near(index, text)).slice(0, 2))),
    );
    const rows = product(choices).slice(0, NEAR);
    const corrected = rows.filter((words) => words.join() !== clause.words.join()).map((words) => [{ ...clause, words }]);
    return [...corrected, ...rows.map((words) => words.map(word)), []];
  }

  /** One of each, those first whose places add up to the least. @template T @param {T[][]} choices @returns {T[][]} */
  function product(choices) {
    /** @type {{items: T[], place: number}[]} */
    let rows = [{ items: [], place: 0 }];
    for (const options of choices) {
      rows = rows.flatMap(({ items, place }) => options.map((option, at) => ({ items: [...items, option], place: place + at })));
      rows = rows.sort((a, b) => a.place - b.place).slice(0, TRIES);
    }
    return rows.map(({ items }) => items);
  }

  /** Other queries, each of which finds something. @param {Index} index @param {Failed} failed @returns {Promise<Suggestion[]>} */
  async function suggest(index, { wanted, found, unwanted, excluded }) {
    /** @type {Map<string, Suggestion>} */
    const ideas = new Map();
    let tries = 0;
    const offer = async (/** @type {Clause[]} */ clauses, without = "") => {
      const text = query(clauses);
      if (ideas.size >= IDEAS || tries >= TRIES || ideas.has(text) || !clauses.some((clause) => !clause.exclude)) return;
      tries += 1;
      const { documents } = await cariMesin.search(index, text, false);
      if (documents.length > 0) ideas.set(text, { query: text, without });
    };
    const options = await Promise.all(wanted.map(async (clause, at) => (found[at].count > 0 ? [[clause]] : instead(index, clause))));
    const lacking = found.some(({ count }) => count === 0);
    if (lacking) {
      // Those that merely lack a condition are offered as such below.
      const lesser = wanted.map((_, at) => query(wanted.filter((_, other) => other !== at)));
      const correct = async (/** @type {Clause[][][]} */ choices) => {
        const rows = product(choices).map((row) => row.flat()).filter((row) => !lesser.includes(query(row)));
        for (const row of rows) if (ideas.size < NEAR && tries < TRIES - IDEAS) await offer([...row, ...unwanted]);
      };
      await correct(options.map((choices) => choices.filter((choice) => choice.length > 0)));
      if (ideas.size === 0) await correct(options);
    }
    // One condition less, which the lists at hand answer.
    const fits = (/** @type {number} */ less, /** @type {number} */ excuse) =>
      found[0].weights.some(
        (_, document) =>
          found.every(({ weights }, at) => at === less || weights[document] > 0) && excluded.every(({ weights }, at) => at === excuse || weights[document] === 0),
      );
    for (const [at, clause] of wanted.entries()) {
      if (wanted.length > 1 && fits(at, -1)) await offer([...wanted.filter((_, other) => other !== at), ...unwanted], typed(clause));
    }
    for (const [at, clause] of unwanted.entries()) {
      if (found.length > 0 && fits(-1, at)) await offer([...wanted, ...unwanted.filter((_, other) => other !== at)], typed(clause));
    }
    // The corrected query with one condition less.
    if (lacking && ideas.size === 0) {
      const [best] = product(options);
      for (const at of best.keys()) await offer([...best.filter((_, other) => other !== at).flat(), ...unwanted]);
    }
    return Array.from(ideas.values());
  }

  return { suggest, distance };
})();
