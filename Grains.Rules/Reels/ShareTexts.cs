using System.Collections.Immutable;
using System.Globalization;

namespace Trivia.Grains.Rules.Reels;

/// <summary>
/// Texts to share a game with: the result, the best moment, the game in one line. What they say, and which of several ways
/// of saying it they take, follows from the game alone.
/// </summary>
public static class ShareTexts
{
    /// <summary>The texts, two or three.</summary>
    /// <param name="facts">The game.</param>
    /// <param name="moments">Its decisive answers.</param>
    /// <param name="podium">Its best players.</param>
    public static ImmutableArray<string> Of(
        ReelFacts facts, ImmutableArray<ReelMoment> moments, ImmutableArray<ReelStanding> podium)
    {
        // The sum of all points tells games apart, and is the same wherever it is taken.
        var spice = facts.Rounds.Sum(round => round.Answers.Sum(answer => (long)answer.Points));
        var texts = ImmutableArray.CreateBuilder<string>();
        texts.Add(Pick(spice, Results(facts, podium)));
        if (moments.Length > 0)
        {
            // Of equal ones the latest: how a game ended is what people talk about.
            texts.Add(MomentText(moments.MaxBy(moment => (moment.Kind, moment.Round))!));
        }

        texts.Add(Pick(spice, Invitations(facts, podium)));
        return texts.ToImmutable();
    }

    /// <summary>A moment in a sentence.</summary>
    public static string MomentText(ReelMoment moment)
    {
        var name = moment.Player.Name;
        return moment.Kind switch
        {
            MomentKind.OnlyOneRight => $"Everyone else missed “{moment.Answer}”. {name} did not.",
            MomentKind.LeadTaken => $"Question {moment.Round}: {name} takes the lead with “{moment.Answer}”, {Points(moment.Points)} in one answer.",
            MomentKind.Streak => $"{name}: {moment.Count} right in a row, the last one “{moment.Answer}”.",
            MomentKind.StreakBroken => $"{moment.Count} right in a row, then {name} met question {moment.Round}. It was “{moment.Answer}”.",
            MomentKind.Climb => $"{name} passed {moment.Count} players with “{moment.Answer}”.",
            MomentKind.Record => $"{Seconds(moment.ElapsedMs)} for “{moment.Answer}”. Nobody was faster than {name}.",
            MomentKind.Swing => $"One answer, {Points(moment.Count)} off the lead: {name} knew “{moment.Answer}”.",
            _ => $"{name} needed {Seconds(moment.ElapsedMs)} for “{moment.Answer}”.",
        };
    }

    /// <summary>A duration as players see it, such as <c>1.412 s</c>.</summary>
    public static string Seconds(int elapsedMs) => string.Create(CultureInfo.InvariantCulture, $"{elapsedMs / 1000m:0.000} s");

    /// <summary>A number as players see it, such as <c>12,905</c>.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Points(int points) => $"{Number(points)} {(points == 1 ? "point" : "points")}";

    private static string[] Results(ReelFacts facts, ImmutableArray<ReelStanding> podium)
    {
        var (best, tied) = (podium[0], podium.Count(standing => standing.Rank == 1));
        var game = $"{Count(facts.Rounds.Length, "question")} on {facts.TopicName}, {Count(facts.Players.Length, "player")}.";
        if (best.Score <= 0)
        {
            return [$"{game} Nobody scored. It was that kind of night."];
        }

        if (facts.Players.Length == 1)
        {
            return [$"{game} {best.Player.Name}: {Points(best.Score)}."];
        }

        if (tied > 1)
        {
            return [$"{game} {best.Player.Name} and {podium[1].Player.Name} share the top with {Points(best.Score)} each."];
        }

        var margin = best.Score - podium[1].Score;
        return
        [
            $"{game} {best.Player.Name} won with {Points(best.Score)}, {Number(margin)} ahead of {podium[1].Player.Name}.",
            $"{best.Player.Name} beat {podium[1].Player.Name} by {Points(margin)}: {game}",
        ];
    }

    private static string[] Invitations(ReelFacts facts, ImmutableArray<ReelStanding> podium) => podium[0].Score <= 0
        ? [$"Think you know {facts.TopicName}? The bar is on the floor."]
        :
        [
            $"Think you know {facts.TopicName}? {Number(podium[0].Score)} is the score to beat.",
            $"{Number(podium[0].Score)} points on {facts.TopicName}. Your move.",
        ];

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Pick(long spice, string[] ways) => ways[(int)(((spice % ways.Length) + ways.Length) % ways.Length)];
}
