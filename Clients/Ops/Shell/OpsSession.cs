using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Trivia.Client.Http;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Ops.Shell;

/// <summary>One command being carried out: the API that it calls and the way it speaks.</summary>
internal sealed class OpsSession
{
    private const int Tries = 3;

    private static readonly JsonSerializerOptions JsonFormat = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public OpsSession(OpsHost host, ParseResult line)
    {
        Host = host;
        IsJson = line.GetValue(GlobalOptions.Json);
        host.Http.BaseAddress ??= line.GetRequiredValue(GlobalOptions.Gateway);
        var key = line.GetValue(GlobalOptions.Key) ?? host.Environment(GlobalOptions.KeyVariable);
        Api = new TriviaApi(host.Http, string.IsNullOrWhiteSpace(key) ? null : key.Trim());
    }

    public OpsHost Host { get; }

    public TriviaApi Api { get; }

    public bool IsJson { get; }

    public IAnsiConsole Console => Host.Console;

    /// <summary>A new id for a command, which all of its tries share.</summary>
    public static string NewCommandId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>
    /// Sends a command that carries an id, again when the outcome is unknown: the server carries it out once.
    /// </summary>
    public async Task<T> Insist<T>(Func<Task<T>> send, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await send();
            }
            catch (TriviaApiException exception)
                when (tried < Tries && exception.Status is null or HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(exception.RetryAfter ?? TimeSpan.FromMilliseconds(300 * tried), Host.Time, cancellationToken);
            }
        }
    }

    /// <summary>Prints a reply: as JSON for programs, or as a person likes it.</summary>
    public int Print<T>(T reply, Action<IAnsiConsole, T> show)
    {
        if (IsJson)
        {
            Host.Output.WriteLine(JsonSerializer.Serialize(reply, JsonFormat));
        }
        else
        {
            show(Console, reply);
        }

        return ExitCode.Done;
    }

    /// <summary>Prints what became of a command.</summary>
    public int Print(CommandReply reply) =>
        Print(reply, (console, done) => console.MarkupLineInterpolated($"[green]✓[/] {done.Royale}: {done.Message}"));

    /// <summary>Prints a refusal and what to do about it.</summary>
    public int Print(TriviaApiException exception)
    {
        if (IsJson)
        {
            Host.Errors.WriteLine(JsonSerializer.Serialize(
                new { code = exception.Code, message = exception.Message, errors = exception.Errors }, JsonFormat));
        }
        else
        {
            Host.Errors.WriteLine($"Refused ({exception.Code}): {exception.Message}");
            foreach (var error in exception.Errors)
            {
                Host.Errors.WriteLine($"  - {error}");
            }

            if (Hint(exception) is { } hint)
            {
                Host.Errors.WriteLine(hint);
            }
        }

        return exception.Status switch
        {
            null => ExitCode.Unreachable,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ExitCode.NotAllowed,
            _ => ExitCode.Refused,
        };
    }

    private string? Hint(TriviaApiException exception) => exception.Code switch
    {
        TriviaApiException.Unreachable => "Is the server running there? Say another address with --gateway.",
        ProblemCodes.Unauthorized when Api.Bearer is null =>
            $"Say who you are: put the operator key or a token into {GlobalOptions.KeyVariable}. The server names the file of its key at start.",
        ProblemCodes.Unauthorized => "The key is wrong or the token has expired.",
        ProblemCodes.Forbidden => "Your role does not allow this; an admin makes tokens: ops token --role operator.",
        ProblemCodes.NotEnoughQuestions => "Import more questions (ops packs import), choose more topics, or allow repeats (--allow-repeats).",
        ProblemCodes.NotFound => "See what there is: ops list.",
        ProblemCodes.WrongPhase => "See where it stands: ops status.",
        _ => null,
    };
}
