// Tests of the search scripts that need no page, against the index below tests/js/cari, which src/search/tests.rs holds
// to what the program writes. Run: node --test tests/js/*.test.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { index, scripts, table } from "./muat.mjs";
import { rakit } from "./rakit.mjs";

const { cariImbuhan, cariKata, cariKueri, cariKutipan, cariMesin, cariSandi, cariSaran, cariSaring } = scripts;
/** Values of the scripts' own world, as ours. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** What a query finds, in order, by the last folder of the address. */
async function find(query, filters = {}, order = "cocok") {
  const it = index();
  const chosen = new Map(Object.entries(filters).map(([name, values]) => [name, new Set(values)]));
  const answer = await cariMesin.search(it, query);
  const { documents } = await cariSaring.narrow(it, answer.documents, chosen);
  const keys = await cariSaring.keys(it, answer.scores, order);
  const pages = await Promise.all(Array.from(cariSaring.first(documents, keys, 10), (document) => it.page(document)));
  return pages.map((page) => page.url.split("/").at(-2)).join(" ");
}

const shown = (parts) => parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

test("cuts words as the index does", () => {
  for (const [text, expected] of table.potong) {
    const found = cariKata.tokens(text).map((token) => `${token.position}:${token.text}`);
    assert.equal(found.join(" "), expected, text);
  }
  for (const token of cariKata.tokens("Jum’at, 2025-0012")) {
    assert.equal(token.end - token.start, { jumat: 6, 2025: 4, "0012": 4, "2025-0012": 9 }[token.text]);
  }
});

test("knows the affixes that the index knows", () => {
  for (const [form, expected] of table.calon) {
    const found = cariImbuhan.candidates(form).map(({ root, steps, evidence }) => `${root}${steps}${evidence}`);
    assert.equal(found.join(" "), expected, form);
  }
});

test("decodes numbers, words and bytes", () => {
  const read = new cariSandi.Reader(Uint8Array.of(0, 127, 128, 1, 255, 255, 255, 255, 15, 0, 1, 2, 127, 128, 1));
  const next = (count, signed) => Array.from({ length: count }, () => (signed ? read.signed() : read.number()));
  assert.deepEqual(next(4), [0, 127, 128, 4294967295]);
  assert.deepEqual(next(6, true), [0, -1, 1, -64, 64, 0]);
  const all = new cariSandi.Reader(Uint8Array.of(0, 127, 128, 1, 255, 255, 255, 255, 15, 7));
  assert.deepEqual(Array.from(all.fill(new Uint32Array(4))), [0, 127, 128, 4294967295]);
  assert.deepEqual([all.number(), Array.from(all.fill(new Uint32Array(2)))], [7, [0, 0]]);
  assert.deepEqual(plain(cariSandi.growing([3, 1, 36])), [3, 4, 40]);
  assert.deepEqual([0, 7, 8, 9, 12, 22, 123].map(cariSandi.count), [0, 7, 8, 10, 16, 96, 3758096384 | 0]);
  assert.deepEqual(plain(cariSandi.words("Aperiksa Entah A\u00e9 Ba")), ["periksa", "perintah", "\u00e9", "\u00e9a"]);
  assert.deepEqual(plain(cariSandi.words("")), []);
  assert.deepEqual(Array.from(cariSandi.bytes("\u{bfff}\u{b000}", 3)), [255, 255, 192]);
});

test("reads queries", () => {
  const flat = (query) =>
    plain(cariKueri.parse(query)).map(({ kind, words, whole, exclude, prefix }) =>
      [exclude ? "-" : "", kind, ":", whole || words.join("+"), prefix ? "*" : ""].join(""));
  assert.deepEqual(flat("Surat permoh"), ["word:surat", "word:permoh*"]);
  assert.deepEqual(flat("surat "), ["word:surat"]);
  assert.deepEqual(flat('"surat permohonan" -batal'), ["phrase:surat+permohonan", "-word:batal"]);
  assert.deepEqual(flat('-"surat itu" x'), ["-phrase:surat+itu", "word:x*"]);
  assert.deepEqual(flat("“belum tutup"), ["phrase:belum+tutup"]);
  assert.deepEqual(flat("2025-0012"), ["chain:2025-0012*"]);
  assert.deepEqual(flat("surat-surat"), ["word:surat", "word:surat*"]);
  assert.deepEqual(flat("- -- \"\" '"), []);
});

