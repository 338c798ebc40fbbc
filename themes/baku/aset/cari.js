// @ts-check
// Full-text search over the shards below cari/indeks/ (format: docs/search-format.md, version 1).
// First the parts that know no page, which the tests run under Node; then the page. Served as written.
"use strict";

(() => {
  const VERSION = 1;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const PAGE = 10;
  /** The weight of a word in title, summary and body. */
  const FIELD_WEIGHTS = [5, 2, 1];
  /** Positions of the three fields are kept apart by this much. */
  const FIELD_STEP = 1 << 24;
  /** How many words a prefix may stand for, and how many dictionary shards are read for it. */
  const PREFIX_WORDS = 100;
  const PREFIX_SHARDS = 6;

  /**
   * @typedef {{text: string, position: number, start: number, end: number, whole: boolean}} Token
   * @typedef {{root: string, steps: number, weak: boolean}} Candidate
   * @typedef {{kind: "word"|"phrase"|"chain", words: string[], whole: string, exclude: boolean, prefix: boolean}} Clause
   * @typedef {{word: string, documents: number, family: number, form: number, known: boolean}} Entry
   * @typedef {{forms: number, documents: Map<number, number[]>}} Family
   * @typedef {{rest: number, forms: Map<number, number>}} Target
   * @typedef {{tf: number, hits: Set<number>}} Match
   * @typedef {{document: number, score: number, hits: Set<number>}} Result
   * @typedef {{kind: number, title: string, url: string, summary: string, body: string}} Page
   * @typedef {{name: string, values: {value: string, count: number, chosen: boolean}[]}} Facet
   * @typedef {{text: string, mark: boolean}} Segment
   * @typedef {Map<string, Set<string>>} Filters
   * @typedef {{results: Result[], facets: Facet[], unfiltered: number, suggestions: string[]}} Answer
   */

  // ---- Words: the same cutting as src/search/tokens.rs ----

  const MAX_CHARS = 40;
  const RUN = /[\p{Alphabetic}\p{N}](?:[\p{Alphabetic}\p{N}\u0300-\u036f\u00ad]|['\u2019\u02bc](?=[\p{Alphabetic}\p{N}]))*/gu;
  const DECORATION = /[\u0300-\u036f\u00ad'\u2019\u02bc]/g;
  const JOINER = /^[-/._\u2010\u2011\u2013]$/;

  /** @param {string} text @returns {Token[]} */
  function tokens(text) {
    /** @type {Token[]} */
    const found = [];
    /** @type {Token[]} */
    let chain = [];
    let position = 0;
    let end = -1;
    const endChain = () => {
      const whole = chain.map((part) => part.text).join("-");
      if (chain.length > 1 && Array.from(whole).length <= MAX_CHARS && /[0-9]/.test(whole)) {
        const { position, start } = chain[0];
        found.push({ text: whole, position, start, end: chain[chain.length - 1].end, whole: true });
      }
      chain = [];
    };
    for (const run of text.matchAll(RUN)) {
      const start = run.index || 0;
      if (!JOINER.test(text.slice(end, start)) || end < 0) endChain();
      end = start + run[0].length;
      const word = Array.from(run[0].replace(DECORATION, "").toLowerCase()).slice(0, MAX_CHARS).join("");
      if (word === "") continue;
      const token = { text: word, position, start, end, whole: false };
      found.push(token);
      chain.push(token);
      position += 1;
    }
    endChain();
    return found;
  }

  // ---- Affixes, for query words that the archive lacks: the same rules as src/search/affix.rs and shape.rs ----

  const VOWEL = /[aeiou]/;
  const FOREIGN = /q|x|th|sh|ch|ck|ph|gh|wh|ee|oo|ou|ea|mn|wr|([^aeiou])\1/;
  const OPENING = /^(?:[aeiou]|[^aeiou][aeiou]|ny|ng|kh|sy|[ptkbdgf]r|[pkbgf]l|[sk]w)/;
  const CLOSING = /(?:[aeiou][^aeiou]|[aiou]|ng|nk|ks|ns|kh|rs)$/;
  const startsWithVowel = (/** @type {string} */ text) => /^[aeiou]/.test(text);

  /** @param {string} text */
  function looksLikeRoot(text) {
    const vowels = text.match(/[aeiou]/g) || [];
    const foreignEnd = /[cegjvwyz]$/.test(text) && !text.endsWith("ng");
    return vowels.length > 1 && !FOREIGN.test(text.replace(/ngg/g, "ng")) && !foreignEnd && OPENING.test(text) && CLOSING.test(text);
  }

  /** @param {string} form @returns {Candidate[]} */
  function candidates(form) {
    if (!/^[a-z]{5,30}$/.test(form)) return [];
    /** @type {Candidate[]} */
    const found = [];
    const add = (/** @type {string} */ root, /** @type {number} */ steps, /** @type {boolean} */ weak) => {
      if (steps > 0 && root.length >= 3 && VOWEL.test(root) && root !== form) {
        found.push({ root, steps, weak: weak || root.length < 4 || !looksLikeRoot(root) });
      }
    };
    const strip = (/** @type {[string, number]} */ [word, steps], /** @type {string} */ ending) =>
      /** @type {[string, number][]} */ (word.endsWith(ending) ? [[word.slice(0, -ending.length), steps + 1]] : []);
    /** @type {[string, number][]} */
    let words = [[form, 0]];
    words.push(...strip(words[0], "lah"), ...strip(words[0], "kah"));
    words = words.concat(words.flatMap((word) => strip(word, "nya")));
    for (const word of words) {
      for (const suffix of ["", "kan", "an", "i"]) {
        const [stem, steps] = suffix === "" ? word : strip(word, suffix)[0] || ["", 0];
        if (stem === "") continue;
        add(stem, steps, suffix === "i");
        for (const [outer, rest, weak] of layers(stem)) {
          if (!fits(outer, suffix)) continue;
          add(rest, steps + 1, weak || (outer === "per" && suffix === ""));
          for (const [inner, root, innerWeak] of layers(rest)) {
            if (!follows(outer, inner, suffix)) continue;
            add(root, steps + 2, weak || innerWeak || !(outer === "ke" || inner === "per"));
          }
        }
      }
    }
    const rank = (/** @type {Candidate} */ c) => c.steps * 4 + (form.startsWith(c.root) ? 0 : 2) + (c.weak ? 1 : 0);
    found.sort((a, b) => rank(a) - rank(b));
    return found.filter((candidate, index) => found.findIndex((other) => other.root === candidate.root) === index);
  }

  /** @param {string} prefix @param {string} suffix */
  function fits(prefix, suffix) {
    if (prefix === "di" || prefix === "me" || prefix === "ter") return suffix !== "an";
    if (prefix === "pe") return suffix === "" || suffix === "an";
    if (prefix === "ber") return suffix !== "i";
    return prefix === "per" || suffix === "an";
  }

  /** @param {string} outer @param {string} inner @param {string} suffix */
  function follows(outer, inner, suffix) {
    if (outer === "di" || outer === "me") {
      if (inner === "per") return suffix !== "an";
      if (inner === "ber") return suffix === "kan" || suffix === "i";
      return inner === "ke" && suffix === "kan";
    }
    if (outer === "pe") return inner === "ber" && suffix === "an";
    if (outer === "ber") return ["ke", "pe", "per"].includes(inner) && suffix === "an";
    return outer === "ke" && ["ter", "ber", "pe"].includes(inner);
  }

  /** The ways to take one prefix off. @param {string} stem @returns {[string, string, boolean][]} */
  function layers(stem) {
    /** @type {[string, string, boolean][]} */
    const found = [];
    const push = (/** @type {string} */ prefix, /** @type {string} */ rest, /** @type {boolean} */ weak) => {
      if (rest.length >= 3) found.push([prefix, rest, weak]);
    };
    for (const prefix of ["ber", "ter", "per"]) {
      if (!stem.startsWith(prefix)) continue;
      if (stem[3] !== "r") push(prefix, stem.slice(3), false);
      push(prefix, stem.slice(2), prefix !== "ter");
    }
    if (stem.startsWith("be") && stem.slice(3, 5) === "er") push("ber", stem.slice(2), true);
    if (stem === "belajar") push("ber", "ajar", true);
    if (stem.endsWith("pelajar")) {
      if (stem.startsWith("pel")) push("pe", stem.slice(3), true);
      if (stem.startsWith("mempel")) push("me", stem.slice(6), true);
    }
    if (stem === "pembelajar") push("pe", "ajar", true);
    if (stem.startsWith("di")) push("di", stem.slice(2), false);
    if (stem.startsWith("ketidak")) push("ke", stem.slice(7), false);
    if (stem.startsWith("ke")) push("ke", stem.slice(2), false);
    for (const prefix of ["me", "pe"]) {
      if (stem.startsWith(prefix)) nasal(stem.slice(2), prefix === "pe", (root, weak) => push(prefix, root, weak));
    }
    return found;
  }

  /** @param {string} rest @param {boolean} agent @param {(root: string, weak: boolean) => void} push */
  function nasal(rest, agent, push) {
    if (/^[lrwymn]/.test(rest)) push(rest, false);
    else if (agent && /^[bcdgjkst]/.test(rest)) push(rest, true);
    if (rest.startsWith("ng")) {
      const tail = rest.slice(2);
      if (startsWithVowel(tail)) {
        push(tail, false);
        push("k" + tail, false);
      } else push(tail, !/^[ghkq]/.test(tail));
      if (/^e(?=.{3,4}$)[^aeiou]+[aeiou][^aeiou]*$/.test(tail)) push(tail.slice(1), true);
    } else if (rest.startsWith("ny")) {
      if (startsWithVowel(rest.slice(2))) push("s" + rest.slice(2), false);
    } else if (rest.startsWith("n")) {
      const tail = rest.slice(1);
      if (/^[cdjz]/.test(tail)) push(tail, false);
      else if (/^[ts]/.test(tail)) push(tail, tail.length < 2 || startsWithVowel(tail.slice(1)));
      else if (startsWithVowel(tail)) push("t" + tail, false);
    } else if (rest.startsWith("m")) {
      const tail = rest.slice(1);
      if (/^[bfv]/.test(tail)) push(tail, false);
      else if (tail.startsWith("p")) push(tail, startsWithVowel(tail.slice(1)) && !tail.startsWith("per"));
      else if (startsWithVowel(tail)) push("p" + tail, false);
    }
  }

  // ---- The shards' encodings: the reverse of src/search/encode.rs ----

  const VALUES = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) VALUES[DIGITS.charCodeAt(index)] = index;

  /** @param {string} text @returns {() => number} a reader that gives the next number, and NaN at the end */
  function numbers(text) {
    let at = 0;
    return () => {
      if (at >= text.length) return NaN;
      let value = 0;
      for (let scale = 1; at < text.length; scale *= 32) {
        const digit = VALUES[text.charCodeAt(at) & 127];
        at += 1;
        value += (digit & 31) * scale;
        if (digit < 32) break;
      }
      return value;
    };
  }

  /** @param {string} text @returns {number[]} */
  function growing(text) {
    const next = numbers(text);
    const found = [];
    for (let before = 0, step = next(); !Number.isNaN(step); step = next()) found.push((before += step));
    return found;
  }

  /** @param {number} code the length that a class stands for */
  function lengthOf(code) {
    return code < 4 ? code : (4 + (code & 3)) << ((code >> 2) - 1);
  }

  /** @param {{kata: string, angka: string}} data @returns {Entry[]} */
  function decodeWords(data) {
    const next = numbers(data.angka);
    let word = "";
    return data.kata.split(" ").map((item) => {
      word = word.slice(0, VALUES[item.charCodeAt(0) & 127]) + item.slice(1);
      const [documents, family, last] = [next(), next(), next()];
      return { word, documents, family, form: Math.floor(last / 2), known: last % 2 === 1 };
    });
  }

  /** @param {string} text @returns {Family} per document: pairs of place (field and position) and form */
  function decodeFamily(text) {
    const next = numbers(text);
    const forms = next();
    const documents = new Map();
    for (let left = next(), document = 0; left > 0; left -= 1) {
      document += next();
      const head = next();
      const counts = [head & 1 ? -1 : 0, head & 2 ? -1 : 0, Math.floor(head / 4)];
      const places = [];
      for (let field = 0; field < 3; field += 1) {
        let position = 0;
        for (let count = counts[field] < 0 ? next() : counts[field]; count > 0; count -= 1) {
          const value = next();
          position += Math.floor(value / forms);
          places.push(field * FIELD_STEP + position, value % forms);
        }
      }
      documents.set(document, places);
    }
    return { forms, documents };
  }

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

  // ---- Queries ----

  /** @param {string} text @returns {Clause[]} */
  function parse(text) {
    /** @type {Clause[]} */
    const clauses = [];
    for (const item of text.replace(/[“”„]/g, '"').matchAll(/(-?)"([^"]*)(?:"|$)|\S+/g)) {
      const quoted = item[2] !== undefined;
      const exclude = quoted ? item[1] === "-" : /^-./.test(item[0]);
      const found = tokens(quoted ? item[2] : item[0]);
      const words = found.filter((token) => !token.whole).map((token) => token.text);
      const whole = found.find((token) => token.whole && token.position === 0);
      const base = { words, whole: "", exclude, prefix: false };
      if (words.length === 0) continue;
      if (quoted) clauses.push({ ...base, kind: "phrase" });
      else if (whole && whole.text === words.join("-")) clauses.push({ ...base, kind: "chain", whole: whole.text });
      else if (exclude && words.length > 1) clauses.push({ ...base, kind: "phrase" });
      else for (const word of words) clauses.push({ ...base, kind: "word", words: [word] });
    }
    const last = clauses[clauses.length - 1];
    if (last && last.kind !== "phrase" && !last.exclude && !/\s$/.test(text)) last.prefix = true;
    return clauses;
  }

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

  /** Answers queries from shards that `load` brings by name. */
  class Engine {
    /** @param {(name: string) => Promise<any>} load */
    constructor(load) {
      /** @type {Map<string, Promise<any>>} */
      this.cache = new Map();
      this.load = load;
    }

    /** Loads and decodes a shard once. @template T @param {string} name @param {(data: any) => T} decode @returns {Promise<T>} */
    once(name, decode) {
      let ready = this.cache.get(name);
      if (!ready) {
        ready = this.load(name).then(decode);
        ready.catch(() => this.cache.delete(name));
        this.cache.set(name, ready);
      }
      return ready;
    }

    meta() {
      return this.once("meta", (data) => {
        if (data.versi !== VERSION) throw new Error("versi");
        return {
          /** @type {number} */ count: data.jumlah,
          /** @type {number} */ average: data.rerata,
          /** @type {string[]} */ words: data.kata,
          families: growing(data.letak),
          documents: growing(data.dokumen),
          /** @type {string[]} */ facets: data.saring,
        };
      });
    }

    /** @param {number} shard @returns {Promise<Entry[]>} */
    words(shard) {
      return this.once(`kata/${String(shard).padStart(3, "0")}`, decodeWords);
    }

    /** @param {string} word @returns {Promise<Entry|undefined>} */
    async entry(word) {
      const shard = floorIndex((await this.meta()).words, word);
      if (shard < 0) return undefined;
      return (await this.words(shard)).find((entry) => entry.word === word);
    }

    /** The commonest words that begin so. @param {string} prefix @returns {Promise<Entry[]>} */
    async withPrefix(prefix) {
      const { words } = await this.meta();
      const first = Math.max(0, floorIndex(words, prefix));
      let last = first;
      while (last + 1 < words.length && last - first + 1 < PREFIX_SHARDS && words[last + 1].startsWith(prefix)) last += 1;
      const shards = [];
      for (let shard = first; words.length > 0 && shard <= last; shard += 1) shards.push(this.words(shard));
      const found = (await Promise.all(shards)).flat().filter((entry) => entry.documents > 0 && entry.word.startsWith(prefix));
      return found.sort((a, b) => b.documents - a.documents).slice(0, PREFIX_WORDS);
    }

    /** @param {number} number @returns {Promise<Family>} */
    async family(number) {
      const { families } = await this.meta();
      const shard = floorIndex(families, number);
      return decodeFamily(await this.item("letak", shard, number - families[shard]));
    }

    /** @param {number} number @returns {Promise<Page>} */
    async page(number) {
      const { documents } = await this.meta();
      const shard = floorIndex(documents, number);
      const [kind, title, url, summary, body] = await this.item("dokumen", shard, number - documents[shard]);
      return { kind, title, url, summary, body };
    }

    /** @param {string} folder @param {number} shard @param {number} place */
    async item(folder, shard, place) {
      const data = await this.once(`${folder}/${String(shard).padStart(3, "0")}`, (data) => data);
      return data.isi[place];
    }

    /** What a word stands for: families, with the weight of their forms. @param {Clause} clause */
    async targets(clause) {
      /** @type {Map<number, Target>} */
      const targets = new Map();
      const word = clause.kind === "chain" ? clause.whole : clause.words[0];
      const exact = await this.entry(word);
      if (exact) targets.set(exact.family, { rest: 0.6, forms: new Map([[exact.documents > 0 ? exact.form : -1, 1]]) });
      if (clause.prefix) {
        for (const entry of await this.withPrefix(word)) {
          const target = targets.get(entry.family) || { rest: 0, forms: new Map() };
          if (!target.forms.has(entry.form)) target.forms.set(entry.form, Math.max(0.5, target.rest));
          targets.set(entry.family, target);
        }
      }
      if (!exact) {
        for (const candidate of candidates(word)) {
          const entry = await this.entry(candidate.root);
          if (!entry || (candidate.weak && !entry.known)) continue;
          const target = targets.get(entry.family) || { rest: 0, forms: new Map() };
          targets.set(entry.family, { rest: 0.6, forms: target.forms });
          break;
        }
      }
      return targets;
    }

    /** The documents that satisfy a clause. @param {Clause} clause @returns {Promise<Map<number, Match>>} */
    async matches(clause) {
      if (clause.kind === "phrase") return this.phrase(clause.words);
      const targets = await this.targets(clause);
      if (clause.kind === "chain" && targets.size === 0) return this.phrase(clause.words);
      const whole = clause.kind === "chain" ? 1 : 0;
      /** @type {Map<number, Match>} */
      const found = new Map();
      const families = await Promise.all(Array.from(targets.keys(), (number) => this.family(number)));
      Array.from(targets.values()).forEach(({ rest, forms }, index) => {
        for (const [document, places] of families[index].documents) {
          for (let at = 0; at < places.length; at += 2) {
            const weight = forms.get(places[at + 1]) || rest;
            if (weight > 0) note(found, document, places[at], weight, whole);
          }
        }
      });
      return found;
    }

    /** @param {string[]} words @returns {Promise<Map<number, Match>>} */
    async phrase(words) {
      /** @type {Map<number, Match>} */
      const found = new Map();
      const entries = await Promise.all(words.map((word) => this.entry(word)));
      const families = await Promise.all(
        entries.map((entry) => (entry && entry.documents > 0 ? this.family(entry.family) : { forms: 1, documents: new Map() })),
      );
      for (const document of families[0].documents.keys()) {
        const places = families.map((family, index) => {
          /** @type {number[]} */
          const all = family.documents.get(document) || [];
          const form = entries[index]?.form;
          return new Set(all.filter((_, at) => at % 2 === 0 && all[at + 1] === form));
        });
        for (const start of places[0]) {
          if (!places.every((set, index) => set.has(start + index))) continue;
          for (let index = 0; index < words.length; index += 1) note(found, document, start + index, 1, 0);
        }
      }
      return found;
    }

    /** @param {string} query @param {Filters} filters @returns {Promise<Answer>} */
    async search(query, filters) {
      const clauses = parse(query);
      const [meta, lengths] = await Promise.all([this.meta(), this.once("panjang", (data) => data.isi)]);
      const found = await Promise.all(clauses.map((clause) => this.matches(clause)));
      const wanted = found.filter((_, index) => !clauses[index].exclude);
      const unwanted = found.filter((_, index) => clauses[index].exclude);
      wanted.sort((a, b) => a.size - b.size);
      const start = wanted.length > 0 ? Array.from(wanted[0].keys()) : Array.from({ length: meta.count }, (_, index) => index);
      /** @type {Result[]} */
      const results = [];
      for (const document of start) {
        if (unwanted.some((set) => set.has(document)) || !wanted.every((set) => set.has(document))) continue;
        const length = lengthOf(VALUES[lengths.charCodeAt(document) & 127]);
        const norm = 1.2 * (0.25 + (0.75 * length) / Math.max(1, meta.average));
        let score = 0;
        const hits = new Set();
        for (const set of wanted) {
          const match = /** @type {Match} */ (set.get(document));
          const rarity = Math.log(1 + (meta.count - set.size + 0.5) / (set.size + 0.5));
          score += (rarity * match.tf * 2.2) / (match.tf + norm);
          for (const hit of match.hits) hits.add(hit);
        }
        results.push({ document, score, hits });
      }
      results.sort((a, b) => b.score - a.score || a.document - b.document);
      const facets = await this.narrow(results, filters);
      const suggestions = results.length > 0 ? [] : await this.suggest(query, clauses, wanted.length);
      return { results: facets.results, facets: facets.facets, unfiltered: results.length, suggestions };
    }

    /** Applies the filters, and counts each facet among what the other facets leave. @param {Result[]} results @param {Filters} filters */
    async narrow(results, filters) {
      const { facets: names } = await this.meta();
      const columns = await Promise.all(
        names.map((name) =>
          this.once(`saring/${name}`, (data) => {
            /** @type {Map<number, number[]>} */
            const byDocument = new Map();
            data.dokumen.forEach((/** @type {string} */ list, /** @type {number} */ value) => {
              for (const document of growing(list)) {
                const values = byDocument.get(document);
                if (values) values.push(value);
                else byDocument.set(document, [value]);
              }
            });
            return { values: /** @type {string[]} */ (data.nilai), byDocument };
          }),
        ),
      );
      const chosen = names.map((name) => filters.get(name) || new Set());
      const counts = columns.map((column) => column.values.map(() => 0));
      const kept = [];
      for (const result of results) {
        const values = columns.map((column) => column.byDocument.get(result.document) || []);
        const fails = values.map((list, index) => chosen[index].size > 0 && !list.some((value) => chosen[index].has(columns[index].values[value])));
        const failed = fails.filter(Boolean).length;
        if (failed === 0) kept.push(result);
        values.forEach((list, index) => {
          if (failed === 0 || (failed === 1 && fails[index])) for (const value of list) counts[index][value] += 1;
        });
      }
      const facets = names.map((name, index) => ({
        name,
        values: columns[index].values
          .map((value, at) => ({ value, count: counts[index][at], chosen: chosen[index].has(value) }))
          .filter((value) => value.count > 0 || value.chosen)
          .sort((a, b) => (name === "tahun" ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1))),
      }));
      return { results: kept, facets };
    }

    /** Queries with the nearest words of the archive in place of those it lacks. @param {string} query @param {Clause[]} clauses @param {number} wanted */
    async suggest(query, clauses, wanted) {
      const { words: firsts } = await this.meta();
      if (wanted === 0) return [];
      const lacking = [];
      for (const clause of clauses.filter((clause) => !clause.exclude)) {
        for (const word of clause.words) {
          const known = await this.targets({ ...clause, kind: "word", words: [word] });
          if (known.size === 0 && word.length > 2) lacking.push(word);
        }
      }
      /** @type {string[]} */
      const found = [];
      for (const word of lacking.slice(0, 1)) {
        const first = Math.max(0, floorIndex(firsts, word[0]));
        const shards = [];
        for (let shard = first; shard < firsts.length && (shard === first || firsts[shard][0] === word[0]); shard += 1) shards.push(this.words(shard));
        const limit = word.length < 6 ? 1 : 2;
        const near = (await Promise.all(shards.slice(0, 12)))
          .flat()
          .filter((entry) => entry.documents > 0 && Math.abs(entry.word.length - word.length) <= limit)
          .map((entry) => ({ entry, edits: distance(word, entry.word) }))
          .filter(({ edits }) => edits <= limit)
          .sort((a, b) => a.edits - b.edits || b.entry.documents - a.entry.documents);
        for (const { entry } of near.slice(0, 5)) {
          const token = tokens(query).find((token) => token.text === word);
          if (token) found.push(query.slice(0, token.start) + entry.word + query.slice(token.end));
        }
      }
      return found;
    }
  }

  /** @param {Map<number, Match>} found @param {number} document @param {number} place @param {number} weight @param {number} whole */
  function note(found, document, place, weight, whole) {
    let match = found.get(document);
    if (!match) found.set(document, (match = { tf: 0, hits: new Set() }));
    match.tf += weight * FIELD_WEIGHTS[Math.floor(place / FIELD_STEP)];
    match.hits.add(place * 2 + whole);
  }

  // ---- Excerpts ----

  /** The places in a text that the hits of one field stand for. @param {string} text @param {number} field @param {Set<number>} hits */
  function spans(text, field, hits) {
    const found = tokens(text).filter((token) => hits.has((field * FIELD_STEP + token.position) * 2 + (token.whole ? 1 : 0)));
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** @param {string} text @param {number} from @param {number} to @param {Token[]} marks @returns {Segment[]} */
  function segments(text, from, to, marks) {
    /** @type {Segment[]} */
    const found = [];
    let at = from;
    for (const mark of marks) {
      if (mark.start < at || mark.end > to) continue;
      if (mark.start > at) found.push({ text: text.slice(at, mark.start), mark: false });
      found.push({ text: text.slice(mark.start, mark.end), mark: true });
      at = mark.end;
    }
    if (at < to) found.push({ text: text.slice(at, to), mark: false });
    return found;
  }

  /** @param {string} text @param {number} field @param {Set<number>} hits @returns {Segment[]} */
  function highlight(text, field, hits) {
    return segments(text, 0, text.length, spans(text, field, hits));
  }

  /** Up to two stretches of the body with most of the words sought. @param {string} body @param {Set<number>} hits @returns {Segment[][]} */
  function excerpts(body, hits) {
    const WIDTH = 200;
    const marks = spans(body, 2, hits);
    /** @type {{from: number, to: number, worth: number}[]} */
    const windows = marks.map((mark, index) => {
      const inside = marks.slice(index, index + 40).filter((other) => other.end <= mark.start + WIDTH);
      return { from: mark.start, to: mark.end, worth: new Set(inside.map((other) => other.text)).size * 100 + inside.length };
    });
    windows.sort((a, b) => b.worth - a.worth || a.from - b.from);
    /** @type {typeof windows} */
    const chosen = [];
    for (const { from, worth } of windows) {
      if (chosen.length === 2) break;
      const start = body.length <= WIDTH + 50 ? 0 : wordEdge(body, Math.max(0, from - 50), from);
      const end = start + WIDTH + 50 >= body.length ? body.length : body.lastIndexOf(" ", start + WIDTH + 50);
      const window = { from: start, to: end > from ? end : Math.min(body.length, start + WIDTH + 50), worth };
      if (chosen.every((other) => window.from >= other.to || window.to <= other.from)) chosen.push(window);
    }
    chosen.sort((a, b) => a.from - b.from);
    return chosen.map(({ from, to }) => {
      const found = segments(body, from, to, marks);
      if (from > 0) found.unshift({ text: "… ", mark: false });
      if (to < body.length) found.push({ text: " …", mark: false });
      return found;
    });
  }

  /** The first start of a word in a stretch, or its end. @param {string} text @param {number} from @param {number} to */
  function wordEdge(text, from, to) {
    if (from === 0) return 0;
    const space = text.slice(from, to).search(/\s\S/);
    return space < 0 ? to : from + space + 1;
  }

  if (typeof module !== "undefined") {
    module.exports = { Engine, tokens, candidates, parse, distance, highlight, excerpts, numbers, growing, lengthOf };
    return;
  }

  // ---- The page ----

  /** @type {Map<string, {resolve: (data: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** The mark of the build that the shards must share; the first shard to come sets it. */
  let build = "";

  /** Shards call this. */
  Object.assign(globalThis, {
    tertibCari: {
      pecahan(/** @type {string} */ name, /** @type {string} */ mark, /** @type {any} */ data) {
        const one = waiting.get(name);
        waiting.delete(name);
        if (build === "") build = mark;
        if (mark === build) one?.resolve(data);
        else one?.reject(new Error("versi"));
      },
    },
  });

  /** @param {string} root @returns {(name: string) => Promise<any>} */
  function loader(root) {
    return (name) =>
      new Promise((resolve, reject) => {
        waiting.set(name, { resolve, reject });
        const script = document.createElement("script");
        // The mark keeps a browser from answering with a shard of an older build.
        script.src = `${root}cari/indeks/${name}.js${build === "" ? "" : `?${build}`}`;
        const fail = () => {
          script.remove();
          if (waiting.delete(name)) reject(new Error("gagal"));
        };
        script.addEventListener("load", fail);
        script.addEventListener("error", fail);
        document.head.append(script);
      });
  }

  /** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {Record<string, string>} attributes @param {(Node|string)[]} children */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {Segment[]} parts */
  function marked(parts) {
    return parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
  }

  /** @param {string} query */
  function readState(query) {
    const parameters = new URLSearchParams(query);
    /** @type {Filters} */
    const filters = new Map();
    for (const [name, value] of parameters) {
      if (name !== "q" && value !== "") filters.set(name, (filters.get(name) || new Set()).add(value));
    }
    return { query: parameters.get("q") || "", filters };
  }

  /** @param {string} query @param {Filters} filters */
  function writeState(query, filters) {
    const parameters = new URLSearchParams();
    if (query !== "") parameters.set("q", query);
    for (const [name, values] of filters) for (const value of values) parameters.append(name, value);
    const text = parameters.toString();
    try {
      history.replaceState(null, "", text === "" ? location.pathname : `?${text}`);
    } catch {
      // Some browsers refuse this for pages opened from a disk; the search works all the same.
    }
  }

  /** @param {HTMLElement} place */
  async function start(place) {
    const root = place.dataset.root || "../";
    const load = loader(root);
    const engine = new Engine(load);
    /** @type {Record<string, string>} */
    let words = {};
    try {
      words = await load("teks");
    } catch {
      place.append(element("p", { role: "alert" }, "Indeks pencarian tidak dapat dimuat. / The search index could not be loaded."));
      return;
    }
    const say = (/** @type {string} */ key, /** @type {Record<string, string>} */ gaps = {}) =>
      (words[key] || key).replace(/\{(\w+)\}/g, (all, name) => (name in gaps ? gaps[name] : all));
    const count = (/** @type {number} */ value) => String(value).replace(/\B(?=(\d{3})+$)/g, () => words.ribuan || "");

    const state = readState(location.search);
    const input = element("input", { type: "search", id: "cari-kotak", name: "q", autocomplete: "off", spellcheck: "false", placeholder: say("petunjuk"), "aria-describedby": "cari-jumlah" });
    input.value = state.query;
    const form = element("form", { role: "search", class: "cari-borang" }, element("label", { for: "cari-kotak" }, say("label")), element("div", { class: "cari-baris" }, input, element("button", { type: "submit" }, say("tombol"))));
    const help = element("details", { class: "cari-bantuan" }, element("summary", {}, say("bantuan")), element("ul", {}, ...["semua", "frasa", "kecuali", "nomor", "tombol"].map((key) => element("li", {}, say(`bantuan-${key}`)))));
    const status = element("p", { id: "cari-jumlah", class: "cari-jumlah", role: "status", "aria-live": "polite" });
    const ideas = element("p", { class: "cari-mungkin" });
    const narrow = element("div", { class: "cari-saring" });
    // On a narrow screen the filters would push the results out of sight.
    const panel = element("details", { class: "cari-panel" }, element("summary", {}, say("saring")), narrow);
    panel.open = matchMedia("(min-width: 56rem)").matches;
    panel.hidden = true;
    const list = element("ol", { class: "cari-hasil" });
    const more = element("button", { type: "button", class: "cari-lagi" }, say("lagi"));
    more.hidden = true;
    place.replaceChildren(form, help, status, ideas, element("div", { class: "cari-isi" }, panel, element("div", { class: "cari-daftar" }, list, more)));

    let turn = 0;
    /** @type {Result[]} */
    let results = [];

    /** @param {unknown} error */
    const fail = (error) => {
      for (const part of [list, narrow, ideas]) part.replaceChildren();
      more.hidden = true;
      panel.hidden = true;
      status.textContent = say(error instanceof Error && error.message === "versi" ? "versi" : "gagal");
    };

    /** @param {number} mine @returns {Promise<HTMLElement|null>} the first new link */
    const showMore = async (mine) => {
      const next = results.slice(list.childElementCount, list.childElementCount + PAGE);
      const pages = await Promise.all(next.map((result) => engine.page(result.document)));
      if (mine !== turn) return null;
      const items = pages.map((page, index) => item(page, next[index].hits));
      list.append(...items);
      more.hidden = list.childElementCount >= results.length;
      return items[0]?.querySelector("a") || null;
    };

    /** @param {Page} page @param {Set<number>} hits */
    const item = (page, hits) => {
      const link = element("a", { href: root + page.url }, ...marked(highlight(page.title, 0, hits)));
      const made = element("li", {}, element("h3", {}, link, " ", element("span", { class: "cari-jenis" }, say(`jenis-${["sop", "berkas", "halaman"][page.kind]}`))));
      if (page.summary !== "") made.append(element("p", { class: "cari-ringkas" }, ...marked(highlight(page.summary, 1, hits))));
      for (const parts of excerpts(page.body, hits)) made.append(element("p", { class: "cari-kutipan" }, ...marked(parts)));
      return made;
    };

    /** @param {Facet} facet @param {number} order */
    const fieldset = (facet, order) => {
      const made = element("fieldset", {}, element("legend", {}, words[`saring-${facet.name}`] || facet.name));
      const rows = facet.values.map(({ value, count: number, chosen }, index) => {
        const id = `cari-saring-${order}-${index}`;
        const box = element("input", { type: "checkbox", id, name: facet.name, value });
        box.checked = chosen;
        return element("div", { class: "cari-pilihan" }, box, element("label", { for: id }, `${value} `, element("span", { class: "cari-angka" }, `(${count(number)})`)));
      });
      const visible = rows.filter((_, index) => index < 8 || facet.values[index].chosen);
      const hidden = rows.filter((row) => !visible.includes(row));
      made.append(...visible);
      if (hidden.length > 0) made.append(element("details", {}, element("summary", {}, say("saring-semua", { jumlah: count(rows.length) })), ...hidden));
      return made;
    };

    /** @param {Facet[]} facets */
    const showFacets = (facets) => {
      const focused = document.activeElement instanceof HTMLInputElement && narrow.contains(document.activeElement) ? document.activeElement : null;
      const open = new Set(Array.from(narrow.querySelectorAll("details[open]"), (details) => details.parentElement?.querySelector("input")?.name));
      narrow.replaceChildren(...facets.filter((facet) => facet.values.length > 0).map(fieldset));
      if (state.filters.size > 0) narrow.append(element("button", { type: "button", class: "cari-hapus" }, say("saring-hapus")));
      panel.hidden = narrow.childElementCount === 0;
      for (const details of narrow.querySelectorAll("details")) if (open.has(details.parentElement?.querySelector("input")?.name)) details.open = true;
      if (focused) for (const box of narrow.querySelectorAll("input")) if (box.name === focused.name && box.value === focused.value) box.focus();
    };

    const run = async () => {
      turn += 1;
      const mine = turn;
      const query = input.value;
      state.query = query;
      writeState(query, state.filters);
      try {
        if (query.trim() === "" && state.filters.size === 0) {
          const { count: total } = await engine.meta();
          if (mine !== turn) return;
          results = [];
          for (const part of [list, narrow, ideas]) part.replaceChildren();
          more.hidden = true;
          panel.hidden = true;
          status.textContent = say("kosong", { jumlah: count(total) });
          return;
        }
        const slow = setTimeout(() => (status.textContent = say("memuat")), 300);
        const answer = await engine.search(query, state.filters).finally(() => clearTimeout(slow));
        if (mine !== turn) return;
        results = answer.results;
        list.replaceChildren();
        showFacets(answer.facets);
        const number = { jumlah: count(results.length), kata: query.trim() };
        const filtered = results.length < answer.unfiltered;
        if (results.length === 0) status.textContent = filtered ? say("nihil-saring") : say("nihil", number);
        else if (filtered) status.textContent = say("hasil-saring", number);
        else status.textContent = results.length === 1 ? say("hasil-satu") : say("hasil", number);
        ideas.replaceChildren();
        if (answer.suggestions.length > 0) ideas.append(say("mungkin"));
        for (const idea of answer.suggestions) ideas.append(" ", element("a", { href: `?${new URLSearchParams({ q: idea })}` }, idea));
        await showMore(mine);
      } catch (error) {
        if (mine === turn) fail(error);
      }
    };

    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let pause;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(run, 200);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      run();
    });
    narrow.addEventListener("change", (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      const values = state.filters.get(box.name) || new Set();
      if (box.checked) values.add(box.value);
      else values.delete(box.value);
      if (values.size > 0) state.filters.set(box.name, values);
      else state.filters.delete(box.name);
      run();
    });
    narrow.addEventListener("click", (event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches(".cari-hapus")) return;
      state.filters.clear();
      input.focus();
      run();
    });
    more.addEventListener("click", () => {
      showMore(turn).then((link) => link?.focus(), fail);
    });
    window.addEventListener("popstate", () => {
      const read = readState(location.search);
      input.value = read.query;
      state.filters = read.filters;
      run();
    });
    document.addEventListener("keydown", (event) => {
      const at = event.target;
      const typing = at instanceof HTMLElement && (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    await run();
  }

  const place = document.getElementById("cari");
  if (place) start(place);
})();
