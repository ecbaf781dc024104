using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>Every service that has language models, in the order of the settings. Nobody is asked for it.</summary>
public sealed class ModelCatalogue
{
    private readonly IReadOnlyList<string> order;

    /// <param name="providers">The services.</param>
    /// <param name="order">Names of those that are tried when nobody says which, first to last; names of none are passed over.</param>
    public ModelCatalogue(IEnumerable<IModelProvider> providers, IReadOnlyList<string> order)
    {
        this.order = order;
        All = [.. providers.OrderBy(provider => Place(provider.Name))];
    }

    /// <summary>All, those of the order first.</summary>
    public IReadOnlyList<IModelProvider> All { get; }

    /// <summary>Those that are tried when nobody says which, first to last.</summary>
    public IReadOnlyList<IModelProvider> Fallbacks => [.. All.Where(provider => Place(provider.Name) < order.Count)];

    /// <summary>The one of a name.</summary>
    /// <exception cref="NewsreelException">There is none: a wrong request that names all.</exception>
    public IModelProvider Named(string name) =>
        All.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw NewsreelException.Usage($"There is no service with language models called '{name}'.", $"Choose one of {string.Join(", ", All.Select(provider => provider.Name))}.");

    private int Place(string name)
    {
        for (var place = 0; place < order.Count; place++)
        {
            if (string.Equals(order[place], name, StringComparison.OrdinalIgnoreCase)) return place;
        }

        return order.Count;
    }
}
