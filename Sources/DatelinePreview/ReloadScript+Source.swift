extension ReloadScript {
    /// The script itself. It is loaded as a file and styles its parts through the style sheet object model, so that the
    /// strictest content security policy that allows scripts and connections of the site's own is enough.
    static let source = #"""
        "use strict";
        (() => {
          const script = document.currentScript;
          const address = new URL("events", script.src);
          address.searchParams.set("page", location.pathname);
          let revision = Number(script.dataset.revision);
          let root = null;
          let source = null;

          const css = `
            :host { all: initial }
            .overlay, .banner { font: 14px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
              color: #f4f1ea; background: #1d1b19; z-index: 2147483647; position: fixed; box-sizing: border-box }
            .overlay { inset: 0; overflow: auto; padding: 4vmin 5vmin; border-top: 6px solid #e5484d }
            .overlay h1 { font: 600 20px/1.3 system-ui, sans-serif; margin: 0 0 4px }
            .overlay p { font: 15px/1.5 system-ui, sans-serif; margin: 0 0 20px; color: #b9b3a8 }
            pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
            button { font: 14px/1 system-ui, sans-serif; color: inherit; background: none; border: 1px solid #6b655c;
              border-radius: 4px; padding: 7px 12px; position: absolute; top: 4vmin; right: 5vmin; cursor: pointer }
            button:focus-visible, summary:focus-visible { outline: 2px solid #f5c451; outline-offset: 2px }
            .banner { left: 12px; bottom: 12px; max-width: min(44rem, calc(100vw - 24px)); border-radius: 6px;
              font-size: 13px; box-shadow: 0 2px 16px rgb(0 0 0 / .35) }
            summary { font: 600 13px/1 system-ui, sans-serif; padding: 10px 14px; cursor: pointer; color: #f5c451 }
            .banner pre { padding: 0 14px 12px; max-height: 45vh; overflow: auto }
            @media print { .overlay, .banner { display: none } }`;

          function element(name, content, more) {
            const node = document.createElement(name);
            if (content) node.append(...[].concat(content));
            return Object.assign(node, more);
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

          function draw(state) {
            const parts = [];
            if (state.errors) {
              const close = element("button", "Hide (Esc)", { type: "button", onclick: () => overlay.remove() });
              const overlay = element("div", [
                element("h1", state.errorCount),
                element("p", "Below is the last good state of the site. This goes away when the files are mended."),
                close, element("pre", state.errors)], { className: "overlay" });
              overlay.setAttribute("role", "alertdialog");
              overlay.setAttribute("aria-label", state.errorCount);
              overlay.onkeydown = (event) => { if (event.key === "Escape") overlay.remove(); };
              parts.push(overlay);
            }
            if (state.notes || state.warnings) {
              const text = [state.notes, state.warnings].filter(Boolean).join("\n\n");
              const title = state.notes ? "For the editor" : state.warningCount;
              parts.push(element("details", [element("summary", title), element("pre", text)], { className: "banner" }));
            }
            if (parts.length || root) show(parts);
            root?.querySelector(".overlay button")?.focus();
          }

          // Style sheets are exchanged when the new one is there, so that the page is never seen without.
          function exchange(styles) {
            for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
              const next = styles[link.getAttribute("href")];
              if (!next) continue;
              const copy = link.cloneNode();
              copy.setAttribute("href", next);
              copy.onload = copy.onerror = () => link.remove();
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
            document.documentElement.dispatchEvent(new CustomEvent("dateline-preview", { detail: state }));
          }

          function listen() {
            source = new EventSource(address);
            source.onmessage = hear;
          }
          addEventListener("pagehide", () => source.close());
          addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
          listen();
        })();

        """#
}