test("finds a word by any of its forms, present or not", async () => {
  for (const query of ["periksa", "diperiksa", "memeriksa ", "pemeriksaan", "pemeriksa"]) {
    assert.equal(await find(query), "2025-0012", query);
  }
  assert.equal(await find("penolakan "), "2025-0007");
  assert.equal(await find("olah "), "2026-0001");
  assert.equal(await find("perekaman"), "2026-0001");
});

test("finds a word that no list knows by its signpost", async () => {
  assert.equal(await find("mutakhir"), "2026-0001");
  assert.equal(await find("pemutakhiran"), "2026-0001");
});

test("does not join strangers", async () => {
  assert.equal(await find("datang "), "2025-0007");
  assert.equal(await find("suara "), "2026-0001");
  assert.equal(await find("surat "), "2025-0007 2025-0012");
});

test("requires every word, and takes the last as a beginning", async () => {
  assert.equal(await find("permoh"), "0 2025-0007 2025-0012");
  assert.equal(await find("permoh "), "");
  assert.equal(await find("surat permoh"), "2025-0007 2025-0012");
  assert.equal(await find("surat ditolak"), "2025-0007");
  assert.equal(await find("surat pengolahan"), "");
});

test("finds phrases exactly, within one part of a page", async () => {
  assert.equal(await find('"surat permohonan"'), "2025-0012");
  assert.equal(await find('"permohonan surat"'), "2025-0007");
  assert.equal(await find('"surat pemohon"'), "");
  assert.equal(await find('"siswa berkas"'), "");
  assert.equal(await find('"surat surat"'), "");
});

test("leaves out what is excluded", async () => {
  assert.equal(await find("surat -ditolak"), "2025-0012");
  assert.equal(await find("-data"), "jahat");
  assert.equal(await find('surat -"surat permohonan"'), "2025-0007");
});

test("finds numbers whole and in parts", async () => {
  assert.equal(await find("2025-0012"), "2025-0012 2026-0001");
  assert.equal(await find("2025/0012 "), "2025-0012 2026-0001");
  assert.equal(await find("0012"), "2025-0012 2026-0001");
  assert.equal(await find("2025-00"), "2025-0007 2025-0012 2026-0001");
  assert.equal(await find("515/14"), "2026-0001");
});

test("ranks titles above bodies and exact forms above relatives", async () => {
  assert.equal((await find("pertukaran")).split(" ")[0], "2025-0007");
  assert.equal((await find("mohon ")).split(" ").length, 3);
  assert.equal((await find("pemohon ")).split(" ")[0], "2025-0007");
});

test("counts each facet among what the others leave", async () => {
  const it = index();
  const count = async (query, chosen) => {
    const answer = await cariMesin.search(it, query);
    const { documents, facets } = await cariSaring.narrow(it, answer.documents, new Map(chosen));
    const flat = (await facets()).map(({ name, values }) => `${name}: ${values.map((v) => `${v.value} ${v.count}`).join(", ")}`);
    return [documents.length, answer.documents.length, ...plain(flat)];
  };
  assert.deepEqual(await count("data", []), [
    4, 4, "keadaan: Berjalan 2, Selesai 1", "unit: Dinas Kesehatan 2, Dinas Pendidikan 1", "tahun: 2026 1, 2025 2",
  ]);
  assert.deepEqual(await count("data", [["keadaan", new Set(["Berjalan"])]]), [
    2, 4, "keadaan: Berjalan 2, Selesai 1", "unit: Dinas Kesehatan 1, Dinas Pendidikan 1", "tahun: 2026 1, 2025 1",
  ]);
  assert.equal(await find("", { unit: ["Dinas Pendidikan"], keadaan: ["Berjalan", "Selesai"] }), "2025-0007");
  assert.equal(await find("data", { unit: ["__proto__"] }), "");
});

test("sorts by date and by days late, pages without them last", async () => {
  assert.equal(await find("data", {}, "baru"), "2026-0001 2025-0012 2025-0007 0");
  assert.equal(await find("data", {}, "lama"), "2025-0007 2025-0012 2026-0001 0");
  assert.equal(await find("data", {}, "terlambat"), "2025-0007 2025-0012 2026-0001 0");
});

