using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Players;

/// <summary>Tells every person who played a lobby's game of its end. A player counts a game once, however often it is told.</summary>
internal sealed class LobbyGames(IGrainFactory grains) : IGameFinished
{
    private const int PlayersAtOnce = 32;

    /// <inheritdoc/>
    public async Task GameFinished(GameSummary game)
    {
        if (game.Synthetic)
        {
            return; // Nothing would come of it but a write for every simulated player.
        }

        var people = game.Seats.Where(seat => !seat.House).ToList();
        var conditions = new GameConditions(
            game.Public,
            people.Count(seat => seat.Answered > 0),
            game.Addresses,
            game.Seats.Length - people.Count,
            game.Assisted,
            game.Synthetic,
            CalledOff: false);
        foreach (var some in people.Chunk(PlayersAtOnce))
        {
            await Task.WhenAll(some.Select(seat => grains.GetGrain<IPlayerGrain>(seat.PlayerId).FinishGame(seat.Name, Of(game, seat, conditions))));
        }
    }

    /// <summary>The game as one of its players lived it.</summary>
    internal static FinishedGame Of(GameSummary game, GameSeat seat, GameConditions conditions) => new()
    {
        GameId = game.GameId,
        Kind = GameKind.Lobby,
        Title = game.Topics.IsEmpty ? "All topics" : string.Join(", ", game.Topics),
        FinishedAt = game.EndedAt,
        Score = seat.Score,
        Rank = seat.Rank,
        Players = game.Seats.Length,
        Stayed = seat.Completed,
        Conditions = conditions,
        Answers =
        [
            .. from question in game.Questions
               where seat.Seat < question.Choices.Length && question.Choices[seat.Seat] != GameQuestion.NotThere
               select new FinishedAnswer(
                   question.QuestionId, question.Difficulty, question.Choices[seat.Seat] == question.Correct, question.ElapsedMs[seat.Seat]),
        ],
        Feats = FeatsOf(game, seat),
    };

    private static ImmutableArray<string> FeatsOf(GameSummary game, GameSeat seat)
    {
        var feats = ImmutableArray.CreateBuilder<string>();
        if (seat.Fastest > game.Seats.Where(other => other.Seat != seat.Seat).Select(other => other.Fastest).DefaultIfEmpty(0).Max())
        {
            feats.Add(Feats.FastestFinger);
        }

        if (seat.Survivor)
        {
            feats.Add(Feats.Survivor);
        }

        feats.AddRange(seat.Feats.IsDefault ? [] : seat.Feats);
        return feats.ToImmutable();
    }
}
