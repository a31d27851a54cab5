// The search page. It loads of the index only what a query needs: the shards of its words, and of the articles those that
// are shown. What the files hold is said where they are made: Sources/DatelineSearch.
"use strict";
(() => {
  const part = (name) => document.getElementById("search-" + name);
  const form = part("form");
  if (!form) return;
  const [status, list, more, none, drop] = ["status", "list", "more", "none", "drop"].map(part);
  const field = form.elements.q;
  const filters = ["country", "topic", "year"].map((name) => form.elements[name]);
  const order = form.elements.sort;
  // What is shown, in a site that has more than articles.
  const kind = form.elements.kind;
  const kinds = [...kind?.options ?? []].slice(1).map(({ value, text }) => ({ key: value, name: text }));
  const index = new URL(form.dataset.index, location);
  const home = new URL(form.dataset.home, location);
  const language = document.documentElement.lang;
  const title = document.title;
  const pageSize = 20;
  // More shards than this are not loaded for a word that is only begun.
  const mostShards = 8;
  // What a word weighs in a headline, in the name of a country or topic, in a summary, in the text.
  const weights = [24, 18, 8, 2];
  // A word that so few articles have may be mistyped, if it is of so many letters.
  const [few, longWord] = [3, 6];
  // Of so many articles at most the pages are read to find a phrase.
  const mostRead = 120;

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

  // The words of a text in their order, parted and folded as those of the index are.
  function sequence(text) {
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
    return words.filter(Boolean);
  }

  const wordsOf = (text) => [...new Set(sequence(text))];

  // ---- Endings

  // What is cut off a folded word in each language: an ending, how many letters must stay, and what tells the rest from a
  // word that only begins like it. The first that fits is taken.
  const plural = [[/s$/, 3]];
  const endings = {
    en: [[/(?<=[^aeiou])(y|ie[sd]|ying)$/, 3, "i"], [/(?<=[aeiouy].*)(ing|(?<!e)ed)$/, 3], [/(?<=[sxz]|ch|sh)es$/, 3], [/es?$/, 3],
      [/(?<![suia])s$/, 3], [/(?<=[ia])s$/, 4]],
    fr: [[/((?<!e)aux|ale?s?)$/, 4, "al"], [/(ifs?|ives?)$/, 4, "if"], [/eu(x|ses?)$/, 3, "eu"], [/(?<=en)nent$/, 3], [/(?<=e)n(nes?|s)?$/, 3, "n"],
      [/(?<=e)l(les?|s)?$/, 3, "l"], [/(aient|ees?|er|ez|ait|an?ts?|ents?)$/, 4],
      [/(es?|s|x)$/, 3]],
    es: [[/(ces|z)$/, 3, "z"], [/(ando|iendo|aron|ieron|[ai]d[oa]s?|[aei][rn])$/, 4], [/([aeo]s?|(?<=[^aeiou])es)$/, 3]],
    vi: [],
    ar: [[/(ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/, 3]],
  };
  // What stands before an Arabic word: the article, alone or after others, and what may as well belong to the word.
  const articles = ["ال", "وال", "بال", "كال", "فال", "لل", "ولل"];
  const particles = ["و", "ب", "ل"];
  const before = ["", ...articles, ...particles];

  // What is left of a word without its ending in a language: the beginning of all its forms, and a sign after it.
  function stem(word, language) {
    for (const [ending, stay, sign] of endings[language] ?? plural) {
      const place = word.search(ending);
      if (place >= stay) {
        const start = word.slice(0, place);
        const isDouble = language === "en" && place > 3 && start[place - 1] === start[place - 2];
        return [isDouble ? start.slice(0, -1) : start, sign ?? ""];
      }
    }
    return [language === "en" && /^..+(.)\1$/.test(word) ? word.slice(0, -1) : word, ""];
  }

  // All that a word may be a form of, in some languages.
  function stems(word, languages) {
    return languages.flatMap((language) => {
      if (language !== "ar") return [stem(word, language)];
      if (!/[\u0600-\u06ff]/.test(word)) return [];
      const rest = (prefixes, stay) => prefixes.filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + stay)
        .map((prefix) => word.slice(prefix.length));
      const bare = rest(articles, 3);
      return (bare.length ? bare : [word, ...rest(particles, 4)]).map((word) => stem(word, language));
    });
  }

  // Whether one letter more, less or other, or two letters in the wrong order, make one word of another.
  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1 || one === other) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start++;
    const [left, right] = [one.slice(start), other.slice(start)];
    return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
      || left.slice(2) === right.slice(2) && left[0] === right[1] && left[1] === right[0];
  }

  // ---- The index

  let manifest;
  let files = new Map();
  // Articles are numbered from the oldest, and the pages of editors behind them.
  const count = () => manifest.articles + manifest.pages;
  const isPage = (number) => number >= manifest.articles;

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
    .map(([kind, key, name, path, rest, place, country, names = ""]) => kind === "instrument"
      ? { kind, key, name, path, type: rest, place, country, names, words: wordsOf(`${name} ${names}`) }
      : { kind, key, name, path, articles: numbers(rest) });

  const lines = (text) => text.split("\n");

  // The place of the shard that a word is in, if it is in any.
  function shardOf(word) {
    let place = 0;
    while (2 * place + 2 < manifest.words.length && manifest.words[2 * place + 2] <= word) place++;
    return place;
  }

  const shardsOf = (words) => Promise.all([...new Set(words)].filter((place) => 2 * place < manifest.words.length)
    .map((place) => file("words-" + place, manifest.words[2 * place + 1], readShard)));

  // The places of all shards with words that begin so.
  function range(start) {
    const [first, last] = [shardOf(start), shardOf(start + "\uffff")];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  // What each article weighs for a word: most as it stands, less in other forms and, if it is only begun, for all words that
  // go on; least for words that it may be a misspelling of. Of an exact word nothing else counts.
  async function find(word, { isBegun = false, isExact = false, isJoined = false }) {
    const result = { word, scores: new Uint8Array(count()), hits: new Set(), isBroad: false };
    const take = (words, fits, worth) => {
      for (const [other, lists] of words) {
        if (!fits(other)) continue;
        result.hits.add(other);
        for (const [, mark, articles] of lists.matchAll(/([ -#])([$-~]+)/g)) {
          const weight = worth(weights[mark.charCodeAt(0) - 32], other);
          for (const article of numbers(articles)) if (result.scores[article] < weight) result.scores[article] = weight;
        }
      }
    };
    const own = isExact ? [] : stems(word, manifest.languages);
    const key = (stem) => stem.join("-");
    const keys = new Set(own.map(key));
    const begun = isBegun ? range(word) : [];
    result.isBroad = begun.length > mostShards;
    const goesOn = isBegun && !result.isBroad;
    const starts = own.flatMap(([start]) => /[\u0600-\u06ff]/.test(start) ? before.map((prefix) => prefix + start) : [start]);
    const forms = starts.map(range).filter((places) => places.length <= mostShards).flat();
    const isForm = (other) => other === word || goesOn && other.startsWith(word)
      || starts.some((start) => other.startsWith(start)) && stems(other, manifest.languages).some((stem) => keys.has(key(stem)));
    for (const words of await shardsOf([shardOf(word), ...forms, ...goesOn ? begun : []])) {
      take(words, isForm, (weight, other) => 2 * weight - (other !== word));
    }
    if (!isExact && !isJoined && word.length >= longWord && result.scores.filter(Boolean).length < few) {
      // All words of a small site; else those that begin alike, as far as there are not too many.
      let length = 0;
      while (range(word.slice(0, length)).length > mostShards) length++;
      const swapped = Array.from(word.slice(0, length), (letter, i) => word.slice(0, i) + word[i + 1] + letter + word.slice(i + 2));
      for (const words of await shardsOf([...range(word.slice(0, length)), ...swapped.map(shardOf)])) {
        take(words, (other) => isNear(word, other), () => 1);
      }
    }
    result.isFound = result.scores.some(Boolean);
    return result;
  }

  // What each article weighs for all words; 0 if it lacks one.
  async function weigh({ words, exact, isBegun }) {
    const isLast = (place) => isBegun && place === words.length - 1 || new RegExp(`^${unspaced}$`, "u").test(words[place]);
    // "viet nam" finds "vietnam".
    const [found, joined] = await Promise.all([
      Promise.all(words.map((word, place) => find(word, { isBegun: isLast(place), isExact: exact.has(word) }))),
      Promise.all(words.slice(1).map((word, place) => find(words[place] + word,
        { isBegun: isLast(place + 1), isExact: exact.has(word), isJoined: true }))),
    ]);
    joined.forEach(({ scores, hits }, place) => {
      for (const other of [found[place], found[place + 1]]) {
        scores.forEach((score, article) => { if (other.scores[article] < score) other.scores[article] = score; });
        other.isFound ||= scores.some(Boolean);
        for (const hit of hits) other.hits.add(hit);
      }
    });
    const sums = new Uint32Array(count()).fill(words.length ? 0 : 1);
    sums.forEach((_, article) => {
      if (words.length && found.every(({ scores }) => scores[article])) {
        // Misspellings come after all that is spelt so.
        sums[article] = found.reduce((sum, { scores }) => sum + scores[article] + (scores[article] > 1 ? 4096 : 0), 0);
      }
    });
    return { sums, found };
  }

  // ---- Texts

  // The words and “phrases” of what is typed; the last word may be only begun.
  function parsed(text) {
    const phrases = [...text.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/g)].map((match) => sequence(match[1])).filter((words) => words.length);
    const free = wordsOf(text.replace(/["“”„«»][^"“”„«»]*(["“”„«»]|$)/g, " "));
    const exact = new Set(phrases.flat());
    const isBegun = /[\p{L}\p{N}\p{M}]$/u.test(text) && free.length > 0 && !exact.has(free.at(-1)) && !/["“„«][^"“”„«»]*$/.test(text.replace(/["“”„«»][^"“”„«»]*["“”„«»]/g, ""));
    return { words: [...new Set([...exact, ...free])], exact, phrases: phrases.filter((words) => words.length > 1), isBegun };
  }

  const holds = (text, phrase) => {
    const words = sequence(text);
    return words.some((_, start) => phrase.every((word, place) => words[start + place] === word));
  };

  // The text of an article, from its page; read once.
  function textOf(path) {
    if (!files.has(path)) {
      files.set(path, load(href(path)).then((response) => response.text()).then((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        const texts = [...page.querySelectorAll(".points, .prose")];
        return (texts.length ? texts : [...page.querySelectorAll("article, main")].slice(0, 1))
          .map((node) => node.textContent).join(" … ").replace(/\s+/g, " ").trim();
      }));
    }
    return files.get(path);
  }

  // Which words of a text were looked for: in its order, each with the words of the query that it is found by.
  function hitsIn(text, { words, phrases }, found) {
    const signs = words.filter((word) => run.test(word));
    const spans = new RegExp(`${signs.map((word) => word + "|").join("")}${letters}+((${apostrophes}|\\.)${letters}+)*`, "gu");
    const all = [...text.matchAll(spans)].map((match) => {
      const own = signs.includes(match[0]) ? [match[0]] : wordsOf(match[0]);
      const of = found.filter(({ word, hits }) => own.some((part) => part === word || hits.has(part)));
      return { start: match.index, end: match.index + match[0].length, own, of };
    });
    const result = [];
    for (let i = 0; i < all.length; i++) {
      const next = all[i + 1];
      // "vietnam" finds "Việt Nam".
      const pair = next && !all[i].of.length && !next.of.length && /^[\s-]+$/.test(text.slice(all[i].end, next.start))
        ? found.filter(({ word, hits }) => [word, ...hits].includes(all[i].own.join("") + next.own.join(""))) : [];
      if (pair.length) result.push({ ...all[i++], end: next.end, of: pair });
      else if (all[i].of.length) result.push(all[i]);
    }
    // Words of a phrase count where the phrase is.
    for (const phrase of phrases) {
      for (let i = 0; i < result.length; i++) {
        const next = result.slice(i, i + phrase.length);
        if (!phrase.every((word, place) => next[place]?.own.includes(word))) continue;
        for (const hit of next) hit.isWhole = true;
      }
    }
    const parts = new Set(phrases.flat());
    return result.filter(({ of, isWhole }) => isWhole || of.some(({ word }) => !parts.has(word)));
  }

  // A text with hits marked.
  function marked(text, hits, start = 0, stop = text.length) {
    const result = [];
    let end = start;
    for (const hit of hits.filter((hit) => hit.start >= start && hit.end <= stop)) {
      result.push(text.slice(end, hit.start), element("mark", text.slice(hit.start, hit.end)));
      end = hit.end;
    }
    return [...result, text.slice(end, stop)];
  }

  // Of a text what stands around the first place with most of the words.
  function excerpt(text, query, found) {
    const hits = hitsIn(text, query, found);
    if (!hits.length) return;
    const [length, ahead] = [220, 50];
    let [best, most] = [0, 0];
    for (let i = 0, j = 0; i < hits.length; i++) {
      while (j < hits.length && hits[j].end <= hits[i].start - ahead + length) j++;
      const count = new Set(hits.slice(i, Math.min(j, i + 40)).flatMap(({ of }) => of)).size;
      if (count > most) [best, most] = [i, count];
    }
    const from = Math.max(0, hits[best].start - ahead);
    const start = from && Math.min(hits[best].start, text.indexOf(" ", from) + 1 || from);
    const limit = Math.max(start + length, hits[best].end);
    const stop = limit >= text.length ? text.length : Math.max(hits[best].end, text.lastIndexOf(" ", limit));
    return [start ? "… " : "", ...marked(text, hits, start, stop), stop < text.length ? " …" : ""];
  }

  // ---- The page

  let shown = pageSize;
  let searches = 0;
  // Whether the address is one that the reader may want to come back to.
  let isSettled = true;
  // What was asked and found for the results that are shown.
  let lastShown = [];
  // What each result was when it was made.
  const originals = new WeakMap();

  const say = (name, values = {}, { dataset } = status) => (dataset[name] ?? dataset.other)
    .replace("{n}", values.n?.toLocaleString(language)).replace("{x}", values.x);

  const element = (name, ...content) => {
    const node = document.createElement(name);
    node.append(...content);
    return node;
  };

  const asTyped = (word) => field.value.split(/[\s"“”„«»]+/).find((typed) => wordsOf(typed).includes(word)) ?? word;

  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
  const href = (path) => new URL(path.slice(1), home).href;

  // A result without its words, and how to find its parts.
  function blank(path, when, place) {
    const node = part("result").content.firstElementChild.cloneNode(true);
    const find = (selector) => node.querySelector(selector);
    find(".when").append(when);
    if (place) {
      const span = element("span", place);
      span.className = "place";
      find(".when").append(" ", span);
    }
    find("h3 a").href = href(path);
    return { node, find };
  }

  function item(line, facets, asked, found) {
    const [path, date, headline, summary = "", countries, topics, place, own] = line.split("\t");
    // A page of editors has no date.
    const when = date ? element("time", day.format(new Date(date))) : list.dataset.page;
    if (date) when.dateTime = date;
    const { node, find } = blank(path, when, place);
    const hits = [headline, summary].map((text) => hitsIn(text, asked, found));
    find("h3 a").append(...marked(headline, hits[0]));
    find(".summary").append(...marked(summary, hits[1]));
    // The summary may say nothing of what was looked for, but the text does.
    if (found.some((word) => !hits.flat().some(({ of }) => of.includes(word)))) {
      node.dataset.path = path;
      find(".summary").classList.add("fixed");
    }
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

  // An instrument: what it is and whose, its name, and what else it is called.
  function instrument({ name, path, type, place, names, words }, asked) {
    const { node, find } = blank(path, type, place);
    const found = asked.words.map((word) => ({ word, hits: new Set(words.filter((own) => own.startsWith(word))) }));
    find("h3 a").append(...marked(name, hitsIn(name, asked, found)));
    find(".summary").append(...marked(names, hitsIn(names, asked, found)));
    for (const selector of [".summary", ".tags"]) if (!find(selector).hasChildNodes()) find(selector).remove();
    return node;
  }

  // Shows of articles that come into view what stands in their texts around the words.
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      const [asked, found] = lastShown;
      textOf(target.dataset.path).then((text) => {
        const around = asked === lastShown[0] && excerpt(text, asked, found);
        if (around) target.querySelector(".summary").replaceChildren(...around);
      }, () => {});
    }
  });

  const query = () => new URLSearchParams([field, ...filters, kind, order].filter(Boolean).map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value));

  // Shows an address in the field and the filters.
  function read() {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get("q") ?? "";
    for (const filter of filters) choose(filter, wanted.get(filter.name) ?? "");
    if (kind) {
      kind.length = 1;
      for (const { key, name } of kinds) kind.add(new Option(name, key));
      kind.value = kinds.find(({ key }) => key === wanted.get("kind"))?.key ?? "";
    }
    order.value = wanted.get("sort") === "date" ? "date" : "";
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

  // The choices of a filter, each with the number of results that it would leave if that is known.
  function offer(filter, choices, wanted, isCounted) {
    filter.length = 1;
    for (const { key, name, count } of choices) {
      if (count || key === wanted) filter.add(new Option(isCounted ? `${name} (${count.toLocaleString(language)})` : name, key));
    }
    choose(filter, wanted);
  }

  // The line of an article in the index.
  function lineOf(article) {
    const place = Math.floor(article / manifest.articlesPerFile);
    return file("articles-" + place, manifest.files[place], lines).then((all) => all[article % manifest.articlesPerFile]);
  }

  // The articles that have all phrases, until there are enough to show, and how many were read for that. The index knows no
  // order of words: headlines and summaries do, then the pages.
  async function withPhrases(articles, phrases) {
    if (!phrases.length) return { results: articles, read: articles.length };
    const results = [];
    let read = 0;
    while (read < articles.length && results.length <= shown && read < mostRead * shown / pageSize) {
      const next = articles.slice(read, read + pageSize);
      const lacks = await Promise.all(next.map(async (article) => {
        const [path, , ...texts] = (await lineOf(article)).split("\t");
        const open = phrases.filter((phrase) => !texts.slice(0, 2).some((text) => holds(text, phrase)));
        const text = open.length ? await textOf(path) : "";
        return open.some((phrase) => !holds(text, phrase));
      }));
      results.push(...next.filter((_, place) => !lacks[place]));
      read += next.length;
    }
    return { results, read };
  }

  const collator = new Intl.Collator(language, { numeric: true });

  // The instruments that a query names, of one country if that is wanted: each of its words begins one of theirs, or is one
  // if it is in quotation marks.
  const named = (facets, asked, country) => facets.filter((facet) => facet.kind === "instrument"
    && (!country || facet.country === country)
    && asked.words.every((word) => facet.words.some((own) => asked.exact.has(word) ? own === word : own.startsWith(word)))
    && asked.phrases.every((phrase) => holds(`${facet.name} ${facet.names}`, phrase)))
    .sort((one, other) => collator.compare(one.name, other.name));

  // The way to a few instruments, above articles.
  function showInstruments(instruments) {
    const place = part("instruments");
    if (!place) return;
    place.hidden = !instruments.length;
    place.replaceChildren(place.dataset.text, ...instruments.slice(0, 5).flatMap(({ name, path }, number) => {
      const link = element("a", name);
      link.href = href(path);
      return [number ? " · " : " ", link];
    }));
  }

  async function show() {
    const search = ++searches;
    const asked = parsed(field.value);
    const wanted = filters.map((filter) => filter.value);
    const isOfInstruments = kind?.value === "instruments";
    const isEmpty = !asked.words.length && !wanted.some(Boolean) && !kind?.value;
    // An instrument has a jurisdiction, but no topic and no year.
    for (const filter of [...filters.slice(1), order]) filter.disabled = isOfInstruments;
    document.title = field.value.trim() ? `${field.value.trim()} · ${title}` : title;
    part("ways").hidden = !isEmpty;
    if (isEmpty) {
      for (const node of [part("results"), none]) node.hidden = true;
      status.textContent = "";
    }
    const timer = setTimeout(() => { if (search === searches) status.textContent = say("loading"); }, 400);
    try {
      manifest ??= await (await load(index, { cache: "no-cache" })).json();
      const [{ sums, found }, facets] = await Promise.all([weigh(asked), file("facets", manifest.facets, readFacets)]);
      const years = manifest.years.map((_, place, all) => place % 2 ? null : {
        kind: "year", key: String(all[place]), name: String(all[place]), first: all[place + 1], end: all[place + 3] ?? manifest.articles,
      }).filter(Boolean).reverse();
      for (const year of years) year.articles = Array.from({ length: year.end - year.first }, (_, i) => year.first + i);
      // A bit for each filter that lets an article through.
      const passes = new Uint8Array(count());
      const choices = filters.map((filter, place) => {
        const all = [...facets, ...years].filter((facet) => facet.kind === filter.name);
        if (!wanted[place]) passes.forEach((_, article) => { passes[article] |= 1 << place; });
        for (const article of all.find(({ key }) => key === wanted[place])?.articles ?? []) passes[article] |= 1 << place;
        return all;
      });
      const fitting = [...sums.keys()].filter((article) => sums[article] && passes[article] === 7)
        .filter((article) => !(kind?.value === "articles" && isPage(article)))
        .sort((a, b) => isPage(a) - isPage(b) || (order.value ? 0 : sums[b] - sums[a]) || (isPage(a) ? a - b : b - a));
      const instruments = named(facets, asked, wanted[0]);
      const all = isOfInstruments ? instruments : fitting;
      const { results, read } = isOfInstruments ? { results: all, read: all.length } : await withPhrases(all, asked.phrases);
      const chosen = isEmpty ? [] : results.slice(0, shown);
      const loaded = await Promise.all(isOfInstruments ? chosen : chosen.map(lineOf));
      if (search !== searches) return;
      choices.forEach((all, place) => offer(filters[place], all.map((facet) => ({
        ...facet, count: facet.articles.filter((article) => sums[article] && (passes[article] | 1 << place) === 7).length,
      })), wanted[place], !asked.phrases.length));
      if (kind) {
        const counts = { articles: fitting.filter((number) => !isPage(number)).length, instruments: instruments.length };
        offer(kind, kinds.map((one) => ({ ...one, count: counts[one.key] })), kind.value, !asked.phrases.length);
      }
      showInstruments(asked.words.length && !kind?.value ? instruments : []);
      if (isEmpty) return;
      lastShown = [asked, found];
      const items = loaded.map((line) => isOfInstruments ? instrument(line, asked) : item(line, facets, asked, found));
      // Those that stand there already stay, so that the focus does, and what was put into them since.
      const made = items.map((node) => node.outerHTML + (node.dataset.path ? JSON.stringify([...asked.words, ...asked.phrases]) : ""));
      const kept = [...list.children].findIndex((node, place) => originals.get(node) !== made[place]);
      [...list.children].slice(kept < 0 ? list.childElementCount : kept).forEach((node) => node.remove());
      items.forEach((node, place) => originals.set(node, made[place]));
      const fresh = items.slice(list.childElementCount);
      list.append(...fresh);
      for (const node of fresh) if (node.dataset.path) watcher.observe(node);
      const isPart = read < all.length;
      more.hidden = results.length <= shown && !isPart;
      part("results").hidden = !results.length;
      none.hidden = results.length > 0;
      const missing = isOfInstruments ? undefined : found.find(({ isFound }) => !isFound);
      const words = isOfInstruments ? part("instruments") : status;
      status.textContent = isPart ? say("part", { n: results.length, x: read.toLocaleString(language) })
        : results.length ? say(results.some(isPage) ? "found" : new Intl.PluralRules(language).select(results.length), { n: results.length }, words)
        : missing ? say(missing.isBroad ? "broad" : "missing", { x: asTyped(missing.word) }) : say("none", {}, words);
      const narrowing = [...filters, kind].filter((filter) => filter?.value && !filter.disabled && !missing);
      // Where no filter narrows, one of the words may be too much.
      const typed = [...new Set(field.value.trim().split(/\s+/))];
      const isPlain = !narrowing.length && !asked.phrases.length && typed.length > 1 && typed.length < 6 && !missing?.isBroad;
      const spare = isPlain ? typed.filter((one) => !missing || wordsOf(one).includes(missing.word)) : [];
      const leaveOut = (name, without) => {
        const button = element("button", drop.dataset.drop.replace("{x}", () => name));
        button.type = "button";
        button.onclick = () => {
          without();
          change();
          field.focus();
        };
        return button;
      };
      drop.replaceChildren(
        ...narrowing.map((filter) => leaveOut(filter.selectedOptions[0].text.replace(/ \([^()]*\)$/, ""), () => { filter.value = ""; })),
        ...spare.map((one) => leaveOut(one, () => { field.value = typed.filter((other) => other !== one).join(" "); })));
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
  for (const filter of [...filters, kind, order]) filter?.addEventListener("change", change);
  more.addEventListener("click", async () => {
    const next = shown;
    // It comes back below what is added, and so moves nowhere before a reader’s eyes.
    more.hidden = true;
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
  // Without a query the filters get their choices.
  show();
})();
