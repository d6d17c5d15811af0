using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Models;

/// <summary>The model that writes questions. Section <see cref="Section"/>.</summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Model";

    /// <summary>Who runs it. Default: nobody.</summary>
    public ModelProvider Provider { get; set; }

    /// <summary>Its address: of the resource on Azure, else up to and with the version, such as <c>https://api.openai.com/v1</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Name of the model, or of the deployment on Azure.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key. From the environment (<c>Trivia__Model__ApiKey</c>) or the user's secrets; not for files, and never logged.</summary>
    public string ApiKey { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ModelProvider.None)
        {
            yield break;
        }

        if (Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            yield return new ValidationResult($"{Section}:Endpoint must be an address that begins with https:// or http://.");
        }
        else if (Endpoint is { Scheme: "http", IsLoopback: false })
        {
            yield return new ValidationResult($"{Section}:Endpoint must begin with https://: the key would cross the network in the open.");
        }

        if (Name.Length == 0)
        {
            yield return new ValidationResult($"{Section}:Name must name the model or the deployment.");
        }

        if (ApiKey.Length == 0)
        {
            yield return new ValidationResult($"{Section}:ApiKey is missing: set Trivia__Model__ApiKey in the environment, or a user secret.");
        }
    }
}