test("the first few of many are those that sorting would give", () => {
  let seed = 7;
  const keys = Float64Array.from({ length: 5000 }, () => (seed = (seed * 48271) % 2147483647) % 97);
  const documents = Uint32Array.from(keys, (_, at) => at).filter((at) => at % 3 > 0);
  const sorted = Array.from(documents).sort((a, b) => keys[b] - keys[a] || a - b);
  for (const count of [1, 10, 60]) assert.deepEqual(plain(cariSaring.first(documents, keys, count)), sorted.slice(0, count));
});

/** What is offered instead of a query, each with what it leaves out. */
async function offered(query, it = index()) {
  const { suggestions } = await cariMesin.search(it, query);
  for (const { query: other } of suggestions) assert.ok((await cariMesin.search(it, other, false)).documents.length > 0, `${query}: ${other} finds nothing`);
  return plain(suggestions.map(({ query, without }) => [query, without]));
}

test("the rehearsal finds what it made up, and marks it", async () => {
  const shown = [];
  await scripts.cariLatih.rehearse((page, marker) => shown.push(scripts.cariKutipan.excerpts(page.body, marker)));
  // Ten results of each query; two stretches of every text, with marks.
  assert.equal(shown.length, 30);
  for (const parts of shown) assert.ok(parts.length === 2 && parts.every((part) => part.some(({ mark }) => mark)));
});

test("suggests the nearest words, and one word less", async () => {
  assert.deepEqual(await offered("surat diperikas"), [["surat diperiksa", ""], ["surat", "diperikas"]]);
  assert.deepEqual(await offered('"data siswa" stunting suara'), [["stunting suara", '"data siswa"']]);
  assert.deepEqual(await offered("zzz"), []);
  assert.equal(cariSaran.distance("permohonan", "permohnoan"), 1);
  assert.equal(cariSaran.distance("", "abc"), 3);
});

test("corrects every word that is lacking, and offers only what finds something", async () => {
  assert.deepEqual(await offered("intgrasi kependudkan"), [["integrasi kependudukan", ""]]);
  // Both words can be corrected, but no document has them together: each by itself.
  assert.deepEqual(await offered("intgrasi stuntng"), [["integrasi", ""], ["stunting", ""]]);
  assert.deepEqual(await offered("intgrasi siswa"), [["siswa", "intgrasi"]]);
  // A word that nothing is like is left out, the other corrected.
  assert.deepEqual(await offered("qqqqqq stuntng"), [["stunting", ""]]);
});

test("suggestions keep what is excluded, or say that they don't", async () => {
  assert.deepEqual(await offered("surat -surat"), [["surat", "-surat"]]);
  assert.deepEqual(await offered("surat lampiran -surat"), []);
  assert.deepEqual(await offered("surat dimutakhirkan -ditolak"), [["dimutakhirkan -ditolak", "surat"], ["surat -ditolak", "dimutakhirkan"]]);
});

test("offers the words of a phrase in any order, and numbers that are near", async () => {
  assert.deepEqual(await offered('"pemohon surat"'), [["pemohon surat", ""]]);
  assert.deepEqual(await offered('"surat permohonn"'), [['"surat permohonan"', ""], ["surat permohonan", ""], ["surat pemohon", ""]]);
  assert.deepEqual(await offered("2025/00012"), [["2025-0012", ""]]);
  assert.deepEqual(await offered("2024/0012"), [["0012", ""]]);
});

test("a beginning finds every number, also those that other documents name", async () => {
  // 2,000 numbers, 60 of which stand in a second document: those have families, the others their place in the dictionary.
  const numbers = Array.from({ length: 2000 }, (_, at) => `2024-0${String(at).padStart(4, "0")}`);
  const cited = numbers.filter((_, at) => at % 33 === 0).slice(0, 60);
  const at = (number) => numbers.indexOf(number);
  const given = {
    count: 2100,
    alone: numbers.filter((number) => !cited.includes(number)).map((word) => ({ word, document: at(word) })),
    shards: [cited.map((word, order) => [{ word, documents: [at(word), 2000 + order] }])],
  };
  const answer = await cariMesin.search(rakit(given), "2024-0");
  assert.equal(answer.documents.length, 2060);
  assert.equal(answer.cut, false);
  const part = await cariMesin.search(rakit(given), "2024-000");
  assert.equal(part.documents.length, 100 + cited.filter((number) => number.startsWith("2024-000")).length);
});

