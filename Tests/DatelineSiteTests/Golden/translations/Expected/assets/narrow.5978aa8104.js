// The topics of a country and the countries of a topic narrow the list below them in place. They are links to pages that have
// such lists; this script takes the list out of the page, once it is asked for, and puts it here: so nothing is loaded before,
// and without it the links lead to the pages. The address keeps the choice: ?topic=copyright.
// It looks for the links in "narrow", whose data-by names the choice, for "list" and "feed", here and there, and for "shown" and
// "all".
"use strict";
(() => {
  const [narrow, list, shown, all] = ["narrow", "list", "shown", "all"].map((id) => document.getElementById(id));
  if (!narrow || !list || !shown || !all) return;
  const by = narrow.dataset.by;
  // /countries/france/copyright/ leads from the page of France to copyright, from that of copyright to France.
  const links = new Map([...narrow.querySelectorAll("a")]
    .map((link) => [link.pathname.split("/").at(by === "topic" ? -2 : -3), link]));
  const feed = document.getElementById("feed");
  const feedOf = (page) => page.getElementById("feed")?.getAttribute("href");
  const whole = { title: document.title, feed: feedOf(document), nodes: [...list.childNodes] };
  const parts = new Map();
  let chosen = null;
  let turn = 0;

  async function fetched({ href }) {
    const response = await fetch(href);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return { title: page.title, feed: feedOf(page), nodes: [...page.getElementById("list").childNodes] };
  }

  // Shows the part that a link leads to, or the whole list; whether nothing else was chosen meanwhile.
  async function show(key) {
    const mine = ++turn;
    const link = links.get(key);
    list.ariaBusy = "true";
    try {
      if (link && !parts.has(key)) parts.set(key, await fetched(link));
    } catch (error) {
      if (mine === turn) throw error;
    } finally {
      if (mine === turn) list.ariaBusy = "false";
    }
    if (mine !== turn) return false;
    if (key === chosen) return true;
    chosen = key;
    const part = parts.get(key) ?? whole;
    document.title = part.title;
    list.replaceChildren(...part.nodes);
    list.classList.toggle("narrowed", Boolean(link));
    feed?.setAttribute("href", part.feed ?? whole.feed);
    for (const other of links.values()) other.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    const count = link?.parentElement.querySelector(".count .vh")?.textContent;
    shown.replaceChildren(...(link ? [link.textContent, count] : [shown.dataset.all]).filter(Boolean).flatMap((text, number) => {
      const span = document.createElement("span");
      if (number) span.className = "dot";
      span.textContent = text;
      return number ? [" ", span] : [span];
    }));
    all.hidden = !link;
    return true;
  }

  const asked = () => {
    const key = new URLSearchParams(location.search).get(by);
    return links.has(key) ? key : null;
  };

  function choose(event, link, key) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(key).then((isShown) => {
      if (!isShown) return;
      const address = new URL(location.pathname, location.href);
      if (key) address.searchParams.set(by, key);
      if (key !== asked()) history.pushState(null, "", address);
      // The link that was pressed is gone with the choice.
      if (link === all) links.values().next().value.focus({ preventScroll: true });
      // Where the list is far below, its beginning comes into view, and what was pressed stays there if it can.
      const head = shown.closest("div");
      if (head.getBoundingClientRect().top > innerHeight * .7) head.scrollIntoView({ block: "center" });
    }, () => location.assign(link.href));
  }

  for (const [key, link] of links) link.addEventListener("click", (event) => choose(event, link, key === chosen ? null : key));
  all.addEventListener("click", (event) => choose(event, all, null));
  const follow = () => show(asked()).catch(() => {});
  addEventListener("popstate", follow);
  if (asked()) follow();
})();
