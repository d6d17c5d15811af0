namespace Trivia.Fleet.Oracle;

/// <summary>Names of what a violation can break.</summary>
internal static class Rules
{
    public const string Recording = "recording";
    public const string Answer = "answer";
    public const string Unresolved = "unresolved";
    public const string Schedule = "schedule";
    public const string Reveal = "reveal";
    public const string Cut = "cut";
    public const string Standings = "standings";
    public const string Lottery = "lottery";
    public const string Seed = "seed";
    public const string Shuffle = "shuffle";
    public const string Message = "message";
    public const string Receipt = "receipt";
    public const string Finish = "finish";
}
