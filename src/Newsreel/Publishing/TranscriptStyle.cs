namespace Newsreel.Publishing;

/// <summary>How the transcript looks.</summary>
internal static class TranscriptStyle
{
    /// <summary>Times stand in a margin of their own on wide screens and above their sentence on narrow ones.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --ground: #fbfaf7; --ink: #1d1f21; --quiet: #64686d; --line: #dcd9d1; --mark: #fff1c2; }
        @media (prefers-color-scheme: dark) { :root { --ground: #16181a; --ink: #e8e6e1; --quiet: #9aa0a6; --line: #33373b; --mark: #4a4019; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem; background: var(--ground); color: var(--ink);
          font: 1.125rem/1.6 "Noto Serif", Georgia, serif; overflow-wrap: anywhere; }
        h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 2rem; text-wrap: balance; }
        h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.75rem 0 1rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
        section { margin: 0 0 1.4rem; }
        section p { display: grid; grid-template-columns: 4rem 1fr; gap: .75rem; margin: 0 -.3rem .35rem; padding: .1rem .3rem; border-radius: .25rem; }
        section p:target { background: var(--mark); }
        a { color: var(--quiet); text-decoration: none; font: .85rem/2.1 "Noto Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
        a:hover, a:focus-visible { text-decoration: underline; }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
          font: .9rem/1.5 "Noto Sans", system-ui, sans-serif; }
        footer p { margin: 0 0 .25rem; }
        @media (max-width: 30rem) {
          body { padding: 1.5rem 1rem; font-size: 1.0625rem; }
          h1 { font-size: 1.65rem; }
          section p { grid-template-columns: 1fr; gap: 0; margin-bottom: .6rem; }
          a { line-height: 1.4; }
        }
        @media print { body { max-width: none; background: none; color: #000; } }
        """;
}
