// Runs the scripts of the search as a browser does, one after another in one world, and reads the shards of the fixture.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const here = new URL(".", import.meta.url);
const assets = new URL("../../themes/baku/aset/", here);
const NAMES = ["unsur", "kata", "imbuhan", "sandi", "muat", "indeks", "kueri", "saran", "mesin", "saring", "kutipan", "latih"];
const world = vm.createContext({ Blob, Response, TextDecoder, DecompressionStream, URLSearchParams, console, setTimeout });
for (const name of [...NAMES.map((name) => `cari-${name}.js`), "arsip-lajur.js", "arsip-csv.js"]) {
  vm.runInContext(readFileSync(new URL(name, assets), "utf8"), world, { filename: name });
}

/** What the scripts define. */
export const scripts = vm.runInContext(
  "({ arsipCsv, arsipLajur, cariImbuhan, cariIndeks, cariKata, cariKueri, cariKutipan, cariLatih, cariMesin, cariSandi, cariSaran, cariSaring, tertibCari })",
  world,
);
export const table = JSON.parse(readFileSync(new URL("kata.json", here), "utf8"));

/** Reads one shard by running its script. */
export async function shard(name, folder = here) {
  const script = new TextDecoder("utf-16le").decode(readFileSync(new URL(`cari/indeks/${name}.js`, folder)));
  let opened;
  vm.runInNewContext(script, {
    tertibCari: { pecahan: (given, mark, length, text) => (opened = given === name && mark && scripts.cariSandi.open(text, length)) },
  });
  return opened;
}

/** The index of the fixture; the names of the shards that are loaded are added to `loaded`. */
export function index(loaded = []) {
  return new scripts.cariIndeks.Index((name) => {
    loaded.push(name);
    return shard(name);
  });
}
