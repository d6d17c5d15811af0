using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Questions that nobody can know and everybody would recognise.</summary>
internal sealed class CanaryPack
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int CanaryLength = 20;

    // Around each canary stand characters that JSON, HTML and addresses write otherwise than plain text does.
    private const string Escaped = " “é” <b> & ' \" + /";

    private readonly Dictionary<Secret, CanaryQuestion> bySecret;
    private readonly Dictionary<string, Secret> byText;

    public CanaryPack(int count)
    {
        Topic = $"canary-{Random()}";
        Questions = [.. Enumerable.Range(1, count).Select(Make)];
        bySecret = Questions.SelectMany(question => question.All.Select(secret => (secret, question))).ToDictionary();
        byText = bySecret.Keys.ToDictionary(secret => Encoding.ASCII.GetString(secret.Value), StringComparer.Ordinal);
    }

    public string Topic { get; }

    public IReadOnlyList<CanaryQuestion> Questions { get; }

    public IEnumerable<Secret> Secrets => bySecret.Keys;

    /// <summary>The question that a canary is part of; null when it is none.</summary>
    public CanaryQuestion? QuestionOf(Secret secret) => bySecret.GetValueOrDefault(secret);

    /// <summary>The canary in a text as clients are shown it.</summary>
    public Secret SecretIn(string text) => byText[text.Split(' ')[0]];

    /// <summary>A canary as the text of a question.</summary>
    public static string TextOf(Secret canary) => Encoding.ASCII.GetString(canary.Value) + Escaped;

    /// <summary>The pack as the API imports it.</summary>
    public MemoryStream ToJsonLines() => new(Encoding.UTF8.GetBytes(string.Join('\n', Questions.Select(LineOf))));

    /// <summary>The line of a question whose right option also stands among the wrong ones, which no bank takes.</summary>
    public MemoryStream ToRefusedLines()
    {
        var question = Questions[0];
        return new(Encoding.UTF8.GetBytes(LineOf(question with { Distractors = [question.Correct, .. question.Distractors.Skip(1)] })));
    }

    private static string Random() => RandomNumberGenerator.GetString(Letters, CanaryLength);

    private static CanaryQuestion Make(int number)
    {
        return new CanaryQuestion
        {
            Id = $"canary-{Random()}",
            Body = Canary("body"),
            Correct = Canary("right option"),
            Distractors = [Canary("wrong option"), Canary("wrong option"), Canary("wrong option")],
            Explanation = Canary("explanation"),
        };

        Secret Canary(string kind) => Secret.OfText($"{kind} of question {number}", Random());
    }

    private string LineOf(CanaryQuestion question) => JsonSerializer.Serialize(new
    {
        id = question.Id,
        topic = Topic,
        body = TextOf(question.Body),
        correct = TextOf(question.Correct),
        distractors = question.Distractors.Select(TextOf),
        explanation = TextOf(question.Explanation),
    });
}
