using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Reels;

/// <summary>Has a reel made of every lobby's game that people played and somebody answered in. Nobody waits for it.</summary>
/// <param name="grains">Grains.</param>
/// <param name="painters">Who paints here; a host without a painter makes no reels.</param>
internal sealed class LobbyReels(IGrainFactory grains, IEnumerable<IReelPainter> painters) : IGameFinished
{
    private const int TopicsNamedMax = 3;

    /// <inheritdoc/>
    public async Task GameFinished(GameSummary game)
    {
        // Load testers look at no pictures, and ten thousand of them would keep the studio from those who do.
        if (!game.Synthetic && painters.Any() && game.Seats.Any(seat => !seat.House && seat.Answered > 0))
        {
            await grains.GetGrain<IReelGrain>(game.GameId).Make(Of(game, await NameOf(game)));
        }
    }

    /// <summary>The game as a reel can show it.</summary>
    /// <param name="game">A game in which somebody answered.</param>
    /// <param name="topicName">What was played, as it is shown.</param>
    internal static ReelFacts Of(GameSummary game, string topicName)
    {
        var players = game.Seats.Take(ReelFacts.PlayersMax).ToImmutableArray();
        var places = players.Select((seat, place) => (seat.Seat, Place: place)).ToDictionary(seat => seat.Seat, seat => seat.Place);
        return new ReelFacts(
            game.GameId,
            game.HostName is { } host ? $"{host}’s lobby" : "A lobby",
            TopicOf(game),
            topicName,
            [.. players.Select(seat => new ReelPlayer(seat.Name, Avatar: Avatars.Of(seat.PlayerId, seat.Avatar)))],
            [
                .. game.Questions.Select((question, index) => new ReelRound(
                    index + 1, question.Body, question.Options[question.Correct], [.. AnswersOf(question, places)])),
            ])
        {
            LobbyId = game.LobbyId,
        };
    }

    /// <summary>Who answered; and who did not, when a steal or a secret role moved their points.</summary>
    private static IEnumerable<ReelAnswer> AnswersOf(GameQuestion question, Dictionary<int, int> places)
    {
        for (var seat = 0; seat < Math.Max(question.Choices.Length, question.Points.Length); seat++)
        {
            var points = seat < question.Points.Length ? question.Points[seat] : 0;
            var (choice, elapsedMs) = seat < question.Choices.Length
                ? (question.Choices[seat], question.ElapsedMs[seat])
                : (GameQuestion.NotThere, 0);
            if (places.TryGetValue(seat, out var place) && (choice < GameQuestion.NotThere || points != 0))
            {
                yield return new ReelAnswer(place, choice == question.Correct, elapsedMs, points);
            }
        }
    }

    /// <summary>The topic that most questions were about.</summary>
    private static string TopicOf(GameSummary game) =>
        game.Questions.GroupBy(question => question.Topic).MaxBy(questions => questions.Count())!.Key;

    private async Task<string> NameOf(GameSummary game)
    {
        var topics = game.Questions.Select(question => question.Topic).Distinct().ToImmutableArray();
        if (topics.Length > TopicsNamedMax)
        {
            return "Mixed topics";
        }

        var infos = await Task.WhenAll(topics.Select(topic => grains.GetGrain<ITopicGrain>(topic).GetInfo()));
        return string.Join(", ", infos.Select((info, index) => info?.Name ?? Slug.Spoken(topics[index])));
    }
}
