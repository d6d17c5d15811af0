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
            services.AddSingleton(provider => Connect(options, provider.GetRequiredService<TimeProvider>()));
        }
    }

    /// <summary>A client of a model. Retries are the caller's: only the caller knows the budget.</summary>
    /// <param name="options">Which model.</param>
    /// <param name="time">The clock, for servers that say when to come again as a date.</param>
    public static IChatClient Connect(ModelOptions options, TimeProvider time) => new FaultingChatClient(Plain(options), time);

    private static IChatClient Plain(ModelOptions options)
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