test("a beginning that stands in too many shards says that there may be more", async () => {
  const family = (word, documents) => [{ word, documents }];
  // Ten shards of lists; the two with the fewest documents are left out.
  const lists = Array.from({ length: 10 }, (_, at) => [family(`kata${at}`, Array.from({ length: at + 2 }, (_, own) => at * 20 + own))]);
  const loaded = [];
  const answer = await cariMesin.search(rakit({ count: 300, shards: lists }, loaded), "kata");
  assert.deepEqual([answer.documents.length, answer.cut], [4 + 5 + 6 + 7 + 8 + 9 + 10 + 11, true]);
  assert.equal(loaded.filter((name) => name.startsWith("daftar/")).length, 8);
  assert.equal((await cariMesin.search(rakit({ count: 300, shards: lists.slice(2) }), "kata")).cut, false);
  assert.equal((await cariMesin.search(rakit({ count: 300, shards: lists }), "kata9")).cut, false);
  // Eight shards of the dictionary, of which six are read.
  const alone = Array.from({ length: 80 }, (_, at) => ({ word: `n${String(at).padStart(2, "0")}`, document: at }));
  const few = await cariMesin.search(rakit({ count: 100, shards: [], alone, dictionary: 10 }), "n");
  assert.deepEqual([few.documents.length, few.cut], [60, true]);
  assert.deepEqual((await cariMesin.search(rakit({ count: 100, shards: [], alone, dictionary: 10 }), "n7")).cut, false);
  // Where every document is found there can't be more.
  assert.equal((await cariMesin.search(rakit({ count: 60, shards: [], alone, dictionary: 10 }), "n")).cut, false);
});

test("a number that begins others is found inside longer ones too, or the count says so", async () => {
  const family = (word, documents) => [{ word, documents }];
  // Document 0 has 8/515/14, document 1 has 515/14/9; blocks are numbered in the order of the lists.
  const small = rakit({ count: 3, shards: [[family("14", [0, 1]), family("515", [0, 1]), family("515-14-9", [1])]] });
  // The positions of 14 are 5 and 9, of 515 4 and 8.
  const starts = Uint32Array.of(0, 1, 2);
  small.blocks = async () => new Map([[0, { starts, places: Uint32Array.of(5, 9) }], [1, { starts, places: Uint32Array.of(4, 8) }]]);
  const answer = await cariMesin.search(small, "515/14", false);
  assert.deepEqual([plain(Array.from(answer.documents)), answer.cut], [[0, 1], false]);
  const many = Array.from({ length: 1001 }, (_, at) => at);
  const large = rakit({ count: 1100, shards: [[family("14", many), family("515", many), family("515-14-9", [1])]] });
  large.blocks = () => assert.fail("no positions are read");
  assert.deepEqual([(await cariMesin.search(large, "515/14", false)).documents.length, (await cariMesin.search(large, "515/14", false)).cut], [1, true]);
});

test("a query without words is no query", () => {
  for (const query of ["", " ", '"', "-", "😀", "\u0301", '""', "- \"-\" …"]) assert.deepEqual(plain(cariKueri.parse(query)), [], query);
});

test("a root that rests on other words needs them: loose rules of words that the archive lacks", async () => {
  const it = (forms) => rakit({ count: 4, shards: [[forms.map((word, at) => ({ word, documents: [at, 3] }))]] });
  const found = async (query, ...forms) => (await cariMesin.search(it(forms), `${query} `, false)).documents.length > 0;
  assert.ok(await found("pesawat", "sawat", "menyawat"));
  assert.ok(!(await found("pesawat", "sawat")));
  assert.ok(await found("commitnya", "commit"));
  assert.ok(!(await found("abdullah", "abdul")));
  assert.ok(await found("memproses", "proses"));
});

test("loads only what a query needs", async () => {
  const loaded = [];
  const it = index(loaded);
  await cariMesin.search(it, "surat");
  await cariMesin.search(it, "surat");
  assert.deepEqual(loaded.sort(), ["daftar/000", "kata/000", "kolom/panjang", "meta", "umum"]);
  const { documents, facets } = await cariSaring.narrow(it, Uint32Array.of(0, 1), new Map());
  assert.equal(documents.length, 2);
  await cariMesin.search(it, '"surat permohonan"');
  assert.deepEqual(loaded.sort(), ["daftar/000", "kata/000", "kolom/panjang", "letak/000", "meta", "umum"]);
  await facets();
  assert.ok(loaded.includes("kolom/saring"));
});

