using System.Collections.Immutable;

namespace Trivia.Grains.Questions;

/// <summary>A topic's memory of draws: one time a live question, and the questions of the latest games.</summary>
[GenerateSerializer, Alias("trivia.questions.topic-draws.v1")]
internal sealed record TopicDraws
{
    /// <summary>When a game last drew each question.</summary>
    [Id(0)]
    public ImmutableDictionary<string, DateTimeOffset> LastDrawn { get; init; } =
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The latest games, oldest first, so that a repeated draw finds what it got.</summary>
    [Id(1)]
    public ImmutableArray<GameDraw> Games { get; init; } = [];

    /// <summary>The memory after a game drew; times of questions that left the index and the oldest games are forgotten.</summary>
    /// <param name="draw">What the game got.</param>
    /// <param name="now">The time.</param>
    /// <param name="isLive">Whether a question is still in the index.</param>
    /// <param name="gamesMax">Most games to remember.</param>
    public TopicDraws With(GameDraw draw, DateTimeOffset now, Func<string, bool> isLive, int gamesMax)
    {
        var gone = LastDrawn.Keys.Where(id => !isLive(id));
        var games = Games.Add(draw);
        return new TopicDraws
        {
            LastDrawn = LastDrawn.RemoveRange(gone).SetItems(draw.QuestionIds.Select(id => KeyValuePair.Create(id, now))),
            Games = games.Length > gamesMax ? games.RemoveRange(0, games.Length - gamesMax) : games,
        };
    }
}
