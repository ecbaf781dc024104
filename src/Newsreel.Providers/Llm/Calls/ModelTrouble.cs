using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>What a person is told of a failed call to a service. Pure.</summary>
internal static class ModelTrouble
{
    /// <summary>The failure for a person, without the key in it.</summary>
    /// <param name="failure">Has a code of <see cref="ModelFailure"/>.</param>
    /// <param name="service">Who failed.</param>
    /// <param name="model">Which of its models was asked; empty when none.</param>
    public static NewsreelException For(this CallFailure failure, ModelService service, string model)
    {
        var isRetired = failure.Code is ModelFailure.Unknown && service.IsRetired(model);
        var what = isRetired ? $"has taken the model {model} out of service" : failure.Message;
        var named = failure.Code is ModelFailure.Unknown && !isRetired && model.Length > 0 && !what.Contains(model, StringComparison.Ordinal) ? $"{what}: {model}" : what;
        return ModelFailure.Of(failure.Code, service.Title, Redaction.Of(named, service.Options.ApiKey), Action(failure.Code, service, model), failure.InnerException);
    }

    /// <summary>What a person can do.</summary>
    private static string Action(string code, ModelService service, string model) => code switch
    {
        ModelFailure.Key => service.KeyName.Length > 0 ? $"Check {service.KeyName}." : $"Check the settings of {service.Section}.",
        ModelFailure.Unknown => service.Fetching(model) is { Length: > 0 } own ? own : $"Set {service.Section}:Model to one of the models that 'models' lists.",
        ModelFailure.TooLarge => $"Give fewer or shorter sources, or a model that takes more: {service.Section}:Model.",
        ModelFailure.Limit => "Go on later with the same command, or choose another writer.",
        ModelFailure.Quota => "Add money or quota to the account, or choose another writer.",
        ModelFailure.Busy => "Go on later with the same command, or choose another writer.",
        ModelFailure.Unreachable => service.WayOut.Length > 0 ? service.WayOut : $"Check the network and the address {service.Address.GetLeftPart(UriPartial.Authority)}, or choose another writer.",
        ModelFailure.Declined => "Word the topic differently, or choose another writer.",
        ModelFailure.Request => $"Check {service.Section}:BaseUrl and {service.Section}:Model, or choose another writer.",
        _ => "Try again, or choose another model or writer.",
    };
}
