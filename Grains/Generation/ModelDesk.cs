using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Timeout;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>Makes one call to the model, within the cluster's budget and behind the guards; see <see cref="ModelPipelines"/>.</summary>
internal sealed class ModelDesk(
    IServiceProvider services,
    ResiliencePipelineProvider<string> pipelines,
    IGrainFactory grains,
    IOptions<GenerationOptions> options,
    GenerationMetrics metrics,
    TimeProvider time)
{
    // Fewer bytes make a token in no script that a tokenizer is made for; what is taken too much goes back.
    private const int BytesPerToken = 2;
    private const int ReplyLengthMax = 200_000;

    private readonly IChatClient? client = services.GetService<IChatClient>();

    /// <summary>Whether a model is configured.</summary>
    public bool IsAvailable => client is not null;

    /// <summary>Asks the model.</summary>
    /// <param name="prompt">What it is told, and what its reply must look like.</param>
    /// <param name="data">What it is told about, as data.</param>
    /// <param name="outputTokensMax">The most tokens that the reply may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A reply, or what went wrong; only giving up throws.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ModelReply> Ask(Prompt prompt, string data, int outputTokensMax, CancellationToken cancellationToken)
    {
        if (client is null)
        {
            return Nothing(JobErrorCode.NoModel, "No model is configured.", 0, options.Value.BreakFor);
        }

        var tries = 0;
        try
        {
            var response = await pipelines.GetPipeline<ChatResponse>(ModelPipelines.Call).ExecuteAsync(
                async token =>
                {
                    tries++;
                    return await TryOnce(prompt, data, outputTokensMax, token);
                },
                cancellationToken);
            return Judge(response, tries);
        }
        catch (ModelFaultException fault)
        {
            return Nothing(fault.Code, fault.Message, tries, fault.RetryAfter ?? options.Value.BreakFor);
        }
        catch (TimeoutRejectedException)
        {
            return Nothing(JobErrorCode.TimedOut, "The call did not come to an end in time.", tries, options.Value.BreakFor);
        }
    }

    private async Task<ChatResponse> TryOnce(Prompt prompt, string data, int outputTokensMax, CancellationToken cancellationToken)
    {
        var taken = outputTokensMax + ((Encoding.UTF8.GetByteCount(prompt.Text) + Encoding.UTF8.GetByteCount(data)) / BytesPerToken);
        var budget = grains.GetGrain<IModelBudgetGrain>(IModelBudgetGrain.Key);
        while (await budget.Take(taken) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        // A try without a reply keeps what it took: nobody knows what the model had done by then.
        var used = taken;
        var started = time.GetTimestamp();
        var outcome = "ok";
        try
        {
            var response = await pipelines.GetPipeline<ChatResponse>(ModelPipelines.Try).ExecuteAsync(
                async token => await client!.GetResponseAsync(Messages(prompt, data), Options(prompt, outputTokensMax), token), cancellationToken);
            used = (int)Math.Min(int.MaxValue, (response.Usage?.InputTokenCount + response.Usage?.OutputTokenCount) ?? taken);
            return response;
        }
        catch (TimeoutRejectedException exception)
        {
            outcome = nameof(JobErrorCode.TimedOut);
            throw new ModelFaultException(JobErrorCode.TimedOut, "The model did not reply in time.", inner: exception);
        }
        catch (BrokenCircuitException exception)
        {
            (outcome, used) = (nameof(JobErrorCode.Resting), 0);
            throw new ModelFaultException(
                JobErrorCode.Resting, "Too many calls failed lately; the model is left in peace.", exception.RetryAfter, exception);
        }
        catch (ModelFaultException fault)
        {
            (outcome, used) = (fault.Code.ToString(), fault.Code is JobErrorCode.Busy or JobErrorCode.Rejected ? 0 : taken);
            throw;
        }
        finally
        {
            metrics.Called(outcome, time.GetElapsedTime(started));
            await budget.Settle(taken, used);
        }
    }

    /// <summary>Only a whole text is a reply. Calls of tools, of which there are none, are no texts.</summary>
    private ModelReply Judge(ChatResponse response, int tries)
    {
        var cost = GenerationCost.Of(
            tries,
            response.Usage?.InputTokenCount ?? 0,
            response.Usage?.OutputTokenCount ?? 0,
            (decimal)options.Value.InputPrice,
            (decimal)options.Value.OutputPrice);
        metrics.Paid(cost);
        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        (JobErrorCode? fault, var message) = response.FinishReason switch
        {
            _ when contents.OfType<ErrorContent>().Any() => (JobErrorCode.Declined, "The model declined."),
            { } reason when reason == ChatFinishReason.ContentFilter => (JobErrorCode.Declined, "The model's filter declined."),
            { } reason when reason == ChatFinishReason.Length => (JobErrorCode.Malformed, "The reply was cut short."),
            _ when response.Text.Length > ReplyLengthMax => (JobErrorCode.Malformed, "The reply is far too long."),
            _ when string.IsNullOrWhiteSpace(response.Text) => (JobErrorCode.Malformed, "The reply holds no text."),
            _ => ((JobErrorCode?)null, ""),
        };
        return new ModelReply(fault, message, response.Text, response.ModelId, cost, TimeSpan.Zero);
    }

    private static ModelReply Nothing(JobErrorCode code, string message, int tries, TimeSpan wait) =>
        new(code, message, "", null, new GenerationCost(tries, 0, 0, 0), wait);

    private static List<ChatMessage> Messages(Prompt prompt, string data) =>
        [new(ChatRole.System, prompt.Text), new(ChatRole.User, data)];

    private static ChatOptions Options(Prompt prompt, int outputTokensMax) => new()
    {
        ResponseFormat = ChatResponseFormat.ForJsonSchema(prompt.Schema, prompt.SchemaName),
        MaxOutputTokens = outputTokensMax,
        Tools = null,
        AdditionalProperties = new AdditionalPropertiesDictionary { ["strict"] = true },
    };
}
