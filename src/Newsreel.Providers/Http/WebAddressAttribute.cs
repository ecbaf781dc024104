using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Http;

/// <summary>The value has to be an absolute web address that holds no name and password; none is for others to refuse.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null or Uri { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };

    public override string FormatErrorMessage(string name) => $"{name} has to be an address that begins with https:// or http://, without key or question.";
}
