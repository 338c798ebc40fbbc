// @ts-check
// The page of results: query, filters and order stand in its address.
"use strict";

(() => {
  const { element, marked } = cariUnsur;
  const PAGE = 10;
  const KINDS = ["sop", "berkas", "halaman"];

  /** @typedef {{query: string, filters: Filters, order: Order}} State */

  /** @param {string} search @returns {State} */
  function readState(search) {
    const parameters = new URLSearchParams(search);
    /** @type {Filters} */
    const filters = new Map();
    for (const [name, value] of parameters) {
      if (!["q", "urut"].includes(name) && value !== "") filters.set(name, (filters.get(name) || new Set()).add(value));
    }
    const order = cariSaring.ORDERS.find((known) => known === parameters.get("urut")) || "cocok";
    return { query: parameters.get("q") || "", filters, order };
  }

  /** @param {State} state */
  function parameters({ query, filters, order }) {
    const parameters = new URLSearchParams();
    if (query !== "") parameters.set("q", query);
    for (const [name, values] of filters) for (const value of values) parameters.append(name, value);
    if (order !== "cocok") parameters.set("urut", order);
    return parameters;
  }

  /** @param {Page} page @param {Marker} marker @param {string} root @param {(key: string) => string} say */
  const item = (page, marker, root, say) => {
    const link = element("a", { href: root + page.url }, ...marked(cariKutipan.highlight(page.title, marker)));
    const made = element("li", {}, element("h2", {}, link, " ", element("span", { class: "cari-jenis" }, say(`jenis-${KINDS[page.kind]}`))));
    if (page.summary !== "") made.append(element("p", { class: "cari-ringkas" }, ...marked(cariKutipan.highlight(page.summary, marker))));
    for (const parts of cariKutipan.excerpts(page.body, marker)) made.append(element("p", { class: "cari-kutipan" }, ...marked(parts)));
    return made;
  };

  /** @param {HTMLElement} place */
  async function start(place) {
    const root = place.dataset.root || "../";
    const index = new cariIndeks.Index(tertibCari.loader(root));
    let state = readState(location.search);
    /** @type {Record<string, string>} */
    let words = {};
    const [text, first] = [index.text(), index.first()];
    // Where these fail, that is told when they are waited for.
    for (const shards of [text, first]) shards.catch(() => undefined);
    // A query in the address is its own rehearsal.
    if (state.query === "") await cariLatih.rehearse((page, marker) => item(page, marker, root, (key) => key)).catch(console.warn);
    try {
      words = await text;
    } catch (error) {
      const old = cariUnsur.failure(error) === "usang";
      place.append(element("p", { role: "alert" }, old ? "Peramban ini terlalu lama. / This browser is too old." : "Indeks pencarian tidak dapat dimuat. / The search index could not be loaded."));
      return;
    }
    const say = cariUnsur.speaker(words);
    const count = cariUnsur.counter(words);
    const chronicle = cariUnsur.chronicle();

    const input = element("input", { type: "search", id: "cari-kotak", name: "q", autocomplete: "off", spellcheck: "false", placeholder: say("petunjuk"), "aria-describedby": "cari-jumlah" });
    const form = element("form", { role: "search", class: "cari-borang" }, element("label", { for: "cari-kotak" }, say("label")), element("div", { class: "cari-baris" }, input, element("button", { type: "submit" }, say("tombol"))));
    const help = element("details", { class: "cari-bantuan" }, element("summary", {}, say("bantuan")), element("ul", {}, ...["semua", "frasa", "kecuali", "nomor"].map((key) => element("li", {}, say(`bantuan-${key}`)))));
    const status = element("p", { id: "cari-jumlah", class: "cari-jumlah", role: "status", "aria-live": "polite" });
    const order = element("select", { id: "cari-urut" }, ...["cocok", "baru", "lama", "terlambat"].map((key) => element("option", { value: key }, say(`urut-${key}`))));
    const sorting = element("p", { class: "cari-urutan" }, element("label", { for: "cari-urut" }, say("urut")), order);
    const ideas = element("div", { class: "cari-mungkin" });
    const narrow = element("div", { class: "cari-saring" });
    // On a narrow screen the filters would push the results out of sight.
    const panel = element("details", { class: "cari-panel" }, element("summary", {}, say("saring")), narrow);
    panel.open = matchMedia("(min-width: 56rem)").matches;
    const list = element("ol", { class: "cari-hasil" });
    const more = element("button", { type: "button", class: "cari-lagi" }, say("lagi"));
    // On paper, where the box and the filters are not.
    const asked = element("p", { class: "cari-cetak" });
    const head = element("div", { class: "cari-kepala" }, status, asked, sorting);
    /** Counts the facets of the results shown; null where that is done. @type {(() => Promise<Facet[]>)|null} */
    let uncounted = null;
    const clear = () => {
      for (const part of [list, narrow, ideas, asked]) part.replaceChildren();
      for (const part of [more, panel, sorting]) part.hidden = true;
      uncounted = null;
    };
    clear();
    input.value = state.query;
    order.value = state.order;
    place.replaceChildren(form, help, element("div", { class: "cari-isi" }, panel, element("div", { class: "cari-daftar" }, head, ideas, list, more)));

    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let pause;
    let turn = 0;
    /** @type {{documents: Uint32Array, keys: ArrayLike<number>, marker: Marker}} */
    let shown = { documents: new Uint32Array(0), keys: [], marker: { words: new Set(), prefixes: [], phrases: [] } };

    /** @param {unknown} error */
    const fail = (error) => {
      clear();
      status.textContent = say(cariUnsur.failure(error));
    };

    /** The next results. @param {number} from how many there are already */
    const results = async (from) => {
      const { documents, keys, marker } = shown;
      const next = cariSaring.first(documents, keys, from + PAGE).slice(from);
      // Each is made when its shard is there, while others are still on their way.
      return Promise.all(next.map(async (document) => item(await index.page(document), marker, root, say)));
    };

    /** @param {number} mine @returns {Promise<HTMLElement|null>} the first new link */
    const showMore = async (mine) => {
      const items = await results(list.childElementCount);
      if (mine !== turn) return null;
      list.append(...items);
      more.hidden = list.childElementCount >= shown.documents.length;
      return items[0]?.querySelector("a") || null;
    };

    /** Choices beyond the first few are made when they are asked for. @param {Facet} facet @param {number} order @param {boolean} open whether all of them are shown */
    const fieldset = (facet, order, open) => {
      const made = element("fieldset", {}, element("legend", {}, words[`saring-${facet.name}`] || facet.name));
      const row = (/** @type {number} */ at) => {
        const { value, count: number, chosen } = facet.values[at];
        const id = `cari-saring-${order}-${at}`;
        const box = element("input", { type: "checkbox", id, name: facet.name, value });
        box.checked = chosen;
        return element("div", { class: "cari-pilihan" }, box, element("label", { for: id }, `${value} `, element("span", { class: "cari-angka" }, `(${count(number)})`)));
      };
      const all = Array.from(facet.values.keys());
      const first = all.filter((at) => at < 6 || facet.values[at].chosen);
      const others = all.filter((at) => !first.includes(at));
      made.append(...first.map(row));
      if (others.length === 0) return made;
      const more = element("details", {}, element("summary", {}, say("saring-semua", { jumlah: count(all.length) })));
      const fill = () => more.childElementCount === 1 && more.append(...others.map(row));
      if (open) fill();
      more.open = open;
      more.addEventListener("toggle", fill);
      made.append(more);
      return made;
    };

    /** Counts and shows the facets, where the panel is open. @param {number} mine */
    const showFacets = async (mine) => {
      if (!uncounted || !panel.open) return;
      const count = uncounted;
      uncounted = null;
      const facets = await count();
      if (mine !== turn) return;
      const focused = document.activeElement instanceof HTMLInputElement && narrow.contains(document.activeElement) ? document.activeElement : null;
      const open = new Set(Array.from(narrow.querySelectorAll("details[open]"), (details) => details.parentElement?.querySelector("input")?.name));
      const shown = facets.filter((facet) => facet.values.length > 0);
      narrow.replaceChildren(...shown.map((facet, order) => fieldset(facet, order, open.has(facet.name))));
      if (state.filters.size > 0) narrow.append(element("button", { type: "button", class: "cari-hapus" }, say("saring-hapus")));
      panel.hidden = narrow.childElementCount === 0;
      if (focused) for (const box of narrow.querySelectorAll("input")) if (box.name === focused.name && box.value === focused.value) box.focus();
    };

    /** @param {Suggestion[]} suggestions */
    const showIdeas = (suggestions) => {
      const link = (/** @type {Suggestion} */ { query, without }) =>
        element("li", {}, element("a", { href: `?${new URLSearchParams({ q: query })}` }, without === "" ? query : say("tanpa", { kata: without })));
      ideas.replaceChildren(element("p", {}, say("nihil-usul")));
      if (suggestions.length > 0) ideas.append(element("p", {}, say("mungkin")), element("ul", {}, ...suggestions.map(link)));
    };

    /** What was asked: words, filters, order. */
    const question = () => {
      const query = state.query.trim();
      const filters = Array.from(state.filters, ([name, values]) => `${words[`saring-${name}`] || name}: ${Array.from(values).join(", ")}`);
      return say("dicari", { kata: [...(query === "" ? [] : [`“${query}”`]), ...filters, say(`urut-${state.order}`)].join(" · ") });
    };

    /** @param {number} found @param {number} all @param {boolean} cut whether there may be more */
    const tell = (found, all, cut) => {
      const gaps = { jumlah: count(found), kata: state.query.trim() };
      const least = cut ? "-setidaknya" : "";
      if (found === 0) return say(all > 0 && !cut ? "nihil-saring" : `nihil${least}`, gaps);
      if (found < all) return say(`hasil-saring${least}`, gaps);
      return found === 1 && !cut ? say("hasil-satu") : say(`hasil${least}`, gaps);
    };

    const run = async (/** @type {Change} */ change) => {
      clearTimeout(pause);
      turn += 1;
      const mine = turn;
      state.query = input.value;
      chronicle.note(change);
      try {
        // What holds no word asks for nothing: quotation marks, signs, pictures.
        if (cariKueri.parse(state.query).length === 0 && state.filters.size === 0) {
          const [{ count: total }] = await index.first();
          if (mine !== turn) return;
          chronicle.write(parameters(state));
          clear();
          status.textContent = say("kosong", { jumlah: count(total) });
          place.dataset.siap = String(mine);
          return;
        }
        const slow = setTimeout(() => (status.textContent = say("memuat")), 300);
        const answer = await cariMesin.search(index, state.query).finally(() => clearTimeout(slow));
        const [{ documents, facets }, keys] = await Promise.all([cariSaring.narrow(index, answer.documents, state.filters), cariSaring.keys(index, answer.scores, state.order)]);
        if (mine !== turn) return;
        shown = { documents, keys, marker: answer.marker };
        const items = await results(0);
        if (mine !== turn) return;
        list.replaceChildren(...items);
        ideas.replaceChildren();
        if (answer.documents.length === 0) showIdeas(answer.suggestions);
        status.textContent = tell(documents.length, answer.documents.length, answer.cut);
        asked.textContent = question();
        more.hidden = items.length >= documents.length;
        sorting.hidden = documents.length < 2;
        panel.hidden = answer.documents.length === 0 && state.filters.size === 0;
        uncounted = facets;
        place.dataset.tampil = String(mine);
        // The results are painted before the address is kept and the facets are counted.
        await cariUnsur.painted();
        if (mine !== turn) return;
        chronicle.write(parameters(state));
        await showFacets(mine);
        if (mine === turn) place.dataset.siap = String(mine);
      } catch (error) {
        if (mine !== turn) return;
        chronicle.write(parameters(state));
        fail(error);
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => run("typed"), 150);
      // What fails now fails again when it is asked for.
      cariMesin.prepare(index, input.value).catch(() => undefined);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run("entered");
    });
    order.addEventListener("change", () => {
      state.order = cariSaring.ORDERS.find((known) => known === order.value) || "cocok";
      run("step");
    });
    narrow.addEventListener("change", (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      const values = state.filters.get(box.name) || new Set();
      if (box.checked) values.add(box.value);
      else values.delete(box.value);
      if (values.size > 0) state.filters.set(box.name, values);
      else state.filters.delete(box.name);
      run("step");
    });
    narrow.addEventListener("click", (event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches(".cari-hapus")) return;
      state.filters.clear();
      input.focus();
      run("step");
    });
    panel.addEventListener("toggle", () => showFacets(turn).catch(fail));
    more.addEventListener("click", () => {
      showMore(turn).then((link) => link?.focus(), fail);
    });
    window.addEventListener("popstate", () => {
      state = readState(location.search);
      input.value = state.query;
      order.value = state.order;
      run("back");
    });
    await run("back");
  }

  const place = document.getElementById("cari");
  if (place) start(place);
})();
