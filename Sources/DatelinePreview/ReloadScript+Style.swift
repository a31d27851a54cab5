extension ReloadScript {
    /// The style of the overlay and the banner, isolated from all styles of the page.
    ///
    /// The banner sticks to the lower edge of the window and has room of its own at the end of the page, so that it
    /// hides nothing permanently.
    static let css = """
        :host { all: initial; display: flow-root; position: sticky; bottom: 0; z-index: 2147483647; color-scheme: light dark;
          --ink: #262320; --quiet: #6a635a; --paper: #fffdf9; --inset: #f4efe6; --line: #ddd3c3; --red: #b3261e;
          --amber: #8a5a00; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); pointer-events: none }
        @media (prefers-color-scheme: dark) {
          :host { --ink: #efeae1; --quiet: #aba397; --paper: #1e1b18; --inset: #2a2622; --line: #463f37; --red: #ff8a80;
            --amber: #f2c14e } }
        * { box-sizing: border-box }
        .overlay { position: fixed; inset: 0; overflow: auto; overscroll-behavior: contain; background: var(--paper);
          border-top: 5px solid var(--red); pointer-events: auto }
        .sheet { max-width: 60rem; margin: 0 auto; padding: clamp(16px, 4vw, 40px) }
        header { display: flex; align-items: center; justify-content: space-between; gap: 16px }
        h1 { font: 600 clamp(20px, 3vw, 26px)/1.2 system-ui, sans-serif; margin: 0; color: var(--red) }
        p { margin: 0 }
        .lead { color: var(--quiet); margin: 6px 0 24px }
        section { padding: 16px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
        .place, pre, kbd { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
        .place { display: block; font-size: 13px; color: var(--quiet) }
        .error { color: var(--red) }
        .warning { color: var(--amber) }
        .more { color: var(--quiet); white-space: pre-wrap; margin-top: 6px }
        pre { margin: 0; font-size: 13px; line-height: 1.55; white-space: pre; overflow-x: auto; background: var(--inset);
          border-radius: 6px; padding: 10px 14px }
        .excerpt { margin-top: 10px; position: relative }
        .gutter { color: var(--quiet); user-select: none }
        .caret { color: var(--red); font-weight: 700 }
        .lines { margin-top: 8px; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
        button { font: inherit; font-size: 14px; color: var(--ink); background: none; border: 1px solid var(--line);
          border-radius: 6px; padding: 6px 12px; cursor: pointer; white-space: nowrap }
        button:hover { background: var(--inset) }
        kbd { font-size: 12px; color: var(--quiet); margin-left: 8px }
        button:focus-visible, summary:focus-visible { outline: 2px solid var(--amber); outline-offset: 2px }
        .banner { display: block; width: fit-content; max-width: min(44rem, calc(100vw - 24px)); margin: 12px;
          background: var(--paper); border: 1px solid var(--line); border-radius: 8px; pointer-events: auto;
          box-shadow: 0 2px 12px rgb(0 0 0 / .18); font-size: 14px }
        summary { padding: 7px 14px; cursor: pointer; font-weight: 600; color: var(--amber) }
        .notes { padding: 2px 14px 14px; max-height: 45vh; overflow: auto; overscroll-behavior: contain }
        .notes section:last-child { padding-bottom: 0 }
        @media print { :host { display: none } }
        """
}
