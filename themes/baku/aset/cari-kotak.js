// @ts-check
// Suggestions below the search box of every page (the combobox pattern). The scripts and shards of the search are loaded
// when the box is first used; without them the box is a plain form that leads to the page of results.
"use strict";

(() => {
  const SCRIPTS = ["unsur", "kata", "imbuhan", "sandi", "muat", "indeks", "kueri", "saran", "mesin", "saring", "kutipan"];
  const WORDS = 3;
  const PAGES = 5;

  /** Loads the scripts of the search in their order, once. @param {string} root @returns {Promise<void>} */
  function scripts(root) {
    // The page of results has them already.
    if (typeof cariMesin !== "undefined") return Promise.resolve();
    const loads = SCRIPTS.map(
      (name) =>
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = `${root}aset/cari-${name}.js`;
          script.async = false;
          script.addEventListener("load", resolve);
          script.addEventListener("error", () => reject(new Error("gagal")));
          document.head.append(script);
        }),
    );
    return Promise.all(loads).then(() => undefined);
  }

  /** @typedef {{label: (Node|string)[], detail: string, href: string}} Choice */

  /** @param {Index} index @param {string} query @param {string} root @param {string} page @returns {Promise<{words: Choice[], pages: Choice[]}>} */
  async function choices(index, query, root, page) {
    const tokens = cariKata.tokens(query).filter((token) => !token.whole);
    const last = tokens[tokens.length - 1];
    const typing = last && !/\s$/.test(query) && last.text.length > 1;
    const [answer, { entries }] = await Promise.all([cariMesin.search(index, query, false), typing ? index.withPrefix(last.text) : { entries: [] }]);
    const words = entries.filter((entry) => entry.word !== last.text && !/[0-9]/.test(entry.word)).slice(0, WORDS);
    const best = await Promise.all(cariSaring.first(answer.documents, answer.scores, PAGES).map((document) => index.page(document)));
    return {
      words: words.map(({ word }) => {
        const whole = query.slice(0, last.start) + word;
        return { label: [query.slice(0, last.start), cariUnsur.element("b", {}, word)], detail: "", href: `${page}?${new URLSearchParams({ q: whole })}` };
      }),
      pages: best.map(({ title, summary, url }) => ({ label: cariUnsur.marked(cariKutipan.highlight(title, answer.marker)), detail: summary, href: root + url })),
    };
  }

  /** @param {HTMLFormElement} form @param {HTMLInputElement} input */
  function start(form, input) {
    const page = form.getAttribute("action") || "";
    const root = page.replace(/cari\/index\.html$/, "");
    const list = document.createElement("ul");
    const status = document.createElement("p");
    list.id = "kepala-saran";
    list.className = "kepala-saran";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    status.className = "tersembunyi";
    status.setAttribute("role", "status");
    form.append(list, status);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);

    /** @type {Promise<{index: Index, words: Record<string, string>}>|null} */
    let engine = null;
    const ready = () =>
      (engine ??= scripts(root).then(async () => {
        const index = new cariIndeks.Index(tertibCari.loader(root));
        const words = await index.text();
        list.setAttribute("aria-label", words.saran);
        await index.first();
        return { index, words };
      }));
    let turn = 0;
    let chosen = -1;

    const close = () => {
      turn += 1;
      list.hidden = true;
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    /** @param {number} at */
    const choose = (at) => {
      const options = list.querySelectorAll("[role=option]");
      chosen = at;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", options[at].id);
        options[at].scrollIntoView({ block: "nearest" });
      }
    };
    /** @param {string} href */
    const go = (href) => location.assign(href);

    const show = async () => {
      const query = input.value;
      if (query.trim().length < 2) {
        close();
        return;
      }
      turn += 1;
      const mine = turn;
      try {
        const { index, words } = await ready();
        if (cariKueri.parse(query).length === 0) {
          close();
          return;
        }
        const found = await choices(index, query, root, page);
        if (mine !== turn || document.activeElement !== input) return;
        const say = cariUnsur.speaker(words);
        const all = { label: [say("saran-semua", { kata: query.trim() })], detail: "", href: `${page}?${new URLSearchParams({ q: query })}` };
        const options = [...found.words, ...found.pages, all].map(({ label, detail, href }, at) => {
          const option = cariUnsur.element("li", { role: "option", id: `kepala-saran-${at}`, "aria-selected": "false", "data-href": href }, cariUnsur.element("span", {}, ...label));
          if (detail !== "") option.append(" ", cariUnsur.element("small", {}, detail));
          return option;
        });
        list.replaceChildren(...options);
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        choose(-1);
        status.textContent = say("saran-jumlah", { jumlah: String(options.length) });
      } catch (error) {
        // The form still leads to the page of results, which tells what is wrong.
        console.warn(error);
        close();
      }
    };

    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let pause;
    input.addEventListener("focus", () => ready().catch(console.warn), { once: true });
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(show, 120);
      // What fails now fails again when it is asked for.
      ready().then(({ index }) => cariMesin.prepare(index, input.value)).catch(() => undefined);
    });
    input.addEventListener("keydown", (event) => {
      const size = list.querySelectorAll("[role=option]").length;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.hidden) {
        event.preventDefault();
        show();
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        choose(chosen + 1 < size ? chosen + 1 : -1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen < 0 ? size - 1 : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        const option = list.querySelectorAll("[role=option]")[chosen];
        if (option instanceof HTMLElement && option.dataset.href) go(option.dataset.href);
      } else if (event.key === "Tab") close();
    });
    input.addEventListener("blur", () => {
      clearTimeout(pause);
      close();
    });
    // A press keeps the focus in the box, so that the list is still there when the button is let go.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option instanceof HTMLElement && option.dataset.href) go(option.dataset.href);
    });
  }

  const input = document.getElementById("q-kepala");
  if (input instanceof HTMLInputElement && input.form) start(input.form, input);
})();
