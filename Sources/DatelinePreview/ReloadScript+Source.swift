extension ReloadScript {
    /// The script itself. It is loaded as a file and styles its elements through the CSS object model, so that it works
    /// under the strictest content security policy that allows the site's own scripts and connections.
    static let source =
        """
        "use strict";
        (() => {
        const css = `\(css)`;

        """ + body

    private static let body = #"""
          const script = document.currentScript;
          const address = new URL("events", script.src);
          address.searchParams.set("page", location.pathname);
          let revision = script.dataset.revision;
          let root = null;
          let source = null;

          function element(name, className, ...content) {
            const node = document.createElement(name);
            if (className) node.className = className;
            node.append(...content);
            return node;
          }

          function button(label, action, ...more) {
            const node = element("button", "", label, ...more);
            node.type = "button";
            node.onclick = action;
            return node;
          }

          function show(parts) {
            if (!root) {
              const host = document.createElement("dateline-preview");
              root = host.attachShadow({ mode: "open" });
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(css);
              root.adoptedStyleSheets = [sheet];
              document.documentElement.append(host);
            }
            root.replaceChildren(...parts);
          }

          // Diagnostics as the terminal shows them; excerpts keep their lines whole, so that carets stay in place.
          function problems(text) {
            return text.split("\n\n").map((lines) => {
              const problem = element("section", "");
              let excerpt = null;
              for (const line of lines.split("\n")) {
                if (/^\s*\d* \| /.test(line)) {
                  if (!excerpt) problem.append(excerpt = element("pre", "excerpt"));
                  const caret = /^\s*\| *\^/.test(line);
                  const gutter = line.indexOf("|") + 1;
                  excerpt.append(element("span", "gutter", line.slice(0, gutter)),
                    element("span", caret ? "caret" : "", line.slice(gutter)), "\n");
                  continue;
                }
                excerpt = null;
                const [, place, severity, words] = line.match(/^(.*?)((?:error|warning): )(.*)$/) ?? [];
                if (severity && !line.startsWith("  ")) {
                  problem.append(element("p", "", element("span", "place", place), element("b", severity.trim().slice(0, -1), severity), words));
                } else {
                  problem.append(element("p", "more", line.trim()));
                }
              }
              return problem;
            });
          }

          function overlay(state) {
            const node = element("div", "overlay", element("div", "sheet",
              element("header", "", element("h1", "", state.errorCount),
                button("Hide", () => node.remove(), element("kbd", "", "Esc"))),
              element("p", "lead", "The last good version of the site is below. This message goes away when the files are fixed."),
              ...problems(state.errors)));
            node.setAttribute("role", "alertdialog");
            node.setAttribute("aria-label", state.errorCount);
            node.onkeydown = (event) => { if (event.key === "Escape") node.remove(); };
            return node;
          }

          function banner(state, isOpen) {
            const parts = [];
            if (state.notes) {
              const [lead, lines] = state.notes.split(/\n\n([^]*)/);
              parts.push(element("p", "", lead), element("pre", "lines", lines));
            }
            if (state.warnings) parts.push(...problems(state.warnings));
            const title = [state.notes ? "For the editor" : "", state.warningCount ?? ""].filter(Boolean).join(" · ");
            const node = element("details", "banner", element("summary", "", title), element("div", "notes", ...parts));
            node.open = isOpen;
            return node;
          }

          function draw(state) {
            const parts = [];
            if (state.notes || state.warnings) {
              parts.push(banner(state, root?.querySelector(".banner")?.open ?? false));
            }
            if (state.errors) parts.push(overlay(state));
            if (parts.length || root) show(parts);
            if (!state.errors) return;
            root.querySelector("button").focus({ preventScroll: true });
            for (const caret of root.querySelectorAll(".caret")) {
              const excerpt = caret.parentNode;
              const start = caret.offsetLeft + caret.textContent.indexOf("^") * caret.offsetWidth / caret.textContent.length;
              excerpt.scrollLeft = start - excerpt.offsetLeft - excerpt.clientWidth / 2;
            }
          }

          // The old style sheet is removed when the new one is loaded, so that the page is never seen unstyled.
          function exchange(styles) {
            for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
              const next = styles[link.getAttribute("href")];
              if (!next) continue;
              const copy = link.cloneNode();
              copy.setAttribute("href", next);
              copy.onload = () => link.remove();
              copy.onerror = () => location.reload();
              link.after(copy);
            }
          }

          function hear(event) {
            const state = JSON.parse(event.data);
            if (state.revision !== revision) {
              if (!state.styles || state.from !== revision) {
                source.close();
                return location.reload();
              }
              exchange(state.styles);
              revision = state.revision;
            }
            draw(state);
          }

          // A browser opens few connections per host, so hidden pages keep none.
          function listen() {
            source?.close();
            if (document.hidden) return;
            source = new EventSource(address);
            source.onmessage = hear;
          }
          document.addEventListener("visibilitychange", listen);
          addEventListener("pagehide", () => source?.close());
          addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
          listen();
        })();

        """#
}