test("common words, and what is prepared while it is typed, are found without the dictionary or without waiting", async () => {
  const loaded = [];
  const it = index(loaded);
  await cariMesin.search(it, "surat ");
  assert.deepEqual(loaded.sort(), ["daftar/000", "kolom/panjang", "meta", "umum"]);
  // An unfinished word, once it has three letters, needs the dictionary.
  const typed = index(loaded);
  await cariMesin.prepare(typed, "surat pe");
  loaded.length = 0;
  await cariMesin.prepare(typed, "surat per");
  assert.deepEqual(loaded, ["kata/000"]);
  await cariMesin.search(typed, "surat per");
  assert.deepEqual(loaded, ["kata/000", "kolom/panjang"]);
});

test("a divided family is read whole for a word, and one part of it for a form", async () => {
  const loaded = [];
  // Two shards of lists: a family of one word in document 0; the parts of another, with a word each, in documents 1 and 2.
  const meta = { versi: scripts.cariIndeks.VERSION, jumlah: 3, berkas: 0, rerata: 1, blok: 512, baris: 1000, kata: ["a"], keluarga: [0], petak: [0], daftar: [0, 2], "petak-daftar": [0, 0], bagian: [1, 2], letak: [0], dokumen: [0], saring: [], angka: [] };
  const shards = {
    meta: { head: meta, body: new Uint8Array(0) },
    "daftar/000": { head: { kata: "Aa Akirim" }, body: Uint8Array.of(2, 1, 1, 1, 0, 1, 0, 2, 2, 0, 1, 1, 1) },
    "daftar/001": { head: { kata: "Apengirim" }, body: Uint8Array.of(1, 1, 1, 4, 2, 2, 1) },
  };
  const it = new scripts.cariIndeks.Index(async (name) => (loaded.push(name), shards[name]));
  const flat = (forms) => plain(forms.map(({ word, documents }) => `${word} ${Array.from(documents)}`));
  assert.deepEqual(flat([await it.postings({ family: 2, form: 0 })]), ["pengirim 2"]);
  assert.deepEqual(loaded, ["meta", "daftar/001"]);
  for (const part of [1, 2]) assert.deepEqual(flat(await it.family(part)), ["kirim 1", "pengirim 2"]);
  assert.deepEqual(flat(await it.family(0)), ["a 0"]);
});

test("marks what was found", async () => {
  const it = index();
  const marks = async (query, at = 0) => {
    const answer = await cariMesin.search(it, query);
    const page = await it.page(cariSaring.first(answer.documents, answer.scores, 10)[at]);
    return [shown(cariKutipan.highlight(page.title, answer.marker)), ...cariKutipan.excerpts(page.body, answer.marker).map(shown)];
  };
  assert.deepEqual(await marks("kependudukan periksa"), [
    "Integrasi data [kependudukan] dengan SIMRS",
    "Surat permohonan [diperiksa] pada hari pertama. Data sudah sesuai, laporan diserahkan.",
  ]);
  assert.deepEqual((await marks('"surat permohonan"'))[1], "[Surat] [permohonan] diperiksa pada hari pertama. Data sudah sesuai, laporan diserahkan.");
  assert.equal(
    (await marks("2025-0012", 1)).at(-1),
    "Tim dimutakhirkan. Nomor 000.8.3.3/515/14/2025, lihat berkas [2025-0012]. Suara warga direkam.",
  );
});

test("cuts long bodies around the words", () => {
  const body = `${"awal ".repeat(60)}sini dan sini ${"tengah ".repeat(60)}sini ${"akhir ".repeat(60)}`;
  const found = cariKutipan.excerpts(body, { words: new Set(["sini"]), prefixes: [], phrases: [] }).map(shown);
  assert.equal(found.length, 2);
  assert.match(found[0], /^… awal .*\[sini\] dan \[sini\] tengah .* …$/);
  assert.match(found[1], /^… tengah .*\[sini\] akhir .* …$/);
  assert.ok(found.every((text) => text.length < 280));
});

test("hostile text comes back as it was written", async () => {
  const it = index();
  const { documents, marker } = await cariMesin.search(it, "script");
  const page = await it.page(documents[0]);
  assert.equal(page.title, "</script><script>alert(1)</script>");
  assert.equal(shown(cariKutipan.highlight(page.title, marker)), "</[script]><[script]>alert(1)</[script]>");
  assert.equal(await find("__proto__"), "jahat");
  assert.equal(await find("constructor"), "jahat");
});
