using AngleSharp.Dom;

namespace Newsreel.Scripting.Reading;

/// <summary>
/// Takes out of a page what its readers do not see: hidden by a mark, by a style of its own, or by a style sheet in the page. What
/// style sheets outside the page hide cannot be known.
/// </summary>
internal static class HiddenText
{
    private const string Marked = "[hidden], [aria-hidden=true i], [inert]";

    /// <summary>Removes hidden elements and comments.</summary>
    public static void RemoveFrom(IDocument page, CancellationToken cancellationToken)
    {
        foreach (var comment in page.Descendants<IComment>().ToList()) comment.Parent?.RemoveChild(comment);
        foreach (var element in page.QuerySelectorAll(Marked).Where(IsPart).ToList()) element.Remove();
        var looks = Looks(page, cancellationToken);
        foreach (var (element, look) in looks.Where(pair => pair.Value.IsHidden && IsPart(pair.Key)).ToList()) element.Remove();
        if (page.Body is not { } body || !looks.Values.Any(look => look.Ink is not null || look.IsInvisible is true || look.IsTiny is true)) return;
        foreach (var text in body.Descendants<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsUnreadable(text.ParentElement, looks)) text.Parent!.RemoveChild(text);
        }
    }

    // Pages that show themselves by script hide their whole body first.
    private static bool IsPart(IElement element) => element.LocalName is not ("html" or "body" or "head");

    private static Dictionary<IElement, Look> Looks(IDocument page, CancellationToken cancellationToken)
    {
        var looks = new Dictionary<IElement, Look>();
        foreach (var rule in page.QuerySelectorAll("style").SelectMany(sheet => StyleSheet.Rules(sheet.TextContent)).Take(StyleSheet.Most))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What shows something matters only where something is hidden already.
            var isPlain = Look.Plain.With(rule.Declarations).SaysNothing;
            if (isPlain && looks.Count == 0) continue;
            foreach (var element in isPlain ? Matching([.. looks.Keys], rule.Selector) : Matching(page, rule.Selector))
                looks[element] = looks.GetValueOrDefault(element, Look.Plain).With(rule.Declarations);
        }

        foreach (var element in page.QuerySelectorAll("[style], font[color], [bgcolor]"))
        {
            var look = looks.GetValueOrDefault(element, Look.Plain);
            if (element.GetAttribute("color") is { } ink && element.LocalName is "font") look = look with { Ink = Shade.Read(ink) ?? look.Ink };
            if (element.GetAttribute("bgcolor") is { } ground) look = look with { Ground = Shade.Read(ground) ?? look.Ground };
            looks[element] = look.With(element.GetAttribute("style") ?? "");
        }

        return looks;
    }

    private static IEnumerable<IElement> Matching(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return [];
        }
    }

    private static IEnumerable<IElement> Matching(IReadOnlyList<IElement> elements, string selector)
    {
        try
        {
            return [.. elements.Where(element => element.Matches(selector))];
        }
        catch (DomException)
        {
            return [];
        }
    }

    // Colour, size and visibility of letters are those of the nearest element that says something; pages are black on white.
    private static bool IsUnreadable(IElement? element, Dictionary<IElement, Look> looks)
    {
        var (ink, ground, isInvisible, isTiny) = ((Shade?)null, (Shade?)null, (bool?)null, (bool?)null);
        for (; element is not null; element = element.ParentElement)
        {
            if (!looks.TryGetValue(element, out var look)) continue;
            ink ??= look.Ink;
            if (look.Ground is { Alpha: > 0.5 } solid) ground ??= solid;
            if (!IsPart(element)) continue;
            isInvisible ??= look.IsInvisible;
            isTiny ??= look.IsTiny;
        }

        return isInvisible is true || isTiny is true || (ink is not null && ink.IsUnreadableOn(ground ?? Shade.White));
    }
}
