// The kinds of page that a site has, and which pages stand for each. Every check of tests/browser asks here, so a new kind
// of page is checked by all of them as soon as it is listed; one that is not listed fails `pages.test.mjs`.

import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Each kind by name: which files are of it, and what a check must know of it. The first that fits counts. */
export const KINDS = [
  { name: "beranda", files: /^index\.html$/ },
  { name: "daftar SOP", files: /^sop\/index\.html$/ },
  { name: "SOP", files: /^sop\/[^/]+\/\d+\.html$/, form: true },
  { name: "diagram alir", files: /^sop\/[^/]+\/\d+-diagram\.html$/ },
  { name: "bandingan revisi", files: /^sop\/[^/]+\/banding-\d+-\d+\.html$/ },
  { name: "statistik", files: /^statistik\/index\.html$/ },
  { name: "statistik menurut SOP", files: /^statistik\/sop\/.+\.html$/ },
  { name: "formulir penilaian", files: /^statistik\/penilaian\/.+\.html$/ },
  { name: "arsip", files: /^arsip\/index\.html$/ },
  { name: "arsip menurut tahun dan lainnya", files: /^arsip\/.+\.html$/ },
  { name: "berkas", files: /^berkas\/.+\.html$/ },
  { name: "temuan", files: /^temuan\/index\.html$/ },
  { name: "temuan menurut tingkat", files: /^temuan\/tingkat\/.+\.html$/ },
  { name: "temuan menurut aturan", files: /^temuan\/aturan\/.+\.html$/ },
  { name: "aturan", files: /^aturan\/index\.html$/ },
  { name: "riwayat aturan", files: /^riwayat\/index\.html$/ },
  // A script fills it; without one it says so and points at the archive.
  { name: "pencarian", files: /^cari\/index\.html$/, filled: true },
  // What a server shows for an address that there is not: it can't know where the site lies, so it leads nowhere.
  { name: "tidak ditemukan", files: /^404\.html$/, alone: true },
  { name: "daftar panduan", files: /^panduan\/index\.html$/ },
  { name: "panduan", files: /^panduan\/.+\.html$/ },
];

/** Every page of a site, by path with `/`. */
export function pagesOf(site) {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The pages of a site by kind; those of no kind under `""`. */
export function byKind(site) {
  const kinds = new Map(KINDS.map((kind) => [kind.name, []]));
  kinds.set("", []);
  for (const path of pagesOf(site)) {
    const kind = KINDS.find((known) => known.files.test(path));
    kinds.get(kind?.name ?? "").push(path);
  }
  return kinds;
}

/** A few pages that stand for a kind: the first, the last, the largest, and more in equal steps. */
export function sample(site, paths, count) {
  if (paths.length <= count) return paths;
  const size = (path) => statSync(join(site, path)).size;
  const largest = paths.reduce((one, other) => (size(other) > size(one) ? other : one));
  const chosen = new Set([largest, paths[0], paths.at(-1)]);
  for (let at = 1; chosen.size < count; at += 1) {
    chosen.add(paths[Math.floor((at * paths.length) / (count + 1)) % paths.length]);
    if (at > 4 * count) break;
  }
  return [...chosen].slice(0, count).sort();
}
