using System.Text.RegularExpressions;
using Mono.Cecil;
using Trivia.Architecture.Tests.Fixtures.Wire;
using Trivia.Architecture.Tests.Reading;

namespace Trivia.Architecture.Tests;

/// <summary>Frames that leave before a reveal have no place in which a secret could travel.</summary>
public sealed partial class SecrecyTests
{
    private const string Wire = "Trivia.Grains.Interfaces.Wire";
    private const string ToldAfterReveal = $"{Wire}.ToldAfterRevealAttribute";

    /// <summary>Words in a name that suggest a secret. An explanation gives its answer away.</summary>
    private static readonly HashSet<string> SecretWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Correct", "Distractor", "Distractors", "Explanation", "Hint", "Key", "Keys", "Lottery", "Role", "Roles",
        "Saboteur", "Secret", "Seed", "Solution",
    };

    /// <summary>What only staff see, by their rights, which are no player's role in a game.</summary>
    private static readonly HashSet<string> Harmless =
    [
        $"{Wire}.Http.StaffTokenReply.Role",
        $"{Wire}.Http.StaffTokenRequest.Role",
        // Answer keys of drafts, for staff who keep the questions and for nobody else.
        $"{Wire}.Http.GeneratedQuestionItem.Correct",
        $"{Wire}.Http.GeneratedQuestionItem.Distractors",
        $"{Wire}.Http.GeneratedQuestionItem.Explanation",
        // The bank, for the same staff.
        $"{Wire}.Http.QuestionReply.Correct",
        $"{Wire}.Http.QuestionReply.Distractors",
        $"{Wire}.Http.QuestionReply.Explanation",
        $"{Wire}.Http.QuestionListItem.Correct",
        $"{Wire}.Http.QuestionReviewRequest.Correct",
        $"{Wire}.Http.QuestionReviewRequest.Distractors",
        $"{Wire}.Http.QuestionReviewRequest.Explanation",
    ];

    private static IEnumerable<TypeDefinition> Frames => Codebase.Interfaces.AllWrittenTypes()
        .Where(type => type.FullName.StartsWith(Wire + ".", StringComparison.Ordinal));

    [Fact]
    public void Frames_All_AreFound() => Frames.Count().ShouldBeGreaterThan(10);

    [Fact]
    public void Frames_SentBeforeTheReveal_NameNoSecret() => Frames.SelectMany(Secrets).Except(Harmless)
        .ShouldBeNone("Secrets in frames without [ToldAfterReveal]:");

    [Fact]
    public void Frames_FixtureThatTellsTooEarly_IsFound() =>
        Secrets(Codebase.Fixture(typeof(EarlyFrame))).ShouldBe(
        [
            "Trivia.Architecture.Tests.Fixtures.Wire.EarlyFrame.CorrectOption",
            "Trivia.Architecture.Tests.Fixtures.Wire.EarlyFrame.shuffleSeed",
            "Trivia.Architecture.Tests.Fixtures.Wire.EarlyFrame.Kind as \"role\"",
        ],
        ignoreOrder: true);

    [Fact]
    public void Frames_FixtureThatTellsNothing_IsLeftAlone() => Secrets(Codebase.Fixture(typeof(HarmlessFrame))).ShouldBeEmpty();

    [Fact]
    public void Frames_WhateverTheyHold_ComesFromTheWire() =>
        (from frame in Frames
         from use in Uses.Of(frame)
         where use.Assembly.StartsWith("Trivia.", StringComparison.Ordinal)
             && use.Member is null
             && use.Namespace.StartsWith("Trivia.", StringComparison.Ordinal)
             && use.Namespace != Wire && !use.Namespace.StartsWith(Wire + ".", StringComparison.Ordinal)
         select $"{frame.FullName} uses {use}").ShouldBeNone("Frames hold frames and plain values, never the server's own records:");

    [Fact]
    public void AnswerReply_WhateverTheAnswer_SaysNothingOfIt()
    {
        var reply = Frames.Single(frame => frame.Name == "AnswerReply");

        reply.Properties.Select(property => property.Name).Where(name => name != "EqualityContract")
            .ShouldBe(["Code", "Round", "ElapsedMs"], ignoreOrder: true);
    }

    private static IEnumerable<string> Secrets(TypeDefinition frame)
    {
        if (frame.Has(ToldAfterReveal))
        {
            return [];
        }

        var members = frame.Properties.Select(property => (IMemberDefinition)property)
            .Concat(frame.Fields.Where(field => !field.Name.StartsWith('<') && !field.IsLiteral))
            .ToList();
        var named = members.Where(member => Words(member.Name).Any(SecretWords.Contains))
            .Select(member => $"{frame.FullName}.{member.Name}");
        var keyed = from member in members
                    from attribute in member.CustomAttributes
                    where attribute.AttributeType.FullName == "MessagePack.KeyAttribute"
                        && attribute.ConstructorArguments[0].Value is string key
                        && Words(key).Any(SecretWords.Contains)
                        && !Words(member.Name).Any(SecretWords.Contains)
                    select $"{frame.FullName}.{member.Name} as \"{attribute.ConstructorArguments[0].Value}\"";
        return named.Concat(keyed);
    }

    private static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
