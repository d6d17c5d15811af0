using System.ClientModel;
using System.ClientModel.Primitives;
using System.ComponentModel.DataAnnotations;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Trivia.Silo.Models;

/// <summary>Puts the model that writes questions behind <see cref="IChatClient"/>.</summary>
internal static class ModelRegistration
{
    // Each try has a deadline of the generators' own; this one only ends what nobody waits for any more.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Registers the model that the configuration names; without one nothing, and the product plays from its bank.</summary>
    /// <exception cref="ValidationException">The configuration names a model by halves.</exception>
    public static void AddChatModel(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        if (options.Provider != ModelProvider.None)
        {
            services.AddSingleton(_ => Connect(options));
        }
    }

    /// <summary>A client of a model. Retries are the caller's: only the caller knows the budget.</summary>
    public static IChatClient Connect(ModelOptions options)
    {
        var key = new ApiKeyCredential(options.ApiKey);
        if (options.Provider == ModelProvider.AzureOpenAI)
        {
            var azure = new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0), NetworkTimeout = NetworkTimeout };
            return new AzureOpenAIClient(options.Endpoint, key, azure).GetChatClient(options.Name).AsIChatClient();
        }

        var plain = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = NetworkTimeout,
        };
        return new OpenAIClient(key, plain).GetChatClient(options.Name).AsIChatClient();
    }
}
