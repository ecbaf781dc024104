namespace Newsreel.Reviewing;

/// <summary>How the review looks.</summary>
internal static class ReviewStyle
{
    /// <summary>Frames stand beside the words on wide screens, those of tall films beside everything, and above them on narrow ones.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --ground: #fbfaf7; --card: #fff; --ink: #1d1f21; --quiet: #5d6166; --line: #dcd9d1; --hole: #ece9e1;
          --link: #1a5796; --warn: #8a4b00; --bad: #a8201a; --event: #1e6b45; --same-kind: #96560a; --generic: #2d5f8b; --graphic: #6a4c93; --plain: #5d6166; }
        @media (prefers-color-scheme: dark) { :root { --ground: #141618; --card: #1c1f22; --ink: #e8e6e1; --quiet: #9aa0a6; --line: #33373b; --hole: #26292d;
          --link: #8ab8ea; --warn: #f0b35c; --bad: #ff8f86; --event: #6fcf9b; --same-kind: #f0b35c; --generic: #8ab8ea; --graphic: #c3a5ee; --plain: #9aa0a6; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 74rem; padding: 2.5rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
          font: .9375rem/1.5 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
        h1 { font: 600 2.1rem/1.2 "Noto Serif", Georgia, serif; margin: 0 0 1.25rem; text-wrap: balance; }
        h2 { font-size: .9375rem; line-height: 1.3; margin: 2rem 0 .6rem; }
        h2.chapter { font: 600 1.4rem/1.3 "Noto Serif", Georgia, serif; margin: 3rem 0 1rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
        p, ul, ol, dl, dd, h3 { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        a { color: var(--link); text-decoration: none; }
        a:hover, a:focus-visible { text-decoration: underline; }
        .over { color: var(--quiet); margin-bottom: .4rem; }
        .quiet { color: var(--quiet); }
        .code { font-variant-numeric: tabular-nums; white-space: nowrap; }
        dt { color: var(--quiet); }
        dd { text-align: left; }
        dl > div { display: grid; grid-template-columns: 6.25rem minmax(0, 1fr); gap: .75rem; }
        .findings li, .refused li { padding: .2rem 0; }
        .findings li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); gap: .75rem; }
        .findings b { font-weight: 600; color: var(--quiet); }
        .findings .warning b { color: var(--warn); }
        .findings .error b { color: var(--bad); }
        .notices { margin-top: 1.5rem; padding: .6rem .9rem; background: var(--hole); border-radius: .4rem; }
        .refused .name { font-weight: 600; }
        .refused .name::after { content: " — "; }
        .role { --tone: var(--plain); display: inline-block; padding: 0 .5rem; border: 1px solid var(--tone); border-radius: 1rem; color: var(--tone);
          font-size: .8125rem; line-height: 1.4; white-space: nowrap; }
        .event { --tone: var(--event); } .same-kind { --tone: var(--same-kind); } .generic { --tone: var(--generic); } .graphic { --tone: var(--graphic); }
        .bar { display: flex; gap: 2px; height: .6rem; border-radius: .3rem; overflow: hidden; }
        .bar i { --tone: var(--plain); background: var(--tone); min-width: 2px; }
        .bar .event { --tone: var(--event); } .bar .same-kind { --tone: var(--same-kind); } .bar .generic { --tone: var(--generic); } .bar .graphic { --tone: var(--graphic); }
        .bar .title, .bar .end-card { opacity: .6; }
        .legend { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin-top: .7rem; }
        nav ol { columns: 20rem; column-gap: 2rem; }
        nav li { padding: .1rem 0; break-inside: avoid; }
        nav .code { color: var(--quiet); margin-right: .5rem; }
        main { margin-top: 2.5rem; }
        article { margin: 0 0 1rem; padding: .9rem 1.1rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; scroll-margin-top: 1rem; }
        article:target { border-color: var(--link); }
        article > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .9rem; margin-bottom: .75rem; }
        h3 { font-size: 1rem; }
        h3 a { color: inherit; }
        .pair { display: grid; grid-template-columns: minmax(0, 13fr) minmax(0, 9fr); gap: 1.5rem; align-items: start; }
        .bare .pair { grid-template-columns: minmax(0, 44rem); }
        .frames { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .3rem; }
        .frames img, .gone { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: contain; background: var(--hole); border-radius: .2rem; }
        .tall .frames > * { aspect-ratio: 9 / 16; }
        .square .frames > * { aspect-ratio: 1; }
        .gone { display: grid; place-items: center; padding: .5rem; color: var(--quiet); font-size: .8125rem; text-align: center; }
        .words { font: 1.125rem/1.5 "Noto Serif", Georgia, serif; }
        .reason { margin-top: .5rem; font-size: .875rem; color: var(--quiet); }
        .words.none { color: var(--quiet); font-style: italic; }
        article dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); grid-auto-flow: row dense; gap: .15rem 2rem; margin-top: .9rem; font-size: .875rem; }
        article dl .wide { grid-column: 1 / -1; }
        .warn dd { color: var(--warn); }
        .score { display: inline-block; min-width: 4.5rem; padding-bottom: .1rem; margin-right: .4rem; font-variant-numeric: tabular-nums; font-weight: 600;
          background: linear-gradient(90deg, var(--ink) var(--part), var(--line) 0) 0 100% / 100% 3px no-repeat; }
        .why { display: inline-block; padding: 0 .4rem; background: var(--hole); border-radius: .25rem; font-size: .8125rem; }
        details { margin-top: .7rem; font-size: .875rem; }
        header details { margin: 0; font-size: inherit; }
        summary { cursor: pointer; color: var(--link); width: fit-content; }
        .others li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
        .others li:last-child { border: 0; padding-bottom: 0; }
        .no { color: var(--bad); }
        @media (min-width: 44.01rem) {
          .tall:not(.bare) article, .square:not(.bare) article { display: grid; grid-template: auto auto auto 1fr / minmax(0, 8fr) minmax(0, 11fr); column-gap: 1.5rem; }
          .tall:not(.bare) .pair, .square:not(.bare) .pair { display: contents; }
          .tall:not(.bare) article > *, .square:not(.bare) article > *, .tall .pair > *, .square .pair > * { grid-column: 2; }
          .tall article > header, .square article > header { grid-column: 1 / -1 !important; }
          .tall .pair > .frames, .square .pair > .frames { grid-area: 2 / 1 / span 3 / 1; align-self: start; }
        }
        @media (max-width: 44rem) {
          body { padding: 1.5rem .75rem 3rem; }
          h1 { font-size: 1.6rem; }
          article { padding: .75rem; }
          .pair { grid-template-columns: minmax(0, 1fr); gap: .75rem; }
          .tall .frames { max-width: 18rem; }
          dl > div { grid-template-columns: 5.75rem minmax(0, 1fr); gap: .5rem; }
        }
        @media print {
          :root { color-scheme: light; --ground: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --hole: #f2f2f2; --link: #000; --warn: #000; --bad: #000;
            --event: #1e6b45; --same-kind: #96560a; --generic: #2d5f8b; --graphic: #6a4c93; --plain: #444; }
          html { font-size: 80%; }
          body { max-width: none; padding: 0; }
          article { break-inside: avoid; padding: .6rem .8rem; }
          h2 { break-after: avoid; }
          dl a::after { content: " (" attr(href) ")"; }
          .bar, .score, .why { print-color-adjust: exact; }
          article details:not([open]) { display: none; }
          .top details::details-content { content-visibility: visible; display: block; }
        }
        """;
}
