using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Articles;

/// <summary>Every value has to be an absolute web address without name, password, question and key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OwnAddressesAttribute : ValidationAttribute
{
    private static readonly WebAddressAttribute One = new();

    public override bool IsValid(object? value) => value is IEnumerable<Uri> addresses && addresses.All(address => One.IsValid(address));

    public override string FormatErrorMessage(string name) => $"Articles:{name} has to list addresses that begin with https:// or http://, without key or question.";
}
