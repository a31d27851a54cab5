// The search page. It loads of the index only what a query needs: the shards of its words, and of the articles those that
// are shown. What the files hold is said where they are made: Sources/DatelineSite/Search.
"use strict";
(() => {
  const part = (name) => document.getElementById("search-" + name);
  const form = part("form");
  if (!form) return;
  const [status, list, more, none, drop] = ["status", "list", "more", "none", "drop"].map(part);
  const field = form.elements.q;
  const filters = ["country", "topic", "year"].map((name) => form.elements[name]);
  const index = new URL(form.dataset.index, location);
  const home = new URL(form.dataset.home, location);
  const language = document.documentElement.lang;
  const title = document.title;
  const pageSize = 20;
  // More shards than this are not loaded for a word that is only begun.
  const mostShards = 8;
  // What a word weighs in a headline, in the name of a country or topic, in a summary, in the text.
  const weights = [24, 18, 8, 2];

  // ---- Words

  const apostrophes = "['’‘ʻʼ]";
  const letters = "[\\p{L}\\p{N}\\p{M}]";
  const leftOut = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200c\u200d\u2060\ufeff]/g;
  // Letters that are more than a plain letter with an accent.
  const others = Object.fromEntries(("æae ðd øo þth ßss đd ħh ıi ĳi ĸk ŀl łl ŉn ŋn œoe ŧt ſs ɓb ɔo ɖd ɗd ǝe əa ɛe ƒf ɣg ɨi ƙk "
    + "ǆd ǉl ǌn ǳd ẚa ςσ").split(" ").map((pair) => [pair[0], pair.slice(1)]));
  const special = new RegExp(`[${Object.keys(others).join("")}]`, "g");
  const unspaced = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]";
  const run = new RegExp(`(${unspaced}+)`, "u");
  const possessive = new RegExp(`${apostrophes}s(?!${letters})`, "gu");
  const initials = new RegExp(`(?<!${letters})[a-z](\\.[a-z])+(?!${letters})`, "gu");
  const word = new RegExp(`${letters}+(${apostrophes}${letters}+)*`, "gu");

  const fold = (text) => text.normalize("NFD").replace(leftOut, "").normalize("NFC").toLowerCase()
    .replace(special, (letter) => others[letter]);

  // The words of a text, parted and folded as those of the index are.
  function wordsOf(text) {
    const plain = fold(text).replace(possessive, " ").replace(initials, (word) => word.replaceAll(".", ""));
    const words = [];
    for (const [match] of plain.matchAll(word)) {
      match.split(run).forEach((piece, place) => {
        if (place % 2) {
          const signs = [...piece];
          if (signs.length < 2) words.push(piece);
          for (let i = 1; i < signs.length; i++) words.push(signs[i - 1] + signs[i]);
        } else if (piece) {
          // l’accord: the rest after one or two letters is a word of its own.
          const parts = piece.split(new RegExp(apostrophes));
          words.push(parts.slice(parts.length > 1 && parts[0].length < 3 ? 1 : 0).join(""));
        }
      });
    }
    return [...new Set(words.filter(Boolean))];
  }

  // ---- The index

  let manifest;
  let files = new Map();

  async function load(url, options) {
    const response = await fetch(url, options);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  }

  // A file of the index, loaded and read once.
  function file(name, fingerprint, read) {
    if (!files.has(name)) {
      files.set(name, load(new URL(`index/${name}.${fingerprint}.txt`, index)).then((response) => response.text()).then(read));
    }
    return files.get(name);
  }

  // A rising list of numbers.
  function numbers(text) {
    const result = [];
    let [number, high] = [-1, 0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 63) {
        high = high * 27 + code - 36;
      } else {
        number += high * 64 + code - 62;
        high = 0;
        result.push(number);
      }
    }
    return result;
  }

  function readShard(text) {
    const words = new Map();
    let word = "";
    for (const line of text.split("\n")) {
      const end = line.slice(1).search(/[ -#]/) + 1;
      word = word.slice(0, line.charCodeAt(0) - 33) + line.slice(1, end);
      if (end) words.set(word, line.slice(end));
    }
    return words;
  }

  const readFacets = (text) => text.split("\n").map((line) => line.split("\t")).filter((facet) => facet[1])
    .map(([kind, key, name, path, articles]) => ({ kind, key, name, path, articles: numbers(articles) }));

  const lines = (text) => text.split("\n");

  // The place of the shard that a word is in, if it is in any.
  function shardOf(word) {
    let place = 0;
    while (2 * place + 2 < manifest.words.length && manifest.words[2 * place + 2] <= word) place++;
    return place;
  }

  // What each article weighs for a word, for its plural or singular, and, if it is only begun, for all words that go on.
  async function find(word, isBegun) {
    const scores = new Uint8Array(manifest.articles);
    const forms = [word, word + "s"];
    if (word.length > 3 && word.endsWith("s")) forms.push(word.slice(0, -1));
    const shards = new Set(forms.map(shardOf));
    const [first, last] = [shardOf(word), shardOf(word + "\uffff")];
    const isBroad = isBegun && last - first >= mostShards;
    if (isBegun && !isBroad) for (let place = first; place <= last; place++) shards.add(place);
    const loaded = await Promise.all([...shards].filter((place) => 2 * place < manifest.words.length)
      .map((place) => file("words-" + place, manifest.words[2 * place + 1], readShard)));
    for (const words of loaded) {
      for (const [other, lists] of words) {
        if (!forms.includes(other) && !(isBegun && !isBroad && other.startsWith(word))) continue;
        for (const [, mark, articles] of lists.matchAll(/([ -#])([$-~]+)/g)) {
          const weight = weights[mark.charCodeAt(0) - 32] - (other !== word);
          for (const article of numbers(articles)) if (scores[article] < weight) scores[article] = weight;
        }
      }
    }
    return { word, scores, isBroad, isFound: scores.some(Boolean) };
  }

  // What each article weighs for all words; 0 if it lacks one.
  async function weigh(words, isBegun) {
    const isLast = (place) => isBegun && place === words.length - 1 || new RegExp(`^${unspaced}$`, "u").test(words[place]);
    // "viet nam" finds "vietnam".
    const [found, joined] = await Promise.all([
      Promise.all(words.map((word, place) => find(word, isLast(place)))),
      Promise.all(words.slice(1).map((word, place) => find(words[place] + word, isLast(place + 1)))),
    ]);
    joined.forEach(({ scores }, place) => {
      for (const other of [found[place], found[place + 1]]) {
        scores.forEach((score, article) => { if (other.scores[article] < score) other.scores[article] = score; });
      }
    });
    const sums = new Uint16Array(manifest.articles).fill(words.length ? 0 : 1);
    sums.forEach((_, article) => {
      if (words.length && found.every(({ scores }) => scores[article])) {
        sums[article] = found.reduce((sum, { scores }) => sum + scores[article], 0);
      }
    });
    return { sums, found };
  }

  // ---- The page

  let shown = pageSize;
  let searches = 0;
  // Whether the address is one that the reader may want to come back to.
  let isSettled = true;

  const say = (name, values = {}) => (status.dataset[name] ?? status.dataset.other)
    .replace("{n}", values.n?.toLocaleString(language)).replace("{x}", values.x);

  const element = (name, ...content) => {
    const node = document.createElement(name);
    node.append(...content);
    return node;
  };

  const asTyped = (word) => field.value.split(/\s+/).find((typed) => wordsOf(typed).includes(word)) ?? word;

  // A text with the words that were looked for marked.
  function marked(text, words, isBegun) {
    const signs = words.filter((word) => run.test(word));
    const spans = new RegExp(`${signs.map((word) => word + "|").join("")}${letters}+((${apostrophes}|\\.)${letters}+)*`, "gu");
    const isHit = (word) => words.some((wanted, place) => word === wanted || word === wanted + "s" || word + "s" === wanted
      || word === wanted + words[place + 1] || (isBegun && place === words.length - 1 && word.startsWith(wanted)));
    const found = [...text.matchAll(spans)].map((match) => {
      const own = wordsOf(match[0]);
      return { start: match.index, end: match.index + match[0].length, own, isHit: signs.includes(match[0]) || own.some(isHit) };
    });
    const result = [];
    let end = 0;
    for (let i = 0; i < found.length; i++) {
      const { start, own } = found[i];
      const next = found[i + 1];
      // "vietnam" finds "Việt Nam".
      const isPair = next && !found[i].isHit && !next.isHit && words.includes(own.join("") + next.own.join(""))
        && /^[\s-]+$/.test(text.slice(found[i].end, next.start));
      if (!found[i].isHit && !isPair) continue;
      if (isPair) i++;
      result.push(text.slice(end, start), element("mark", text.slice(start, found[i].end)));
      end = found[i].end;
    }
    return [...result, text.slice(end)];
  }

  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
  const href = (path) => new URL(path.slice(1), home).href;

  function item(line, facets, words, isBegun) {
    const [path, date, headline, summary, countries, topics, place, own] = line.split("\t");
    const node = part("result").content.firstElementChild.cloneNode(true);
    const find = (selector) => node.querySelector(selector);
    const time = element("time", day.format(new Date(date)));
    time.dateTime = date;
    find(".when").append(time);
    if (place) {
      const span = element("span", place);
      span.className = "place";
      find(".when").append(" ", span);
    }
    find("h3 a").href = href(path);
    find("h3 a").append(...marked(headline, words, isBegun));
    find(".summary").append(...marked(summary, words, isBegun));
    if (own) {
      for (const text of [find("h3"), find(".summary")]) {
        text.lang = own;
        text.dir = "auto";
      }
    }
    for (const [kind, keys] of [["country", countries], ["topic", topics]]) {
      for (const key of keys?.split(" ").filter(Boolean) ?? []) {
        const facet = facets.find((facet) => facet.kind === kind && facet.key === key);
        if (!facet) continue;
        const link = facet.path ? element("a", facet.name) : facet.name;
        if (facet.path) link.href = href(facet.path);
        const tag = element("li", link);
        tag.className = kind;
        find(".tags").append(tag);
      }
    }
    if (!find(".tags").childElementCount) find(".tags").remove();
    return node;
  }

  const query = () => new URLSearchParams([field, ...filters].map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value));

  // Shows an address in the field and the filters.
  function read() {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get("q") ?? "";
    for (const filter of filters) choose(filter, wanted.get(filter.name) ?? "");
    shown = history.state?.shown ?? pageSize;
  }

  function choose(filter, value) {
    if (![...filter.options].some((option) => option.value === value)) filter.add(new Option(value, value));
    filter.value = value;
  }

  // Keeps what is asked in the address; a new entry in the history if the last one is settled or this one is.
  function write(settles) {
    const search = query().toString();
    const isSame = new URLSearchParams(location.search).toString() === search;
    const address = location.pathname + (search && "?" + search);
    history[isSame || !(isSettled || settles) ? "replaceState" : "pushState"]({ shown }, "", address);
    isSettled = settles || isSettled && isSame;
  }

  // The choices of a filter, each with the number of articles that it would leave.
  function offer(filter, choices, wanted) {
    filter.length = 1;
    for (const { key, name, count } of choices) {
      if (count || key === wanted) filter.add(new Option(`${name} (${count.toLocaleString(language)})`, key));
    }
    choose(filter, wanted);
  }

  async function show() {
    const search = ++searches;
    const words = wordsOf(field.value);
    const isBegun = /[\p{L}\p{N}\p{M}]$/u.test(field.value);
    const wanted = filters.map((filter) => filter.value);
    const isEmpty = !words.length && !wanted.some(Boolean);
    document.title = field.value.trim() ? `${field.value.trim()} · ${title}` : title;
    part("ways").hidden = !isEmpty;
    if (isEmpty) {
      for (const node of [part("results"), none, part("filters")]) node.hidden = true;
      status.textContent = "";
      return;
    }
    const timer = setTimeout(() => { if (search === searches) status.textContent = say("loading"); }, 400);
    try {
      manifest ??= await (await load(index, { cache: "no-cache" })).json();
      const [{ sums, found }, facets] = await Promise.all([weigh(words, isBegun), file("facets", manifest.facets, readFacets)]);
      const years = manifest.years.map((_, place, all) => place % 2 ? null : {
        kind: "year", key: String(all[place]), name: String(all[place]), first: all[place + 1], end: all[place + 3] ?? manifest.articles,
      }).filter(Boolean).reverse();
      for (const year of years) year.articles = Array.from({ length: year.end - year.first }, (_, i) => year.first + i);
      // A bit for each filter that lets an article through.
      const passes = new Uint8Array(manifest.articles);
      const choices = filters.map((filter, place) => {
        const all = [...facets, ...years].filter((facet) => facet.kind === filter.name);
        if (!wanted[place]) passes.forEach((_, article) => { passes[article] |= 1 << place; });
        for (const article of all.find(({ key }) => key === wanted[place])?.articles ?? []) passes[article] |= 1 << place;
        return all;
      });
      const results = [...sums.keys()].filter((article) => sums[article] && passes[article] === 7)
        .sort((a, b) => sums[b] - sums[a] || b - a);
      const chosen = results.slice(0, shown);
      const loaded = await Promise.all(chosen.map((article) => {
        const place = Math.floor(article / manifest.articlesPerFile);
        return file("articles-" + place, manifest.files[place], lines);
      }));
      if (search !== searches) return;
      choices.forEach((all, place) => offer(filters[place], all.map((facet) => ({
        ...facet, count: facet.articles.filter((article) => sums[article] && (passes[article] | 1 << place) === 7).length,
      })), wanted[place]));
      const items = chosen.map((article, place) => item(loaded[place][article % manifest.articlesPerFile], facets, words, isBegun));
      // Those that stand there already stay, so that the focus does.
      const kept = [...list.children].findIndex((node, place) => !items[place]?.isEqualNode(node));
      [...list.children].slice(kept < 0 ? list.childElementCount : kept).forEach((node) => node.remove());
      list.append(...items.slice(list.childElementCount));
      more.hidden = results.length <= shown;
      part("results").hidden = !results.length;
      part("filters").hidden = false;
      none.hidden = results.length > 0;
      const missing = found.find(({ isFound }) => !isFound);
      status.textContent = results.length ? say(new Intl.PluralRules(language).select(results.length), { n: results.length })
        : missing ? say(missing.isBroad ? "broad" : "missing", { x: asTyped(missing.word) }) : say("none");
      drop.replaceChildren(...filters.filter(({ value }) => value && !missing).map((filter) => {
        const button = element("button", drop.dataset.drop.replace("{x}", filter.selectedOptions[0].text.replace(/ \(\d+\)$/, "")));
        button.type = "button";
        button.onclick = () => {
          filter.value = "";
          change();
          field.focus();
        };
        return button;
      }));
    } catch (error) {
      // A new edition may have taken the place of the files that the old list names.
      if (search !== searches) return;
      const isStale = manifest;
      [manifest, files] = [undefined, new Map()];
      if (isStale && !form.dataset.failed) {
        form.dataset.failed = "once";
        return show();
      }
      status.textContent = say("failed");
    } finally {
      clearTimeout(timer);
    }
    delete form.dataset.failed;
  }

  function change() {
    shown = pageSize;
    write(true);
    show();
  }

  // ---- What readers do

  let typing;
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      shown = pageSize;
      write(false);
      show();
    }, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    change();
  });
  for (const filter of filters) filter.addEventListener("change", change);
  more.addEventListener("click", async () => {
    const next = shown;
    shown += pageSize;
    write(true);
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    isSettled = true;
    read();
    show();
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = document.activeElement;
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName)) {
      field.select();
      field.focus();
      return event.preventDefault();
    }
    const stops = [field, ...list.querySelectorAll("h3 a"), more].filter((stop) => stop.checkVisibility());
    const place = stops.indexOf(active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (place >= 0 && step) {
      stops[place + step]?.focus();
      event.preventDefault();
    } else if (place >= 0 && event.key === "Escape") {
      field.value = "";
      clearTimeout(typing);
      change();
      // What stood around it has gone.
      field.focus();
      field.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    }
  });

  read();
  if (location.search) show();
})();
